package cz.prostup.people.consent.web;

import cz.prostup.access.Viewer;
import cz.prostup.documents.attachments.AttachmentId;
import cz.prostup.documents.attachments.FormFiles;
import cz.prostup.documents.attachments.KeptFile;
import cz.prostup.people.PersonId;
import cz.prostup.people.consent.ConsentForm;
import cz.prostup.people.consent.ConsentFormScreens;
import cz.prostup.people.consent.ConsentFormScreens.Offer;
import cz.prostup.people.consent.ConsentOutcome;
import cz.prostup.people.consent.ConsentOutcome.Recorded;
import cz.prostup.people.consent.ConsentOutcome.Refused;
import cz.prostup.people.consent.GiveConsent;
import cz.prostup.people.consent.NewConsent;
import cz.prostup.people.consent.PrepareConsent;
import cz.prostup.people.consent.RefuseConsent;
import cz.prostup.people.consent.TakesConsents;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// A new consent beside the person: what is asked, then the words, then the answer.
@Controller
@TakesConsents
class NewConsentController {

    private final ConsentFormScreens screens;
    private final PrepareConsent prepare;
    private final GiveConsent give;
    private final RefuseConsent refuse;
    private final FormFiles formFiles;

    NewConsentController(
            ConsentFormScreens screens,
            PrepareConsent prepare,
            GiveConsent give,
            RefuseConsent refuse,
            FormFiles formFiles) {
        this.formFiles = formFiles;
        this.screens = screens;
        this.prepare = prepare;
        this.give = give;
        this.refuse = refuse;
    }

    @GetMapping("/people/{id}/consents/new")
    ModelAndView blank(Viewer viewer, @PathVariable String id, Input input) {
        var offer = screens.offer(viewer, Addresses.person(id), List.of());
        var begun = NewConsentForm.begin(offer).with("purpose", input.text("purpose"));
        return Screen.of(this, "consentForm", new NewConsentPage(offer, begun, List.of(), List.of()));
    }

    @PostMapping("/people/{id}/consents/preview")
    ModelAndView preview(Viewer viewer, @PathVariable String id, Input input) {
        var person = Addresses.person(id);
        var offer = screens.offer(viewer, person, NewConsentForm.chosen(input));
        var files = formFiles.take(List.of(), 1, input, viewer);
        if (input.text("step").equals("find")) {
            return Screen.of(this, "consentForm", form(offer, input, files));
        }
        var asked = NewConsentForm.read(input, offer);
        if (asked == null) {
            return Screen.rejected(this, "consentForm", form(offer, input, files));
        }
        var refused = prepare.check(viewer, person, asked);
        if (refused.isPresent()) {
            return rejected(offer, input, files, refused.get());
        }
        return Screen.of(this, "consentPreview", previewed(viewer, offer, input, asked, files));
    }

    @PostMapping("/people/{id}/consents")
    ModelAndView record(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam(name = FormFiles.FILES, required = false) @Nullable List<MultipartFile> sent,
            Input input,
            HttpServletResponse response) {
        var person = Addresses.person(id);
        var offer = screens.offer(viewer, person, NewConsentForm.chosen(input));
        var goesBack = input.text("answer").equals("BACK");
        // before the files, whose mistakes belong to the second page
        var asked = goesBack ? null : NewConsentForm.read(input, offer);
        var files = formFiles.take(sent == null ? List.of() : sent, 1, input, viewer);
        if (goesBack) {
            return Screen.of(this, "consentForm", form(offer, input, files));
        }
        if (asked == null) {
            return Screen.rejected(this, "consentForm", form(offer, input, files));
        }
        var answer = input.choice("answer", "Odpověď", List.of("GIVE", "REFUSE", "LATER"));
        if ("GIVE".equals(answer) && asked.form() == ConsentForm.ELECTRONIC && !input.checked("read")) {
            input.fail("read", "Nejdřív ať si člověk text přečte nebo vyslechne, potom zaškrtněte toto pole.");
        }
        if (answer == null || input.hasErrors()) {
            return Screen.rejected(this, "consentPreview", previewed(viewer, offer, input, asked, files));
        }
        return switch (decided(viewer, person, asked, answer, input, NewConsentForm.scan(files))) {
            case Recorded(var recorded) -> {
                Flash.say(response, said(answer));
                yield Screen.redirectTo(offer.path() + "/" + recorded);
            }
            case Refused refused -> {
                if (refused.field().equals("paperPlace")) {
                    input.fail(refused.field(), refused.why());
                    yield Screen.rejected(this, "consentPreview", previewed(viewer, offer, input, asked, files));
                }
                yield rejected(offer, input, files, refused);
            }
        };
    }

    private ConsentOutcome decided(
            Viewer viewer, PersonId person, NewConsent asked, String answer, Input input, @Nullable AttachmentId scan) {
        var key = NewConsentForm.key(input);
        return switch (answer) {
            case "GIVE" ->
                give.give(
                        viewer,
                        person,
                        asked,
                        input.text("paperPlace"),
                        asked.form() == ConsentForm.PAPER_SCAN ? scan : null,
                        key);
            case "REFUSE" -> refuse.refuse(viewer, person, asked, key);
            default -> prepare.prepare(viewer, person, asked, key);
        };
    }

    private static String said(String answer) {
        return switch (answer) {
            case "GIVE" -> "Souhlas je zapsaný.";
            case "REFUSE" -> "Zapsáno: člověk nesouhlasil. Na pomoc to nemá vliv.";
            default -> "Souhlas je připravený a čeká na odpověď.";
        };
    }

    private ModelAndView rejected(Offer offer, Input input, List<KeptFile> files, Refused refused) {
        input.fail(refused.field(), refused.why());
        return Screen.rejected(this, "consentForm", form(offer, input, files));
    }

    private NewConsentPage form(Offer offer, Input input, List<KeptFile> files) {
        return new NewConsentPage(
                offer, input, input.has("find") ? screens.units(input.text("find")) : List.of(), files);
    }

    private ConsentPreviewPage previewed(
            Viewer viewer, Offer offer, Input input, NewConsent asked, List<KeptFile> files) {
        return new ConsentPreviewPage(
                offer,
                input,
                asked,
                screens.text(asked.purpose(), asked.language()),
                offer.nearby(),
                viewer.name(),
                files);
    }
}
