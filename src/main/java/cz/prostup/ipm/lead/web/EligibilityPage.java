package cz.prostup.ipm.lead.web;

import cz.prostup.ipm.lead.LeadList;
import cz.prostup.ipm.lead.LeadWords;
import cz.prostup.ipm.lead.Suitability.Finding;
import cz.prostup.ipm.lead.Suitability.Result;
import cz.prostup.ipm.lead.Suitability.Verdict;
import cz.prostup.ui.Input;
import cz.prostup.ui.Option;
import cz.prostup.ui.State;
import cz.prostup.ui.Tone;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The questions of suitability and, once answered, what follows.
public record EligibilityPage(
        Input input, LeadWords.Lists lists, @Nullable Result result) {

    public List<Option> kinds() {
        return lists.of(LeadList.EMPLOYER_KIND);
    }

    public Tone tone() {
        return switch (verdict()) {
            case FITS -> Tone.OK;
            case FITS_WITH_CARE -> Tone.WARN;
            case DOES_NOT_FIT -> Tone.BAD;
        };
    }

    public String answer() {
        return switch (verdict()) {
            case FITS -> "Ano, vypadá to, že se IPM pro vás hodí.";
            case FITS_WITH_CARE -> "Spíš ano, ale nejdřív něco vyřešte.";
            case DOES_NOT_FIT -> "Podle dnešních pravidel ne.";
        };
    }

    public boolean fits() {
        return verdict() != Verdict.DOES_NOT_FIT;
    }

    private Verdict verdict() {
        return Objects.requireNonNull(result).verdict();
    }

    public static State weight(Finding finding) {
        return switch (finding.weight()) {
            case STOPS -> State.bad("brání");
            case MIND -> State.warn("vyřešit");
            case HINT -> State.plain("rada");
            case GOOD -> State.ok("v\u00a0pořádku");
        };
    }
}
