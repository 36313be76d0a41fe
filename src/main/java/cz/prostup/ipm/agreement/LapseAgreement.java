package cz.prostup.ipm.agreement;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.ApplicationId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// An agreement that both sides did not sign in time falls with its application (P5). The job of applications knows the
/// day and calls here.
@Service
public class LapseAgreement {

    private final AgreementSteps steps;
    private final AgreementRepository agreements;

    LapseAgreement(AgreementSteps steps, AgreementRepository agreements) {
        this.steps = steps;
        this.agreements = agreements;
    }

    /// @return false when the agreement is in force or over already: then the application does not lapse
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean lapse(ApplicationId application) {
        var id = agreements.of(application).orElse(null);
        if (id == null) {
            return true;
        }
        var agreement = agreements.lock(id);
        var move = AgreementLifecycle.TABLE
                .find(agreement.state(), AgreementAction.LAPSE)
                .orElse(null);
        if (move == null) {
            return false;
        }
        agreements.withdrawSignatures(id, Viewer.SYSTEM);
        agreements.end(agreement, "LAPSED", "");
        steps.closePositions(id, Viewer.SYSTEM, "dohoda nebyla včas podepsaná");
        steps.make(agreement, move, Viewer.SYSTEM, "");
        return true;
    }
}
