package cz.prostup.ipm.activity;

import cz.prostup.ipm.StatementId;
import cz.prostup.shared.Hours;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Statements of a month that the viewer sees, one page of them.
///
/// @param counts statements of the month by state
public record StatementList(YearMonth month, List<Row> rows, Map<StatementState, Long> counts) {

    public StatementList {
        rows = List.copyOf(rows);
        counts = Map.copyOf(counts);
    }

    public long count(StatementState state) {
        return counts.getOrDefault(state, 0L);
    }

    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /// @param done      hours that count, journeys included
    /// @param unsettled plans without an outcome
    /// @param provides  the viewer works for the provider
    /// @param mentors   the viewer is the participant's mentor
    public record Row(
            StatementId id,
            int version,
            YearMonth month,
            StatementState state,
            UUID person,
            String participant,
            String employer,
            String unit,
            Hours done,
            Hours travel,
            long unsettled,
            LocalDate supportTo,
            boolean provides,
            boolean mentors,
            String basis) {

        public boolean canBeSigned() {
            return provides && StatementLifecycle.TABLE.allows(state, StatementAction.SIGN) && unsettled == 0;
        }

        public boolean canBeAccepted() {
            return mentors && StatementLifecycle.TABLE.allows(state, StatementAction.ACCEPT);
        }

        /// The last day on which something may come.
        public LocalDate lastDay() {
            var monthEnd = month.atEndOfMonth();
            return supportTo.isBefore(monthEnd) ? supportTo : monthEnd;
        }
    }
}
