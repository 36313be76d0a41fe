package cz.prostup.ipm.candidate.web;

import cz.prostup.access.AllowedTo;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.CandidateId;
import cz.prostup.ipm.candidate.CandidateForms;
import cz.prostup.ipm.candidate.CandidateScreens;
import cz.prostup.ipm.candidate.KeepEvidence;
import cz.prostup.ipm.candidate.KeepRegister;
import cz.prostup.ui.Flash;
import cz.prostup.ui.Input;
import cz.prostup.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// Criteria with their evidence, the register and earlier instruments: small forms of the candidate's page.
@Controller
@RequestMapping("/ipm/candidates/{id}")
@AllowedTo({Role.KOP_OFFICER, Role.KOP_ADVISER, Role.PROVIDER_WORKER, Role.EMPLOYER_SOCIAL_WORKER, Role.CASE_MANAGER})
class EvidenceController {

    /// What came of it, for all forms of the page alike.
    private record Result(boolean kept, String field, String why) {

        static Result of(KeepEvidence.Outcome outcome) {
            return switch (outcome) {
                case KeepEvidence.Outcome.Kept() -> new Result(true, "", "");
                case KeepEvidence.Outcome.Refused(var field, var why) -> new Result(false, field, why);
            };
        }

        static Result of(KeepRegister.Outcome outcome) {
            return switch (outcome) {
                case KeepRegister.Outcome.Kept() -> new Result(true, "", "");
                case KeepRegister.Outcome.Refused(var field, var why) -> new Result(false, field, why);
            };
        }

        Result at(String from, String to) {
            return field.equals(from) ? new Result(kept, to, why) : this;
        }
    }

    private final CandidateScreens screens;
    private final CandidateForms forms;
    private final KeepEvidence evidence;
    private final KeepRegister register;

    EvidenceController(CandidateScreens screens, CandidateForms forms, KeepEvidence evidence, KeepRegister register) {
        this.screens = screens;
        this.forms = forms;
        this.evidence = evidence;
        this.register = register;
    }

    @PostMapping("/criteria")
    ModelAndView claim(Viewer viewer, @PathVariable String id, Input input, HttpServletResponse response) {
        var candidate = Addresses.candidate(id);
        var code = input.requiredText("criterion", "Kritérium", 60);
        var kind = input.requiredText("evidence", "Čím je doložené", 60);
        var note = input.text("evidenceNote", "Poznámka k\u00a0dokladu", KeepEvidence.LONGEST_NOTE);
        return answer(
                viewer,
                candidate,
                input,
                response,
                code == null || kind == null || input.hasErrors()
                        ? null
                        : Result.of(
                                evidence.claim(viewer, candidate, code, kind, Objects.requireNonNullElse(note, ""))));
    }

    @PostMapping("/criteria/{row}/verification")
    @AllowedTo(Role.KOP_OFFICER)
    ModelAndView verify(
            Viewer viewer,
            @PathVariable String id,
            @PathVariable String row,
            Input input,
            HttpServletResponse response) {
        var candidate = Addresses.candidate(id);
        return answer(
                viewer, candidate, input, response, Result.of(evidence.verify(viewer, candidate, Addresses.row(row))));
    }

    @PostMapping("/criteria/{row}/removal")
    ModelAndView remove(
            Viewer viewer,
            @PathVariable String id,
            @PathVariable String row,
            Input input,
            HttpServletResponse response) {
        var candidate = Addresses.candidate(id);
        return answer(
                viewer, candidate, input, response, Result.of(evidence.remove(viewer, candidate, Addresses.row(row))));
    }

    @PostMapping("/register")
    @AllowedTo({Role.KOP_OFFICER, Role.KOP_ADVISER})
    ModelAndView register(Viewer viewer, @PathVariable String id, Input input, HttpServletResponse response) {
        var candidate = Addresses.candidate(id);
        var status = input.code("status", "Stav v\u00a0evidenci", KeepRegister.Status.class);
        var from = input.has("registerFrom") ? input.date("registerFrom", "Od kdy") : null;
        return answer(
                viewer,
                candidate,
                input,
                response,
                status == null || input.hasErrors()
                        ? null
                        : Result.of(register.status(viewer, candidate, status, from))
                                .at("from", "registerFrom"));
    }

    @PostMapping("/periods")
    @AllowedTo({Role.KOP_OFFICER, Role.KOP_ADVISER})
    ModelAndView addPeriod(Viewer viewer, @PathVariable String id, Input input, HttpServletResponse response) {
        var candidate = Addresses.candidate(id);
        var kind = input.code("kind", "Nástroj", KeepRegister.Kind.class);
        var from = input.date("from", "Od");
        var to = input.has("to") ? input.date("to", "Do") : null;
        var note = input.text("periodNote", "Poznámka", 300);
        return answer(
                viewer,
                candidate,
                input,
                response,
                kind == null || from == null || input.hasErrors()
                        ? null
                        : Result.of(
                                register.add(viewer, candidate, kind, from, to, Objects.requireNonNullElse(note, ""))));
    }

    @PostMapping("/periods/{row}/removal")
    @AllowedTo({Role.KOP_OFFICER, Role.KOP_ADVISER})
    ModelAndView removePeriod(
            Viewer viewer,
            @PathVariable String id,
            @PathVariable String row,
            Input input,
            HttpServletResponse response) {
        var candidate = Addresses.candidate(id);
        return answer(
                viewer, candidate, input, response, Result.of(register.remove(viewer, candidate, Addresses.row(row))));
    }

    @PostMapping("/renewal")
    @AllowedTo(Role.KOP_OFFICER)
    ModelAndView renew(Viewer viewer, @PathVariable String id, Input input, HttpServletResponse response) {
        var candidate = Addresses.candidate(id);
        var reason = input.requiredText("renewalReason", "Co jste znovu ověřili", 1000);
        return answer(
                viewer,
                candidate,
                input,
                response,
                reason == null ? null : Result.of(register.renew(viewer, candidate, reason)));
    }

    /// @param result null when the form could not be read
    private ModelAndView answer(
            Viewer viewer, CandidateId id, Input input, HttpServletResponse response, @Nullable Result result) {
        if (result != null && result.kept()) {
            Flash.say(response, "Zapsáno.");
            return Screen.redirectTo("/ipm/candidates/" + id);
        }
        if (result != null) {
            input.fail(result.field(), result.why());
        }
        return Screen.rejected(this, "candidate", new CandidatePage(screens.file(viewer, id), forms.today(), input));
    }
}
