package cz.prostup.ipm.correction;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.contribution.Outcome.Calculated;
import cz.prostup.ipm.monthlyreturn.StoredCalculations;
import cz.prostup.ipm.programme.RulesRepository;
import cz.prostup.payments.Recoveries;
import cz.prostup.payments.Recoveries.NewRecovery;
import cz.prostup.shared.Money;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.StaleRecord;
import cz.prostup.shared.Transitions.Move;
import cz.prostup.ui.Czech;
import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Moves a correction: its side proposes or withdraws it, an officer checks it and chooses the exit, a second officer
/// approves (decisions 8 and 15).
///
/// @see CorrectionLifecycle
@Service
public class MoveCorrection {

    public sealed interface Outcome {}

    public record Moved(CorrectionState to) implements Outcome {}

    public record Refused(Reason reason, String detail) implements Outcome {

        Refused(Reason reason) {
            this(reason, "");
        }

        public String czech() {
            return detail.isEmpty() ? reason.czech() : detail;
        }
    }

    public enum Reason {
        NOT_NOW("V tomto stavu to s opravou udělat nejde. Podívejte se, co se s ní mezitím stalo."),
        NOT_YOURS("Tento krok patří někomu jinému."),
        NO_REASON("Napište důvod, ať druhá strana ví, co má udělat. Nejvýš 1 000 znaků."),
        NOT_COUNTABLE("Z těchto údajů částku spočítat nejde. Opravu vraťte, nebo zamítněte."),
        EXIT_MISSING("Vyberte, jak se rozdíl vyrovná."),
        EXIT_IMPOSSIBLE("Takto tento rozdíl vyrovnat nejde. Vyberte jinou možnost."),
        NOT_CHECKED("Opravu ještě nikdo nezkontroloval. Nejdřív vyberte, jak se rozdíl vyrovná."),
        SAME_PERSON("Opravu musí schválit jiný pracovník než ten, kdo ji navrhl nebo zkontroloval; platí to "
                + "i pro toho, koho zastupujete."),
        STATEMENT_WAITS("Mentor ještě nepřijal výkaz aktivit.");

        private final String czech;

        Reason(String czech) {
            this.czech = czech;
        }

        public String czech() {
            return czech;
        }
    }

    /// A correction with all that a move needs to know.
    private record Case(
            Correction correction, MendedMonth month, Move<CorrectionState, CorrectionAction> move, Viewer viewer) {}

    private final MendedMonths months;
    private final CorrectionRepository corrections;
    private final StoredCalculations calculations;
    private final RulesRepository rules;
    private final Recoveries recoveries;
    private final FinishCorrection finish;

    MoveCorrection(
            MendedMonths months,
            CorrectionRepository corrections,
            StoredCalculations calculations,
            RulesRepository rules,
            Recoveries recoveries,
            FinishCorrection finish) {
        this.months = months;
        this.corrections = corrections;
        this.calculations = calculations;
        this.rules = rules;
        this.recoveries = recoveries;
        this.finish = finish;
    }

    /// The employer and the provider ask the office; an officer who began it himself chooses the exit with it.
    ///
    /// @param exit null unless the office began it
    /// @throws NotFound    when the viewer may not see the correction; so in all six
    /// @throws StaleRecord when somebody changed it since the page was made; so in all six
    @Transactional
    public Outcome propose(CorrectionId id, int version, @Nullable Exit exit, Viewer viewer) {
        return move(id, version, CorrectionAction.PROPOSE, viewer, draft -> {
            var waiting = takeHours(draft);
            if (waiting != null) {
                return waiting;
            }
            return draft.correction().party() == Party.OFFICE ? proposedByOffice(draft, exit) : moved(draft, "");
        });
    }

    /// Late hours are those that the statements show when the office is asked.
    private @Nullable Refused takeHours(Case draft) {
        if (draft.correction().change().basis() != Basis.LATE_HOURS) {
            return null;
        }
        var statements =
                months.statements(draft.month().placement(), draft.month().month());
        if (!statements.waiting().isEmpty()) {
            return new Refused(Reason.STATEMENT_WAITS, DraftCorrection.waiting(statements.waiting()));
        }
        corrections.saveHours(draft.correction().id(), statements.accepted());
        return null;
    }

    private Outcome proposedByOffice(Case draft, @Nullable Exit exit) {
        var refusal = freeze(draft, exit);
        if (refusal != null) {
            return refusal;
        }
        moved(draft, "");
        var check = CorrectionLifecycle.TABLE
                .find(CorrectionState.PROPOSED, CorrectionAction.CHECK)
                .orElseThrow();
        return moved(new Case(draft.correction(), draft.month(), check, draft.viewer()), exitOf(exit));
    }

    /// Freezes what the correction comes to and how the difference is settled.
    @Transactional
    public Outcome check(CorrectionId id, int version, @Nullable Exit exit, Viewer viewer) {
        return move(id, version, CorrectionAction.CHECK, viewer, checked -> {
            var refusal = freeze(checked, exit);
            return refusal != null ? refusal : moved(checked, exitOf(exit));
        });
    }

    /// Money is ordered by the next batch or claimed at once; nothing to settle is settled.
    @Transactional
    public Outcome approve(CorrectionId id, int version, Viewer viewer) {
        return move(id, version, CorrectionAction.APPROVE, viewer, this::approved);
    }

    @Transactional
    public Outcome sendBack(CorrectionId id, int version, String reason, Viewer viewer) {
        return withReason(id, version, CorrectionAction.RETURN, reason, viewer);
    }

    @Transactional
    public Outcome reject(CorrectionId id, int version, String reason, Viewer viewer) {
        return withReason(id, version, CorrectionAction.REJECT, reason, viewer);
    }

    @Transactional
    public Outcome withdraw(CorrectionId id, int version, Viewer viewer) {
        return move(id, version, CorrectionAction.WITHDRAW, viewer, withdrawn -> moved(withdrawn, ""));
    }

    private Outcome withReason(CorrectionId id, int version, CorrectionAction action, String reason, Viewer viewer) {
        return move(
                id,
                version,
                action,
                viewer,
                told -> reason.isBlank() || reason.length() > Change.LONGEST_REASON
                        ? new Refused(Reason.NO_REASON)
                        : moved(told, reason));
    }

    private interface Act {
        Outcome on(Case found);
    }

    private Outcome move(CorrectionId id, int version, CorrectionAction action, Viewer viewer, Act act) {
        var correction = corrections.lock(id);
        var month = months.of(correction.returnId(), viewer);
        if (!month.mayRead(correction.change().basis())) {
            throw new NotFound(id);
        }
        var move = CorrectionLifecycle.TABLE.find(correction.state(), action).orElse(null);
        if (move == null) {
            return new Refused(Reason.NOT_NOW);
        }
        if (!belongs(move, correction, month)) {
            return new Refused(Reason.NOT_YOURS);
        }
        if (correction.version() != version) {
            throw new StaleRecord(id);
        }
        return act.on(new Case(correction, month, move, viewer));
    }

    /// Proposing and withdrawing are for the side that began it.
    static boolean belongs(Move<CorrectionState, CorrectionAction> move, Correction correction, MendedMonth month) {
        var side = move.action() == CorrectionAction.PROPOSE || move.action() == CorrectionAction.WITHDRAW;
        return month.roles().stream().anyMatch(role -> move.roles().contains(role.name()))
                && (!side || month.isOn(correction.party()));
    }

    private Moved moved(Case made, String reason) {
        corrections.move(made.correction(), made.move(), made.viewer(), reason);
        return new Moved(made.move().to());
    }

    private @Nullable Refused freeze(Case seen, @Nullable Exit exit) {
        if (exit == null) {
            return new Refused(Reason.EXIT_MISSING);
        }
        var correction = corrections.get(seen.correction().id());
        var before = calculations.find(Set.of(correction.base())).get(correction.base());
        if (before == null) {
            throw new NotFound(correction.id());
        }
        var again = Recalculation.of(before, correction.change(), rules::get);
        if (!(again.outcome() instanceof Calculated after)) {
            return new Refused(Reason.NOT_COUNTABLE);
        }
        var difference = after.total().minus(before.total());
        if (!Exit.possible(difference, seen.month().ended()).contains(exit)) {
            return new Refused(Reason.EXIT_IMPOSSIBLE);
        }
        var frozen =
                calculations.ofCorrection(correction.id().value(), seen.month().placement(), again.inputs(), after);
        var integration = after.integrationContribution().minus(before.integration());
        corrections.checked(correction.id(), frozen, integration, exit, seen.viewer());
        return null;
    }

    private Outcome approved(Case seen) {
        var correction = seen.correction();
        var exit = correction.exit();
        if (exit == null) {
            return new Refused(Reason.NOT_CHECKED);
        }
        var acting = seen.viewer().personsActingAs(Role.KOP_OFFICER);
        if (!Collections.disjoint(acting, corrections.involved(correction))) {
            return new Refused(Reason.SAME_PERSON);
        }
        var difference = corrections.difference(correction.id());
        if (!Exit.possible(difference, seen.month().ended()).contains(exit)) {
            return new Refused(Reason.EXIT_IMPOSSIBLE);
        }
        var moved = moved(seen, "");
        if (exit == Exit.RECOVER) {
            recoveries.raise(claim(seen, difference), seen.viewer());
        }
        if (difference.equals(Money.ZERO)) {
            finish.finish(correction.id(), Viewer.SYSTEM);
            return new Moved(CorrectionState.DONE);
        }
        return moved;
    }

    private static NewRecovery claim(Case seen, Money difference) {
        var month = seen.month();
        return new NewRecovery(
                month.branchId(),
                month.employerId(),
                month.agreement(),
                seen.correction().id().value(),
                "Oprava měsíce " + Czech.month(month.month()) + ", dohoda " + month.agreement() + ": "
                        + seen.correction().change().basis().czech(),
                Money.ZERO.minus(difference));
    }

    private static String exitOf(@Nullable Exit exit) {
        return exit == null ? "" : exit.czech();
    }
}
