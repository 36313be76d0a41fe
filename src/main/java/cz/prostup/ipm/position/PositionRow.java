package cz.prostup.ipm.position;

import cz.prostup.ipm.PositionId;
import cz.prostup.shared.Hours;
import cz.prostup.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A place as lists show it. Nobody's name stands on it.
///
/// @param terms what holds today, after amendments
/// @param until the last day of the agreement
public record PositionRow(
        PositionId id,
        UUID agreementId,
        String agreement,
        String agreementState,
        String employer,
        String branch,
        int seq,
        String jobTitle,
        String czIsco,
        String work,
        Terms terms,
        PositionState state,
        LocalDate since,
        @Nullable LocalDate plannedStart,
        LocalDate until,
        int version) {

    /// @param wage null when the agreement does not say, or not to this viewer
    public record Terms(
            String workplace,
            BigDecimal fte,
            Hours weeklyHours,
            @Nullable Money wage) {}

    /// Whole months for which somebody new could still be supported (BR-010).
    public long monthsLeft(LocalDate today) {
        return Math.max(0, ChronoUnit.MONTHS.between(today, until.plusDays(1)));
    }

    /// Days in the present state.
    public long days(LocalDate today) {
        return ChronoUnit.DAYS.between(since, today);
    }
}
