package cz.prostup.ipm.payrollfile;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;

/// A table that waits, with what people have told about it so far.
record Upload(
        UploadId id,
        UUID employerId,
        YearMonth month,
        String name,
        Table table,
        Layout layout,
        Choices choices,
        Instant expiresAt) {}
