package cz.prostup.ipm.agreement;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.PositionId;
import cz.prostup.ipm.position.PositionState;
import cz.prostup.organisations.BankAccount;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.StaleRecord;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The officer mends an agreement before it is sent: the account, the days, the planned starts. Later only an amendment
/// can.
@Service
public class AdjustAgreement {

    public sealed interface Outcome permits Adjusted, Refused {}

    public record Adjusted() implements Outcome {}

    public record Start(PositionId position, LocalDate day) {}

    /// @param account as people write it
    public record Terms(String account, LocalDate from, LocalDate to, List<Start> starts) {}

    private final AgreementSteps steps;
    private final AgreementRepository agreements;

    AdjustAgreement(AgreementSteps steps, AgreementRepository agreements) {
        this.steps = steps;
        this.agreements = agreements;
    }

    /// @throws NotFound    when the agreement is not for this viewer
    /// @throws StaleRecord when somebody changed it since the page was made
    @Transactional
    public Outcome adjust(AgreementId id, int version, Terms terms, Viewer viewer) {
        var standing = steps.standing(id, viewer);
        var agreement = agreements.lock(id);
        if (!standing.isAny(AgreementLifecycle.OFFICER)) {
            return new Refused("", "Dohodu připravuje pracovník pobočky.");
        }
        if (agreement.state() != AgreementState.PREPARED) {
            return new Refused(
                    "",
                    "Upravit jde jen dohodu v\u00a0přípravě; tahle je ve stavu „"
                            + agreement.state().czech() + "“.");
        }
        agreement.at(version);
        if (terms.to().isBefore(terms.from())) {
            return new Refused("to", "Dohoda nemůže skončit dřív, než začne.");
        }
        var planned = new HashSet<>(agreements.positions(id, Set.of(PositionState.PLANNED)));
        for (var start : terms.starts()) {
            if (!planned.contains(start.position())
                    || start.day().isBefore(terms.from())
                    || start.day().isAfter(terms.to())) {
                return new Refused("start-" + start.position(), "Nástup musí být v\u00a0době, po kterou dohoda platí.");
            }
        }
        return switch (BankAccount.parse(terms.account())) {
            case BankAccount.Invalid(var why) -> new Refused("account", why);
            case BankAccount.Valid(var account) -> {
                terms.starts().forEach(start -> agreements.startFrom(start.position(), start.day()));
                agreements.adjust(agreement, account.toString(), terms.from(), terms.to());
                yield new Adjusted();
            }
        };
    }
}
