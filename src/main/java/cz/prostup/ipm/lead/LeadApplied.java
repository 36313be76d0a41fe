package cz.prostup.ipm.lead;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.ProcessMoved;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// An application that was sent ends the interest from which it came, in the same transaction.
@Component
class LeadApplied {

    private final LeadRepository leads;
    private final MoveLead moveLead;

    LeadApplied(LeadRepository leads, MoveLead moveLead) {
        this.leads = leads;
        this.moveLead = moveLead;
    }

    @EventListener
    void sent(ProcessMoved moved) {
        if (moved.event().equals("ApplicationSubmitted")) {
            leads.ofApplication(moved.subjectId())
                    .ifPresent(lead -> moveLead.applied(lead, new Viewer(moved.by(), "", List.of())));
        }
    }
}
