package cz.prostup.ipm.lead.web;

import cz.prostup.access.AllowedTo;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.LeadId;
import cz.prostup.ipm.lead.LeadOutcome;
import cz.prostup.ipm.lead.LeadOutcome.Done;
import cz.prostup.ipm.lead.LeadOutcome.Refused;
import cz.prostup.ipm.lead.LeadPlaces;
import cz.prostup.ipm.lead.LeadScreens;
import cz.prostup.ipm.lead.LeadScreens.Alike;
import cz.prostup.ipm.lead.LeadWords;
import cz.prostup.ipm.lead.NewLead;
import cz.prostup.ipm.lead.WriteLead;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.StaleRecord;
import cz.prostup.ui.Flash;
import cz.prostup.ui.Input;
import cz.prostup.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// Writing an interest down and correcting it.
@Controller
@RequestMapping("/ipm/leads")
@AllowedTo({Role.KOP_OFFICER, Role.LOCAL_IPM_COORDINATOR})
class LeadFormController {

    private final LeadScreens screens;
    private final LeadPlaces places;
    private final LeadWords words;
    private final WriteLead writeLead;

    LeadFormController(LeadScreens screens, LeadPlaces places, LeadWords words, WriteLead writeLead) {
        this.screens = screens;
        this.places = places;
        this.words = words;
        this.writeLead = writeLead;
    }

    @GetMapping("/new")
    ModelAndView form(Viewer viewer) {
        var where = places.of(viewer);
        var input = where.branches().size() == 1
                ? Input.blank().with("branch", where.branches().getFirst().value())
                : Input.blank();
        if (!viewer.isAny(Role.KOP_OFFICER) && where.territories().size() == 1) {
            input = input.with("territory", where.territories().getFirst().value());
        }
        return Screen.of(this, "leadForm", page(null, 0, input, List.of(), viewer));
    }

    @PostMapping("/new")
    ModelAndView write(Input input, Viewer viewer, HttpServletResponse response) {
        var lead = LeadForm.read(input);
        if (lead == null) {
            return Screen.rejected(this, "leadForm", page(null, 0, input, List.of(), viewer));
        }
        var alike = alike(lead, viewer);
        if (!alike.isEmpty() && !input.checked("another")) {
            input.fail("another", "Podobného zaměstnavatele už tu máme. Podívejte se, jestli to není on.");
            return Screen.rejected(this, "leadForm", page(null, 0, input, alike, viewer));
        }
        return answered(writeLead.write(lead, viewer), null, 0, input, alike, viewer, response);
    }

    @GetMapping("/{id}/change")
    ModelAndView change(@PathVariable LeadId id, Viewer viewer) {
        var file = screens.file(id, viewer);
        if (!file.mayKeep()) {
            throw new NotFound(id);
        }
        return Screen.of(this, "leadForm", page(id, file.version(), LeadForm.filled(file), List.of(), viewer));
    }

    @PostMapping("/{id}/change")
    ModelAndView changed(@PathVariable LeadId id, Input input, Viewer viewer, HttpServletResponse response) {
        var lead = LeadForm.read(input);
        int version = LeadStepController.version(input);
        if (lead == null) {
            screens.file(id, viewer);
            return Screen.rejected(this, "leadForm", page(id, version, input, List.of(), viewer));
        }
        try {
            return answered(
                    writeLead.change(id, version, lead, viewer), id, version, input, List.of(), viewer, response);
        } catch (StaleRecord _) {
            input.failForm(LeadStepController.STALE);
            return Screen.conflict(
                    this, "leadForm", page(id, screens.file(id, viewer).version(), input, List.of(), viewer));
        }
    }

    private ModelAndView answered(
            LeadOutcome outcome,
            @Nullable LeadId id,
            int version,
            Input input,
            List<Alike> alike,
            Viewer viewer,
            HttpServletResponse response) {
        return switch (outcome) {
            case Done(var lead) -> {
                Flash.say(response, id == null ? "Zájem je zapsaný." : "Změny jsou uložené.");
                yield Screen.redirectTo("/ipm/leads/" + lead);
            }
            case Refused(var field, var reason) -> {
                input.fail(field, reason);
                yield Screen.rejected(this, "leadForm", page(id, version, input, alike, viewer));
            }
        };
    }

    private List<Alike> alike(NewLead lead, Viewer viewer) {
        return screens.alike(lead.employer(), lead.ico(), lead.branch(), null, viewer);
    }

    private LeadFormPage page(@Nullable LeadId id, int version, Input input, List<Alike> alike, Viewer viewer) {
        return new LeadFormPage(
                id == null ? null : id.toString(),
                version,
                input,
                places.of(viewer),
                words.today(),
                alike,
                !viewer.isAny(Role.KOP_OFFICER));
    }
}
