package cz.prostup.ipm.candidate;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What can be done with a candidate. A return from the waiting list leads to one state only, so there is one for each.
public enum CandidateAction {
    CONTACT("Zapsat oslovení", "osloven"),
    INFORM("Zapsat poučení", "poučen o povinnosti aktivit a nejdelší době"),
    INTERVIEW("Zapsat pohovor", "pohovor u zaměstnavatele"),
    ASK_ELIGIBILITY("Požádat o ověření podmínek", "požádáno o ověření podmínek"),
    RECOMMEND("Podmínky splňuje", "úřad ověřil podmínky a doporučil"),
    REFUSE("Podmínky nesplňuje", "podmínky nejsou splněné"),
    APPROVE("Schválit na místo", "schválen, místo se drží"),
    HIRE("Zapsat smlouvu a nástup", "zaměstnavatel zapsal smlouvu"),
    WAIT("Zařadit mezi čekající", "čeká na místo"),
    RETURN_NOMINATED("Vrátit z čekání", "vrácen z čekání", CandidateState.NOMINATED),
    RETURN_CONTACTED("Vrátit z čekání", "vrácen z čekání", CandidateState.CONTACTED),
    RETURN_INFORMED("Vrátit z čekání", "vrácen z čekání", CandidateState.INFORMED),
    RETURN_INTERVIEWED("Vrátit z čekání", "vrácen z čekání", CandidateState.INTERVIEWED),
    RETURN_CHECK("Vrátit z čekání", "vrácen z čekání", CandidateState.ELIGIBILITY_CHECK),
    RETURN_RECOMMENDED("Vrátit z čekání", "vrácen z čekání", CandidateState.RECOMMENDED),
    DECLINE("Sám nechce", "sám nechtěl"),
    NOT_SELECT("Nevybrat", "nevybrán"),
    WITHDRAW("Stáhnout návrh", "návrh stažen"),
    NOT_START("Nenastoupil", "nenastoupil");

    private final String label;
    private final String done;
    private final @Nullable CandidateState back;

    CandidateAction(String label, String done) {
        this(label, done, null);
    }

    CandidateAction(String label, String done, @Nullable CandidateState back) {
        this.label = label;
        this.done = done;
        this.back = back;
    }

    /// Words of the button.
    public String label() {
        return label;
    }

    /// What happened, for the history.
    public String done() {
        return done;
    }

    /// The state to which a return from the waiting list leads, null for everything else.
    public @Nullable CandidateState back() {
        return back;
    }

    /// The return to this state; empty for a state from which nobody waits.
    public static Optional<CandidateAction> backTo(CandidateState state) {
        return Arrays.stream(values()).filter(action -> action.back == state).findFirst();
    }
}
