package cz.prostup.ipm.application;

import cz.prostup.shared.Hours;
import cz.prostup.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A kind of position that is asked for: the same work on the same terms, so many places of it.
///
/// @param fte    share of a full-time job, 1 is full time
/// @param hours  a week, follows from the share
/// @param wage   gross, a month
/// @param approved places, null until it is decided
public record Item(
        UUID id,
        int seq,
        Work work,
        BigDecimal fte,
        Hours hours,
        Money wage,
        LocalDate start,
        int places,
        @Nullable Integer approved) {

    /// @param isco code of CZ-ISCO, may be empty
    public record Work(String title, String isco, String description, String workplace) {}

    /// What an employer fills in.
    public record Wanted(Work work, BigDecimal fte, Money wage, LocalDate start, int places) {}

    public boolean isFullTime() {
        return fte.compareTo(BigDecimal.ONE) == 0;
    }
}
