package cz.prostup.people.consent.web;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.documents.attachments.FormFiles;
import cz.prostup.documents.attachments.KeptFile;
import cz.prostup.documents.attachments.KeptFiles;
import cz.prostup.people.FileHead;
import cz.prostup.people.consent.ConsentId;
import cz.prostup.people.consent.ConsentLifecycle;
import cz.prostup.people.consent.ConsentOutcome;
import cz.prostup.people.consent.ConsentOutcome.Recorded;
import cz.prostup.people.consent.ConsentOutcome.Refused;
import cz.prostup.people.consent.ConsentScreens;
import cz.prostup.people.consent.ConsentScreens.Detail;
import cz.prostup.people.consent.GiveConsent;
import cz.prostup.people.consent.KeepScan;
import cz.prostup.people.consent.RefuseConsent;
import cz.prostup.people.consent.TakesConsents;
import cz.prostup.people.consent.WithdrawConsent;
import cz.prostup.shared.StaleRecord;
import cz.prostup.ui.Flash;
import cz.prostup.ui.Input;
import cz.prostup.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// The ledger of a person's consents, and what happens to one of them.
@Controller
@ConsentReaders
class ConsentController {

    private final ConsentScreens screens;
    private final GiveConsent give;
    private final RefuseConsent refuse;
    private final WithdrawConsent withdraw;
    private final KeepScan keepScan;
    private final FormFiles formFiles;
    private final KeptFiles keptFiles;

    ConsentController(
            ConsentScreens screens,
            GiveConsent give,
            RefuseConsent refuse,
            WithdrawConsent withdraw,
            KeepScan keepScan,
            FormFiles formFiles,
            KeptFiles keptFiles) {
        this.keepScan = keepScan;
        this.formFiles = formFiles;
        this.keptFiles = keptFiles;
        this.screens = screens;
        this.give = give;
        this.refuse = refuse;
        this.withdraw = withdraw;
    }

    @GetMapping("/people/{id}/consents")
    ModelAndView ledger(Viewer viewer, @PathVariable String id) {
        return Screen.of(this, "consents", new LedgerPage(screens.ledger(viewer, Addresses.person(id))));
    }

    @GetMapping("/people/{id}/consents/{consent}")
    ModelAndView show(
            Viewer viewer,
            @PathVariable String id,
            @PathVariable String consent,
            @RequestParam(defaultValue = "") String after) {
        var detail = screens.detail(viewer, Addresses.person(id), Addresses.consent(consent), after);
        return Screen.of(this, "consent", page(detail, Input.blank(), false));
    }

    @GetMapping("/people/{id}/consents/{consent}/scan")
    void scan(Viewer viewer, @PathVariable String id, @PathVariable String consent, HttpServletResponse response)
            throws IOException {
        keptFiles.send(screens.scan(viewer, Addresses.person(id), Addresses.consent(consent)), response);
    }

    @PostMapping("/people/{id}/consents/{consent}/scan")
    @TakesConsents
    ModelAndView addScan(
            Viewer viewer,
            @PathVariable String id,
            @PathVariable String consent,
            @RequestParam(name = FormFiles.FILES, required = false) @Nullable List<MultipartFile> sent,
            Input input,
            HttpServletResponse response) {
        var detail = detail(viewer, id, consent);
        var files = formFiles.take(sent == null ? List.of() : sent, 1, input, viewer);
        if (files.isEmpty()) {
            input.fail(FormFiles.FILES, "Chybí sken. Vyberte soubor.");
        }
        if (!input.hasErrors()) {
            var outcome =
                    keepScan.keep(viewer, detail.row().id(), files.getFirst().id());
            if (!(outcome instanceof Refused(var field, var why))) {
                Flash.say(response, "Sken je u souhlasu.");
                return Screen.redirectTo(detail.path());
            }
            input.fail(field, why);
        }
        return Screen.rejected(this, "consent", page(detail, input, false, files));
    }

    @PostMapping("/people/{id}/consents/{consent}/decision")
    @TakesConsents
    ModelAndView decide(
            Viewer viewer,
            @PathVariable String id,
            @PathVariable String consent,
            @RequestParam(name = FormFiles.FILES, required = false) @Nullable List<MultipartFile> sent,
            Input input,
            HttpServletResponse response) {
        var detail = detail(viewer, id, consent);
        var seen = input.wholeNumber("version", "Verze", 0, Integer.MAX_VALUE);
        var agrees = input.text("answer").equals("GIVE");
        var onScreen = page(detail, input, false);
        if (agrees && !onScreen.isOnPaper() && !input.checked("read")) {
            input.fail("read", "Nejdřív ať si člověk text přečte nebo vyslechne, potom zaškrtněte toto pole.");
        }
        var place = input.text("paperPlace", "Místo uložení", 200);
        var files = agrees && onScreen.isOnPaper()
                ? formFiles.take(sent == null ? List.of() : sent, 1, input, viewer)
                : List.<KeptFile>of();
        if (seen == null || place == null || input.hasErrors()) {
            return Screen.rejected(this, "consent", page(detail, input, false, files));
        }
        var said = agrees ? "Souhlas je zapsaný." : "Zapsáno: člověk nesouhlasil. Na pomoc to nemá vliv.";
        return done(
                viewer,
                detail,
                "consent",
                input,
                files,
                said,
                response,
                () -> agrees
                        ? give.give(viewer, detail.row().id(), seen, place, NewConsentForm.scan(files))
                        : refuse.refuse(viewer, detail.row().id(), seen));
    }

    @GetMapping("/people/{id}/consents/{consent}/withdraw")
    @TakesConsents
    ModelAndView askBeforeWithdrawal(Viewer viewer, @PathVariable String id, @PathVariable String consent) {
        var page = page(detail(viewer, id, consent), Input.blank(), false);
        return page.row().isOpen() ? Screen.of(this, "consentWithdraw", page) : Screen.redirectTo(page.path());
    }

    @PostMapping("/people/{id}/consents/{consent}/withdraw")
    @TakesConsents
    ModelAndView withdraw(
            Viewer viewer,
            @PathVariable String id,
            @PathVariable String consent,
            Input input,
            HttpServletResponse response) {
        var detail = detail(viewer, id, consent);
        var seen = input.wholeNumber("version", "Verze", 0, Integer.MAX_VALUE);
        var note = input.text("note", "Poznámka", 500);
        if (seen == null || note == null) {
            return Screen.rejected(this, "consentWithdraw", page(detail, input, false));
        }
        var said = page(detail, input, false).isDraft()
                ? "Příprava je zahozená."
                : "Souhlas je odvolaný. Kdo na jeho základě četl, už nevidí nic.";
        return done(
                viewer,
                detail,
                "consentWithdraw",
                input,
                List.of(),
                said,
                response,
                () -> withdraw.withdraw(viewer, detail.row().id(), seen, note));
    }

    private ModelAndView done(
            Viewer viewer,
            Detail detail,
            String template,
            Input input,
            List<KeptFile> files,
            String said,
            HttpServletResponse response,
            Supplier<ConsentOutcome> move) {
        try {
            return switch (move.get()) {
                case Recorded(ConsentId _) -> {
                    Flash.say(response, said);
                    yield Screen.redirectTo(detail.path());
                }
                case Refused(var field, var why) -> {
                    input.fail(field, why);
                    yield Screen.rejected(this, template, page(detail, input, false, files));
                }
            };
        } catch (StaleRecord _) {
            var now = screens.detail(viewer, detail.head().id(), detail.row().id());
            return Screen.conflict(this, "consent", page(now, input, true));
        }
    }

    private Detail detail(Viewer viewer, String id, String consent) {
        return screens.detail(viewer, Addresses.person(id), Addresses.consent(consent));
    }

    private static ConsentPage page(Detail detail, Input input, boolean conflict) {
        return page(detail, input, conflict, List.of());
    }

    private static ConsentPage page(Detail detail, Input input, boolean conflict, List<KeptFile> kept) {
        return new ConsentPage(detail, input, mayMove(detail.head()), conflict, kept);
    }

    private static boolean mayMove(FileHead head) {
        return head.isAny(ConsentLifecycle.TAKERS.toArray(Role[]::new));
    }
}
