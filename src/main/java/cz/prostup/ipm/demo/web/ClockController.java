package cz.prostup.ipm.demo.web;

import cz.prostup.access.Everybody;
import cz.prostup.ipm.demo.MoveTime;
import cz.prostup.ipm.demo.MoveTime.Moved;
import cz.prostup.ipm.demo.MoveTime.OutOfRange;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Flash;
import cz.prostup.ui.Input;
import cz.prostup.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// "Posunout čas": everybody in the demo may, and everybody else sees the moved day.
@Controller
@Everybody
@ConditionalOnBooleanProperty("prostup.demo")
class ClockController {

    private enum By {
        DAY,
        WEEK,
        MONTH_END,
        DATE
    }

    private final MoveTime moveTime;

    ClockController(MoveTime moveTime) {
        this.moveTime = moveTime;
    }

    @GetMapping("/demo/clock")
    ModelAndView show() {
        return Screen.of(this, "clock", page(Input.blank()));
    }

    @PostMapping("/demo/clock")
    ModelAndView move(Input input, HttpServletResponse response) {
        var day = day(input);
        if (day == null) {
            return Screen.rejected(this, "clock", page(input));
        }
        return switch (moveTime.to(day)) {
            case Moved moved -> {
                Flash.say(response, told(moved));
                yield Screen.redirectTo("/demo/clock");
            }
            case OutOfRange(var first, var last) -> {
                input.fail(
                        "date",
                        "Vyberte den od " + Czech.date(first) + " do " + Czech.date(last)
                                + ". Dřív už se v\u00a0ukázce něco stalo.");
                yield Screen.rejected(this, "clock", page(input));
            }
        };
    }

    private @Nullable LocalDate day(Input input) {
        var today = moveTime.today();
        var by = input.code("by", "Posun", By.class);
        return switch (by) {
            case DAY -> today.plusDays(1);
            case WEEK -> today.plusWeeks(1);
            case MONTH_END -> monthEnd(today);
            case DATE -> input.date("date", "Datum");
            case null -> null;
        };
    }

    /// From the last day of a month on to the last day of the next one.
    private static LocalDate monthEnd(LocalDate today) {
        return YearMonth.from(today.plusDays(1)).atEndOfMonth();
    }

    private static String told(Moved moved) {
        var happened = moved.months() + moved.jobs() == 0
                ? " Nic nového nezačalo ani neskončilo."
                : " " + Czech.count(moved.months(), "výkaz se otevřel", "výkazy se otevřely", "výkazů se otevřelo")
                        + ", "
                        + Czech.count(
                                moved.jobs(),
                                "pracovní místo se posunulo",
                                "pracovní místa se posunula",
                                "pracovních míst se posunulo")
                        + " (nástup, výstupní fáze, konec).";
        return "Dnes je " + Czech.date(moved.to()) + "." + happened;
    }

    private ClockPage page(Input input) {
        return new ClockPage(input, Czech.date(moveTime.today()));
    }
}
