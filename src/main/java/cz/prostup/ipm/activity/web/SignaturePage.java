package cz.prostup.ipm.activity.web;

import cz.prostup.ipm.StatementId;
import cz.prostup.ipm.activity.StatementList.Row;
import cz.prostup.shared.Hours;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Input;
import cz.prostup.ui.Link;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/// What will be signed, before it is signed.
///
/// @param refused why a statement could not be signed just now
public record SignaturePage(
        List<Row> rows, Map<StatementId, String> refused, Input input, YearMonth month, LocalDate today) {

    public List<Row> signable() {
        return rows.stream().filter(Row::canBeSigned).toList();
    }

    public List<Row> rest() {
        return rows.stream().filter(row -> !row.canBeSigned()).toList();
    }

    /// Some month still runs: then the worker has to say that nothing more will come.
    public boolean asksNothingMore() {
        return signable().stream().anyMatch(row -> today.isBefore(row.lastDay()));
    }

    public Hours total() {
        return Hours.sum(signable().stream().map(Row::done).toList());
    }

    public String value(Row row) {
        return row.id() + "." + row.version();
    }

    public String why(Row row) {
        var why = refused.get(row.id());
        if (why != null) {
            return why;
        }
        return row.unsettled() > 0
                ? Czech.count(row.unsettled(), "aktivita", "aktivity", "aktivit") + " bez výsledku"
                : Words.state(row.state()).text();
    }

    public String button() {
        return "Podepsat " + Czech.count(signable().size(), "výkaz", "výkazy", "výkazů");
    }

    public List<Link> crumbs() {
        return List.of(new Link("Výkazy aktivit", "/ipm/statements?month=" + month));
    }
}
