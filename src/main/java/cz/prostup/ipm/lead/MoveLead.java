package cz.prostup.ipm.lead;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.LeadId;
import cz.prostup.ipm.lead.LeadOutcome.Done;
import cz.prostup.ipm.lead.LeadOutcome.Refused;
import cz.prostup.ipm.lead.Suitability.Answers;
import cz.prostup.ipm.lead.Suitability.Verdict;
import cz.prostup.ipm.lead.Suitability.Weight;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.StaleRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Moves an employer's interest along its way (P4).
///
/// @see LeadLifecycle
@Service
public class MoveLead {

    public static final int LONGEST_NOTE = 1000;

    /// What goes with a move.
    ///
    /// @param reason  code of the list `DECLINE`, for a refusal
    /// @param note    in words; for a commitment why to go on although something is to be minded
    /// @param answers of the questions of suitability, for a commitment
    public record Said(String reason, String note, @Nullable Answers answers) {

        public static final Said NOTHING = new Said("", "", null);
    }

    private final LeadRepository leads;
    private final LeadWords words;
    private final RulesInForce rules;

    MoveLead(LeadRepository leads, LeadWords words, RulesInForce rules) {
        this.leads = leads;
        this.words = words;
        this.rules = rules;
    }

    /// @throws NotFound    when the interest is not for this viewer
    /// @throws StaleRecord when somebody saved it since the page was made
    @Transactional
    public LeadOutcome move(LeadId id, int version, LeadAction action, Said said, Viewer viewer) {
        var standing = leads.standing(id, viewer);
        if (standing.places().isEmpty()) {
            throw new NotFound(id);
        }
        var lead = leads.locked(id, version);
        var move = LeadLifecycle.TABLE.find(lead.state(), action).orElse(null);
        if (move == null) {
            return new Refused("", "Tohle teď se zájmem udělat nejde. Podívejte se, jak na tom je.");
        }
        if (!standing.isAny(move.roles())) {
            return new Refused("", "Se zájmem pracuje pracovník pobočky nebo koordinátor území.");
        }
        var refused = refusal(lead, action, said);
        if (refused != null) {
            return refused;
        }
        var answers = said.answers();
        if (action == LeadAction.COMMIT && answers != null) {
            leads.suitable(id, verdict(answers), said.note().strip());
        }
        leads.move(
                id,
                move,
                action == LeadAction.DECLINE ? said.reason() : null,
                said.note().strip(),
                viewer,
                standing.principal(move.roles(), viewer));
        return new Done(id);
    }

    private @Nullable Refused refusal(Lead lead, LeadAction action, Said said) {
        if (said.note().length() > LONGEST_NOTE) {
            return new Refused("note", "Text je příliš dlouhý, zkraťte ho prosím.");
        }
        return switch (action) {
            case INFORM ->
                lead.contact().name().isBlank()
                        ? new Refused("", "Nejdřív doplňte kontaktní osobu: koho jste informovali?")
                        : null;
            case COMMIT -> notCommitted(said);
            case DECLINE -> notDeclined(said);
            case CONSIDER, APPLY, REOPEN -> null;
        };
    }

    private @Nullable Refused notCommitted(Said said) {
        var answers = said.answers();
        if (answers == null) {
            return new Refused("", "Odpovězte na otázky, jestli se IPM pro zaměstnavatele hodí.");
        }
        var known = rules.today().orElse(null);
        if (known == null) {
            return new Refused("", "Dnes neplatí žádná pravidla programu, nejde tedy posoudit, jestli se IPM hodí.");
        }
        var result = Suitability.of(answers, known, words.number("smallStart"));
        if (result.verdict() == Verdict.DOES_NOT_FIT) {
            return result.findings().stream()
                    .filter(finding -> finding.weight() == Weight.STOPS)
                    .findFirst()
                    .map(finding -> new Refused("", finding.text()))
                    .orElseThrow();
        }
        return result.verdict() == Verdict.FITS_WITH_CARE && said.note().isBlank()
                ? new Refused("note", "Něco je potřeba ještě vyřešit. Napište, proč jde přesto pokračovat.")
                : null;
    }

    private @Nullable Refused notDeclined(Said said) {
        if (!words.today().codes(LeadList.DECLINE).contains(said.reason())) {
            return new Refused("reason", "Vyberte důvod.");
        }
        return said.reason().equals("OTHER") && said.note().isBlank()
                ? new Refused("note", "Napište, jaký důvod to byl.")
                : null;
    }

    private Verdict verdict(Answers answers) {
        return Suitability.of(answers, rules.today().orElseThrow(), words.number("smallStart"))
                .verdict();
    }

    /// The employer sent the application: however far the talks were, they have applied. Nothing happens to an interest
    /// that has ended.
    void applied(LeadId id, Viewer employer) {
        var lead = leads.locked(id);
        LeadLifecycle.TABLE
                .find(lead.state(), LeadAction.APPLY)
                .ifPresent(move -> leads.move(id, move, null, "", employer, null));
    }
}
