package cz.prostup.ipm.application;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.ApplicationId;
import cz.prostup.ipm.application.ApplicationOutcome.Done;
import cz.prostup.ipm.application.ApplicationOutcome.Refused;
import cz.prostup.ipm.application.Desk.Way;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.StaleRecord;
import cz.prostup.shared.Transitions.Move;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The employer takes an application back before it is decided (3.B).
@Service
public class WithdrawApplication {

    private final Desk desk;
    private final JdbcClient db;

    WithdrawApplication(Desk desk, JdbcClient db) {
        this.desk = desk;
        this.db = db;
    }

    /// @throws NotFound    when the application is not for this viewer
    /// @throws StaleRecord when somebody saved since the page was made
    @Transactional
    public ApplicationOutcome withdraw(ApplicationId id, int seen, String reason, Viewer viewer) {
        var held = desk.hold(id, viewer);
        return switch (desk.way(held, ApplicationAction.WITHDRAW, seen)) {
            case Way.Shut(var refused) -> refused;
            case Way.Open(var move) -> withdraw(held, move, reason.strip(), viewer);
        };
    }

    private ApplicationOutcome withdraw(
            Desk.Held held, Move<ApplicationState, ApplicationAction> move, String reason, Viewer viewer) {
        if (reason.isBlank()) {
            return new Refused("reason", "Napište, proč žádost berete zpět.");
        }
        db.sql("update ipm.position_application set reason = :reason where id = :id")
                .param("reason", reason)
                .param("id", held.application().id().value())
                .update();
        desk.move(held, move, viewer, reason);
        return new Done(ApplicationState.WITHDRAWN);
    }
}
