package cz.prostup.ipm.correction;

import cz.prostup.access.Viewer;
import cz.prostup.calendar.DailyJob;
import cz.prostup.payments.PaymentMoved;
import cz.prostup.payments.PaymentState;
import cz.prostup.payments.Subject;
import cz.prostup.shared.Columns;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// A correction is done when its money arrived, or came back. A payment that failed or was voided leaves it approved.
@Service
class FinishCorrection implements DailyJob {

    private final JdbcClient db;
    private final CorrectionRepository corrections;

    FinishCorrection(JdbcClient db, CorrectionRepository corrections) {
        this.db = db;
        this.corrections = corrections;
    }

    /// Done twice is done once.
    @Transactional
    void finish(CorrectionId id, Viewer by) {
        var correction = corrections.lock(id);
        CorrectionLifecycle.TABLE
                .find(correction.state(), CorrectionAction.FINISH)
                .ifPresent(move -> corrections.move(correction, move, by, null, ""));
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

    /// Claims that were paid or set off since.
    @Override
    @Transactional
    public void run() {
        db.sql("""
                        select c.id
                          from ipm.correction c
                          join payments.recovery_card v on v.subject_id = c.id
                         where c.state = 'APPROVED' and c.exit = 'RECOVER' and v.state in ('PAID', 'SET_OFF')
                         order by c.id
                         limit 1000
                        """)
                .query((row, n) -> new CorrectionId(Columns.uuid(row, "id")))
                .list()
                .forEach(id -> finish(id, Viewer.SYSTEM));
    }
}
