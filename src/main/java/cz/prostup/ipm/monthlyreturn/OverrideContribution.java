package cz.prostup.ipm.monthlyreturn;

import static cz.prostup.ipm.monthlyreturn.ReturnAction.OVERRIDE;
import static cz.prostup.ipm.monthlyreturn.ReturnAction.WITHDRAW_OVERRIDE;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.History;
import cz.prostup.ipm.ReturnId;
import cz.prostup.ipm.contribution.Contribution;
import cz.prostup.ipm.contribution.IntegrationOverride;
import cz.prostup.ipm.contribution.Outcome.Calculated;
import cz.prostup.shared.Money;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.StaleRecord;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// An officer decides the integration contribution of a month against the policy, with a reason that the employer reads
/// (domain 11/C3, INF-7, decisions 15). The same sending gets a new stored calculation; the newest counts.
///
/// It holds for that sending only: when the return goes back and is sent again, it is gone.
@Service
public class OverrideContribution {

    public static final int SHORTEST_REASON = 10;
    public static final int LONGEST_REASON = 1000;

    public sealed interface Outcome {}

    /// @param total what the return comes to now
    public record Done(Money total) implements Outcome {}

    public record Refused(String reason) implements Outcome {}

    /// What the decision would change, before it is made.
    public record Preview(Money integrationNow, Money totalNow, Money integrationThen, Money totalThen) {}

    private final ReturnRepository returns;
    private final OverrideRepository overrides;
    private final SheetScreens sheets;
    private final History history;

    OverrideContribution(ReturnRepository returns, OverrideRepository overrides, SheetScreens sheets, History history) {
        this.returns = returns;
        this.overrides = overrides;
        this.sheets = sheets;
        this.history = history;
    }

    /// @return null when the amount is not possible: not in whole crowns, or more than the rules give
    /// @throws NotFound when the viewer sees no wages of this return
    @Transactional(readOnly = true)
    public @Nullable Preview preview(ReturnId id, Money amount, Viewer viewer) {
        var row = row(id, viewer);
        return row.outcome() instanceof Calculated now
                        && calculated(row, new IntegrationOverride(amount, "náhled")) instanceof Calculated then
                ? new Preview(now.integrationContribution(), now.total(), then.integrationContribution(), then.total())
                : null;
    }

    /// A decision that held before is taken back by the new one.
    ///
    /// @param reason from [#SHORTEST_REASON] to [#LONGEST_REASON] characters
    /// @throws NotFound    when the return is of another branch
    /// @throws StaleRecord when somebody saved since the page was made
    @Transactional
    public Outcome decide(ReturnId id, int version, Money amount, String reason, Viewer viewer) {
        var ret = returns.forOffice(id, viewer);
        var refusal = refusal(ret, OVERRIDE, viewer);
        if (refusal != null) {
            return refusal;
        }
        var words = reason.strip();
        if (words.length() < SHORTEST_REASON || words.length() > LONGEST_REASON) {
            return new Refused("Důvod napište aspoň deseti a\u00a0nejvýš tisícem znaků; přečte si ho zaměstnavatel.");
        }
        var row = row(id, viewer);
        var override = new IntegrationOverride(amount, words);
        return switch (calculated(row, override)) {
            case cz.prostup.ipm.contribution.Outcome.Refused(var reasons) -> new Refused(String.join(" ", reasons));
            case Calculated calculated -> {
                returns.move(ret.at(version), OVERRIDE, viewer, words);
                var submission = overrides.submissionOf(id);
                overrides.withdraw(id, submission, viewer);
                var roles = ReturnLifecycle.TABLE
                        .find(ret.state(), OVERRIDE)
                        .orElseThrow()
                        .roles();
                var principal = history.principal(ret.placement(), roles, viewer);
                var added = overrides.add(id, submission, ret.placement(), override, viewer, principal);
                freeze(row, submission, calculated, added);
                yield new Done(calculated.total());
            }
        };
    }

    /// Takes the decision back; the amount is again the one of the policy.
    ///
    /// @throws NotFound    when the return is of another branch
    /// @throws StaleRecord when somebody saved since the page was made
    @Transactional
    public Outcome withdraw(ReturnId id, int version, Viewer viewer) {
        var ret = returns.forOffice(id, viewer);
        var refusal = refusal(ret, WITHDRAW_OVERRIDE, viewer);
        if (refusal != null) {
            return refusal;
        }
        ret.at(version);
        var submission = overrides.submissionOf(id);
        if (!overrides.withdraw(id, submission, viewer)) {
            return new Refused("Integrační příspěvek tu nikdo jinak neurčil, není co zrušit.");
        }
        returns.move(ret, WITHDRAW_OVERRIDE, viewer, "");
        var row = row(id, viewer);
        if (!(row.outcome() instanceof Calculated calculated)) {
            throw new IllegalStateException("a return in review must be calculable: " + id);
        }
        freeze(row, submission, calculated, null);
        return new Done(calculated.total());
    }

    private void freeze(SheetRow row, UUID submission, Calculated calculated, @Nullable UUID override) {
        var basics = row.basics();
        returns.freeze(basics.id(), submission, basics.placement(), row.inputs(), calculated, override);
    }

    private static cz.prostup.ipm.contribution.Outcome calculated(SheetRow row, IntegrationOverride override) {
        return Contribution.of(row.inputs(), row.rules(), override);
    }

    private static @Nullable Refused refusal(MonthlyReturn ret, ReturnAction action, Viewer viewer) {
        if (!viewer.isAny(Role.KOP_OFFICER)) {
            return new Refused(ReviewReturn.Reason.NOT_AN_OFFICER.czech());
        }
        return ReturnLifecycle.TABLE.allows(ret.state(), action)
                ? null
                : new Refused(ReviewReturn.Reason.NOT_POSSIBLE_NOW.czech());
    }

    private SheetRow row(ReturnId id, Viewer viewer) {
        return sheets.rows(List.of(id), viewer).stream().findFirst().orElseThrow(() -> new NotFound(id));
    }
}
