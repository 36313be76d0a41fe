package cz.prostup.ipm.agreement;

import static cz.prostup.ipm.agreement.AgreementAction.SIGN_EMPLOYER;
import static cz.prostup.ipm.agreement.AgreementAction.SIGN_OFFICE;

import cz.prostup.access.ConfirmIdentity;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.documents.attachments.AttachmentId;
import cz.prostup.documents.attachments.KeptFiles;
import cz.prostup.ipm.agreement.AgreementRepository.Held;
import cz.prostup.ipm.agreement.AgreementSteps.Allowed;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.StaleRecord;
import cz.prostup.shared.Today;
import cz.prostup.ui.Czech;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Both sides sign the frozen text, the employer first and the office last (P6). By their account, after proving who
/// they are once more; or on paper, which the officer enters with its scan (A023). With the second signature the
/// agreement is in force and its places open.
@Service
public class SignAgreement {

    public sealed interface Outcome permits Signed, Refused {}

    public record Signed(AgreementState to) implements Outcome {}

    /// @param signatory who signed the paper
    /// @param reason    why not by account
    /// @param scan      a draft of the officer
    public record Paper(String signatory, LocalDate on, String reason, AttachmentId scan) {}

    private static final Set<String> EMPLOYER = Set.of("EMPLOYER_ADMIN");

    private final AgreementSteps steps;
    private final AgreementRepository agreements;
    private final ConfirmIdentity identity;
    private final KeptFiles files;
    private final Today today;

    SignAgreement(
            AgreementSteps steps,
            AgreementRepository agreements,
            ConfirmIdentity identity,
            KeptFiles files,
            Today today) {
        this.steps = steps;
        this.agreements = agreements;
        this.identity = identity;
        this.files = files;
        this.today = today;
    }

    /// Who is on turn follows from the state: first the employer's administrator, then the director of the branch.
    ///
    /// @param code of the second factor
    /// @throws NotFound    when the agreement is not for this viewer
    /// @throws StaleRecord when somebody moved it since the page was made
    @Transactional
    public Outcome byAccount(AgreementId id, int version, Side side, String password, String code, Viewer viewer) {
        var signers = side == Side.EMPLOYER ? EMPLOYER : AgreementLifecycle.DIRECTOR;
        return switch (steps.allowed(id, version, action(side), viewer)) {
            case Allowed step
            when !step.standing().isAny(signers) ->
                new Refused("", "Svým účtem podepisuje jen zástupce zaměstnavatele a\u00a0vedení pobočky.");
            case Allowed step -> {
                var refused = late(step.agreement(), side, today.date());
                if (refused == null) {
                    refused = unproven(viewer, password, code);
                }
                yield refused != null
                        ? refused
                        : sign(
                                step,
                                new NewSignature(
                                        side,
                                        side == Side.EMPLOYER ? Role.EMPLOYER_ADMIN : Role.KOP_DIRECTOR,
                                        viewer.name(),
                                        today.date(),
                                        "",
                                        null),
                                signers,
                                viewer);
            }
            case Refused no -> no;
        };
    }

    /// @throws NotFound    when the agreement is not for this viewer, or the scan is not their draft
    /// @throws StaleRecord when somebody moved it since the page was made
    @Transactional
    public Outcome onPaper(AgreementId id, int version, Side side, Paper paper, Viewer viewer) {
        return switch (steps.allowed(id, version, action(side), viewer)) {
            case Allowed step
            when !step.standing().isAny(AgreementLifecycle.OFFICER) ->
                new Refused("", "Podpis na papíře zapisuje pracovník pobočky.");
            case Allowed step -> {
                var refused = paperRefusal(step.agreement(), side, paper);
                yield refused != null
                        ? refused
                        : sign(
                                step,
                                new NewSignature(
                                        side,
                                        Role.KOP_OFFICER,
                                        paper.signatory().strip(),
                                        paper.on(),
                                        paper.reason().strip(),
                                        paper.scan()),
                                AgreementLifecycle.OFFICER,
                                viewer);
            }
            case Refused no -> no;
        };
    }

    private Signed sign(Allowed step, NewSignature signature, Set<String> roles, Viewer viewer) {
        var agreement = step.agreement();
        var principal = step.standing().principal(roles, viewer);
        var id = agreements.sign(agreements.text(agreement.id()), signature, viewer, principal);
        var scan = signature.scan();
        if (scan != null) {
            files.claim(List.of(scan), "ipm.agreement_signature", id, viewer);
        }
        agreements.signed(agreement, signature.side(), signature.on());
        steps.make(agreement, step.move(), viewer, principal, signature.reason());
        if (signature.side() == Side.OFFICE) {
            steps.openPositions(agreement.id(), viewer);
        }
        return new Signed(step.move().to());
    }

    private @Nullable Refused paperRefusal(Held agreement, Side side, Paper paper) {
        if (paper.signatory().isBlank()) {
            return new Refused("signatory", "Napište jméno toho, kdo podepsal.");
        }
        var sent = agreement.sentOn();
        if (paper.on().isAfter(today.date()) || (sent != null && paper.on().isBefore(sent))) {
            return new Refused(
                    "on",
                    "Den podpisu musí být mezi odesláním dohody" + (sent == null ? "" : " (" + Czech.date(sent) + ")")
                            + " a\u00a0dneškem.");
        }
        var late = late(agreement, side, paper.on());
        return late != null ? late : AgreementSteps.reason(paper.reason());
    }

    /// The office's signature puts it in force, and nobody may have started before (3.B).
    private static @Nullable Refused late(Held agreement, Side side, LocalDate on) {
        var start = agreement.firstStart();
        return side == Side.OFFICE && start != null && on.isAfter(start)
                ? new Refused(
                        "",
                        "Dohoda musí platit nejpozději v\u00a0den prvního nástupu (" + Czech.date(start)
                                + "). Stáhněte ji k\u00a0úpravě a\u00a0nástup posuňte.")
                : null;
    }

    private @Nullable Refused unproven(Viewer viewer, String password, String code) {
        return switch (identity.confirm(viewer, password, code)) {
            case ConfirmIdentity.Confirmed _ -> null;
            case ConfirmIdentity.WrongPassword _ -> new Refused("password", ConfirmIdentity.WRONG_PASSWORD);
            case ConfirmIdentity.WrongCode _ -> new Refused("code", ConfirmIdentity.WRONG_CODE);
            case ConfirmIdentity.FactorMissing _ -> new Refused("", ConfirmIdentity.FACTOR_MISSING);
            case ConfirmIdentity.Locked _ -> new Refused("password", ConfirmIdentity.LOCKED);
        };
    }

    private static AgreementAction action(Side side) {
        return side == Side.EMPLOYER ? SIGN_EMPLOYER : SIGN_OFFICE;
    }
}
