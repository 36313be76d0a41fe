package cz.prostup.ipm.agreement;

import static cz.prostup.ipm.agreement.AgreementAction.SEND;
import static cz.prostup.ipm.agreement.AgreementAction.TAKE_BACK;
import static cz.prostup.ipm.agreement.AgreementAction.TERMINATE;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.agreement.AgreementRepository.Held;
import cz.prostup.ipm.agreement.AgreementSteps.Allowed;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.StaleRecord;
import cz.prostup.shared.Today;
import cz.prostup.ui.Czech;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Sends an agreement to the employer, takes it back to be mended, or ends it before its time (P6, 3.B).
@Service
public class MoveAgreement {

    public sealed interface Outcome permits Moved, Refused {}

    public record Moved(AgreementState to) implements Outcome {}

    private final AgreementSteps steps;
    private final AgreementRepository agreements;
    private final AgreementText text;
    private final FrozenDocuments documents;
    private final Today today;

    MoveAgreement(
            AgreementSteps steps,
            AgreementRepository agreements,
            AgreementText text,
            FrozenDocuments documents,
            Today today) {
        this.steps = steps;
        this.agreements = agreements;
        this.text = text;
        this.documents = documents;
        this.today = today;
    }

    /// Freezes the text: from now on only a new version can say anything else. Only of an approved application
    /// (BR-015).
    ///
    /// @throws NotFound    when the agreement is not for this viewer
    /// @throws StaleRecord when somebody moved it since the page was made; so in all three
    @Transactional
    public Outcome send(AgreementId id, int version, Viewer viewer) {
        return switch (steps.allowed(id, version, SEND, viewer)) {
            case Allowed step -> {
                var missing = missing(step.agreement());
                if (missing != null) {
                    yield missing;
                }
                documents.agreement(id, step.agreement().number(), text.of(id), viewer);
                agreements.sent(step.agreement());
                yield moved(step, viewer, "");
            }
            case Refused no -> no;
        };
    }

    /// Signatures given so far are kept as withdrawn; the text stays among the documents (A026).
    @Transactional
    public Outcome takeBack(AgreementId id, int version, String reason, Viewer viewer) {
        return switch (steps.allowed(id, version, TAKE_BACK, viewer)) {
            case Allowed step -> {
                var tooShort = AgreementSteps.reason(reason);
                if (tooShort != null) {
                    yield tooShort;
                }
                agreements.withdrawSignatures(id, viewer);
                agreements.unsigned(step.agreement());
                yield moved(step, viewer, reason.strip());
            }
            case Refused no -> no;
        };
    }

    /// Vacant places are closed. Whoever works goes on working: the office looks at each job by itself, and so it does
    /// at money to be returned.
    ///
    /// @param code  of `ipm.agreement_end_reason`
    /// @param known the director has seen whom it touches
    @Transactional
    public Outcome terminate(AgreementId id, int version, String code, String note, boolean known, Viewer viewer) {
        return switch (steps.allowed(id, version, TERMINATE, viewer)) {
            case Allowed step -> {
                var refused = terminateRefusal(id, code, note, known);
                if (refused != null) {
                    yield refused;
                }
                agreements.end(step.agreement(), code, note.strip());
                steps.closePositions(id, viewer, "dohoda skončila předčasně");
                yield moved(step, viewer, note.strip());
            }
            case Refused no -> no;
        };
    }

    private @Nullable Refused terminateRefusal(AgreementId id, String code, String note, boolean known) {
        if (!agreements.isEndReason(code)) {
            return new Refused("code", "Vyberte důvod ze seznamu.");
        }
        int running = agreements.running(id);
        if (running > 0 && !known) {
            return new Refused(
                    "known",
                    "Ukončení se dotkne " + Czech.count(running, "člověka", "lidí", "lidí")
                            + ". Potvrďte, že to víte.");
        }
        return AgreementSteps.reason(note);
    }

    private @Nullable Refused missing(Held agreement) {
        if (agreement.applicationState() != null
                && !agreement.applicationState().equals("APPROVED")) {
            return new Refused("", "Žádost, ze které dohoda vznikla, není schválená.");
        }
        if (agreement.account().isEmpty()) {
            return new Refused("", "Chybí bankovní účet zaměstnavatele. Doplňte ho přes „Upravit“.");
        }
        var start = agreement.firstStart();
        if (agreement.places() == 0 || start == null) {
            return new Refused("", "V\u00a0dohodě není žádné místo.");
        }
        if (start.isBefore(today.date())) {
            return new Refused(
                    "", "První plánovaný nástup (" + Czech.date(start) + ") už minul. Posuňte ho přes „Upravit“.");
        }
        return null;
    }

    private Moved moved(Allowed step, Viewer viewer, String reason) {
        var roles = step.move().roles();
        steps.make(step.agreement(), step.move(), viewer, step.standing().principal(roles, viewer), reason);
        return new Moved(step.move().to());
    }
}
