package cz.prostup.ipm.monthlyreturn;

import cz.prostup.ipm.contribution.Outcome.Calculated;
import cz.prostup.shared.Hours;
import cz.prostup.shared.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/// "Výkaz za měsíc": all workers of one employer in one month.
///
/// @param firstTime the employer has not sent any return yet, so the guided way is offered (BR-014)
public record Sheet(UUID employerId, String employer, YearMonth month, List<SheetRow> rows, boolean firstTime) {

    public Sheet {
        rows = List.copyOf(rows);
    }

    /// Rows that the employer may still send.
    public List<SheetRow> editable() {
        return rows.stream().filter(SheetRow::isEditable).toList();
    }

    public LocalDate dueOn() {
        return rows.stream()
                .map(row -> row.basics().dueOn())
                .min(Comparator.naturalOrder())
                .orElse(month.plusMonths(1).atEndOfMonth());
    }

    public Hours hours() {
        return Hours.sum(rows.stream().map(row -> row.hours().counted()).toList());
    }

    public Money gross() {
        return sum(row -> row.proposed().gross());
    }

    public Money social() {
        return sum(row -> row.proposed().employerSocial());
    }

    public Money health() {
        return sum(row -> row.proposed().employerHealth());
    }

    public Money total() {
        return sum(row -> row.outcome() instanceof Calculated calculated ? calculated.total() : Money.ZERO);
    }

    private Money sum(Function<SheetRow, Money> amount) {
        return Money.sum(rows.stream().map(amount).toList());
    }
}
