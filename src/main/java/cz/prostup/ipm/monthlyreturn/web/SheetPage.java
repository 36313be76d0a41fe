package cz.prostup.ipm.monthlyreturn.web;

import cz.prostup.calendar.WorkingDays;
import cz.prostup.ipm.monthlyreturn.Sheet;
import cz.prostup.ipm.monthlyreturn.SheetRow;
import cz.prostup.shared.Hours;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Input;
import cz.prostup.ui.State;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// "Výkaz za měsíc" of one employer.
///
/// @param theirs rows that somebody else saved meanwhile, by id
public record SheetPage(Sheet sheet, Input input, LocalDate today, Map<String, SheetRow> theirs) {

    public String path() {
        return "/ipm/sheets/" + sheet.month();
    }

    public String title() {
        return "Výkaz za " + Czech.month(sheet.month());
    }

    public List<RowView> rows() {
        return sheet.rows().stream()
                .map(row -> new RowView(
                        row, input, path(), null, theirs.get(row.basics().id().toString())))
                .toList();
    }

    public int ready() {
        return sheet.editable().size();
    }

    public boolean isEditable() {
        return ready() > 0;
    }

    public String people() {
        return Czech.count(ready(), "člověka", "lidi", "lidí");
    }

    public State deadline() {
        return isEditable()
                ? State.deadline(WorkingDays.between(today, sheet.dueOn()))
                : State.ok("celý měsíc je odeslaný");
    }

    /// Whether something must still happen elsewhere before the month can be sent as a whole.
    public List<RowView> waiting() {
        return rows().stream().filter(row -> !row.missing().isEmpty()).toList();
    }

    public Hours required() {
        return Hours.sum(sheet.rows().stream().map(SheetRow::required).toList());
    }

    public boolean isMonthOver() {
        return today.isAfter(sheet.month().atEndOfMonth());
    }

    public String previous() {
        return "/ipm/sheets/" + sheet.month().minusMonths(1);
    }

    public String next() {
        return "/ipm/sheets/" + sheet.month().plusMonths(1);
    }
}
