package cz.prostup.payments.web;

import cz.prostup.access.AllowedTo;
import cz.prostup.access.ConfirmIdentity;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.payments.BatchId;
import cz.prostup.payments.BatchScreens;
import cz.prostup.payments.ConfirmBatch;
import cz.prostup.payments.ExportBatch;
import cz.prostup.payments.VoidBatch;
import cz.prostup.shared.StaleRecord;
import cz.prostup.ui.Flash;
import cz.prostup.ui.Input;
import cz.prostup.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// One batch: what it pays, and what may be done with it by whom.
@Controller
@RequestMapping("/payments/batches/{id}")
@AllowedTo({Role.KOP_OFFICER, Role.KOP_FINANCE, Role.KOP_DIRECTOR})
class BatchController {

    private static final int LONGEST_REASON = 500;

    /// What went wrong, by the field where it is shown; empty when all went well.
    private record Answer(Map<String, String> mistakes) {

        static final Answer DONE = new Answer(Map.of());

        static Answer wrong(String field, String reason) {
            return new Answer(Map.of(field, reason));
        }
    }

    private final BatchScreens screens;
    private final ConfirmBatch confirmBatch;
    private final VoidBatch voidBatch;
    private final ExportBatch exportBatch;

    BatchController(BatchScreens screens, ConfirmBatch confirmBatch, VoidBatch voidBatch, ExportBatch exportBatch) {
        this.screens = screens;
        this.confirmBatch = confirmBatch;
        this.voidBatch = voidBatch;
        this.exportBatch = exportBatch;
    }

    @GetMapping
    ModelAndView show(@PathVariable BatchId id, @RequestParam(defaultValue = "1") int page, Viewer viewer) {
        return Screen.of(this, "batch", page(id, Input.blank(), Math.clamp(page, 1, 1000), viewer));
    }

    @PostMapping("/confirmation")
    @AllowedTo(Role.KOP_FINANCE)
    ModelAndView confirm(@PathVariable BatchId id, Input input, Viewer viewer, HttpServletResponse response) {
        var password = input.requiredText("password", "Heslo", 200);
        return answer(
                id,
                input,
                viewer,
                () -> switch (confirmBatch.confirm(
                        id, version(input), password == null ? "" : password, input.text("code"), viewer)) {
                    case ConfirmBatch.Confirmed _ -> Answer.DONE;
                    case ConfirmBatch.WrongPassword _ ->
                        Answer.wrong("password", "Heslo nesouhlasí. Dávka potvrzená není.");
                    case ConfirmBatch.WrongCode _ -> Answer.wrong("code", ConfirmIdentity.WRONG_CODE);
                    case ConfirmBatch.FactorMissing _ -> Answer.wrong("", ConfirmIdentity.FACTOR_MISSING);
                    case ConfirmBatch.TooManyAttempts _ ->
                        Answer.wrong("password", "Příliš mnoho pokusů. Chvíli počkejte a\u00a0zkuste to znovu.");
                    case ConfirmBatch.Refused(var reason) -> Answer.wrong("", reason);
                },
                "Dávka je potvrzená. Zbývá vyrobit soubory pro banku.",
                response);
    }

    @PostMapping("/export")
    @AllowedTo(Role.KOP_FINANCE)
    ModelAndView export(@PathVariable BatchId id, Input input, Viewer viewer, HttpServletResponse response) {
        return answer(
                id,
                input,
                viewer,
                () -> switch (exportBatch.export(id, viewer)) {
                    case ExportBatch.Exported _ -> Answer.DONE;
                    case ExportBatch.Refused(var reason) -> Answer.wrong("", reason);
                },
                "Soubory pro banku jsou hotové. Stáhněte jeden z\u00a0nich a\u00a0nahrajte ho v\u00a0bance.",
                response);
    }

    @PostMapping("/void")
    @AllowedTo({Role.KOP_OFFICER, Role.KOP_FINANCE})
    ModelAndView voidBatch(@PathVariable BatchId id, Input input, Viewer viewer, HttpServletResponse response) {
        var reason = input.requiredText("reason", "Důvod zrušení", LONGEST_REASON);
        return answer(
                id,
                input,
                viewer,
                () -> switch (voidBatch.voidBatch(id, version(input), reason == null ? "" : reason, viewer)) {
                    case VoidBatch.Voided _ -> Answer.DONE;
                    case VoidBatch.Refused(var refusal) -> Answer.wrong("", refusal);
                },
                "Dávka je zrušená. Co měla zaplatit, může do další.",
                response);
    }

    private ModelAndView answer(
            BatchId id, Input input, Viewer viewer, Supplier<Answer> act, String said, HttpServletResponse response) {
        if (input.hasErrors()) {
            return Screen.rejected(this, "batch", page(id, input, 1, viewer));
        }
        try {
            var answer = act.get();
            answer.mistakes().forEach(input::fail);
        } catch (StaleRecord _) {
            input.failForm("Mezitím s\u00a0dávkou někdo něco udělal. Toto je její nový stav.");
            return Screen.conflict(this, "batch", page(id, input, 1, viewer));
        }
        if (input.hasErrors()) {
            return Screen.rejected(this, "batch", page(id, input, 1, viewer));
        }
        Flash.say(response, said);
        return Screen.redirectTo("/payments/batches/" + id);
    }

    private BatchPage page(BatchId id, Input input, int page, Viewer viewer) {
        return new BatchPage(
                screens.batch(id, page, viewer),
                input,
                page,
                viewer.isAny(Role.KOP_OFFICER),
                viewer.isAny(Role.KOP_FINANCE));
    }

    private static int version(Input input) {
        var version = input.wholeNumber("version", "Verze dávky", 0, Integer.MAX_VALUE);
        return version == null ? -1 : version;
    }
}
