package cz.prostup.ipm.lead;

import cz.prostup.ipm.LeadId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An interest as the use cases hold it.
record Lead(
        LeadId id,
        LeadState state,
        UUID branch,
        @Nullable UUID employerId,
        String employer,
        String ico,
        String kind,
        NewLead.Contact contact,
        int version) {}
