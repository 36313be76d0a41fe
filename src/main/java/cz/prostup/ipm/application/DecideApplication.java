package cz.prostup.ipm.application;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.ApplicationId;
import cz.prostup.ipm.agreement.PrepareAgreement;
import cz.prostup.ipm.application.ApplicationOutcome.Done;
import cz.prostup.ipm.application.ApplicationOutcome.Refused;
import cz.prostup.ipm.application.Desk.Way;
import cz.prostup.ipm.programme.RulesRepository;
import cz.prostup.shared.Today;
import cz.prostup.shared.Transitions.Move;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// An officer of the branch approves an application, perhaps with fewer places, or rejects it (P5, BR-015).
///
/// Both methods throw [NotFound] when the application is not for the viewer and [StaleRecord] when somebody saved since
/// the page was made.
@Service
public class DecideApplication {

    /// @param places approved, by item: from none to what was asked for, at least one in all
    /// @param rules  an active version, fixed from now on
    public record Approval(Map<UUID, Integer> places, String rules, String programme) {}

    /// @param alternatives codes of the list
    /// @param offered      further words about what can be done instead
    public record Rejection(String code, String reason, Set<String> alternatives, String offered) {}

    private final Desk desk;
    private final CheckApplication checks;
    private final Choices choices;
    private final RulesRepository rules;
    private final PrepareAgreement prepare;
    private final JdbcClient db;
    private final Today today;

    DecideApplication(
            Desk desk,
            CheckApplication checks,
            Choices choices,
            RulesRepository rules,
            PrepareAgreement prepare,
            JdbcClient db,
            Today today) {
        this.desk = desk;
        this.checks = checks;
        this.choices = choices;
        this.rules = rules;
        this.prepare = prepare;
        this.db = db;
        this.today = today;
    }

    /// The agreement is prepared in the same transaction.
    @Transactional
    public ApplicationOutcome approve(ApplicationId id, int seen, Approval approval, Viewer viewer) {
        var held = desk.hold(id, viewer);
        return switch (desk.way(held, ApplicationAction.APPROVE, seen)) {
            case Way.Shut(var refused) -> refused;
            case Way.Open(var move) -> {
                var refused = refusal(held.application(), approval);
                yield refused.isPresent() ? refused.get() : approve(held, move, approval, viewer);
            }
        };
    }

    private ApplicationOutcome approve(
            Desk.Held held, Move<ApplicationState, ApplicationAction> move, Approval approval, Viewer viewer) {
        var id = held.application().id();
        approval.places()
                .forEach((item, places) -> db.sql(
                                "update ipm.application_item set approved_places = :places where id = :item and application_id = :id")
                        .param("places", places)
                        .param("item", item)
                        .param("id", id.value())
                        .update());
        db.sql("""
                        update ipm.position_application
                           set rules = :rules, programme = :programme, decided_on = :today, decided_by = :viewer
                         where id = :id
                        """)
                .param("rules", approval.rules())
                .param("programme", approval.programme())
                .param("today", today.date())
                .param("viewer", viewer.userId())
                .param("id", id.value())
                .update();
        desk.move(held, move, viewer, "");
        prepare.prepare(viewer, id);
        return new Done(ApplicationState.APPROVED);
    }

    private Optional<Refused> refusal(Application application, Approval approval) {
        var asked = application.items();
        if (asked.size() != approval.places().size()) {
            return Optional.of(ApplicationOutcome.whole("Určete počet míst u\u00a0každé položky."));
        }
        for (var item : asked) {
            var places = approval.places().get(item.id());
            if (places == null || places < 0 || places > item.places()) {
                return Optional.of(new Refused(
                        "places-" + item.id(), "Schválit jde nejvýš tolik míst, o\u00a0kolik zaměstnavatel žádá."));
            }
        }
        if (approval.places().values().stream().allMatch(places -> places == 0)) {
            return Optional.of(new Refused(
                    "places-" + asked.getFirst().id(), "Schvalte aspoň jedno místo, nebo žádost zamítněte."));
        }
        if (unknown(choices.rules(), approval.rules())) {
            return Optional.of(new Refused("rules", "Tato verze pravidel neplatí."));
        }
        var support = rules.get(approval.rules()).support();
        if (support.basicMonths() == null || support.extensionMonths() == null) {
            return Optional.of(new Refused(
                    "rules", "Tato verze neříká, jak dlouho podpora trvá; dohodu podle ní připravit nejde."));
        }
        if (unknown(choices.programmes(), approval.programme())) {
            return Optional.of(new Refused("programme", "Vyberte program ze seznamu."));
        }
        return checks.look(application, approval.rules()).stream()
                .filter(Check::isBlocking)
                .findFirst()
                .map(check -> ApplicationOutcome.whole(
                        check.text() + (check.cited().isEmpty() ? "" : " (" + check.cited() + ")")));
    }

    @Transactional
    public ApplicationOutcome reject(ApplicationId id, int seen, Rejection rejection, Viewer viewer) {
        var held = desk.hold(id, viewer);
        return switch (desk.way(held, ApplicationAction.REJECT, seen)) {
            case Way.Shut(var refused) -> refused;
            case Way.Open(var move) -> {
                var refused = refusal(rejection);
                yield refused.isPresent() ? refused.get() : reject(held, move, rejection, viewer);
            }
        };
    }

    private ApplicationOutcome reject(
            Desk.Held held, Move<ApplicationState, ApplicationAction> move, Rejection rejection, Viewer viewer) {
        db.sql("""
                        update ipm.position_application
                           set reason_code = :code, reason = :reason, alternative_codes = :alternatives, alternatives = :offered,
                               decided_on = :today, decided_by = :viewer
                         where id = :id
                        """)
                .param("code", rejection.code())
                .param("reason", rejection.reason().strip())
                .param("alternatives", rejection.alternatives().toArray(String[]::new))
                .param("offered", rejection.offered().strip())
                .param("today", today.date())
                .param("viewer", viewer.userId())
                .param("id", held.application().id().value())
                .update();
        desk.move(held, move, viewer, rejection.reason().strip());
        return new Done(ApplicationState.REJECTED);
    }

    private Optional<Refused> refusal(Rejection rejection) {
        if (unknown(choices.reasons(), rejection.code())) {
            return Optional.of(new Refused("code", "Vyberte důvod ze seznamu."));
        }
        if (rejection.reason().isBlank()) {
            return Optional.of(new Refused("reason", "Napište důvod tak, aby mu zaměstnavatel rozuměl."));
        }
        var offered = choices.alternatives();
        if (rejection.alternatives().stream().anyMatch(code -> unknown(offered, code))) {
            return Optional.of(new Refused("alternatives", "Vyberte možnosti ze seznamu."));
        }
        return rejection.alternatives().isEmpty() && rejection.offered().isBlank()
                ? Optional.of(new Refused("alternatives", "Nabídněte, co může zaměstnavatel udělat místo toho."))
                : Optional.empty();
    }

    private static boolean unknown(List<Choices.Choice> list, String code) {
        return list.stream().noneMatch(choice -> choice.code().equals(code));
    }
}
