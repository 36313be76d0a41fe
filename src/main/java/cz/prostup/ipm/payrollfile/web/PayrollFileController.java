package cz.prostup.ipm.payrollfile.web;

import cz.prostup.access.AllowedTo;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.access.Viewer.Membership;
import cz.prostup.ipm.payrollfile.TakePayrollFile;
import cz.prostup.ipm.payrollfile.TakePayrollFile.Refused;
import cz.prostup.ipm.payrollfile.TakePayrollFile.Taken;
import cz.prostup.shared.NotFound;
import cz.prostup.ui.Input;
import cz.prostup.ui.Screen;
import java.io.IOException;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// "Soubor mezd": choosing the table that the payroll program gave.
@Controller
@RequestMapping("/ipm/sheets/{month}/payroll-file")
@AllowedTo({Role.EMPLOYER_PAYROLL, Role.EMPLOYER_ADMIN})
class PayrollFileController {

    private final TakePayrollFile takePayrollFile;

    PayrollFileController(TakePayrollFile takePayrollFile) {
        this.takePayrollFile = takePayrollFile;
    }

    @GetMapping
    ModelAndView show(@PathVariable YearMonth month, @RequestParam(defaultValue = "") String employer, Viewer viewer) {
        return Screen.of(this, "payrollFile", page(month, chosen(viewer, employer), Input.blank()));
    }

    @PostMapping
    ModelAndView take(
            @PathVariable YearMonth month,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Input input,
            Viewer viewer)
            throws IOException {
        var employer = chosen(viewer, input.text("employer"));
        if (file == null || file.isEmpty()) {
            input.fail("file", "Vyberte soubor z\u00a0mzdového programu.");
        } else {
            var name = file.getOriginalFilename();
            switch (takePayrollFile.take(
                    file.getBytes(),
                    name == null ? "" : name,
                    input.text("profile"),
                    employer.organisationId(),
                    month,
                    viewer)) {
                case Taken(var id) -> {
                    return Screen.redirectTo("/ipm/sheets/" + month + "/payroll-file/" + id);
                }
                case Refused(var reason) -> input.fail("file", reason);
            }
        }
        return Screen.rejected(this, "payrollFile", page(month, employer, input));
    }

    private PayrollFilePage page(YearMonth month, Membership employer, Input input) {
        return new PayrollFilePage(month, employer, takePayrollFile.profiles(employer.organisationId()), input);
    }

    /// The one that was asked for, else the first.
    ///
    /// @throws NotFound when it is not the viewer's employer
    private static Membership chosen(Viewer viewer, String wanted) {
        return viewer.memberships().stream()
                .filter(one -> one.role() == Role.EMPLOYER_PAYROLL || one.role() == Role.EMPLOYER_ADMIN)
                .filter(one ->
                        wanted.isBlank() || one.organisationId().toString().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new NotFound(wanted));
    }
}
