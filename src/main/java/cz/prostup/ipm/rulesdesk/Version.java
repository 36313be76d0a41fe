package cz.prostup.ipm.rulesdesk;

import cz.prostup.ipm.programme.RulesStatus;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A version of the rules as the desk works with it.
///
/// @param copiedFrom the version it was copied from; null for a delivered one
/// @param reason     why it was proposed, empty for a delivered one
/// @param version    grows with each change
public record Version(
        String code,
        String label,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        RulesStatus status,
        String legalBasis,
        String source,
        @Nullable String copiedFrom,
        String reason,
        int version) {

    public boolean isDraft() {
        return status == RulesStatus.DRAFT;
    }
}
