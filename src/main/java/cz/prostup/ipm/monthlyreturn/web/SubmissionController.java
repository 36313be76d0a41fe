package cz.prostup.ipm.monthlyreturn.web;

import cz.prostup.access.AllowedTo;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.ReturnId;
import cz.prostup.ipm.monthlyreturn.Sheet;
import cz.prostup.ipm.monthlyreturn.SheetScreens;
import cz.prostup.ipm.monthlyreturn.SubmitReturns;
import cz.prostup.ipm.monthlyreturn.SubmitReturns.Entry;
import cz.prostup.ipm.monthlyreturn.SubmitReturns.Refused;
import cz.prostup.ipm.monthlyreturn.SubmitReturns.Stale;
import cz.prostup.ipm.monthlyreturn.SubmitReturns.Submitted;
import cz.prostup.shared.Ids;
import cz.prostup.ui.Input;
import cz.prostup.ui.Screen;
import java.time.YearMonth;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The one confirmation: what will be sent, for whom, how much; then the sending.
@Controller
@RequestMapping("/ipm/sheets/{month}/submission")
@AllowedTo({Role.EMPLOYER_PAYROLL, Role.EMPLOYER_ADMIN})
class SubmissionController {

    private final SheetScreens screens;
    private final SubmitReturns submitReturns;

    SubmissionController(SheetScreens screens, SubmitReturns submitReturns) {
        this.screens = screens;
        this.submitReturns = submitReturns;
    }

    @GetMapping
    ModelAndView show(@PathVariable YearMonth month, @RequestParam(defaultValue = "") String employer, Viewer viewer) {
        var sheet = sheet(employer, month, viewer);
        return Screen.of(this, "submission", page(sheet, Input.blank(), viewer));
    }

    @PostMapping
    ModelAndView submit(@PathVariable YearMonth month, Input input, Viewer viewer) {
        var sheet = sheet(input.text("employer"), month, viewer);
        var key = input.uuid("formKey", "Klíč formuláře");
        var entries =
                input.texts("return").stream().map(SubmissionController::entry).toList();
        if (key == null || entries.isEmpty()) {
            input.failForm("Není co odeslat. Vyberte aspoň jednoho člověka.");
            return Screen.rejected(this, "submission", page(sheet, input, viewer));
        }
        return switch (submitReturns.submit(key, sheet.employerId(), month, entries, viewer)) {
            case Submitted(var id) -> Screen.redirectTo("/ipm/submissions/" + id);
            case Refused _ -> {
                input.failForm("Výkaz zatím odeslat nejde. Co chybí, je u jednotlivých lidí.");
                yield Screen.rejected(this, "submission", page(sheet, input, viewer));
            }
            case Stale() -> {
                input.failForm("Mezitím se výkaz změnil. Toto je jeho nový stav; zkontrolujte ho a odešlete znovu.");
                yield Screen.conflict(this, "submission", page(sheet, input, viewer));
            }
        };
    }

    private SubmissionPage page(Sheet sheet, Input input, Viewer viewer) {
        return new SubmissionPage(sheet, input, Ids.next(), submitReturns.problems(sheet.editable(), viewer));
    }

    /// `id:version`, as the confirmation page wrote it.
    private static Entry entry(String text) {
        var parts = text.split(":", 2);
        return parts.length == 2 && parts[1].matches("\\d{1,9}")
                ? new Entry(ReturnId.of(parts[0]), Integer.parseInt(parts[1]))
                : new Entry(ReturnId.of(parts[0]), -1);
    }

    private Sheet sheet(String employer, YearMonth month, Viewer viewer) {
        var chosen = Employers.chosen(viewer, employer);
        return screens.sheet(chosen.organisationId(), chosen.organisation(), month, viewer);
    }
}
