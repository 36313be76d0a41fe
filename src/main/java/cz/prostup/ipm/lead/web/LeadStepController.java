package cz.prostup.ipm.lead.web;

import cz.prostup.access.AllowedTo;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.LeadId;
import cz.prostup.ipm.lead.KeepLead;
import cz.prostup.ipm.lead.LeadAction;
import cz.prostup.ipm.lead.LeadOutcome;
import cz.prostup.ipm.lead.LeadOutcome.Done;
import cz.prostup.ipm.lead.LeadOutcome.Refused;
import cz.prostup.ipm.lead.LeadScreens;
import cz.prostup.ipm.lead.LeadWords;
import cz.prostup.ipm.lead.MoveLead;
import cz.prostup.ipm.lead.MoveLead.Said;
import cz.prostup.ipm.lead.NewContact;
import cz.prostup.ipm.lead.NewLead;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.StaleRecord;
import cz.prostup.shared.Today;
import cz.prostup.ui.Flash;
import cz.prostup.ui.Input;
import cz.prostup.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// What is done with an interest on its page, and the moves that ask for words.
@Controller
@RequestMapping("/ipm/leads/{id}")
@AllowedTo({Role.KOP_OFFICER, Role.LOCAL_IPM_COORDINATOR})
class LeadStepController {

    static final String STALE = "Mezitím to někdo uložil. Podívejte se, jak to je teď, a uložte znovu.";

    private final LeadScreens screens;
    private final LeadWords words;
    private final MoveLead moveLead;
    private final KeepLead keepLead;
    private final Today today;

    LeadStepController(LeadScreens screens, LeadWords words, MoveLead moveLead, KeepLead keepLead, Today today) {
        this.screens = screens;
        this.words = words;
        this.moveLead = moveLead;
        this.keepLead = keepLead;
        this.today = today;
    }

    @GetMapping("/refusal")
    ModelAndView refusal(@PathVariable LeadId id, Viewer viewer) {
        return Screen.of(this, "refusal", step(id, Input.blank(), viewer));
    }

    @GetMapping("/commitment")
    ModelAndView commitment(@PathVariable LeadId id, Viewer viewer) {
        var file = screens.file(id, viewer);
        return Screen.of(
                this,
                "commitment",
                step(id, Input.blank().with("kind", file.kind()).with("municipality", "NOT_NEEDED"), viewer));
    }

    @PostMapping("/moves/{action}")
    ModelAndView move(
            @PathVariable LeadId id,
            @PathVariable LeadAction action,
            Input input,
            Viewer viewer,
            HttpServletResponse response) {
        var note = input.text("note", "Poznámka", MoveLead.LONGEST_NOTE);
        var answers = action == LeadAction.COMMIT ? SuitabilityForm.read(input, words.today()) : null;
        if (input.hasErrors()) {
            return again(id, action, input, viewer);
        }
        var said = new Said(input.text("reason"), Objects.requireNonNullElse(note, ""), answers);
        try {
            return switch (moveLead.move(id, version(input), action, said, viewer)) {
                case Done _ -> {
                    Flash.say(response, done(action));
                    yield Screen.redirectTo("/ipm/leads/" + id);
                }
                case Refused(var field, var reason) -> {
                    input.fail(field, reason);
                    yield again(id, action, input, viewer);
                }
            };
        } catch (StaleRecord _) {
            input.failForm(STALE);
            return Screen.conflict(this, template(action), page(id, action, input, viewer));
        }
    }

    private static String done(LeadAction action) {
        return switch (action) {
            case INFORM -> "Zapsáno: zaměstnavatel je informován.";
            case CONSIDER, REOPEN -> "Zapsáno: zaměstnavatel místa zvažuje.";
            case COMMIT -> "Zapsáno: zaměstnavatel chce místa. Teď ho můžete pozvat do Prostupu.";
            case DECLINE -> "Zapsáno: zaměstnavatel nechce.";
            case APPLY -> "";
        };
    }

    @PostMapping("/contacts")
    ModelAndView contact(@PathVariable LeadId id, Input input, Viewer viewer, HttpServletResponse response) {
        var day = input.date("on", "Kdy to bylo");
        var way = input.requiredText("way", "Jak", 40);
        var whom = input.requiredText("with", "S\u00a0kým", NewLead.LONGEST_NAME);
        var what = input.requiredText("what", "O\u00a0čem", KeepLead.LONGEST);
        return kept(
                id,
                input,
                viewer,
                response,
                LeadPage::withTalk,
                () -> keepLead.contact(
                        id,
                        new NewContact(
                                Objects.requireNonNull(day),
                                Objects.requireNonNull(way),
                                Objects.requireNonNull(whom),
                                Objects.requireNonNull(what)),
                        viewer));
    }

    @PostMapping("/findings")
    ModelAndView findings(@PathVariable LeadId id, Input input, Viewer viewer, HttpServletResponse response) {
        var comparison = input.text("comparison", "Zkušenost s\u00a0VPP a\u00a0SÚPM", KeepLead.LONGEST);
        return kept(
                id,
                input,
                viewer,
                response,
                LeadPage::withFindings,
                () -> keepLead.findings(
                        id,
                        version(input),
                        input.texts("motivations"),
                        input.texts("concerns"),
                        Objects.requireNonNullElse(comparison, ""),
                        viewer));
    }

    @PostMapping("/next-step")
    ModelAndView nextStep(@PathVariable LeadId id, Input input, Viewer viewer, HttpServletResponse response) {
        var step = input.text("nextStep", "Co se má stát", KeepLead.LONGEST_STEP);
        var on = input.has("nextOn") ? input.date("nextOn", "Kdy") : null;
        var owner = input.has("owner") ? input.uuid("owner", "Kdo se stará") : null;
        return kept(
                id,
                input,
                viewer,
                response,
                LeadPage::withStep,
                () -> keepLead.nextStep(id, version(input), Objects.requireNonNullElse(step, ""), on, owner, viewer));
    }

    private ModelAndView kept(
            LeadId id,
            Input input,
            Viewer viewer,
            HttpServletResponse response,
            BiFunction<LeadPage, Input, LeadPage> into,
            Supplier<LeadOutcome> keeping) {
        try {
            if (!input.hasErrors()) {
                switch (keeping.get()) {
                    case Done _ -> {
                        Flash.say(response, "Uloženo.");
                        return Screen.redirectTo("/ipm/leads/" + id);
                    }
                    case Refused(var field, var reason) -> input.fail(field, reason);
                }
            }
            return Screen.rejected(this, "lead", into.apply(lead(id, viewer), input));
        } catch (StaleRecord _) {
            input.failForm(STALE);
            return Screen.conflict(this, "lead", into.apply(lead(id, viewer), input));
        }
    }

    private ModelAndView again(LeadId id, LeadAction action, Input input, Viewer viewer) {
        return Screen.rejected(this, template(action), page(id, action, input, viewer));
    }

    private static String template(LeadAction action) {
        return switch (action) {
            case DECLINE -> "refusal";
            case COMMIT -> "commitment";
            case INFORM, CONSIDER, REOPEN, APPLY -> "lead";
        };
    }

    private Object page(LeadId id, LeadAction action, Input input, Viewer viewer) {
        return template(action).equals("lead") ? lead(id, viewer).withStep(input) : step(id, input, viewer);
    }

    private LeadPage lead(LeadId id, Viewer viewer) {
        return LeadPage.of(screens.view(id, viewer), viewer, today.date());
    }

    private LeadStepPage step(LeadId id, Input input, Viewer viewer) {
        var file = screens.file(id, viewer);
        if (!file.mayKeep()) {
            throw new NotFound(id);
        }
        return new LeadStepPage(file, words.today(), input);
    }

    static int version(Input input) {
        var version = Input.blank()
                .with("version", input.text("version"))
                .wholeNumber("version", "Verze", 0, Integer.MAX_VALUE);
        return Objects.requireNonNullElse(version, -1);
    }
}
