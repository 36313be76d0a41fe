package cz.prostup.people.consent.web;

import cz.prostup.access.AllowedTo;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.documents.attachments.KeptFiles;
import cz.prostup.people.consent.ConsentOutcome;
import cz.prostup.people.consent.ConsentOutcome.Recorded;
import cz.prostup.people.consent.ConsentOutcome.Refused;
import cz.prostup.people.consent.ConsentScreens.Detail;
import cz.prostup.people.consent.ConsentState;
import cz.prostup.people.consent.GiveConsent;
import cz.prostup.people.consent.MyConsents;
import cz.prostup.people.consent.RefuseConsent;
import cz.prostup.people.consent.WithdrawConsent;
import cz.prostup.shared.StaleRecord;
import cz.prostup.ui.Flash;
import cz.prostup.ui.Input;
import cz.prostup.ui.Language;
import cz.prostup.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The person's own consents: read, give what was prepared, withdraw with one confirmation.
@Controller
@AllowedTo(Role.PARTICIPANT)
class MyConsentController {

    private static final String LIST = "/me/consents";

    private final MyConsents mine;
    private final GiveConsent give;
    private final RefuseConsent refuse;
    private final WithdrawConsent withdraw;
    private final KeptFiles keptFiles;

    MyConsentController(
            MyConsents mine, GiveConsent give, RefuseConsent refuse, WithdrawConsent withdraw, KeptFiles keptFiles) {
        this.keptFiles = keptFiles;
        this.mine = mine;
        this.give = give;
        this.refuse = refuse;
        this.withdraw = withdraw;
    }

    @GetMapping(LIST)
    ModelAndView list(Viewer viewer, HttpServletRequest request) {
        return Screen.of(this, "myConsents", MyConsentsPage.all(mine.all(viewer), Language.of(request)));
    }

    @GetMapping(LIST + "/{id}")
    ModelAndView show(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String after,
            HttpServletRequest request) {
        var detail = mine.one(viewer, Addresses.consent(id), after);
        return Screen.of(this, "myConsent", page(detail, Input.blank(), request));
    }

    @GetMapping(LIST + "/{id}/scan")
    void scan(Viewer viewer, @PathVariable String id, HttpServletResponse response) throws IOException {
        keptFiles.send(mine.scan(viewer, Addresses.consent(id)), response);
    }

    @PostMapping(LIST + "/{id}/decision")
    ModelAndView decide(
            Viewer viewer,
            @PathVariable String id,
            Input input,
            HttpServletRequest request,
            HttpServletResponse response) {
        var detail = detail(viewer, id);
        var agrees = input.text("answer").equals("GIVE");
        var page = page(detail, input, request);
        var seen = input.wholeNumber("version", "Verze", 0, Integer.MAX_VALUE);
        if (agrees && !input.checked("read")) {
            input.fail("read", page.say("agreeMissing"));
        }
        if (seen == null || input.hasErrors()) {
            return Screen.rejected(this, "myConsent", page);
        }
        return done(
                page,
                "myConsent",
                agrees ? "given" : "refused",
                response,
                () -> agrees
                        ? give.give(viewer, detail.row().id(), seen, "")
                        : refuse.refuse(viewer, detail.row().id(), seen));
    }

    @GetMapping(LIST + "/{id}/withdraw")
    ModelAndView askBeforeWithdrawal(Viewer viewer, @PathVariable String id, HttpServletRequest request) {
        var detail = detail(viewer, id);
        return detail.row().state() == ConsentState.GIVEN
                ? Screen.of(this, "myConsentWithdraw", page(detail, Input.blank(), request))
                : Screen.redirectTo(LIST);
    }

    @PostMapping(LIST + "/{id}/withdraw")
    ModelAndView withdraw(
            Viewer viewer,
            @PathVariable String id,
            Input input,
            HttpServletRequest request,
            HttpServletResponse response) {
        var detail = detail(viewer, id);
        var page = page(detail, input, request);
        var seen = input.wholeNumber("version", "Verze", 0, Integer.MAX_VALUE);
        if (seen == null) {
            return Screen.rejected(this, "myConsentWithdraw", page);
        }
        return done(
                page,
                "myConsentWithdraw",
                "withdrawn",
                response,
                () -> withdraw.withdraw(viewer, detail.row().id(), seen, ""));
    }

    private ModelAndView done(
            MyConsentsPage page,
            String template,
            String said,
            HttpServletResponse response,
            Supplier<ConsentOutcome> move) {
        try {
            return switch (move.get()) {
                case Recorded _ -> back(page.say(said), response);
                case Refused _ -> {
                    page.input().failForm(page.say("cannot"));
                    yield Screen.rejected(this, template, page);
                }
            };
        } catch (StaleRecord _) {
            return back(page.say("changed"), response);
        }
    }

    private static ModelAndView back(String said, HttpServletResponse response) {
        Flash.say(response, said);
        return Screen.redirectTo(LIST);
    }

    private Detail detail(Viewer viewer, String id) {
        return mine.one(viewer, Addresses.consent(id));
    }

    private static MyConsentsPage page(Detail detail, Input input, HttpServletRequest request) {
        return MyConsentsPage.one(detail, Language.of(request), input);
    }
}
