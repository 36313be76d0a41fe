package cz.prostup.ipm.intake.web;

import cz.prostup.ipm.intake.Intake;
import cz.prostup.ipm.intake.Intake.State;
import cz.prostup.ipm.intake.IntakeField;
import cz.prostup.ipm.intake.IntakeRow;
import cz.prostup.ipm.intake.IntakeScreens.Shown;
import cz.prostup.ipm.intake.Mistake;
import cz.prostup.ipm.intake.RowResult;
import cz.prostup.ui.Chip;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Input;
import cz.prostup.ui.Link;
import cz.prostup.ui.Option;
import cz.prostup.ui.Pages;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// One table: what its columns mean, what each row would do, what was done.
public record IntakePage(Shown shown, @Nullable RowResult result, int page, Input input) {

    public Intake intake() {
        return shown.intake();
    }

    public String path() {
        return "/ipm/intake/" + intake().id();
    }

    public List<Link> crumbs() {
        return List.of(new Link("Dovoz z\u00a0tabulky", "/ipm/intake"));
    }

    public String title() {
        return "Dovoz: " + intake().kind().czech();
    }

    public List<IntakeField> fields() {
        return intake().kind().fields();
    }

    public String label(IntakeField field) {
        return field.czech().substring(0, 1).toUpperCase(Locale.ROOT)
                + field.czech().substring(1);
    }

    public List<Option> headings() {
        var header = intake().header();
        return IntStream.range(0, header.size())
                .mapToObj(n ->
                        Option.of(Integer.toString(n), header.get(n).isBlank() ? (n + 1) + ". sloupec" : header.get(n)))
                .toList();
    }

    public List<Chip> chips() {
        return Arrays.stream(RowResult.values())
                .filter(one -> count(one) > 0)
                .map(one -> new Chip(
                        one.czech(),
                        result == one
                                ? path()
                                : path() + "?result=" + one.name().toLowerCase(Locale.ROOT),
                        result == one,
                        (long) count(one)))
                .toList();
    }

    public Pages pages() {
        var filter = result == null ? "" : "?result=" + result.name().toLowerCase(Locale.ROOT);
        return new Pages(path() + filter, page, Pages.USUAL_SIZE, shown.total());
    }

    public int count(RowResult one) {
        return shown.counts().getOrDefault(one, 0);
    }

    public int back() {
        return Arrays.stream(RowResult.values())
                .filter(RowResult::isGivenBack)
                .mapToInt(this::count)
                .sum();
    }

    public boolean isChecked() {
        return intake().state() == State.CHECKED;
    }

    public boolean isDone() {
        return intake().state() == State.DONE;
    }

    public boolean isFailed() {
        return intake().state() == State.FAILED;
    }

    /// After a stop: rows are checked already, so writing goes on where it was.
    public boolean canGoOn() {
        return isFailed() && count(RowResult.READ) == 0 && count(RowResult.NEW) > 0;
    }

    public boolean maySetColumns() {
        return !intake().isRunning() && !isDone() && count(RowResult.TAKEN) == 0;
    }

    /// `Zapíše se 12 řádků`
    public String promise() {
        return "Zapsat " + Czech.count(count(RowResult.NEW), "řádek", "řádky", "řádků");
    }

    public String rows() {
        return Czech.count(intake().rows(), "řádek", "řádky", "řádků");
    }

    public cz.prostup.ui.State state(IntakeRow row) {
        return switch (row.result()) {
            case READ -> cz.prostup.ui.State.plain(row.result().czech());
            case NEW -> cz.prostup.ui.State.turn(row.result().czech());
            case TAKEN -> cz.prostup.ui.State.ok(row.result().czech());
            case KNOWN, TWICE -> cz.prostup.ui.State.warn(row.result().czech());
            case WRONG, REFUSED -> cz.prostup.ui.State.bad(row.result().czech());
        };
    }

    /// The first cells, so that people know their row.
    public String what(IntakeRow row) {
        return row.cells().isEmpty()
                ? ""
                : String.join(
                        " · ",
                        row.cells().stream()
                                .filter(cell -> !cell.isBlank())
                                .limit(3)
                                .toList());
    }

    public String remedy(Mistake mistake) {
        return mistake.remedy();
    }
}
