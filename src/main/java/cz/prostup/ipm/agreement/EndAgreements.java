package cz.prostup.ipm.agreement;

import cz.prostup.access.Viewer;
import cz.prostup.calendar.DailyJob;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Ends agreements that are over: past their last day, nobody at work, every month decided and paid (3.B).
@Component
@Order(90)
class EndAgreements implements DailyJob {

    private final AgreementSteps steps;
    private final AgreementRepository agreements;

    EndAgreements(AgreementSteps steps, AgreementRepository agreements) {
        this.steps = steps;
        this.agreements = agreements;
    }

    @Override
    @Transactional
    public void run() {
        agreements.settled().forEach(id -> {
            var agreement = agreements.lock(id);
            AgreementLifecycle.TABLE
                    .find(agreement.state(), AgreementAction.END)
                    .ifPresent(move -> {
                        agreements.end(agreement, null, "");
                        steps.closePositions(id, Viewer.SYSTEM, "dohoda skončila");
                        steps.make(agreement, move, Viewer.SYSTEM, "");
                    });
        });
    }
}
