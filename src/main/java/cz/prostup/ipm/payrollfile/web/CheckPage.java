package cz.prostup.ipm.payrollfile.web;

import cz.prostup.ipm.payrollfile.Column;
import cz.prostup.ipm.payrollfile.DryRun;
import cz.prostup.ipm.payrollfile.DryRun.Matched;
import cz.prostup.ipm.payrollfile.DryRun.Unmatched;
import cz.prostup.ipm.payrollfile.PayrollFileScreens.Checked;
import cz.prostup.ipm.payrollfile.UploadId;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Input;
import cz.prostup.ui.Link;
import cz.prostup.ui.Option;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// The dry run of a table.
public record CheckPage(UploadId id, YearMonth month, Checked checked, Input input) {

    static final String NOBODY = "NOBODY";

    static String field(Column column) {
        return "column-" + column;
    }

    static Input filled(Checked checked) {
        var input =
                Input.blank().with("decimal", String.valueOf(checked.layout().decimal()));
        for (var column : checked.layout().columns().entrySet()) {
            input = input.with(field(column.getKey()), Integer.toString(column.getValue()));
        }
        return input;
    }

    public String path() {
        return "/ipm/sheets/" + month + "/payroll-file/" + id;
    }

    public List<Link> crumbs() {
        return PayrollFilePage.crumbs(month);
    }

    public DryRun run() {
        return checked.dryRun();
    }

    public List<Column> columns() {
        return List.of(Column.values());
    }

    public String fieldOf(Column column) {
        return field(column);
    }

    /// With a capital: it begins a line.
    public String label(Column column) {
        return column.czech().substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                + column.czech().substring(1);
    }

    public List<Option> headings() {
        return IntStream.range(0, checked.header().size())
                .filter(n -> !checked.header().get(n).isBlank())
                .mapToObj(n -> Option.of(Integer.toString(n), checked.header().get(n)))
                .toList();
    }

    public List<Option> decimals() {
        return List.of(Option.of(",", "čárka: 17 600,50"), Option.of(".", "tečka: 17600.50"));
    }

    public List<Option> nearest(Unmatched line) {
        var options = new ArrayList<Option>();
        line.nearest().forEach(one -> options.add(Option.of(one.id().toString(), one.person())));
        options.add(Option.of(NOBODY, "nikdo z nich, vynechat"));
        return options;
    }

    public String rows() {
        return Czech.count(run().matched().size(), "řádek", "řádky", "řádků");
    }

    public String summary() {
        return Czech.count(run().changed().size(), "řádek se změnou", "řádky se změnou", "řádků se změnou")
                + ", beze změny " + run().unchanged().size()
                + ", vynecháno " + run().leftOut().size();
    }

    public String version(Matched line) {
        return Integer.toString(line.row().basics().version());
    }
}
