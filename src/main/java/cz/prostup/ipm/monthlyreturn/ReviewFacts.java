package cz.prostup.ipm.monthlyreturn;

import cz.prostup.ipm.contribution.Line;
import cz.prostup.shared.Hours;
import cz.prostup.shared.Money;
import cz.prostup.shared.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that the office's checks look at: the row of the sheet and what surrounds it.
///
/// @param activities recorded in the month, sensitive kinds by a neutral name unless the viewer sees kinds
public record ReviewFacts(
        SheetRow row,
        MonthFrame frame,
        Agreement agreement,
        @Nullable Plan plan,
        @Nullable Instant submittedAt,
        List<MonthActivity> activities,
        @Nullable Frozen frozen,
        Money expectedSocial,
        Money expectedHealth,
        @Nullable Earlier earlier,
        @Nullable Decided decided) {

    public record Agreement(String number, String state, LocalDate from, LocalDate to, String account) {}

    public record Plan(
            int versionNo,
            String state,
            LocalDate dueOn,
            @Nullable LocalDate decidedOn) {}

    /// The last month of the same job that the office approved.
    ///
    /// @param paid worked hours, holidays and leave: what the wage is paid for
    public record Earlier(YearMonth month, Money wageCosts, Hours paid) {}

    /// The officer's last decision about the integration contribution that nobody took back.
    ///
    /// @param holds false when the return was sent back since: the next sending begins without it
    public record Decided(
            Money amount,
            String reason,
            String by,
            @Nullable String onBehalfOf,
            Instant at,
            boolean holds) {}

    /// The calculation stored at the sending.
    ///
    /// @param daysSupported days of the month that the support covered then
    public record Frozen(
            Money wageCosts,
            Money wage,
            Money integration,
            Money total,
            Hours hours,
            int daysSupported,
            List<Line> lines) {

        Frozen with(List<Line> stored) {
            return new Frozen(wageCosts, wage, integration, total, hours, daysSupported, stored);
        }
    }

    Period support() {
        return frame.month().inside();
    }
}
