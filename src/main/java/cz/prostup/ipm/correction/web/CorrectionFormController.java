package cz.prostup.ipm.correction.web;

import cz.prostup.access.AllowedTo;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.ReturnId;
import cz.prostup.ipm.correction.Change;
import cz.prostup.ipm.correction.CorrectionId;
import cz.prostup.ipm.correction.CorrectionScreens;
import cz.prostup.ipm.correction.CorrectionScreens.Beginning;
import cz.prostup.ipm.correction.DraftCorrection;
import cz.prostup.ipm.correction.DraftCorrection.AlreadyOpen;
import cz.prostup.ipm.correction.DraftCorrection.NotDecided;
import cz.prostup.ipm.correction.DraftCorrection.NotNow;
import cz.prostup.ipm.correction.DraftCorrection.Outcome;
import cz.prostup.ipm.correction.DraftCorrection.Refused;
import cz.prostup.ipm.correction.DraftCorrection.Saved;
import cz.prostup.ipm.monthlyreturn.LevyTable;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.StaleRecord;
import cz.prostup.ui.Flash;
import cz.prostup.ui.Input;
import cz.prostup.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Begins a correction and changes it while it is a draft.
@Controller
@AllowedTo({
    Role.KOP_OFFICER,
    Role.EMPLOYER_PAYROLL,
    Role.EMPLOYER_ADMIN,
    Role.PROVIDER_WORKER,
    Role.EMPLOYER_SOCIAL_WORKER
})
class CorrectionFormController {

    private static final String NEW = "/ipm/corrections";
    private static final Map<String, String> FIELDS =
            Map.of("wages", "gross", "supported", "from", "override", "decision");
    private static final Map<String, String> LABELS = Map.of(
            "reason", "Co bylo špatně",
            "gross", "Hrubá mzda",
            "social", "Sociální pojištění",
            "health", "Zdravotní pojištění",
            "sickPay", "Náhrada mzdy v nemoci",
            "hours", "Hodiny",
            "rules", "Verze pravidel");

    private final CorrectionScreens screens;
    private final DraftCorrection draft;
    private final CorrectionForm form;

    CorrectionFormController(CorrectionScreens screens, DraftCorrection draft, LevyTable levies) {
        this.screens = screens;
        this.draft = draft;
        this.form = new CorrectionForm(levies);
    }

    @GetMapping("/ipm/corrections/new")
    ModelAndView begin(@RequestParam("return") ReturnId id, Viewer viewer) {
        var beginning = screens.beginning(id, viewer);
        return Screen.of(this, "correctionForm", page(beginning, CorrectionForm.filled(beginning), NEW, List.of()));
    }

    @PostMapping("/ipm/corrections")
    ModelAndView start(Input input, Viewer viewer, HttpServletResponse response) {
        var id = input.uuid("return", "Měsíc");
        if (id == null) {
            throw new NotFound(input.text("return"));
        }
        var beginning = screens.beginning(new ReturnId(id), viewer);
        return answer(beginning, input, NEW, response, change -> draft.start(new ReturnId(id), change, viewer));
    }

    @GetMapping("/ipm/corrections/{id}/edit")
    ModelAndView edit(@PathVariable CorrectionId id, Viewer viewer) {
        var beginning = screens.draft(id, viewer);
        var detail = screens.detail(id, viewer);
        if (!detail.canEdit()) {
            return Screen.redirectTo("/ipm/corrections/" + id);
        }
        var input = CorrectionForm.filled(beginning, detail.correction().change())
                .with("version", Integer.toString(detail.correction().version()));
        return Screen.of(this, "correctionForm", page(beginning, input, "/ipm/corrections/" + id, List.of()));
    }

    @PostMapping("/ipm/corrections/{id}")
    ModelAndView save(@PathVariable CorrectionId id, Input input, Viewer viewer, HttpServletResponse response) {
        var beginning = screens.draft(id, viewer);
        var action = "/ipm/corrections/" + id;
        var version = CorrectionController.version(input);
        try {
            return answer(beginning, input, action, response, change -> draft.save(id, version, change, viewer));
        } catch (StaleRecord _) {
            var saved = screens.detail(id, viewer).correction();
            var theirs = CorrectionForm.filled(beginning, saved.change());
            var fresh = input.with("version", Integer.toString(saved.version()));
            fresh.failForm("Mezitím opravu uložil někdo jiný. Co jste napsali, zůstalo; dalším uložením bude platit.");
            return Screen.conflict(this, "correctionForm", page(beginning, fresh, action, differences(input, theirs)));
        }
    }

    private ModelAndView answer(
            Beginning beginning,
            Input input,
            String action,
            HttpServletResponse response,
            Function<Change, Outcome> act) {
        var change = form.read(input, beginning);
        if (change.isEmpty()) {
            return Screen.rejected(this, "correctionForm", page(beginning, input, action, List.of()));
        }
        return switch (act.apply(change.get())) {
            case Saved(var id) -> Screen.redirectTo("/ipm/corrections/" + id);
            case AlreadyOpen(var id)
            when id != null -> {
                Flash.say(response, "Na opravě tohoto měsíce už někdo pracuje. Tady je.");
                yield Screen.redirectTo("/ipm/corrections/" + id);
            }
            case AlreadyOpen _ ->
                refused(beginning, input, action, "Tento měsíc už někdo opravuje. Počkejte, až to úřad rozhodne.");
            case NotDecided _ ->
                refused(beginning, input, action, "Tento měsíc ještě není schválený, opravte ho přímo ve výkazu.");
            case NotNow(var state) ->
                refused(beginning, input, action, "Opravu už měnit nejde: " + state.czech() + ".");
            case Refused(var problems) -> {
                problems.forEach(problem ->
                        input.fail(FIELDS.getOrDefault(problem.field(), problem.field()), problem.message()));
                yield Screen.rejected(this, "correctionForm", page(beginning, input, action, List.of()));
            }
        };
    }

    private ModelAndView refused(Beginning beginning, Input input, String action, String message) {
        input.failForm(message);
        return Screen.rejected(this, "correctionForm", page(beginning, input, action, List.of()));
    }

    private static List<CorrectionFormPage.Difference> differences(Input yours, Input theirs) {
        return LABELS.entrySet().stream()
                .filter(field -> yours.has(field.getKey()))
                .filter(field -> !yours.text(field.getKey()).equals(theirs.text(field.getKey())))
                .map(field -> new CorrectionFormPage.Difference(
                        field.getValue(), yours.text(field.getKey()), theirs.text(field.getKey())))
                .sorted(java.util.Comparator.comparing(CorrectionFormPage.Difference::field))
                .toList();
    }

    private static CorrectionFormPage page(
            Beginning beginning, Input input, String action, List<CorrectionFormPage.Difference> theirs) {
        var back = action.equals(NEW) ? NEW : action;
        return new CorrectionFormPage(beginning, input, action, back, theirs);
    }
}
