package cz.prostup.ipm.agreement.web;

import cz.prostup.access.AllowedTo;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.PositionId;
import cz.prostup.ipm.agreement.AdjustAgreement;
import cz.prostup.ipm.agreement.AdjustAgreement.Adjusted;
import cz.prostup.ipm.agreement.AgreementId;
import cz.prostup.ipm.agreement.AgreementLifeScreens;
import cz.prostup.ipm.agreement.AgreementScreens;
import cz.prostup.ipm.agreement.MoveAgreement;
import cz.prostup.ipm.agreement.MoveAgreement.Moved;
import cz.prostup.ipm.agreement.Refused;
import cz.prostup.ipm.position.PositionState;
import cz.prostup.shared.StaleRecord;
import cz.prostup.ui.Flash;
import cz.prostup.ui.Input;
import cz.prostup.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// Preparing an agreement, sending it, taking it back, and ending it before its time.
@Controller
@RequestMapping("/ipm/agreements/{id}")
@AllowedTo(Role.KOP_OFFICER)
class AgreementLifeController {

    private static final int LONGEST_REASON = 1000;

    private final AgreementScreens screens;
    private final AgreementLifeScreens lives;
    private final AdjustAgreement adjustAgreement;
    private final MoveAgreement moveAgreement;

    AgreementLifeController(
            AgreementScreens screens,
            AgreementLifeScreens lives,
            AdjustAgreement adjustAgreement,
            MoveAgreement moveAgreement) {
        this.screens = screens;
        this.lives = lives;
        this.adjustAgreement = adjustAgreement;
        this.moveAgreement = moveAgreement;
    }

    @GetMapping("/preparation")
    ModelAndView preparation(@PathVariable AgreementId id, Viewer viewer) {
        return Screen.of(this, "preparation", PreparationPage.filled(page(id, Input.blank(), viewer)));
    }

    @PostMapping("/preparation")
    ModelAndView adjust(@PathVariable AgreementId id, Input input, Viewer viewer, HttpServletResponse response) {
        var terms = terms(id, input, viewer);
        int version = version(input);
        if (terms == null || input.hasErrors()) {
            return Screen.rejected(this, "preparation", new PreparationPage(page(id, input, viewer)));
        }
        return answered(id, input, viewer, () -> switch (adjustAgreement.adjust(id, version, terms, viewer)) {
            case Adjusted _ -> {
                Flash.say(response, "Úpravy jsou uložené. Dohodu teď můžete odeslat.");
                yield Screen.redirectTo("/ipm/agreements/" + id + "/preparation");
            }
            case Refused(var field, var why) -> refused(id, "preparation", field, why, input, viewer);
        });
    }

    @PostMapping("/sending")
    ModelAndView send(@PathVariable AgreementId id, Input input, Viewer viewer, HttpServletResponse response) {
        int version = version(input);
        return moved(
                id,
                "preparation",
                input,
                viewer,
                response,
                () -> moveAgreement.send(id, version, viewer),
                "Dohoda je odeslaná zaměstnavateli k\u00a0podpisu. Její text je uzavřený.");
    }

    @GetMapping("/withdrawal")
    ModelAndView withdrawal(@PathVariable AgreementId id, Viewer viewer) {
        return Screen.of(this, "takeBack", page(id, Input.blank(), viewer));
    }

    @PostMapping("/withdrawal")
    ModelAndView takeBack(@PathVariable AgreementId id, Input input, Viewer viewer, HttpServletResponse response) {
        var reason = input.requiredText("reason", "Důvod", LONGEST_REASON);
        int version = version(input);
        return reason == null
                ? Screen.rejected(this, "takeBack", page(id, input, viewer))
                : moved(
                        id,
                        "takeBack",
                        input,
                        viewer,
                        response,
                        () -> moveAgreement.takeBack(id, version, reason, viewer),
                        "Dohoda je zpátky v\u00a0přípravě. Dosavadní podpisy už neplatí.");
    }

    @GetMapping("/termination")
    @AllowedTo(Role.KOP_DIRECTOR)
    ModelAndView termination(@PathVariable AgreementId id, Viewer viewer) {
        return Screen.of(this, "termination", ending(id, Input.blank(), viewer));
    }

    @PostMapping("/termination")
    @AllowedTo(Role.KOP_DIRECTOR)
    ModelAndView terminate(@PathVariable AgreementId id, Input input, Viewer viewer, HttpServletResponse response) {
        var reasons = lives.endReasons().stream().map(option -> option.value()).toList();
        var code = input.choice("code", "Důvod", reasons);
        var note = input.requiredText("reason", "Co se stalo", LONGEST_REASON);
        int version = version(input);
        return code == null || note == null
                ? Screen.rejected(this, "termination", ending(id, input, viewer))
                : moved(
                        id,
                        "termination",
                        input,
                        viewer,
                        response,
                        () -> moveAgreement.terminate(id, version, code, note, input.checked("known"), viewer),
                        "Dohoda je ukončená. Volná místa jsou zrušená.");
    }

    private AdjustAgreement.@Nullable Terms terms(AgreementId id, Input input, Viewer viewer) {
        var account = input.requiredText("account", "Bankovní účet", 40);
        var from = input.date("from", "Platí od");
        var to = input.date("to", "Platí do");
        var starts = new ArrayList<AdjustAgreement.Start>();
        for (var row : lives.life(id, viewer).positions()) {
            if (row.state() == PositionState.PLANNED) {
                var day = input.date("start-" + row.id(), "Nástup na místo č.\u00a0" + row.seq());
                if (day != null) {
                    starts.add(new AdjustAgreement.Start(new PositionId(row.id().value()), day));
                }
            }
        }
        return account == null || from == null || to == null
                ? null
                : new AdjustAgreement.Terms(account, from, to, starts);
    }

    private ModelAndView moved(
            AgreementId id,
            String template,
            Input input,
            Viewer viewer,
            HttpServletResponse response,
            Supplier<MoveAgreement.Outcome> act,
            String said) {
        return answered(id, input, viewer, () -> switch (act.get()) {
            case Moved _ -> {
                Flash.say(response, said);
                yield Screen.redirectTo("/ipm/agreements/" + id);
            }
            case Refused(var field, var why) -> refused(id, template, field, why, input, viewer);
        });
    }

    private ModelAndView answered(AgreementId id, Input input, Viewer viewer, Supplier<ModelAndView> act) {
        try {
            return act.get();
        } catch (StaleRecord _) {
            input.failForm("Mezitím dohodu někdo změnil. Toto je nový stav, zkontrolujte ho.");
            return Screen.conflict(this, "agreement", page(id, input, viewer));
        }
    }

    private ModelAndView refused(
            AgreementId id, String template, String field, String why, Input input, Viewer viewer) {
        input.fail(field, why);
        var shown = switch (template) {
            case "preparation" -> PreparationPage.filled(page(id, input, viewer));
            case "termination" -> ending(id, input, viewer);
            default -> page(id, input, viewer);
        };
        return Screen.rejected(this, template, shown);
    }

    private TerminationPage ending(AgreementId id, Input input, Viewer viewer) {
        return new TerminationPage(page(id, input, viewer), lives.running(id), lives.endReasons());
    }

    private AgreementPage page(AgreementId id, Input input, Viewer viewer) {
        return AgreementPage.of(screens.file(id, viewer), lives.life(id, viewer), input, viewer);
    }

    static int version(Input input) {
        var version = input.wholeNumber("version", "Verze dohody", 0, Integer.MAX_VALUE);
        return version == null ? -1 : version;
    }
}
