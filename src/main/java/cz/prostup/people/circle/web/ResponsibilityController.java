package cz.prostup.people.circle.web;

import cz.prostup.access.Viewer;
import cz.prostup.people.PersonId;
import cz.prostup.people.SocialWork;
import cz.prostup.people.circle.CircleOutcome.Done;
import cz.prostup.people.circle.CircleOutcome.Proposed;
import cz.prostup.people.circle.CircleOutcome.Refused;
import cz.prostup.people.circle.CircleScreens;
import cz.prostup.people.circle.CircleScreens.ProposalView;
import cz.prostup.people.circle.HandResponsibility;
import cz.prostup.people.circle.OfferAction;
import cz.prostup.people.circle.OfferId;
import cz.prostup.shared.StaleRecord;
import cz.prostup.ui.Flash;
import cz.prostup.ui.Input;
import cz.prostup.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// Offering responsibility, taking it, declining it, giving it back. Before it changes hands a page says what changes.
@Controller
@RequestMapping("/people/{person}/circle/responsibility")
@SocialWork
class ResponsibilityController {

    private final CircleScreens screens;
    private final HandResponsibility hand;

    ResponsibilityController(CircleScreens screens, HandResponsibility hand) {
        this.screens = screens;
        this.hand = hand;
    }

    @GetMapping("/new")
    ModelAndView offering(@PathVariable UUID person, Viewer viewer) {
        var view = screens.proposal(viewer, new PersonId(person));
        return Screen.of(this, "responsibilityForm", new ProposalPage(view, Input.blank(), viewer.userId()));
    }

    @PostMapping
    ModelAndView offer(@PathVariable UUID person, Viewer viewer, Input input, HttpServletResponse response) {
        var view = screens.proposal(viewer, new PersonId(person));
        var to = input.choice("to", "Komu", ProposalPage.values(view));
        if (to == null) {
            return again(view, input, viewer);
        }
        var chosen = view.candidates().stream()
                .filter(one -> one.value().equals(to))
                .findFirst()
                .orElseThrow();
        return switch (hand.propose(viewer, new PersonId(person), chosen.userId(), chosen.unitId())) {
            case Proposed(var offer)
            when chosen.userId().equals(viewer.userId()) ->
                Screen.redirectTo("/people/" + person + "/circle/responsibility/" + offer);
            case Proposed _, Done _ -> {
                Flash.say(response, "Nabídka odešla. Dokud ji " + chosen.name() + " nepřijme, nic se nemění.");
                yield Screen.redirectTo("/people/" + person + "/circle");
            }
            case Refused(var field, var reason) -> {
                input.fail(field, reason);
                yield again(view, input, viewer);
            }
        };
    }

    @GetMapping("/{offer}")
    ModelAndView deciding(@PathVariable UUID person, @PathVariable UUID offer, Viewer viewer) {
        var view = screens.offer(viewer, new PersonId(person), new OfferId(offer));
        return Screen.of(this, "responsibility", new OfferPage(view, Input.blank(), viewer));
    }

    @PostMapping("/{offer}/{action}")
    ModelAndView decide(
            @PathVariable UUID person,
            @PathVariable UUID offer,
            @PathVariable OfferAction action,
            Viewer viewer,
            Input input,
            HttpServletResponse response) {
        try {
            var outcome = hand.move(viewer, new PersonId(person), new OfferId(offer), version(input), action);
            if (outcome instanceof Refused(var _, var reason)) {
                input.failForm(reason);
                var view = screens.offer(viewer, new PersonId(person), new OfferId(offer));
                return Screen.rejected(this, "responsibility", new OfferPage(view, input, viewer));
            }
        } catch (StaleRecord _) {
            input.failForm("Mezitím se to změnilo. Podívejte se, jak to je teď, a rozhodněte znovu.");
            var view = screens.offer(viewer, new PersonId(person), new OfferId(offer));
            return Screen.conflict(this, "responsibility", new OfferPage(view, input, viewer));
        }
        Flash.say(response, OfferPage.done(action));
        return Screen.redirectTo("/people/" + person + "/circle");
    }

    private ModelAndView again(ProposalView view, Input input, Viewer viewer) {
        return Screen.rejected(this, "responsibilityForm", new ProposalPage(view, input, viewer.userId()));
    }

    private static int version(Input input) {
        var version = Input.blank()
                .with("version", input.text("version"))
                .wholeNumber("version", "Verze", 0, Integer.MAX_VALUE);
        return Objects.requireNonNullElse(version, -1);
    }
}
