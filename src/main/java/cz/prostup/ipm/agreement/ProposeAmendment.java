package cz.prostup.ipm.agreement;

import cz.prostup.access.Viewer;
import cz.prostup.organisations.BankAccount;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.Today;
import java.time.YearMonth;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The first of the two persons of an amendment says what should change and why (decisions 2 and 15).
///
/// The account may be proposed by the employer's administrator or an officer of the branch, the rules by the officer.
@Service
public class ProposeAmendment {

    public static final int SHORTEST_REASON = 10;
    public static final int LONGEST_REASON = 1000;

    private static final Set<String> RUNNING = Set.of("IN_FORCE", "ENDED");
    private static final Set<String> OFFICER = Set.of("KOP_OFFICER");

    public sealed interface Outcome {}

    public record Proposed(AmendmentId id) implements Outcome {}

    /// @param field  of the form, empty for the form as a whole
    /// @param reason Czech sentence
    public record Refused(String field, String reason) implements Outcome {}

    private final AmendmentRepository amendments;
    private final Today today;

    ProposeAmendment(AmendmentRepository amendments, Today today) {
        this.amendments = amendments;
        this.today = today;
    }

    /// @param account as people write it
    /// @throws NotFound when the agreement is not for this viewer
    @Transactional
    public Outcome account(AgreementId id, String account, String reason, Viewer viewer) {
        var standing = standing(id, viewer);
        var agreement = amendments.locked(id, YearMonth.from(today.date()));
        var refusal = refusal(
                id, AmendmentKind.BANK_ACCOUNT, standing, AmendmentLifecycle.PROPOSERS, agreement.state(), reason);
        if (refusal != null) {
            return refusal;
        }
        return switch (BankAccount.parse(account)) {
            case BankAccount.Invalid(var why) -> new Refused("account", why);
            case BankAccount.Valid(var valid)
            when valid.toString().equals(agreement.account()) -> new Refused("account", "Tento účet dohoda už má.");
            case BankAccount.Valid(var valid) ->
                new Proposed(amendments.add(
                        id,
                        AmendmentKind.BANK_ACCOUNT,
                        agreement.account(),
                        valid.toString(),
                        null,
                        reason.strip(),
                        viewer,
                        standing.principal(AmendmentLifecycle.PROPOSERS, viewer)));
        };
    }

    /// @param from the first month that is calculated by the new version
    /// @throws NotFound when the agreement is not for this viewer
    @Transactional
    public Outcome rules(AgreementId id, String rules, YearMonth from, String reason, Viewer viewer) {
        var standing = standing(id, viewer);
        var agreement = amendments.locked(id, from);
        var refusal = refusal(id, AmendmentKind.RULES, standing, OFFICER, agreement.state(), reason);
        if (refusal != null) {
            return refusal;
        }
        if (from.atEndOfMonth().isBefore(agreement.from()) || from.atDay(1).isAfter(agreement.to())) {
            return new Refused("from", "V\u00a0tomto měsíci dohoda neplatí.");
        }
        if (!amendments.isActiveVersion(rules, from)) {
            return new Refused("rules", "Tato verze pravidel v\u00a0tom měsíci neplatí.");
        }
        if (rules.equals(agreement.rules())) {
            return new Refused("rules", "Podle této verze se ten měsíc už počítá.");
        }
        return new Proposed(amendments.add(
                id,
                AmendmentKind.RULES,
                agreement.rules(),
                rules,
                from,
                reason.strip(),
                viewer,
                standing.principal(OFFICER, viewer)));
    }

    private Standing standing(AgreementId id, Viewer viewer) {
        var standing = amendments.standing(id, viewer);
        if (standing.places().isEmpty()) {
            throw new NotFound(id);
        }
        return standing;
    }

    private @Nullable Refused refusal(
            AgreementId id, AmendmentKind kind, Standing standing, Set<String> who, String state, String reason) {
        if (!standing.isAny(who)) {
            return new Refused("", "Tuto změnu můžete vidět, ale ne navrhnout.");
        }
        if (!RUNNING.contains(state)) {
            return new Refused("", "Měnit jde jen dohodu, která platí nebo se ještě vyplácí.");
        }
        var words = reason.strip();
        if (words.length() < SHORTEST_REASON || words.length() > LONGEST_REASON) {
            return new Refused("reason", "Důvod napište aspoň deseti a\u00a0nejvýš tisícem znaků.");
        }
        return amendments.hasOpen(id, kind)
                ? new Refused("", "Jeden návrh téže změny už čeká na rozhodnutí. Nejdřív se musí vyřídit on.")
                : null;
    }
}
