package cz.prostup.ipm.payout.web;

import cz.prostup.access.AllowedTo;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.ReturnId;
import cz.prostup.ipm.payout.MoneyRow.Answer;
import cz.prostup.ipm.payout.MoneyScreens;
import cz.prostup.ipm.payout.MoneyScreens.Filter;
import cz.prostup.ipm.payout.RecordForwarding;
import cz.prostup.shared.Today;
import cz.prostup.ui.Flash;
import cz.prostup.ui.Input;
import cz.prostup.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// "Kde jsou peníze": for those who are paid and for those to whom the money is passed on.
@Controller
@AllowedTo({Role.EMPLOYER_ADMIN, Role.EMPLOYER_PAYROLL, Role.PROVIDER_WORKER, Role.EMPLOYER_SOCIAL_WORKER})
class MoneyController {

    private final MoneyScreens screens;
    private final RecordForwarding recordForwarding;
    private final Today today;

    MoneyController(MoneyScreens screens, RecordForwarding recordForwarding, Today today) {
        this.screens = screens;
        this.recordForwarding = recordForwarding;
        this.today = today;
    }

    @GetMapping("/ipm/money")
    ModelAndView list(
            @RequestParam(required = false) @Nullable YearMonth month,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean open,
            @RequestParam(defaultValue = "1") int page,
            Viewer viewer) {
        var filter = new Filter(month, q.strip(), open, Math.clamp(page, 1, 1000));
        return Screen.of(
                this, "money", new MoneyPage(screens.find(filter, viewer), filter, isPaid(viewer), today.date()));
    }

    @GetMapping("/ipm/money/{id}")
    ModelAndView way(@PathVariable UUID id, Viewer viewer) {
        return Screen.of(this, "way", page(id, viewer, Input.blank()));
    }

    @PostMapping("/ipm/money/{id}/forwarding")
    @AllowedTo({Role.EMPLOYER_ADMIN, Role.EMPLOYER_PAYROLL})
    ModelAndView forward(@PathVariable UUID id, Input input, Viewer viewer, HttpServletResponse response) {
        var unit = input.uuid("unit", "Komu");
        var amount = input.money("amount", "Částka");
        var on = input.date("on", "Kdy");
        var note = input.text("note", "Poznámka", 200);
        if (amount != null && !amount.isPositive()) {
            input.fail("amount", "Částka musí být větší než nula.");
        }
        if (unit != null && amount != null && on != null && !input.hasErrors()) {
            switch (recordForwarding.forward(new ReturnId(id), unit, amount, on, note == null ? "" : note, viewer)) {
                case DONE -> Flash.say(response, "Zapsáno. Poskytovatel to uvidí a může potvrdit, že peníze přišly.");
                case NOTHING_CAME ->
                    input.failForm(
                            "Za tento měsíc zatím nepřišel žádný příspěvek na integrační aktivity, není co předat.");
                case IN_THE_FUTURE -> input.fail("on", "Den ještě nenastal. Zapište předání, až peníze odejdou.");
                case TOO_MUCH ->
                    input.fail("amount", "Dohromady by to bylo víc, než kolik za měsíc přišlo na integrační aktivity.");
                case NOT_A_PROVIDER -> input.fail("unit", "Vyberte poskytovatele, který s účastníkem pracuje.");
            }
        }
        return input.hasErrors()
                ? Screen.rejected(this, "way", page(id, viewer, input))
                : Screen.redirectTo("/ipm/money/" + id);
    }

    @PostMapping("/ipm/money/{id}/forwarding/{forwarding}")
    @AllowedTo({Role.PROVIDER_WORKER, Role.EMPLOYER_SOCIAL_WORKER})
    ModelAndView answer(@PathVariable UUID id, @PathVariable UUID forwarding, Input input, Viewer viewer) {
        var answer = input.code("answer", "Odpověď", Answer.class);
        if (answer == null) {
            return Screen.rejected(this, "way", page(id, viewer, input));
        }
        recordForwarding.answer(forwarding, answer, viewer);
        return Screen.redirectTo("/ipm/money/" + id);
    }

    private WayPage page(UUID id, Viewer viewer, Input input) {
        return new WayPage(screens.way(new ReturnId(id), viewer), isPaid(viewer), input, today.date());
    }

    /// Whether the reader is on the side that is paid; a provider sees only his part.
    private static boolean isPaid(Viewer viewer) {
        return viewer.isAny(Role.EMPLOYER_ADMIN, Role.EMPLOYER_PAYROLL);
    }
}
