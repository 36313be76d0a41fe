package cz.prostup.ipm.payrollfile.web;

import cz.prostup.access.Viewer.Membership;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Input;
import cz.prostup.ui.Link;
import cz.prostup.ui.Option;
import java.time.YearMonth;
import java.util.List;

/// Choosing a table.
///
/// @param profiles names of those that the employer has saved
public record PayrollFilePage(YearMonth month, Membership employer, List<String> profiles, Input input) {

    public String path() {
        return "/ipm/sheets/" + month + "/payroll-file";
    }

    public List<Link> crumbs() {
        return crumbs(month);
    }

    static List<Link> crumbs(YearMonth month) {
        return List.of(
                new Link("Výkazy", "/ipm/sheets"), new Link("Výkaz za " + Czech.month(month), "/ipm/sheets/" + month));
    }

    public List<Option> options() {
        return profiles.stream().map(name -> Option.of(name, name)).toList();
    }
}
