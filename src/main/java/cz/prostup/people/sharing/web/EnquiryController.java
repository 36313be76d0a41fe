package cz.prostup.people.sharing.web;

import cz.prostup.access.Viewer;
import cz.prostup.people.Basis;
import cz.prostup.people.PersonId;
import cz.prostup.people.SocialWork;
import cz.prostup.people.sharing.AnswerEnquiry;
import cz.prostup.people.sharing.AnswerEnquiry.Answered;
import cz.prostup.people.sharing.AnswerEnquiry.AnsweredBefore;
import cz.prostup.people.sharing.AskPartners;
import cz.prostup.people.sharing.AskPartners.Asked;
import cz.prostup.people.sharing.AskPartners.Refused;
import cz.prostup.people.sharing.AskPartners.Wanted;
import cz.prostup.people.sharing.EnquiryAnswer;
import cz.prostup.people.sharing.EnquiryId;
import cz.prostup.people.sharing.EnquiryScreens;
import cz.prostup.people.sharing.QuestionId;
import cz.prostup.people.sharing.WithdrawEnquiry;
import cz.prostup.shared.Ids;
import cz.prostup.shared.StaleRecord;
import cz.prostup.ui.Flash;
import cz.prostup.ui.Input;
import cz.prostup.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Asking partners whether they know somebody, and answering them.
@Controller
@SocialWork
class EnquiryController {

    private final EnquiryScreens screens;
    private final AskPartners askPartners;
    private final AnswerEnquiry answerEnquiry;
    private final WithdrawEnquiry withdrawEnquiry;

    EnquiryController(
            EnquiryScreens screens,
            AskPartners askPartners,
            AnswerEnquiry answerEnquiry,
            WithdrawEnquiry withdrawEnquiry) {
        this.screens = screens;
        this.askPartners = askPartners;
        this.answerEnquiry = answerEnquiry;
        this.withdrawEnquiry = withdrawEnquiry;
    }

    @GetMapping("/people/{id}/enquiries/new")
    ModelAndView form(@PathVariable UUID id, Input input, Viewer viewer) {
        var page = page(id, input.with("id", Ids.next().toString()), viewer);
        return Screen.of(this, "ask", page);
    }

    @PostMapping("/people/{id}/enquiries/new")
    ModelAndView ask(@PathVariable UUID id, Input input, Viewer viewer, HttpServletResponse response) {
        if (input.text("step").equals("find")) {
            return Screen.of(this, "ask", page(id, input, viewer));
        }
        var wanted = wanted(input);
        if (wanted == null || input.hasErrors()) {
            return Screen.rejected(this, "ask", page(id, input, viewer));
        }
        return switch (askPartners.ask(new PersonId(id), wanted, viewer)) {
            case Asked _ -> {
                Flash.say(response, "Dotaz je odeslaný. Odpověď najdete tady.");
                yield Screen.redirectTo("/people/" + id + "/sharing");
            }
            case Refused(var problems) -> {
                problems.forEach(problem -> input.fail(problem.field(), problem.message()));
                yield Screen.rejected(this, "ask", page(id, input, viewer));
            }
        };
    }

    @PostMapping("/people/{id}/enquiries/{enquiry}/withdraw")
    ModelAndView withdraw(
            @PathVariable UUID id,
            @PathVariable UUID enquiry,
            Input input,
            Viewer viewer,
            HttpServletResponse response) {
        var version = input.wholeNumber("version", "Verze", 0, Integer.MAX_VALUE);
        if (version == null) {
            throw new StaleRecord(enquiry);
        }
        var done = withdrawEnquiry.withdraw(new PersonId(id), new EnquiryId(enquiry), version, viewer);
        Flash.say(response, done ? "Dotaz je stažený, partneři ho už neuvidí." : "Dotaz byl stažený už dřív.");
        return Screen.redirectTo("/people/" + id + "/sharing");
    }

    @GetMapping("/enquiries")
    ModelAndView list(Input input, Viewer viewer) {
        var asked = input.has("page") ? input.wholeNumber("page", "Stránka", 1, 10_000) : Integer.valueOf(1);
        return Screen.of(this, "enquiries", new EnquiriesPage(screens.list(asked == null ? 1 : asked, viewer)));
    }

    @GetMapping("/enquiries/{id}")
    ModelAndView question(@PathVariable UUID id, Viewer viewer) {
        return Screen.of(this, "enquiry", new EnquiryPage(screens.question(new QuestionId(id), viewer), Input.blank()));
    }

    @PostMapping("/enquiries/{id}")
    ModelAndView answer(@PathVariable UUID id, Input input, Viewer viewer, HttpServletResponse response) {
        var answer = input.code("answer", "Odpověď", EnquiryAnswer.class);
        if (answer == null) {
            return Screen.rejected(
                    this, "enquiry", new EnquiryPage(screens.question(new QuestionId(id), viewer), input));
        }
        switch (answerEnquiry.answer(new QuestionId(id), answer, viewer)) {
            case Answered _ -> Flash.say(response, "Odpověď je odeslaná. Nic dalšího se nepřenáší.");
            case AnsweredBefore(var before) ->
                Flash.say(response, "Za váš útvar už někdo odpověděl: " + before.czech() + ".");
        }
        return Screen.redirectTo("/enquiries");
    }

    private AskPage page(UUID id, Input input, Viewer viewer) {
        return new AskPage(screens.form(new PersonId(id), input.text("find"), partners(input), viewer), input);
    }

    private static @Nullable Wanted wanted(Input input) {
        var id = input.uuid("id", "Formulář");
        var from = input.uuid("fromUnit", "Váš útvar");
        var basis = input.code("basis", "Důvod", Basis.class);
        var partners = partners(input);
        if (partners.isEmpty()) {
            input.fail("partners", "Vyberte aspoň jeden útvar ze seznamu.");
        }
        return id == null || from == null || basis == null
                ? null
                : new Wanted(new EnquiryId(id), from, new HashSet<>(partners), basis);
    }

    private static List<UUID> partners(Input input) {
        return input.texts("partners").stream()
                .flatMap(text -> {
                    try {
                        return Stream.of(UUID.fromString(text));
                    } catch (IllegalArgumentException _) {
                        return Stream.empty(); // not from our list
                    }
                })
                .distinct()
                .toList();
    }
}
