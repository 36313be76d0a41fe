package cz.prostup.ipm.agreement.web;

import cz.prostup.access.AllowedTo;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.documents.Download;
import cz.prostup.ipm.PlacementId;
import cz.prostup.ipm.PositionId;
import cz.prostup.ipm.agreement.AgreementId;
import cz.prostup.ipm.agreement.AgreementLifeScreens;
import cz.prostup.ipm.agreement.AgreementScreens;
import cz.prostup.ipm.agreement.AmendmentId;
import cz.prostup.ipm.agreement.ChangeScreens;
import cz.prostup.ipm.agreement.NewChange;
import cz.prostup.ipm.agreement.ProposeAmendment;
import cz.prostup.ipm.agreement.ProposeAmendment.Proposed;
import cz.prostup.ipm.agreement.ProposeAmendment.Refused;
import cz.prostup.ipm.agreement.ProposeChange;
import cz.prostup.ui.Flash;
import cz.prostup.ui.Input;
import cz.prostup.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Proposing a change of terms to the other side, and what a proposal would do to months.
@Controller
@RequestMapping("/ipm/agreements/{id}")
@AllowedTo({Role.KOP_OFFICER, Role.EMPLOYER_ADMIN})
class ChangeController {

    private static final int LONGEST_WORDS = 200;
    private static final int LONGEST_WORK = 2000;

    private final AgreementScreens screens;
    private final AgreementLifeScreens lives;
    private final ChangeScreens changes;
    private final ProposeChange proposeChange;

    ChangeController(
            AgreementScreens screens, AgreementLifeScreens lives, ChangeScreens changes, ProposeChange proposeChange) {
        this.screens = screens;
        this.lives = lives;
        this.changes = changes;
        this.proposeChange = proposeChange;
    }

    @GetMapping("/changes")
    ModelAndView choose(@PathVariable AgreementId id, Viewer viewer) {
        return Screen.of(
                this,
                "changes",
                AgreementPage.of(screens.file(id, viewer), lives.life(id, viewer), Input.blank(), viewer));
    }

    @GetMapping("/changes/{what}")
    ModelAndView form(
            @PathVariable AgreementId id,
            @PathVariable String what,
            @RequestParam(defaultValue = "") String position,
            Viewer viewer) {
        return Screen.of(this, "change", page(id, what, Input.blank(), viewer).filled(position));
    }

    @PostMapping("/changes/{what}")
    ModelAndView propose(
            @PathVariable AgreementId id,
            @PathVariable String what,
            Input input,
            Viewer viewer,
            HttpServletResponse response) {
        var change = change(what, input);
        var reason = input.requiredText("reason", "Důvod", ProposeAmendment.LONGEST_REASON);
        if (change == null || reason == null || input.hasErrors()) {
            return Screen.rejected(this, "change", page(id, what, input, viewer));
        }
        return switch (proposeChange.propose(id, change, reason, viewer)) {
            case Proposed _ -> {
                Flash.say(response, "Návrh dodatku čeká na druhou stranu.");
                yield Screen.redirectTo("/ipm/agreements/" + id);
            }
            case Refused(var field, var why) -> {
                input.fail(field, why);
                yield Screen.rejected(this, "change", page(id, what, input, viewer));
            }
        };
    }

    @GetMapping("/amendments/{amendment}/months")
    @AllowedTo({Role.KOP_OFFICER, Role.KOP_FINANCE, Role.KOP_DIRECTOR, Role.EMPLOYER_ADMIN, Role.EMPLOYER_PAYROLL})
    ModelAndView months(@PathVariable AgreementId id, @PathVariable AmendmentId amendment, Viewer viewer) {
        return Screen.of(this, "months", new MonthsPage(changes.months(id, amendment, viewer)));
    }

    @GetMapping("/amendments/{amendment}/draft.pdf")
    @AllowedTo({Role.KOP_OFFICER, Role.KOP_FINANCE, Role.KOP_DIRECTOR, Role.EMPLOYER_ADMIN, Role.EMPLOYER_PAYROLL})
    ResponseEntity<byte[]> paper(@PathVariable AgreementId id, @PathVariable AmendmentId amendment, Viewer viewer) {
        return Download.PDF.of("dodatek-navrh", changes.paper(id, amendment, viewer));
    }

    private static @Nullable NewChange change(String what, Input input) {
        return switch (ChangePage.What.of(what)) {
            case ADD_PLACES -> places(input);
            case REMOVE_PLACE -> {
                var position = input.uuid("position", "Místo");
                yield position == null ? null : new NewChange.RemovePlace(new PositionId(position));
            }
            case TERMS -> terms(input);
            case VALIDITY -> {
                var until = input.date("until", "Platí do");
                yield until == null ? null : new NewChange.NewValidity(until);
            }
            case MENTOR -> {
                var placement = input.uuid("placement", "Místo");
                var mentor = input.uuid("mentor", "Nový mentor");
                var from = input.date("from", "Ode dne");
                yield placement == null || mentor == null || from == null
                        ? null
                        : new NewChange.NewMentor(new PlacementId(placement), mentor, from);
            }
            case PROVIDER -> {
                var placement = input.uuid("placement", "Místo");
                var leaving = input.has("leaving") ? input.uuid("leaving", "Kdo končí") : null;
                var coming = input.uuid("coming", "Nový poskytovatel");
                var from = input.date("from", "Ode dne");
                yield placement == null || coming == null || from == null
                        ? null
                        : new NewChange.NewProvider(new PlacementId(placement), leaving, coming, from);
            }
        };
    }

    private static @Nullable NewChange places(Input input) {
        var title = input.requiredText("jobTitle", "Práce", LONGEST_WORDS);
        var isco = input.text("czIsco", "CZ-ISCO", 10);
        var work = input.text("work", "Co se dělá", LONGEST_WORK);
        var workplace = input.requiredText("workplace", "Kde", LONGEST_WORDS);
        var fte = fte(input);
        var hours = input.hours("weeklyHours", "Hodin týdně");
        var wage = input.money("wage", "Hrubá mzda");
        var start = input.date("start", "Plánovaný nástup");
        var places = input.wholeNumber("places", "Kolik míst", 1, 100);
        return title == null
                        || isco == null
                        || work == null
                        || workplace == null
                        || fte == null
                        || hours == null
                        || wage == null
                        || start == null
                        || places == null
                ? null
                : new NewChange.AddPlaces(title, isco, work, workplace, fte, hours, wage, start, places);
    }

    private static @Nullable NewChange terms(Input input) {
        var position = input.uuid("position", "Místo");
        var workplace = input.requiredText("workplace", "Kde", LONGEST_WORDS);
        var fte = fte(input);
        var hours = input.hours("weeklyHours", "Hodin týdně");
        var wage = input.money("wage", "Hrubá mzda");
        var from = input.month("from", "Měsíc, od kterého platí");
        return position == null || workplace == null || fte == null || hours == null || wage == null || from == null
                ? null
                : new NewChange.NewTerms(new PositionId(position), workplace, fte, hours, wage, from);
    }

    /// In percent, as people say it.
    private static @Nullable BigDecimal fte(Input input) {
        var percent = input.wholeNumber("fte", "Úvazek v\u00a0procentech", 5, 100);
        return percent == null ? null : BigDecimal.valueOf(percent, 2);
    }

    private ChangePage page(AgreementId id, String what, Input input, Viewer viewer) {
        return new ChangePage(
                AgreementPage.of(screens.file(id, viewer), lives.life(id, viewer), input, viewer),
                ChangePage.What.of(what),
                changes.choices(id, viewer));
    }
}
