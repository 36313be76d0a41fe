package cz.prostup.ipm.monthlyreturn.web;

import cz.prostup.access.AllowedTo;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.monthlyreturn.LevyTable;
import cz.prostup.ipm.monthlyreturn.SaveClaims;
import cz.prostup.ipm.monthlyreturn.SaveClaims.Conflict;
import cz.prostup.ipm.monthlyreturn.SaveClaims.Saved;
import cz.prostup.ipm.monthlyreturn.Sheet;
import cz.prostup.ipm.monthlyreturn.SheetRow;
import cz.prostup.ipm.monthlyreturn.SheetScreens;
import cz.prostup.shared.NotFound;
import cz.prostup.ui.Input;
import cz.prostup.ui.Screen;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The guided way through the first return (BR-014): one worker a page, the same fields, more words.
@Controller
@RequestMapping("/ipm/sheets/{month}/guide/{step}")
@AllowedTo({Role.EMPLOYER_PAYROLL, Role.EMPLOYER_ADMIN})
class GuideController {

    private final SheetScreens screens;
    private final SaveClaims saveClaims;
    private final SheetForm form;

    GuideController(SheetScreens screens, SaveClaims saveClaims, LevyTable levies) {
        this.screens = screens;
        this.saveClaims = saveClaims;
        this.form = new SheetForm(levies);
    }

    @GetMapping
    ModelAndView show(
            @PathVariable YearMonth month,
            @PathVariable int step,
            @RequestParam(defaultValue = "") String employer,
            Viewer viewer) {
        var sheet = sheet(employer, month, viewer);
        var row = row(sheet, step);
        return Screen.of(this, "guide", page(sheet, step, SheetForm.filled(List.of(row)), null));
    }

    @PostMapping
    ModelAndView save(@PathVariable YearMonth month, @PathVariable int step, Input input, Viewer viewer) {
        var sheet = sheet(input.text("employer"), month, viewer);
        var entry = form.read(input, row(sheet, step));
        if (entry.isEmpty()) {
            return Screen.rejected(this, "guide", page(sheet, step, input, null));
        }
        return switch (saveClaims.save(List.of(entry.get()), viewer)) {
            case Saved _ -> Screen.redirectTo(after(sheet, step));
            case Conflict(var theirs) -> {
                var now = theirs.getFirst();
                var kept = input.with(
                        "version-" + now.basics().id(),
                        Integer.toString(now.basics().version()));
                kept.failForm("Mezitím totéž uložil někdo jiný. Obě verze vidíte níže; dalším uložením platí to,"
                        + " co je v polích.");
                yield Screen.conflict(this, "guide", page(sheet, step, kept, now));
            }
        };
    }

    private static String after(Sheet sheet, int step) {
        var base = "/ipm/sheets/" + sheet.month();
        var employer = "?employer=" + sheet.employerId();
        return step < sheet.editable().size()
                ? base + "/guide/" + (step + 1) + employer
                : base + "/submission" + employer;
    }

    private static GuidePage page(Sheet sheet, int step, Input input, @Nullable SheetRow theirs) {
        var view = new RowView(row(sheet, step), input, "/ipm/sheets/" + sheet.month(), null, theirs);
        return new GuidePage(sheet, step, view);
    }

    private static SheetRow row(Sheet sheet, int step) {
        var rows = sheet.editable();
        if (step < 1 || step > rows.size()) {
            throw new NotFound("step " + step);
        }
        return rows.get(step - 1);
    }

    private Sheet sheet(String employer, YearMonth month, Viewer viewer) {
        var chosen = Employers.chosen(viewer, employer);
        return screens.sheet(chosen.organisationId(), chosen.organisation(), month, viewer);
    }
}
