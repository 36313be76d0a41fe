package cz.prostup.ipm.correction;

import cz.prostup.access.Viewer;
import cz.prostup.payments.PaymentMoved;
import cz.prostup.payments.PaymentState;
import cz.prostup.payments.RecoveryMoved;
import cz.prostup.payments.RecoveryState;
import cz.prostup.payments.Subject;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// A correction is done when its money arrived, or came back. A payment that failed or was voided leaves it approved.
@Service
class FinishCorrection {

    private final CorrectionRepository corrections;

    FinishCorrection(CorrectionRepository corrections) {
        this.corrections = corrections;
    }

    /// Done twice is done once. Money may come back for something else than a correction.
    @Transactional
    void finish(CorrectionId id, Viewer by) {
        corrections
                .lockIfAny(id)
                .ifPresent(correction -> CorrectionLifecycle.TABLE
                        .find(correction.state(), CorrectionAction.FINISH)
                        .ifPresent(move -> corrections.move(correction, move, by, "")));
    }

    @EventListener
    @Transactional
    void on(PaymentMoved payment) {
        if (payment.to() == PaymentState.PAID) {
            var by = new Viewer(payment.by(), "", List.of());
            payment.subjects().stream()
                    .filter(subject -> subject.kind() == Subject.Kind.CORRECTION)
                    .forEach(subject -> finish(new CorrectionId(subject.id()), by));
        }
    }

    @EventListener
    @Transactional
    void on(RecoveryMoved claim) {
        if (claim.to() == RecoveryState.PAID || claim.to() == RecoveryState.SET_OFF) {
            finish(new CorrectionId(claim.subjectId()), new Viewer(claim.by(), "", List.of()));
        }
    }
}
