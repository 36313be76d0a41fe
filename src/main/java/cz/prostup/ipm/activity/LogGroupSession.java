package cz.prostup.ipm.activity;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.PlacementId;
import cz.prostup.shared.Ids;
import cz.prostup.shared.NotFound;
import cz.prostup.ui.Czech;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Writes down one session of several participants: its full length goes to each who attended, the missed ones stay
/// visible (P11, decisions 6).
@Service
public class LogGroupSession {

    private final ActivityRepository activities;
    private final GroupSessions sessions;
    private final StatementRepository statements;
    private final EntryCheck check;
    private final Kinds kinds;

    LogGroupSession(
            ActivityRepository activities,
            GroupSessions sessions,
            StatementRepository statements,
            EntryCheck check,
            Kinds kinds) {
        this.activities = activities;
        this.sessions = sessions;
        this.statements = statements;
        this.check = check;
        this.kinds = kinds;
    }

    /// How a group session ended in the records.
    public sealed interface Outcome {

        record Saved(UUID session, int participants, YearMonth month) implements Outcome {}

        /// Nothing was saved; problems of single people name them and stand at the field `people`.
        record Refused(List<Problem> problems) implements Outcome {}

        /// Nothing was saved; it can be when somebody says "even so".
        record Doubtful(List<Concern> concerns) implements Outcome {}
    }

    /// All or nothing.
    ///
    /// @param session what all have in common; its attendance is ignored
    /// @param people  who belongs to the group and how it turned out; for a plan the outcome is ignored
    /// @param formKey makes sending the same form twice one session
    /// @throws NotFound when the viewer's unit is not a provider of one of the placements
    @Transactional
    public Outcome log(
            Viewer viewer,
            Entry session,
            Map<PlacementId, Attendance> people,
            boolean confirmed,
            @Nullable UUID formKey) {
        var placements = new LinkedHashMap<ProviderPlacement, Entry>();
        people.forEach((id, attendance) -> placements.put(
                activities.placement(viewer, id).orElseThrow(() -> new NotFound(id)),
                session.isPlanned() ? session : session.settled(attendance)));
        var month = YearMonth.from(session.date());
        if (formKey != null && sessions.exists(viewer, formKey)) {
            return sessions.isSame(viewer, formKey, session, people.keySet())
                    ? new Outcome.Saved(formKey, people.size(), month)
                    : new Outcome.Refused(List.of(LogActivity.SENT_BEFORE));
        }
        var objection = objection(session, placements, confirmed);
        if (objection != null) {
            return objection;
        }
        var id = formKey == null ? Ids.next() : formKey;
        var unit = placements.firstEntry().getKey().unit();
        if (sessions.insert(viewer, id, unit, session)) {
            placements.forEach((placement, entry) -> insert(viewer, id, placement, entry));
        }
        return new Outcome.Saved(id, people.size(), month);
    }

    private @Nullable Outcome objection(Entry session, Map<ProviderPlacement, Entry> placements, boolean confirmed) {
        if (placements.isEmpty()) {
            return new Outcome.Refused(List.of(
                    new Problem("people", "Vyberte aspoň jednoho účastníka, který na schůzce byl nebo chyběl.")));
        }
        if (kinds.find(session.kind()).filter(kind -> !kind.groupAllowed()).isPresent()) {
            return new Outcome.Refused(List.of(new Problem(
                    "kind", "Plánování, organizace a\u00a0vykazování se zapisují každému zvlášť, ne skupině.")));
        }
        var problems = new LinkedHashMap<Problem, List<String>>();
        var concerns = new ArrayList<Concern>();
        placements.forEach((placement, entry) -> {
            for (var problem : problems(placement, entry, confirmed, concerns)) {
                problems.computeIfAbsent(problem, same -> new ArrayList<>()).add(placement.name());
            }
        });
        if (!problems.isEmpty()) {
            return new Outcome.Refused(told(problems, placements.size()));
        }
        return concerns.isEmpty() ? null : new Outcome.Doubtful(concerns);
    }

    private List<Problem> problems(
            ProviderPlacement placement, Entry entry, boolean confirmed, List<Concern> concerns) {
        return switch (check.objection(placement, entry, null, confirmed)) {
            case ActivityOutcome.Refused(var found) -> found;
            case ActivityOutcome.Doubtful(var found) -> {
                found.forEach(concern ->
                        concerns.add(new Concern(concern.doubt(), placement.name() + ": " + concern.message())));
                yield closed(placement, YearMonth.from(entry.date()));
            }
            case null, default -> closed(placement, YearMonth.from(entry.date()));
        };
    }

    /// What everybody has in common stands at its field once; what concerns single people names them.
    private static List<Problem> told(Map<Problem, List<String>> problems, int everybody) {
        return problems.entrySet().stream()
                .map(problem -> problem.getValue().size() == everybody
                                && !problem.getKey().field().equals("people")
                        ? problem.getKey()
                        : new Problem(
                                problem.getKey().field().equals("reason") ? "reason" : "people",
                                String.join(", ", problem.getValue()) + ": "
                                        + problem.getKey().message()))
                .toList();
    }

    private List<Problem> closed(ProviderPlacement placement, YearMonth month) {
        var statement = statements.forMonth(placement.id(), month, placement.unit());
        if (statements.officeHas(placement.id(), month)) {
            return List.of(new Problem(
                    "people", "měsíc už je na úřadě. Hodiny navíc půjdou jako oprava měsíce, napište zaměstnavateli."));
        }
        return statement.isOpen()
                ? List.of()
                : List.of(new Problem(
                        "people",
                        "výkaz za " + Czech.month(month) + " je podepsaný. Doplňte ho opravou s\u00a0důvodem."));
    }

    private void insert(Viewer viewer, UUID session, ProviderPlacement placement, Entry entry) {
        var statement = statements.forMonth(placement.id(), YearMonth.from(entry.date()), placement.unit());
        activities.insert(viewer, ActivityRepository.newId(), statement, session, entry, null, null);
        statements.touched(statement);
    }
}
