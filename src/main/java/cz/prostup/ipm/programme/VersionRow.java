package cz.prostup.ipm.programme;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One version of the rules as it is stored, without its parameters.
public record VersionRow(
        String code,
        String labelCs,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        RulesStatus status,
        String legalBasis,
        String source) {}
