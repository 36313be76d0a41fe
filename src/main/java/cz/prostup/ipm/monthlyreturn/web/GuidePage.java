package cz.prostup.ipm.monthlyreturn.web;

import cz.prostup.ipm.monthlyreturn.Sheet;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Link;
import java.util.List;

/// One step of the guided way: one worker.
///
/// @param step counted from one
public record GuidePage(Sheet sheet, int step, RowView view) {

    public String title() {
        return view.row().basics().person() + ", " + Czech.month(sheet.month());
    }

    public String path() {
        return "/ipm/sheets/" + sheet.month() + "/guide/" + step;
    }

    public String progress() {
        return "krok " + step + " z " + sheet.editable().size();
    }

    public String next() {
        return step < sheet.editable().size() ? "Uložit a pokračovat dalším člověkem" : "Uložit a zkontrolovat vše";
    }

    public List<Link> crumbs() {
        return List.of(
                new Link("Výkazy", "/ipm/sheets"),
                new Link(Czech.month(sheet.month()), "/ipm/sheets/" + sheet.month()));
    }
}
