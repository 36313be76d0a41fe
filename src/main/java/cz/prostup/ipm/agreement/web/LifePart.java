package cz.prostup.ipm.agreement.web;

import cz.prostup.access.Role;
import cz.prostup.ipm.ProcessHistory;
import cz.prostup.ipm.agreement.AgreementAction;
import cz.prostup.ipm.agreement.AgreementLifeScreens.Document;
import cz.prostup.ipm.agreement.AgreementLifeScreens.Life;
import cz.prostup.ipm.agreement.AgreementLifeScreens.Signature;
import cz.prostup.ipm.agreement.AgreementState;
import cz.prostup.ipm.position.PositionRow;
import cz.prostup.ipm.position.PositionWords;
import cz.prostup.ui.Czech;
import cz.prostup.ui.State;
import java.util.List;
import java.util.Set;

/// The life of an agreement on its page: steps, documents, signatures, places, history.
public record LifePart(Life life, Set<Role> roles) {

    public boolean canAdjust() {
        return life.state() == AgreementState.PREPARED && roles.contains(Role.KOP_OFFICER);
    }

    public boolean canSign() {
        return (life.state() == AgreementState.SENT && roles.contains(Role.EMPLOYER_ADMIN))
                || (life.state() == AgreementState.SIGNED_EMPLOYER && roles.contains(Role.KOP_DIRECTOR));
    }

    public boolean canEnterPaper() {
        return isOnTheWay() && roles.contains(Role.KOP_OFFICER);
    }

    public boolean canTerminate() {
        return life.state() == AgreementState.IN_FORCE && roles.contains(Role.KOP_DIRECTOR);
    }

    /// Frozen papers and money are for the two sides, not for who only coordinates.
    public boolean readsPapers() {
        return roles.stream().anyMatch(role -> role != Role.LOCAL_IPM_COORDINATOR);
    }

    private boolean isOnTheWay() {
        return life.state() == AgreementState.SENT || life.state() == AgreementState.SIGNED_EMPLOYER;
    }

    /// What comes next and who does it; empty once the agreement is in force.
    public String turn() {
        return switch (life.state()) {
            case PREPARED -> "Na řadě je pracovník pobočky: zkontroluje dohodu a\u00a0pošle ji zaměstnavateli.";
            case SENT -> "Na řadě je zaměstnavatel: přečte si dohodu a\u00a0podepíše ji.";
            case SIGNED_EMPLOYER -> "Na řadě je vedení pobočky: podpisem dohoda začne platit a\u00a0místa se otevřou.";
            case IN_FORCE, ENDED, TERMINATED -> "";
        };
    }

    public String document(Document document) {
        return document.amendment()
                ? "Dodatek č.\u00a0" + document.number()
                : document.title() + ", verze " + document.number();
    }

    public String frozen(Document document) {
        return Czech.dateTime(document.frozenAt()) + ", " + document.frozenBy();
    }

    public List<Signature> signatures(Document document) {
        return life.signatures().stream()
                .filter(signature -> signature.document().equals(document.id()))
                .toList();
    }

    public String signature(Signature signature) {
        var who = signature.paper()
                ? "na papíře " + signature.signatory() + ", zapsal " + signature.enteredBy()
                : signature.signatory() + " svým účtem";
        var principal = signature.enteredFor();
        return "za " + (signature.side() == cz.prostup.ipm.agreement.Side.EMPLOYER ? "zaměstnavatele" : "úřad práce")
                + ": " + who + (principal == null ? "" : " (v\u00a0zastoupení: " + principal + ")") + ", "
                + Czech.date(signature.on());
    }

    public State state(PositionRow row) {
        return PositionWords.state(row.state());
    }

    public String time(PositionRow row) {
        return PositionWords.time(row);
    }

    public String told(ProcessHistory.Row move) {
        return move.action().equals("PREPARE")
                ? "dohoda vznikla ze schválené žádosti"
                : AgreementAction.valueOf(move.action()).done();
    }

    public String who(ProcessHistory.Row move) {
        var principal = move.onBehalfOf();
        return Czech.dateTime(move.at()) + ", " + move.by()
                + (principal == null ? "" : " (v\u00a0zastoupení: " + principal + ")");
    }

    public String end() {
        var on = life.endedOn();
        if (on == null) {
            return "";
        }
        var reason = life.endReason();
        return Czech.date(on)
                + (reason == null ? "" : ", " + reason)
                + (life.endNote().isEmpty() ? "" : ": " + life.endNote());
    }
}
