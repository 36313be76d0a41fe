package cz.prostup.ipm.candidate.web;

import cz.prostup.access.AllowedTo;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.CandidateId;
import cz.prostup.ipm.PositionId;
import cz.prostup.ipm.candidate.AssessCandidate;
import cz.prostup.ipm.candidate.AssessCandidate.Answer;
import cz.prostup.ipm.candidate.AssessCandidate.Assessment;
import cz.prostup.ipm.candidate.CandidateForms;
import cz.prostup.ipm.candidate.CandidateScreens;
import cz.prostup.ipm.candidate.ConsiderPositions;
import cz.prostup.shared.StaleRecord;
import cz.prostup.ui.Flash;
import cz.prostup.ui.Input;
import cz.prostup.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The page of one candidate, the answers about suitability, the places that are thought of.
@Controller
@CandidateReaders
class CandidateController {

    private static final int LONGEST = 1000;

    private final CandidateScreens screens;
    private final CandidateForms forms;
    private final AssessCandidate assess;
    private final ConsiderPositions consider;

    CandidateController(
            CandidateScreens screens, CandidateForms forms, AssessCandidate assess, ConsiderPositions consider) {
        this.screens = screens;
        this.forms = forms;
        this.assess = assess;
        this.consider = consider;
    }

    @GetMapping("/ipm/candidates/{id}")
    ModelAndView show(Viewer viewer, @PathVariable String id) {
        return Screen.of(this, "candidate", page(viewer, Addresses.candidate(id), Input.blank()));
    }

    private CandidatePage page(Viewer viewer, CandidateId id, Input input) {
        return new CandidatePage(screens.file(viewer, id), forms.today(), input);
    }

    @GetMapping("/ipm/candidates/{id}/assessment")
    ModelAndView answers(Viewer viewer, @PathVariable String id) {
        var head = screens.head(viewer, Addresses.candidate(id));
        return Screen.of(this, "assessment", AssessmentPage.filled(head));
    }

    @PostMapping("/ipm/candidates/{id}/assessment")
    ModelAndView assess(Viewer viewer, @PathVariable String id, Input input, HttpServletResponse response) {
        var candidate = Addresses.candidate(id);
        var version = input.wholeNumber("version", "Verze", 0, Integer.MAX_VALUE);
        var answers = read(input);
        if (version == null || input.hasErrors()) {
            return Screen.rejected(this, "assessment", new AssessmentPage(screens.head(viewer, candidate), input));
        }
        try {
            return switch (assess.assess(viewer, candidate, version, answers)) {
                case AssessCandidate.Outcome.Kept() -> back(candidate, "Odpovědi jsou zapsané.", response);
                case AssessCandidate.Outcome.Refused(var field, var why) -> {
                    input.fail(field, why);
                    yield Screen.rejected(
                            this, "assessment", new AssessmentPage(screens.head(viewer, candidate), input));
                }
            };
        } catch (StaleRecord _) {
            var head = screens.head(viewer, candidate);
            var again = input.with("version", String.valueOf(head.version()));
            again.failForm("Mezitím odpovědi nebo stav někdo změnil. Zkontrolujte je a\u00a0uložte znovu.");
            return Screen.conflict(this, "assessment", new AssessmentPage(head, again));
        }
    }

    private static Assessment read(Input input) {
        return new Assessment(
                answer(input, "copes", "Zvládne práci"),
                answer(input, "improves", "Zlepší se situace"),
                answer(input, "stabilises", "Ustálí se"),
                code(input, "stableNow", "Je stabilizovaný"),
                answer(input, "motivated", "Chce změnu"),
                text(input, "supportedBy", "Kdo ho doprovází"),
                text(input, "explanation", "Proč přesto"),
                text(input, "diagnosis", "Výchozí zhodnocení"));
    }

    private static Answer answer(Input input, String field, String label) {
        return new Answer(code(input, field, label), text(input, field + "Note", label + ", poznámka"));
    }

    private static String code(Input input, String field, String label) {
        return input.has(field)
                ? Objects.requireNonNullElse(input.choice(field, label, AssessCandidate.ANSWERS), "")
                : "";
    }

    private static String text(Input input, String field, String label) {
        return Objects.requireNonNullElse(input.text(field, label, LONGEST), "");
    }

    @GetMapping("/ipm/candidates/{id}/positions")
    @AllowedTo({Role.KOP_OFFICER, Role.KOP_ADVISER})
    ModelAndView positions(Viewer viewer, @PathVariable String id) {
        var candidate = Addresses.candidate(id);
        var input = Input.blank().withAll("positions", forms.thought(viewer, candidate));
        return Screen.of(
                this,
                "positions",
                new PositionsPage(screens.head(viewer, candidate), forms.vacancies(viewer, candidate), input));
    }

    @PostMapping("/ipm/candidates/{id}/positions")
    @AllowedTo({Role.KOP_OFFICER, Role.KOP_ADVISER})
    ModelAndView consider(Viewer viewer, @PathVariable String id, Input input, HttpServletResponse response) {
        var candidate = Addresses.candidate(id);
        var wanted = input.texts("positions").stream()
                .map(Addresses::row)
                .map(PositionId::new)
                .collect(Collectors.toUnmodifiableSet());
        return switch (consider.consider(viewer, candidate, wanted)) {
            case ConsiderPositions.Outcome.Kept() -> back(candidate, "Místa jsou vybraná.", response);
            case ConsiderPositions.Outcome.Refused(var field, var why) -> {
                input.fail(field, why);
                yield Screen.rejected(
                        this,
                        "positions",
                        new PositionsPage(screens.head(viewer, candidate), forms.vacancies(viewer, candidate), input));
            }
        };
    }

    private static ModelAndView back(CandidateId id, String said, HttpServletResponse response) {
        Flash.say(response, said);
        return Screen.redirectTo("/ipm/candidates/" + id);
    }
}
