package cz.prostup.ipm.lead;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.LeadId;
import cz.prostup.ipm.lead.LeadOutcome.Done;
import cz.prostup.ipm.lead.LeadOutcome.Refused;
import cz.prostup.organisations.Ico;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.StaleRecord;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Writes an employer's interest down and corrects it: the officer of the branch, or the coordinator of the territory.
@Service
public class WriteLead {

    static final Pattern EMAIL = Pattern.compile("[^@\\s<>\"]+@[^@\\s<>\"]+\\.[^@\\s<>\"]+");

    private final LeadRepository leads;
    private final LeadPlaces places;
    private final LeadWords words;

    WriteLead(LeadRepository leads, LeadPlaces places, LeadWords words) {
        this.leads = leads;
        this.places = places;
        this.words = words;
    }

    @Transactional
    public LeadOutcome write(NewLead wanted, Viewer viewer) {
        var lead = tidy(wanted);
        var refused = refusal(lead, viewer);
        return refused == null ? new Done(leads.add(lead, viewer.userId(), viewer.userId())) : refused;
    }

    /// @throws NotFound    when the interest is not for this viewer
    /// @throws StaleRecord when somebody saved it since the page was made
    @Transactional
    public LeadOutcome change(LeadId id, int version, NewLead wanted, Viewer viewer) {
        var standing = leads.standing(id, viewer);
        if (!standing.isAny(LeadLifecycle.WHO)) {
            throw new NotFound(id);
        }
        leads.locked(id, version);
        var lead = tidy(wanted);
        var refused = refusal(lead, viewer);
        if (refused != null) {
            return refused;
        }
        leads.change(id, lead);
        return new Done(id);
    }

    /// The number with its zeros, empty when there is none or it is wrong; see [#wrongIco].
    static String ico(String written) {
        return Ico.parse(written) instanceof Ico.Valid(var ico) ? ico.value() : "";
    }

    static @Nullable Refused wrongIco(String written) {
        return !written.isBlank() && Ico.parse(written) instanceof Ico.Invalid(var reason)
                ? new Refused("ico", reason)
                : null;
    }

    static NewLead tidy(NewLead lead) {
        return new NewLead(
                lead.employer().strip(),
                ico(lead.ico()).isEmpty() ? lead.ico().strip() : ico(lead.ico()),
                lead.kind(),
                lead.branch(),
                lead.territory(),
                lead.contact(),
                lead.source(),
                lead.note().strip());
    }

    /// What is wrong with it whoever writes it.
    static @Nullable Refused mistake(NewLead lead, LeadWords.Lists lists) {
        if (lead.employer().isEmpty() || lead.employer().length() > NewLead.LONGEST_NAME) {
            return new Refused("employer", "Napište, jak se zaměstnavatel jmenuje.");
        }
        var wrong = wrongIco(lead.ico());
        if (wrong != null) {
            return wrong;
        }
        if (!lead.kind().isEmpty() && !lists.codes(LeadList.EMPLOYER_KIND).contains(lead.kind())) {
            return new Refused("kind", "Vyberte druh zaměstnavatele ze seznamu.");
        }
        if (!lists.codes(LeadList.SOURCE).contains(lead.source())) {
            return new Refused("source", "Vyberte, odkud o\u00a0zájmu víte.");
        }
        var email = lead.contact().email();
        return email.isEmpty() || EMAIL.matcher(email).matches()
                ? null
                : new Refused("email", "Tohle nevypadá jako e-mailová adresa. Napište ji třeba takto: jana@firma.cz.");
    }

    private @Nullable Refused refusal(NewLead lead, Viewer viewer) {
        var wrong = mistake(lead, words.today());
        if (wrong != null) {
            return wrong;
        }
        var where = places.of(viewer);
        if (where.branches().stream()
                .noneMatch(branch -> branch.value().equals(lead.branch().toString()))) {
            return new Refused("branch", "Vyberte pobočku, se kterou pracujete.");
        }
        if (lead.territory() != null
                && where.territories().stream().noneMatch(place -> place.value().equals(lead.territory()))) {
            return new Refused("territory", "Vyberte území ze seznamu.");
        }
        return lead.territory() == null && !viewer.isAny(Role.KOP_OFFICER)
                ? new Refused("territory", "Vyberte své území, jinak byste zájem neviděli.")
                : null;
    }
}
