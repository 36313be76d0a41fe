package cz.prostup.ipm.candidate.web;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.CandidateId;
import cz.prostup.ipm.PositionId;
import cz.prostup.ipm.candidate.CandidateAction;
import cz.prostup.ipm.candidate.CandidateFile.Head;
import cz.prostup.ipm.candidate.CandidateForms;
import cz.prostup.ipm.candidate.CandidateScreens;
import cz.prostup.ipm.candidate.CandidateState;
import cz.prostup.ipm.candidate.CandidateStep;
import cz.prostup.ipm.candidate.MoveCandidate;
import cz.prostup.ipm.candidate.MoveCandidate.Outcome;
import cz.prostup.shared.NotFound;
import cz.prostup.ui.Flash;
import cz.prostup.ui.Input;
import cz.prostup.ui.Option;
import cz.prostup.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The steps of a candidate: each is confirmed on a page that says what will happen.
@Controller
@CandidateReaders
class StepController {

    private static final String STEPS = "contact|inform|interview|ask-eligibility|recommend|refuse|approve|hire|wait"
            + "|return-nominated|return-contacted|return-informed|return-interviewed|return-check|return-recommended"
            + "|decline|not-select|withdraw";
    private static final int LONGEST = 2000;

    private final CandidateScreens screens;
    private final CandidateForms forms;
    private final MoveCandidate moveCandidate;

    StepController(CandidateScreens screens, CandidateForms forms, MoveCandidate moveCandidate) {
        this.screens = screens;
        this.forms = forms;
        this.moveCandidate = moveCandidate;
    }

    @GetMapping("/ipm/candidates/{id}/{step:" + STEPS + "}")
    ModelAndView ask(Viewer viewer, @PathVariable String id, @PathVariable String step) {
        var action = action(step);
        var head = screens.head(viewer, Addresses.candidate(id));
        if (action == CandidateAction.HIRE && head.state() != CandidateState.APPROVED) {
            throw new NotFound(id);
        }
        return Screen.of(this, "step", page(viewer, head, action, usual(viewer, head, action)));
    }

    @PostMapping("/ipm/candidates/{id}/{step:" + STEPS + "}")
    ModelAndView move(
            Viewer viewer,
            @PathVariable String id,
            @PathVariable String step,
            Input input,
            HttpServletResponse response) {
        var candidate = Addresses.candidate(id);
        var action = action(step);
        var wanted = read(action, input);
        if (wanted == null || input.hasErrors()) {
            return Screen.rejected(this, "step", page(viewer, screens.head(viewer, candidate), action, input));
        }
        return switch (moveCandidate.move(viewer, candidate, wanted)) {
            case Outcome.Moved(var to, var _) ->
                back(candidate, "Zapsáno. Uchazeč je teď: " + to.czech() + ".", response);
            case Outcome.NotNow(var stands) ->
                back(candidate, "Nic se nezměnilo: uchazeč je teď ve stavu „" + stands.czech() + "“.", response);
            case Outcome.NotYours() -> back(candidate, "Nic se nezměnilo: tento krok patří někomu jinému.", response);
            case Outcome.Refused(var field, var why) -> {
                input.fail(field, why);
                yield Screen.rejected(this, "step", page(viewer, screens.head(viewer, candidate), action, input));
            }
        };
    }

    private @Nullable CandidateStep read(CandidateAction action, Input input) {
        var note = Objects.requireNonNullElse(input.text("note", "Poznámka", LONGEST), "");
        return switch (action) {
            case CONTACT -> new CandidateStep.Contact(note);
            case INFORM -> {
                var on = input.date("on", "Kdy to bylo");
                yield on == null
                        ? null
                        : new CandidateStep.Inform(input.checked("duty"), input.checked("length"), on, note);
            }
            case INTERVIEW -> {
                var on = input.date("on", "Kdy to bylo");
                yield on == null ? null : new CandidateStep.Interview(on, note);
            }
            case ASK_ELIGIBILITY -> new CandidateStep.AskEligibility(note);
            case RECOMMEND -> new CandidateStep.Recommend(note);
            case REFUSE -> refuse(input, note);
            case APPROVE -> {
                var position = input.uuid("position", "Volné místo");
                yield position == null ? null : new CandidateStep.Approve(new PositionId(position), note);
            }
            case HIRE -> hire(input);
            case WAIT -> new CandidateStep.Wait(note);
            case DECLINE, NOT_SELECT, WITHDRAW -> {
                var code = input.requiredText("code", "Důvod", 60);
                yield code == null ? null : new CandidateStep.Leave(action, code, note);
            }
            case RETURN_NOMINATED,
                    RETURN_CONTACTED,
                    RETURN_INFORMED,
                    RETURN_INTERVIEWED,
                    RETURN_CHECK,
                    RETURN_RECOMMENDED -> new CandidateStep.Return(action, note);
            case NOT_START -> null;
        };
    }

    private static @Nullable CandidateStep refuse(Input input, String note) {
        var code = input.requiredText("code", "Důvod", 60);
        var alternative = input.requiredText("alternative", "Co jste mu nabídli místo toho", 60);
        var offer = input.text("offer", "Co přesně", 300);
        return code == null || alternative == null
                ? null
                : new CandidateStep.Refuse(code, note, alternative, Objects.requireNonNullElse(offer, ""));
    }

    private static @Nullable CandidateStep hire(Input input) {
        var signed = input.date("signedOn", "Smlouva podepsaná dne");
        var from = input.date("from", "Smlouva od");
        var start = input.date("start", "Den nástupu");
        var to = input.date("to", "Smlouva do");
        var fte = fte(input);
        var hours = input.hours("weeklyHours", "Hodin týdně");
        var wage = input.money("wage", "Hrubá mzda za měsíc");
        var mentor = input.uuid("mentor", "Mentor");
        if (signed == null
                || from == null
                || start == null
                || to == null
                || fte == null
                || hours == null
                || wage == null
                || mentor == null) {
            return null;
        }
        return new CandidateStep.Hire(
                signed,
                from,
                to,
                start,
                fte,
                hours.value(),
                wage,
                mentor,
                input.texts("providers").stream().map(Addresses::row).toList());
    }

    private static @Nullable BigDecimal fte(Input input) {
        var text = input.requiredText("fte", "Úvazek", 10);
        if (text == null) {
            return null;
        }
        if (!text.matches("[01]([.,]\\d{1,2})?")) {
            input.fail("fte", "Napište úvazek jako 0,5 nebo 1.");
            return null;
        }
        return new BigDecimal(text.replace(',', '.'));
    }

    private Input usual(Viewer viewer, Head head, CandidateAction action) {
        if (action != CandidateAction.HIRE) {
            return Input.blank().with("on", forms.today());
        }
        var terms = forms.contract(viewer, head.id());
        return Input.blank()
                .with("fte", terms.fte())
                .with("weeklyHours", terms.weeklyHours())
                .with("wage", terms.wage())
                .withAll(
                        "providers",
                        terms.providers().stream().map(Option::value).toList());
    }

    private StepPage page(Viewer viewer, Head head, CandidateAction action, Input input) {
        return new StepPage(
                head,
                action,
                reasons(action),
                action == CandidateAction.REFUSE ? forms.alternatives() : List.of(),
                action == CandidateAction.APPROVE ? forms.vacancies(viewer, head.id()) : List.of(),
                action == CandidateAction.HIRE ? forms.contract(viewer, head.id()) : null,
                input);
    }

    private List<Option> reasons(CandidateAction action) {
        return switch (action) {
            case REFUSE -> forms.endReasons(CandidateState.NOT_ELIGIBLE);
            case DECLINE -> forms.endReasons(CandidateState.DECLINED_BY_CANDIDATE);
            case NOT_SELECT -> forms.endReasons(CandidateState.NOT_SELECTED);
            case WITHDRAW -> forms.endReasons(CandidateState.WITHDRAWN);
            default -> List.of();
        };
    }

    private static CandidateAction action(String step) {
        return Arrays.stream(CandidateAction.values())
                .filter(action -> CandidatePage.step(action).equals(step))
                .findFirst()
                .orElseThrow(() -> new NotFound(step));
    }

    private static ModelAndView back(CandidateId candidate, String said, HttpServletResponse response) {
        Flash.say(response, said);
        return Screen.redirectTo("/ipm/candidates/" + candidate);
    }
}
