package cz.prostup.people.consent.web;

import cz.prostup.documents.attachments.AttachmentState;
import cz.prostup.documents.attachments.KeptFile;
import cz.prostup.people.consent.ConsentForm;
import cz.prostup.people.consent.ConsentScreens.Detail;
import cz.prostup.people.consent.ConsentScreens.Grant;
import cz.prostup.people.consent.ConsentScreens.Row;
import cz.prostup.people.consent.ConsentState;
import cz.prostup.people.consent.ConsentWords;
import cz.prostup.people.consent.GivenBy;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Input;
import cz.prostup.ui.Language;
import cz.prostup.ui.Link;
import cz.prostup.ui.State;
import cz.prostup.ui.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// One consent: what was said, when and by whom, what stands on it.
///
/// @param mayMove  whether the reader may write down what the person says
/// @param conflict whether somebody else moved it meanwhile
/// @param kept     a scan that the form brought already, when it came back
public record ConsentPage(Detail detail, Input input, boolean mayMove, boolean conflict, List<KeptFile> kept) {

    public ConsentPage {
        kept = List.copyOf(kept);
    }

    public Row row() {
        return detail.row();
    }

    public String path() {
        return detail.path();
    }

    public State state() {
        return ConsentWords.state(row());
    }

    public List<Link> crumbs() {
        var crumbs = new ArrayList<>(detail.head().crumbs());
        crumbs.add(new Link("Souhlasy", detail.head().path() + "/consents"));
        return crumbs;
    }

    public boolean isDraft() {
        return mayMove && row().state() == ConsentState.DRAFT;
    }

    public boolean mayWithdraw() {
        return mayMove && row().state() == ConsentState.GIVEN;
    }

    public boolean isOnPaper() {
        return row().form() == ConsentForm.PAPER_SCAN;
    }

    /// A signed paper whose scan nobody has brought, or whose file had to be destroyed.
    public boolean wantsScan() {
        var scan = detail.scan();
        return mayMove
                && isOnPaper()
                && row().decidedAt() != null
                && row().state() != ConsentState.REFUSED
                && (scan == null || scan.state() == AttachmentState.INFECTED);
    }

    public State scanState() {
        var scan = Objects.requireNonNull(detail.scan());
        return switch (scan.state()) {
            case CLEAN -> State.ok(scan.state().czech());
            case QUARANTINED -> State.turn(scan.state().czech());
            case INFECTED, DISCARDED -> State.bad(scan.state().czech());
        };
    }

    public String whoAgrees() {
        return row().givenBy() == GivenBy.GUARDIAN
                ? row().guardian()
                : detail.head().name();
    }

    public Language language() {
        return Language.ofCode(row().language()).orElse(Language.CS);
    }

    public List<String> paragraphs() {
        return detail.text().lines().toList();
    }

    public List<Term> facts() {
        var facts = new ArrayList<Term>();
        facts.add(new Term("Předává", row().fromUnit()));
        facts.add(new Term("Komu", LedgerPage.recipients(row())));
        facts.add(new Term("O čem", LedgerPage.domains(row())));
        facts.add(new Term("Kdy", Czech.period(row().days())));
        facts.add(new Term("Kdo souhlasí", whoAgrees()));
        facts.add(new Term(
                "Podoba", row().form().czech() + ", " + language().label() + ", verze textu " + row().textVersion()));
        facts.add(new Term("Připravil", row().recordedBy() + ", " + Czech.dateTime(row().recordedAt())));
        var decidedAt = row().decidedAt();
        if (decidedAt != null) {
            var what = row().state() == ConsentState.REFUSED ? "Nesouhlas zapsal" : "Souhlas zapsal";
            facts.add(new Term(what, row().decidedBy() + ", " + Czech.dateTime(decidedAt)));
        }
        if (!row().paperPlace().isEmpty()) {
            facts.add(new Term("Podepsaný papír", row().paperPlace()));
        }
        var withdrawnAt = row().withdrawnAt();
        if (withdrawnAt != null) {
            facts.add(new Term(
                    decidedAt == null ? "Přípravu zahodil" : "Odvolání zapsal",
                    row().withdrawnBy() + ", " + Czech.dateTime(withdrawnAt)
                            + (row().withdrawalNote().isEmpty() ? "" : " · " + row().withdrawalNote())));
        }
        return facts;
    }

    public static String parts(Grant grant) {
        return grant.parts().stream().map(ConsentPage::part).collect(Collectors.joining(", "));
    }

    private static String part(String code) {
        return switch (code) {
            case "NOTE" -> "zápisy";
            case "GOAL" -> "cíle";
            case "DOCUMENT" -> "dokumenty";
            case "CONTACT" -> "kontakty";
            case "PLACEMENT" -> "pracovní místo";
            default -> code;
        };
    }

    public State grantState(Grant grant) {
        return grant.ended() || row().state() != ConsentState.GIVEN
                ? State.plain("skončilo")
                : State.ok("trvá do " + Czech.date(grant.days().to()));
    }
}
