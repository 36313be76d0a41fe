package cz.prostup.ipm.lead;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.LeadId;
import cz.prostup.ipm.lead.LeadOutcome.Done;
import cz.prostup.ipm.lead.LeadOutcome.Refused;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.StaleRecord;
import cz.prostup.shared.Today;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps what happens around an interest: talks, hopes and fears, who goes on with it and when.
@Service
public class KeepLead {

    public static final int LONGEST = 2000;
    public static final int LONGEST_STEP = 300;

    private final LeadRepository leads;
    private final LeadWords words;
    private final Today today;

    KeepLead(LeadRepository leads, LeadWords words, Today today) {
        this.leads = leads;
        this.words = words;
        this.today = today;
    }

    /// @throws NotFound when the interest is not for this viewer; so in all three
    @Transactional
    public LeadOutcome contact(LeadId id, NewContact contact, Viewer viewer) {
        require(id, viewer);
        if (contact.day().isAfter(today.date())) {
            return new Refused("on", "Zapisuje se, co už bylo. Na budoucnost je další krok.");
        }
        if (!words.today().codes(LeadList.WAY).contains(contact.way())) {
            return new Refused("way", "Vyberte, jak jste spolu mluvili.");
        }
        leads.contact(id, contact, viewer);
        return new Done(id);
    }

    /// @param comparison with public works and other instruments: facts only (BR-023)
    /// @throws StaleRecord when somebody saved it since the page was made
    @Transactional
    public LeadOutcome findings(
            LeadId id, int version, List<String> motivations, List<String> concerns, String comparison, Viewer viewer) {
        require(id, viewer);
        leads.locked(id, version);
        var lists = words.today();
        if (!lists.codes(LeadList.MOTIVATION).containsAll(motivations)) {
            return new Refused("motivations", "Vyberte ze seznamu.");
        }
        if (!lists.codes(LeadList.CONCERN).containsAll(concerns)) {
            return new Refused("concerns", "Vyberte ze seznamu.");
        }
        leads.findings(id, motivations, concerns, comparison.strip());
        return new Done(id);
    }

    /// @param on    the day on which it shows among what waits; null for no day
    /// @param owner who goes on with it, null for whoever takes it
    /// @throws StaleRecord when somebody saved it since the page was made
    @Transactional
    public LeadOutcome nextStep(
            LeadId id, int version, String step, @Nullable LocalDate on, @Nullable UUID owner, Viewer viewer) {
        require(id, viewer);
        leads.locked(id, version);
        if (on != null && step.isBlank()) {
            return new Refused("nextStep", "Napište, co se má ten den stát.");
        }
        if (on != null && on.isBefore(today.date())) {
            return new Refused("nextOn", "Další krok nemůže být v\u00a0minulosti.");
        }
        if (owner != null && !leads.keeps(id, owner)) {
            return new Refused("owner", "Vyberte pracovníka pobočky nebo koordinátora území.");
        }
        leads.nextStep(id, step.strip(), on, owner);
        return new Done(id);
    }

    private void require(LeadId id, Viewer viewer) {
        if (!leads.standing(id, viewer).isAny(LeadLifecycle.WHO)) {
            throw new NotFound(id);
        }
    }
}
