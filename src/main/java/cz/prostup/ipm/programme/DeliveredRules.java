package cz.prostup.ipm.programme;

import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// At each start the versions and dated rates delivered with the program are put beside those that the database already
/// has.
@Component
class DeliveredRules {

    private final RulesRepository rules;
    private final DatedRates rates;

    DeliveredRules(RulesRepository rules, DatedRates rates) {
        this.rules = rules;
        this.rates = rates;
    }

    @EventListener
    @Order(1)
    @Transactional
    void add(ApplicationStartedEvent event) {
        rules.addDelivered();
        rates.addDelivered();
    }
}
