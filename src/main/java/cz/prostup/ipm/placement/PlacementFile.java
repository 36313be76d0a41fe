package cz.prostup.ipm.placement;

import cz.prostup.calendar.DeadlineBook;
import cz.prostup.ipm.PlacementId;
import cz.prostup.ipm.ReturnId;
import cz.prostup.ipm.contribution.SupportPeriod;
import cz.prostup.ipm.plan.PlanState;
import cz.prostup.shared.Hours;
import cz.prostup.shared.Money;
import cz.prostup.shared.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Everything that the page of one job shows, limited to what its reader may see.
///
/// @param support  the days by the rules of its agreement
/// @param minHours hours of a month that the rules want
public record PlacementFile(
        Head head,
        SupportPeriod support,
        Hours minHours,
        List<Month> months,
        List<DeadlineBook.Entry> deadlines,
        List<AbsentDays> absences,
        List<Event> events) {

    /// @param roles     as what the reader stands to this job
    /// @param grossWage only for who sees wages
    /// @param endReason shown only to who [#knowsReasons]
    /// @param channel   by which way the person came to the job, null when nobody was nominated (P8)
    public record Head(
            PlacementId id,
            UUID person,
            String name,
            String employer,
            String branch,
            String jobTitle,
            BigDecimal fte,
            String workplace,
            String agreement,
            String rules,
            String mentor,
            String providers,
            PlacementState state,
            LocalDate start,
            LocalDate basicEnd,
            @Nullable LocalDate extendedEnd,
            @Nullable LocalDate endedOn,
            @Nullable String endReason,
            @Nullable String endInitiator,
            @Nullable Money grossWage,
            @Nullable Plan plan,
            Set<String> roles,
            String basis,
            boolean seesWages,
            @Nullable String channel) {

        private static final Set<String> REASON_READERS =
                Set.of("KOP_OFFICER", "MENTOR", "PROVIDER_WORKER", "EMPLOYER_SOCIAL_WORKER");

        public boolean is(String role) {
            return roles.contains(role);
        }

        public LocalDate supportEnd() {
            return extendedEnd == null ? basicEnd : extendedEnd;
        }

        /// The last day of the support as it is or was.
        public LocalDate lastDay() {
            return endedOn == null ? supportEnd() : endedOn;
        }

        public String path() {
            return "/ipm/placements/" + id;
        }

        /// Who supports the participant or decides may know why; who only pays the wages may not.
        public boolean knowsReasons() {
            return !Collections.disjoint(roles, REASON_READERS);
        }
    }

    /// The newest version of the plan.
    public record Plan(
            int versionNo,
            PlanState state,
            LocalDate dueOn,
            @Nullable LocalDate submittedOn,
            @Nullable LocalDate decidedOn,
            @Nullable String returnReason) {}

    /// @param returned    the month's return, null before it is opened
    /// @param returnState code of its state
    /// @param total       the contribution, only for who sees wages
    public record Month(
            YearMonth month,
            Hours done,
            Hours planned,
            @Nullable ReturnId returned,
            @Nullable String returnState,
            @Nullable Money total) {}

    public record AbsentDays(String label, Period days) {}

    /// A row of the history.
    ///
    /// @param subject `placement`, `plan`, `statement`, `return`
    /// @param reason  empty when nothing was said, or it is not for this reader
    public record Event(Instant at, String subject, String action, String to, String by, String reason) {}
}
