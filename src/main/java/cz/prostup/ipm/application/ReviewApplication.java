package cz.prostup.ipm.application;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.ApplicationId;
import cz.prostup.ipm.application.ApplicationOutcome.Done;
import cz.prostup.ipm.application.ApplicationOutcome.Refused;
import cz.prostup.ipm.application.Desk.Way;
import cz.prostup.shared.Today;
import cz.prostup.shared.Transitions.Move;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// An officer of the branch takes an application over, hands it to a colleague, returns it with defects (P5).
///
/// All methods throw [NotFound] when the application is not for the viewer and [StaleRecord] when somebody saved since
/// the page was made.
@Service
public class ReviewApplication {

    public static final int LONGEST_DEFECT = 1000;

    private final Desk desk;
    private final Defects defects;
    private final ApplicationParameters parameters;
    private final Choices choices;
    private final JdbcClient db;
    private final Today today;

    ReviewApplication(
            Desk desk, Defects defects, ApplicationParameters parameters, Choices choices, JdbcClient db, Today today) {
        this.desk = desk;
        this.defects = defects;
        this.parameters = parameters;
        this.choices = choices;
        this.db = db;
        this.today = today;
    }

    @Transactional
    public ApplicationOutcome take(ApplicationId id, int seen, Viewer viewer) {
        var held = desk.hold(id, viewer);
        return switch (desk.way(held, ApplicationAction.TAKE, seen)) {
            case Way.Shut(var refused) -> refused;
            case Way.Open(var move) -> {
                db.sql("update ipm.position_application set officer_id = :officer, target_on = :target where id = :id")
                        .param("officer", viewer.userId())
                        .param(
                                "target",
                                today.date()
                                        .plusDays(parameters
                                                .number("decisionDays")
                                                .intValue()))
                        .param("id", id.value())
                        .update();
                yield moved(held, move, viewer, "");
            }
        };
    }

    /// @param officer of the same branch, another one than has it now
    @Transactional
    public ApplicationOutcome reassign(ApplicationId id, int seen, UUID officer, String reason, Viewer viewer) {
        var held = desk.hold(id, viewer);
        return switch (desk.way(held, ApplicationAction.REASSIGN, seen)) {
            case Way.Shut(var refused) -> refused;
            case Way.Open(var move) -> reassign(held, move, officer, reason.strip(), viewer);
        };
    }

    private ApplicationOutcome reassign(
            Desk.Held held,
            Move<ApplicationState, ApplicationAction> move,
            UUID officer,
            String reason,
            Viewer viewer) {
        if (reason.isEmpty()) {
            return new Refused("reason", "Napište, proč žádost předáváte.");
        }
        if (officer.equals(held.application().review().officer())) {
            return new Refused("officer", "Žádost už má tento pracovník.");
        }
        if (choices.officers(held.application().place().officeUnit()).stream()
                .noneMatch(one -> one.code().equals(officer.toString()))) {
            return new Refused("officer", "Vyberte pracovníka své pobočky.");
        }
        db.sql("update ipm.position_application set officer_id = :officer where id = :id")
                .param("officer", officer)
                .param("id", held.application().id().value())
                .update();
        return moved(held, move, viewer, reason);
    }

    /// @param texts what is wrong, by field; at least one, none blank
    @Transactional
    public ApplicationOutcome sendBack(ApplicationId id, int seen, Map<AskedField, String> texts, Viewer viewer) {
        var held = desk.hold(id, viewer);
        return switch (desk.way(held, ApplicationAction.RETURN, seen)) {
            case Way.Shut(var refused) -> refused;
            case Way.Open(var move) -> {
                if (texts.isEmpty() || texts.values().stream().anyMatch(String::isBlank)) {
                    yield ApplicationOutcome.whole("Napište aspoň u\u00a0jednoho údaje, co je třeba doplnit.");
                }
                defects.raise(id, texts, viewer);
                yield moved(held, move, viewer, "");
            }
        };
    }

    private ApplicationOutcome moved(
            Desk.Held held, Move<ApplicationState, ApplicationAction> move, Viewer viewer, String reason) {
        desk.move(held, move, viewer, reason);
        return new Done(move.to());
    }
}
