package cz.prostup.ipm.lead;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is written down of an employer's interest.
///
/// @param ico       as it was written, empty when it is not known
/// @param kind      of domain 5.5, empty when it is not known
/// @param territory in which a local coordinator works, null for none
/// @param source    of domain 5.3
public record NewLead(
        String employer,
        String ico,
        String kind,
        UUID branch,
        @Nullable String territory,
        Contact contact,
        String source,
        String note) {

    public static final int LONGEST_NAME = 200;
    public static final int LONGEST_NOTE = 2000;

    public record Contact(String name, String email, String phone) {}
}
