package cz.prostup.ipm.monthlyreturn.web;

import static java.util.stream.Collectors.toMap;

import cz.prostup.access.AllowedTo;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.ReturnId;
import cz.prostup.ipm.monthlyreturn.LevyTable;
import cz.prostup.ipm.monthlyreturn.SaveClaims;
import cz.prostup.ipm.monthlyreturn.SaveClaims.Conflict;
import cz.prostup.ipm.monthlyreturn.SaveClaims.Entry;
import cz.prostup.ipm.monthlyreturn.SaveClaims.Saved;
import cz.prostup.ipm.monthlyreturn.Sheet;
import cz.prostup.ipm.monthlyreturn.SheetRow;
import cz.prostup.ipm.monthlyreturn.SheetScreens;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.Today;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Flash;
import cz.prostup.ui.Input;
import cz.prostup.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// "Výkaz za měsíc": the employer sees all workers on one page, fills in wages, saves, and goes on to the confirmation.
@Controller
@RequestMapping("/ipm/sheets/{month}")
@AllowedTo({Role.EMPLOYER_PAYROLL, Role.EMPLOYER_ADMIN})
class SheetController {

    private final SheetScreens screens;
    private final SaveClaims saveClaims;
    private final SheetForm form;
    private final Today today;

    SheetController(SheetScreens screens, SaveClaims saveClaims, LevyTable levies, Today today) {
        this.screens = screens;
        this.saveClaims = saveClaims;
        this.form = new SheetForm(levies);
        this.today = today;
    }

    @GetMapping
    ModelAndView show(@PathVariable YearMonth month, @RequestParam(defaultValue = "") String employer, Viewer viewer) {
        var sheet = sheet(employer, month, viewer);
        return Screen.of(this, "sheet", new SheetPage(sheet, SheetForm.filled(sheet.rows()), today.date(), Map.of()));
    }

    @PostMapping("/draft")
    ModelAndView save(@PathVariable YearMonth month, Input input, Viewer viewer, HttpServletResponse response) {
        var sheet = sheet(input.text("employer"), month, viewer);
        return saved(sheet, input, viewer).orElseGet(() -> {
            Flash.say(response, "Uloženo v " + Czech.time(today.now()) + ". Úřadu jsme zatím nic neposlali.");
            return Screen.redirectTo("/ipm/sheets/" + month + "?employer=" + sheet.employerId());
        });
    }

    /// Saves all rows and asks for the one confirmation.
    @PostMapping("/review")
    ModelAndView review(@PathVariable YearMonth month, Input input, Viewer viewer) {
        var sheet = sheet(input.text("employer"), month, viewer);
        return saved(sheet, input, viewer)
                .orElseGet(
                        () -> Screen.redirectTo("/ipm/sheets/" + month + "/submission?employer=" + sheet.employerId()));
    }

    /// One row, saved while the others are still being filled in; answers with the row and the sums.
    @PostMapping("/rows/{id}")
    ModelAndView saveRow(@PathVariable YearMonth month, @PathVariable ReturnId id, Input input, Viewer viewer) {
        var sheet = sheet(input.text("employer"), month, viewer);
        var row = sheet.rows().stream()
                .filter(candidate -> candidate.basics().id().equals(id) && candidate.isEditable())
                .findFirst()
                .orElseThrow(() -> new NotFound(id));
        var entry = form.read(input, row);
        if (entry.isEmpty()) {
            var page = new SheetPage(sheet, input, today.date(), Map.of());
            return Screen.rejected(this, "sheetRowAnswer", new RowAnswer(page, view(row, input, sheet, null, null)));
        }
        return switch (saveClaims.save(List.of(entry.get()), viewer)) {
            case Saved _ -> {
                var now = sheet(input.text("employer"), month, viewer);
                var fresh = now.rows().stream()
                        .filter(candidate -> candidate.basics().id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new NotFound(id));
                var filled = SheetForm.filled(List.of(fresh));
                var page = new SheetPage(now, filled, today.date(), Map.of());
                yield Screen.of(
                        this,
                        "sheetRowAnswer",
                        new RowAnswer(page, view(fresh, filled, now, Czech.time(today.now()), null)));
            }
            case Conflict(var theirs) -> {
                var page = new SheetPage(sheet, input, today.date(), Map.of());
                var mine = input.with(
                        "version-" + id,
                        Integer.toString(theirs.getFirst().basics().version()));
                yield Screen.of(
                        this, "sheetRowAnswer", new RowAnswer(page, view(row, mine, sheet, null, theirs.getFirst())));
            }
        };
    }

    /// Empty when everything is saved; else the page that says what is wrong, with all that was typed.
    private Optional<ModelAndView> saved(Sheet sheet, Input input, Viewer viewer) {
        var entries = new ArrayList<Entry>();
        sheet.editable().stream()
                .filter(row -> input.has("gross-" + row.basics().id()))
                .forEach(row -> form.read(input, row).ifPresent(entries::add));
        if (input.hasErrors()) {
            return Optional.of(Screen.rejected(this, "sheet", page(sheet, input, Map.of())));
        }
        return switch (saveClaims.save(entries, viewer)) {
            case Saved _ -> Optional.empty();
            case Conflict(var theirs) -> Optional.of(conflict(sheet, input, theirs));
        };
    }

    /// Both versions side by side; saving once more takes what is typed here.
    private ModelAndView conflict(Sheet sheet, Input input, List<SheetRow> theirs) {
        var versions = theirs.stream()
                .collect(toMap(
                        row -> "version-" + row.basics().id(),
                        row -> Integer.toString(row.basics().version())));
        var kept = input.withEach(versions);
        kept.failForm("Mezitím totéž uložil někdo jiný. Obě verze vidíte u každého řádku;"
                + " dalším uložením platí to, co je v polích.");
        var byId = theirs.stream().collect(toMap(row -> row.basics().id().toString(), row -> row));
        var screen = Screen.conflict(this, "sheet", page(sheet, kept, byId));
        screen.setStatus(HttpStatus.CONFLICT);
        return screen;
    }

    private SheetPage page(Sheet sheet, Input input, Map<String, SheetRow> theirs) {
        return new SheetPage(sheet, input, today.date(), theirs);
    }

    private static RowView view(
            SheetRow row,
            Input input,
            Sheet sheet,
            @org.jspecify.annotations.Nullable String savedAt,
            @org.jspecify.annotations.Nullable SheetRow theirs) {
        return new RowView(row, input, "/ipm/sheets/" + sheet.month(), savedAt, theirs);
    }

    private Sheet sheet(String employer, YearMonth month, Viewer viewer) {
        var chosen = Employers.chosen(viewer, employer);
        return screens.sheet(chosen.organisationId(), chosen.organisation(), month, viewer);
    }
}
