package cz.prostup.ipm.activity;

import cz.prostup.ipm.PlacementId;
import cz.prostup.ipm.StatementId;
import cz.prostup.shared.Hours;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The participants of a provider's unit in one month, one page of them.
///
/// @param all   participants that the search found
/// @param missing of them, who have not reached the required hours
/// @param unmet of them, whom the unit has not met this month (BR-050)
public record Overview(YearMonth month, List<Row> rows, long all, long missing, long unmet) {

    public Overview {
        rows = List.copyOf(rows);
    }

    /// Which participants a list holds.
    public enum Filter {
        ALL,
        SHORT,
        UNMET
    }

    /// @param hours       of all providers together
    /// @param workingDays left to the end of the month or of the support, today included
    /// @param lastContact last session that the participant attended with this unit
    /// @param statement   null before the first entry of the month
    public record Row(
            PlacementId placement,
            UUID person,
            String name,
            String employer,
            MonthHours hours,
            int workingDays,
            @Nullable LocalDate lastContact,
            boolean met,
            @Nullable StatementId statement,
            @Nullable StatementState state) {

        /// What can still be reached: what is planned, when nothing is missed (decisions 6).
        public Hours afterPlans() {
            return hours.done().plus(hours.planned());
        }
    }
}
