package cz.prostup.ipm.agreement.web;

import cz.prostup.access.AllowedTo;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.documents.attachments.FormFiles;
import cz.prostup.documents.attachments.KeptFile;
import cz.prostup.ipm.agreement.AgreementId;
import cz.prostup.ipm.agreement.AgreementLifeScreens;
import cz.prostup.ipm.agreement.AgreementScreens;
import cz.prostup.ipm.agreement.AgreementState;
import cz.prostup.ipm.agreement.Refused;
import cz.prostup.ipm.agreement.Side;
import cz.prostup.ipm.agreement.SignAgreement;
import cz.prostup.ipm.agreement.SignAgreement.Paper;
import cz.prostup.ipm.agreement.SignAgreement.Signed;
import cz.prostup.shared.StaleRecord;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// Signing an agreement by an account, and writing down what was signed on paper.
@Controller
@RequestMapping("/ipm/agreements/{id}")
class AgreementSignatureController {

    private static final int LONGEST_REASON = 1000;
    private static final int LONGEST_NAME = 200;

    private final AgreementScreens screens;
    private final AgreementLifeScreens lives;
    private final SignAgreement signAgreement;
    private final FormFiles formFiles;

    AgreementSignatureController(
            AgreementScreens screens, AgreementLifeScreens lives, SignAgreement signAgreement, FormFiles formFiles) {
        this.screens = screens;
        this.lives = lives;
        this.signAgreement = signAgreement;
        this.formFiles = formFiles;
    }

    @GetMapping("/signature")
    @AllowedTo({Role.EMPLOYER_ADMIN, Role.KOP_DIRECTOR})
    ModelAndView signature(@PathVariable AgreementId id, Viewer viewer) {
        return Screen.of(this, "signature", page(id, Input.blank(), List.of(), viewer));
    }

    @PostMapping("/signature")
    @AllowedTo({Role.EMPLOYER_ADMIN, Role.KOP_DIRECTOR})
    ModelAndView sign(@PathVariable AgreementId id, Input input, Viewer viewer, HttpServletResponse response) {
        var password = input.requiredText("password", "Heslo", 200);
        if (!input.checked("read")) {
            input.fail("read", "Potvrďte, že jste si dohodu přečetli.");
        }
        if (password == null || input.hasErrors()) {
            return Screen.rejected(this, "signature", page(id, input, List.of(), viewer));
        }
        var side = side(id, viewer);
        return answered(
                id,
                "signature",
                input,
                List.of(),
                viewer,
                response,
                () -> signAgreement.byAccount(
                        id, AgreementLifeController.version(input), side, password, input.text("code"), viewer));
    }

    @GetMapping("/paper")
    @AllowedTo(Role.KOP_OFFICER)
    ModelAndView paper(@PathVariable AgreementId id, Viewer viewer) {
        return Screen.of(this, "paper", page(id, Input.blank(), List.of(), viewer));
    }

    @PostMapping("/paper")
    @AllowedTo(Role.KOP_OFFICER)
    ModelAndView enterPaper(
            @PathVariable AgreementId id,
            @RequestParam(name = FormFiles.FILES, required = false) @Nullable List<MultipartFile> sent,
            Input input,
            Viewer viewer,
            HttpServletResponse response) {
        var side = side(id, viewer);
        var scans = formFiles.take(sent == null ? List.of() : sent, 1, input, viewer);
        if (scans.isEmpty()) {
            input.fail(FormFiles.FILES, "Chybí sken podepsané dohody. Vyberte ho.");
        }
        var signatory = input.requiredText("signatory", "Kdo podepsal", LONGEST_NAME);
        var on = input.date("on", "Den podpisu");
        var reason = input.requiredText("reason", "Důvod", LONGEST_REASON);
        if (signatory == null || on == null || reason == null || input.hasErrors()) {
            return Screen.rejected(this, "paper", page(id, input, scans, viewer));
        }
        return answered(
                id,
                "paper",
                input,
                scans,
                viewer,
                response,
                () -> signAgreement.onPaper(
                        id,
                        AgreementLifeController.version(input),
                        side,
                        new Paper(signatory, on, reason, scans.getFirst().id()),
                        viewer));
    }

    private ModelAndView answered(
            AgreementId id,
            String template,
            Input input,
            List<KeptFile> kept,
            Viewer viewer,
            HttpServletResponse response,
            java.util.function.Supplier<SignAgreement.Outcome> act) {
        try {
            return switch (act.get()) {
                case Signed(var to) -> {
                    Flash.say(
                            response,
                            to == AgreementState.IN_FORCE
                                    ? "Dohoda platí a\u00a0její místa jsou volná."
                                    : "Podpis zaměstnavatele je zapsaný. Na řadě je úřad práce.");
                    yield Screen.redirectTo("/ipm/agreements/" + id);
                }
                case Refused(var field, var why) -> {
                    input.fail(field, why);
                    yield Screen.rejected(this, template, page(id, input, kept, viewer));
                }
            };
        } catch (StaleRecord _) {
            input.failForm("Mezitím dohodu někdo změnil. Toto je nový stav, zkontrolujte ho.");
            return Screen.conflict(
                    this, "agreement", page(id, input, kept, viewer).agreement());
        }
    }

    /// Whose turn it is.
    private Side side(AgreementId id, Viewer viewer) {
        return lives.life(id, viewer).state() == AgreementState.SENT ? Side.EMPLOYER : Side.OFFICE;
    }

    private SignaturePage page(AgreementId id, Input input, List<KeptFile> kept, Viewer viewer) {
        return new SignaturePage(
                AgreementPage.of(screens.file(id, viewer), lives.life(id, viewer), input, viewer), kept);
    }
}
