package cz.prostup.ipm.agreement;

import cz.prostup.access.Role;
import cz.prostup.documents.attachments.AttachmentId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// @param role      as what the one who entered it acted
/// @param signatory the name under the text
/// @param reason    why on paper; empty for an account
/// @param scan      null for an account
record NewSignature(
        Side side,
        Role role,
        String signatory,
        LocalDate on,
        String reason,
        @Nullable AttachmentId scan) {}
