package cz.prostup.ipm.programme;

import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// At each start the versions delivered with the program are put beside those that the database already has.
@Component
class DeliveredRules {

    private final RulesRepository rules;

    DeliveredRules(RulesRepository rules) {
        this.rules = rules;
    }

    @EventListener
    @Order(1)
    @Transactional
    void add(ApplicationStartedEvent event) {
        rules.addDelivered();
    }
}
