package cz.prostup.ipm.payrollfile.web;

import cz.prostup.access.AllowedTo;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.ReturnId;
import cz.prostup.ipm.payrollfile.Column;
import cz.prostup.ipm.payrollfile.ConfirmPayrollFile;
import cz.prostup.ipm.payrollfile.ConfirmPayrollFile.Changed;
import cz.prostup.ipm.payrollfile.ConfirmPayrollFile.Written;
import cz.prostup.ipm.payrollfile.DescribePayrollFile;
import cz.prostup.ipm.payrollfile.Layout;
import cz.prostup.ipm.payrollfile.PayrollFileScreens;
import cz.prostup.ipm.payrollfile.UploadId;
import cz.prostup.shared.StaleRecord;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Flash;
import cz.prostup.ui.Input;
import cz.prostup.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// The dry run of a table: columns, lines of nobody, differences, and the one button that writes.
@Controller
@RequestMapping("/ipm/sheets/{month}/payroll-file/{id}")
@AllowedTo({Role.EMPLOYER_PAYROLL, Role.EMPLOYER_ADMIN})
class CheckController {

    private static final int LONGEST_PROFILE = 60;

    private final PayrollFileScreens screens;
    private final DescribePayrollFile describe;
    private final ConfirmPayrollFile confirm;

    CheckController(PayrollFileScreens screens, DescribePayrollFile describe, ConfirmPayrollFile confirm) {
        this.screens = screens;
        this.describe = describe;
        this.confirm = confirm;
    }

    @GetMapping
    ModelAndView show(@PathVariable YearMonth month, @PathVariable UploadId id, Viewer viewer) {
        var checked = screens.check(id, month, viewer);
        return Screen.of(this, "check", new CheckPage(id, month, checked, CheckPage.filled(checked)));
    }

    @PostMapping("/columns")
    ModelAndView columns(
            @PathVariable YearMonth month,
            @PathVariable UploadId id,
            Input input,
            Viewer viewer,
            HttpServletResponse response) {
        var profile = input.text("profile", "Název profilu", LONGEST_PROFILE);
        var checked = screens.check(id, month, viewer);
        var layout = layout(input, checked.header().size());
        if (input.hasErrors()) {
            return Screen.rejected(this, "check", new CheckPage(id, month, checked, input));
        }
        try {
            var name = profile == null || profile.isBlank() ? null : profile;
            describe.columns(id, month, layout, name, viewer);
            Flash.say(
                    response,
                    name == null
                            ? "Sloupce jsou nastavené."
                            : "Sloupce jsou nastavené a profil „" + name + "“ uložený.");
            return Screen.redirectTo(path(month, id));
        } catch (StaleRecord _) {
            input.fail("profile", "Stejný profil právě uložil někdo jiný. Zkuste to znovu.");
            return Screen.conflict(this, "check", new CheckPage(id, month, checked, input));
        }
    }

    @PostMapping("/lines")
    ModelAndView lines(@PathVariable YearMonth month, @PathVariable UploadId id, Input input, Viewer viewer) {
        var chosen = new HashMap<Integer, Optional<ReturnId>>();
        input.fields().stream()
                .filter(field -> field.matches("line-\\d{1,9}") && input.has(field))
                .forEach(field -> chosen.put(Integer.valueOf(field.substring(5)), whose(input, field)));
        if (input.hasErrors()) {
            return Screen.rejected(this, "check", new CheckPage(id, month, screens.check(id, month, viewer), input));
        }
        describe.lines(id, month, chosen, viewer);
        return Screen.redirectTo(path(month, id));
    }

    @PostMapping("/confirmation")
    ModelAndView confirm(
            @PathVariable YearMonth month,
            @PathVariable UploadId id,
            Input input,
            Viewer viewer,
            HttpServletResponse response) {
        return switch (confirm.confirm(id, month, versions(input), viewer)) {
            case Written(var employer, var written, var changed) -> {
                Flash.say(
                        response,
                        "Do výkazu jsme zapsali "
                                + Czech.count(written, "řádek", "řádky", "řádků")
                                + ", změnilo se " + changed + ". Úřadu jsme zatím nic neposlali.");
                yield Screen.redirectTo("/ipm/sheets/" + month + "?employer=" + employer);
            }
            case Changed _ -> {
                var checked = screens.check(id, month, viewer);
                var kept = CheckPage.filled(checked);
                kept.failForm("Mezitím někdo výkaz změnil, proto se nic nezapsalo."
                        + " Rozdíly jsou spočítané znovu; zkontrolujte je a potvrďte ještě jednou.");
                yield Screen.conflict(this, "check", new CheckPage(id, month, checked, kept));
            }
        };
    }

    @PostMapping("/removal")
    ModelAndView throwAway(
            @PathVariable YearMonth month, @PathVariable UploadId id, Viewer viewer, HttpServletResponse response) {
        describe.throwAway(id, month, viewer);
        Flash.say(response, "Soubor jsme smazali, ve výkazu se nic nezměnilo.");
        return Screen.redirectTo("/ipm/sheets/" + month);
    }

    private static Layout layout(Input input, int columns) {
        var chosen = new EnumMap<Column, Integer>(Column.class);
        for (var column : Column.values()) {
            var field = CheckPage.field(column);
            if (input.has(field)) {
                var number = input.wholeNumber(field, "Sloupec", 0, columns - 1);
                if (number != null && chosen.containsValue(number)) {
                    input.fail(field, "Tento sloupec jste už vybrali pro něco jiného.");
                } else if (number != null) {
                    chosen.put(column, number);
                }
            }
        }
        return new Layout(chosen, input.isChosen("decimal", ".") ? '.' : ',');
    }

    private static Optional<ReturnId> whose(Input input, String field) {
        if (input.isChosen(field, CheckPage.NOBODY)) {
            return Optional.empty();
        }
        var id = input.uuid(field, "Účastník");
        return id == null ? Optional.empty() : Optional.of(new ReturnId(id));
    }

    private static Map<ReturnId, Integer> versions(Input input) {
        var versions = new HashMap<ReturnId, Integer>();
        input.fields().stream()
                .filter(field -> field.matches("version-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .forEach(field -> {
                    var version = input.wholeNumber(field, "Verze řádku", 0, Integer.MAX_VALUE);
                    versions.put(ReturnId.of(field.substring(8)), version == null ? -1 : version);
                });
        return versions;
    }

    private static String path(YearMonth month, UploadId id) {
        return "/ipm/sheets/" + month + "/payroll-file/" + id;
    }
}
