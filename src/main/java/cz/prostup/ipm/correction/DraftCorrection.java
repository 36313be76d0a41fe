package cz.prostup.ipm.correction;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.ReturnId;
import cz.prostup.ipm.correction.MendedMonths.Base;
import cz.prostup.ipm.monthlyreturn.ReturnState;
import cz.prostup.ipm.monthlyreturn.StoredCalculations;
import cz.prostup.ipm.programme.RulesRepository;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.StaleRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Begins the correction of a month and changes it while it is a draft. Nothing but the draft is stored; what it would
/// come to is counted for each look.
@Service
public class DraftCorrection {

    public sealed interface Outcome {}

    public record Saved(CorrectionId id) implements Outcome {}

    /// Somebody works on this month already; null when the viewer may not see what.
    public record AlreadyOpen(@Nullable CorrectionId id) implements Outcome {}

    /// The month is not decided yet: it is mended in the ordinary way.
    public record NotDecided(ReturnState state) implements Outcome {}

    /// It is no draft any more, or another side began it.
    public record NotNow(CorrectionState state) implements Outcome {}

    public record Refused(List<Problem> problems) implements Outcome {}

    /// @param field `reason`, `basis`, `wages`, `hours`, `supported`, `rules`, `override`, or empty
    public record Problem(String field, String message) {}

    private final MendedMonths months;
    private final CorrectionRepository corrections;
    private final StoredCalculations calculations;
    private final RulesRepository rules;

    DraftCorrection(
            MendedMonths months,
            CorrectionRepository corrections,
            StoredCalculations calculations,
            RulesRepository rules) {
        this.months = months;
        this.corrections = corrections;
        this.calculations = calculations;
        this.rules = rules;
    }

    /// @throws NotFound when the viewer has nothing to do with the month
    @Transactional
    public Outcome start(ReturnId id, Change change, Viewer viewer) {
        var month = months.of(id, viewer);
        var party = month.party().orElseThrow(() -> new NotFound(id));
        if (!month.isDecided()) {
            return new NotDecided(month.state());
        }
        months.lock(id);
        var open = corrections.open(id);
        if (open.isPresent()) {
            return alreadyOpen(open.get(), month);
        }
        var base = base(month).orElseThrow(() -> new NotFound(id));
        var complete = complete(change, month);
        var problems = problems(complete, month, party, base);
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        var principal = month.principal(viewer, party.roles());
        return new Saved(corrections.insert(month, party, complete, base, viewer, principal));
    }

    /// @throws NotFound    when the viewer may not see the correction
    /// @throws StaleRecord when somebody saved since that version
    @Transactional
    public Outcome save(CorrectionId id, int version, Change change, Viewer viewer) {
        var correction = corrections.lock(id);
        var month = months.of(correction.returnId(), viewer);
        if (!month.mayRead(correction.change().basis())) {
            throw new NotFound(id);
        }
        if (correction.state() != CorrectionState.DRAFT || !month.isOn(correction.party())) {
            return new NotNow(correction.state());
        }
        var complete = complete(change, month);
        var problems =
                problems(complete, month, correction.party(), new Base(correction.base(), correction.hoursBefore()));
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        corrections.save(correction, version, complete);
        return new Saved(id);
    }

    private static AlreadyOpen alreadyOpen(Correction open, MendedMonth month) {
        return new AlreadyOpen(month.mayRead(open.change().basis()) ? open.id() : null);
    }

    private Optional<Base> base(MendedMonth month) {
        return month.seesWages() ? months.base(month.returnId()) : months.baseForHours(month.returnId());
    }

    private Change complete(Change change, MendedMonth month) {
        return change.basis() == Basis.LATE_HOURS
                ? change.with(
                        months.statements(month.placement(), month.month()).accepted())
                : change;
    }

    private List<Problem> problems(Change change, MendedMonth month, Party party, Base base) {
        var found = new ArrayList<Problem>();
        if (!Basis.of(party).contains(change.basis())) {
            found.add(new Problem("basis", "Z tohoto důvodu může opravu založit jen úřad práce."));
        }
        if (change.reason().strip().length() < Change.SHORTEST_REASON) {
            found.add(new Problem("reason", "Napište důvod aspoň jednou větou: co bylo špatně a jak to víte."));
        } else if (change.reason().length() > Change.LONGEST_REASON) {
            found.add(new Problem("reason", "Důvod je příliš dlouhý. Zkraťte ho na 1 000 znaků."));
        }
        found.addAll(beyond(change, party));
        found.addAll(days(change, month));
        if (change.basis() == Basis.LATE_HOURS) {
            found.addAll(lateHours(change, month, base));
        }
        return found.isEmpty() && month.seesWages() ? counted(change, base) : found;
    }

    /// Payroll speaks about wages, the provider about hours; the rest is the office's.
    private static List<Problem> beyond(Change change, Party party) {
        var office = change.supported() != null
                || change.rules() != null
                || change.override() != null
                || change.overrideDropped()
                || (change.hours() != null && change.basis() != Basis.LATE_HOURS);
        var wages = party == Party.PROVIDER && change.wages() != null;
        return party != Party.OFFICE && (office || wages)
                ? List.of(new Problem("", "Tento údaj může změnit jen úřad práce."))
                : List.of();
    }

    private static List<Problem> days(Change change, MendedMonth month) {
        var supported = change.supported();
        // a month of support may begin inside one calendar month and end inside the next
        return supported != null
                        && (supported.from().isBefore(month.month().atDay(1))
                                || supported
                                        .to()
                                        .isAfter(month.month().plusMonths(1).atEndOfMonth()))
                ? List.of(new Problem("supported", "Dny podpory musí ležet v opravovaném měsíci."))
                : List.of();
    }

    private List<Problem> lateHours(Change change, MendedMonth month, Base base) {
        var waiting = months.statements(month.placement(), month.month()).waiting();
        if (!waiting.isEmpty()) {
            return List.of(new Problem("", waiting(waiting)));
        }
        return base.hours().equals(change.hours()) && change.wages() == null
                ? List.of(new Problem(
                        "",
                        "Výkazy aktivit ukazují stejně hodin, jako se už počítalo. Nejdřív "
                                + "doplňte zápisy, podepište výkaz a počkejte, až ho mentor přijme."))
                : List.of();
    }

    static String waiting(List<String> units) {
        return "Mentor ještě nepřijal výkaz aktivit: " + String.join(", ", units)
                + ". Do opravy se počítají jen přijaté hodiny.";
    }

    private List<Problem> counted(Change change, Base base) {
        if (change.rules() != null && !isKnown(change.rules())) {
            return List.of(new Problem("rules", "Takovou verzi pravidel Prostup nezná."));
        }
        var before = Optional.ofNullable(
                        calculations.find(Set.of(base.calculation())).get(base.calculation()))
                .orElseThrow(() -> new NotFound(base.calculation()));
        var again = Recalculation.of(before, change, rules::get);
        if (again.outcome() instanceof cz.prostup.ipm.contribution.Outcome.Refused(var reasons)) {
            return reasons.stream().map(reason -> new Problem("", reason)).toList();
        }
        return again.changesNothing()
                ? List.of(new Problem("", "Nic se neliší od toho, co už platí. Změňte aspoň jeden údaj."))
                : List.of();
    }

    private boolean isKnown(String code) {
        try {
            rules.get(code);
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
