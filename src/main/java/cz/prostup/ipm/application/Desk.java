package cz.prostup.ipm.application;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.ApplicationId;
import cz.prostup.ipm.ProcessHistory;
import cz.prostup.ipm.application.ApplicationOutcome.Refused;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.StaleRecord;
import cz.prostup.shared.Today;
import cz.prostup.shared.Transitions.Move;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Where an application lies while somebody works on it: held for this transaction, asked whether it may be changed,
/// moved with its history.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Desk {

    static final String NOT_ALLOWED = "Tuto žádost můžete vidět, ale tohle s\u00a0ní dělat nemůžete.";

    record Held(Application application, Standing standing) {}

    /// Either a move that may be made, or why not.
    sealed interface Way {

        record Open(Move<ApplicationState, ApplicationAction> move) implements Way {}

        record Shut(Refused refused) implements Way {}
    }

    private final ApplicationRepository applications;
    private final ProcessHistory history;
    private final JdbcClient db;
    private final Today today;

    Desk(ApplicationRepository applications, ProcessHistory history, JdbcClient db, Today today) {
        this.applications = applications;
        this.history = history;
        this.db = db;
        this.today = today;
    }

    /// @throws NotFound when the application is not for this viewer
    Held hold(ApplicationId id, Viewer viewer) {
        var standing = applications.standing(id, viewer);
        if (standing.places().isEmpty()) {
            throw new NotFound(id);
        }
        return new Held(applications.locked(id), standing);
    }

    /// Why the employer cannot change what is in the form; empty when they can.
    ///
    /// @throws StaleRecord when somebody saved since the page was made
    Optional<Refused> closed(Held held, int seen) {
        if (!held.standing().isAny(ApplicationLifecycle.EMPLOYER)) {
            return Optional.of(ApplicationOutcome.whole(NOT_ALLOWED));
        }
        if (!held.application().state().isOpenToEmployer()) {
            return Optional.of(ApplicationOutcome.whole(
                    "Žádost teď měnit nejde, je " + held.application().state().czech() + "."));
        }
        held.application().at(seen);
        return Optional.empty();
    }

    /// @throws StaleRecord when somebody saved since the page was made
    Way way(Held held, ApplicationAction action, int seen) {
        var application = held.application();
        var move = ApplicationLifecycle.TABLE.find(application.state(), action);
        if (move.isEmpty()) {
            return new Way.Shut(ApplicationOutcome.whole(notNow(application)));
        }
        if (!held.standing().isAny(move.get().roles())) {
            return new Way.Shut(ApplicationOutcome.whole(NOT_ALLOWED));
        }
        application.at(seen);
        return new Way.Open(move.get());
    }

    private static String notNow(Application application) {
        return application.state() == ApplicationState.WITHDRAWN
                ? "Žádost byla mezitím vzata zpět."
                : "Teď to nejde: žádost je mezitím " + application.state().czech() + ".";
    }

    void move(Held held, Move<ApplicationState, ApplicationAction> move, Viewer viewer, String reason) {
        moved(held.application(), move);
        history.moved(
                "application",
                held.application().id().value(),
                move,
                viewer,
                held.standing().principal(move.roles(), viewer),
                reason);
    }

    /// By a job.
    void moveBySystem(Application application, Move<ApplicationState, ApplicationAction> move, String reason) {
        moved(application, move);
        history.moved("application", application.id().value(), move, Viewer.SYSTEM, reason);
    }

    /// The next version of a form that was changed.
    void touch(Application application) {
        db.sql("update ipm.position_application set version = version + 1, touched_on = :today where id = :id")
                .param("today", today.date())
                .param("id", application.id().value())
                .update();
    }

    private void moved(Application application, Move<ApplicationState, ApplicationAction> move) {
        db.sql("""
                        update ipm.position_application
                           set state = :to, since = case when state = :to then since else :today end, version = version + 1
                         where id = :id
                        """)
                .param("to", move.to().name())
                .param("today", today.date())
                .param("id", application.id().value())
                .update();
    }
}
