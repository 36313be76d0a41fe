package cz.prostup.ipm.placement;

import cz.prostup.shared.Period;
import java.util.UUID;

/// A position with what its agreement says.
record Position(
        UUID id,
        UUID agreementId,
        String agreementNumber,
        String agreementState,
        Period effective,
        String rules,
        UUID employerId,
        UUID branchId,
        UUID officeUnit) {}
