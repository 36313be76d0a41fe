package cz.prostup.ipm.monthlyreturn.web;

import cz.prostup.access.Viewer.Membership;
import cz.prostup.calendar.WorkingDays;
import cz.prostup.ipm.monthlyreturn.SheetMonths.Row;
import cz.prostup.ui.Chip;
import cz.prostup.ui.State;
import java.time.LocalDate;
import java.util.List;

/// The months of one employer.
public record SheetListPage(Membership employer, List<Membership> employers, List<Row> months, LocalDate today) {

    public List<Chip> choices() {
        return employers.stream()
                .map(choice -> new Chip(
                        choice.organisation(),
                        "/ipm/sheets?employer=" + choice.organisationId(),
                        choice.equals(employer),
                        null))
                .toList();
    }

    public String path(Row row) {
        return "/ipm/sheets/" + row.month() + "?employer=" + employer.organisationId();
    }

    public State state(Row row) {
        if (row.returned() > 0) {
            return State.bad("vráceno k opravě: " + row.returned());
        }
        if (row.open() > 0) {
            return today.isAfter(row.month().atEndOfMonth())
                    ? State.deadline(WorkingDays.between(today, row.dueOn()))
                    : State.plain("měsíc běží");
        }
        return row.office() > 0 ? State.turn("u úřadu: " + row.office()) : State.ok("schváleno");
    }
}
