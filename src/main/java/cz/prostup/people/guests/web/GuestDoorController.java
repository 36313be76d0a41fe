package cz.prostup.people.guests.web;

import cz.prostup.access.OpenToAll;
import cz.prostup.people.guests.OpenGuestLink;
import cz.prostup.people.guests.OpenGuestLink.Accepted;
import cz.prostup.people.guests.OpenGuestLink.CodeWanted;
import cz.prostup.people.guests.OpenGuestLink.NoSuchLink;
import cz.prostup.people.guests.OpenGuestLink.Outcome;
import cz.prostup.people.guests.OpenGuestLink.Task;
import cz.prostup.people.guests.OpenGuestLink.TooMany;
import cz.prostup.people.guests.OpenGuestLink.WrongCode;
import cz.prostup.people.guests.Wanted;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Input;
import cz.prostup.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// Where a guest comes by a link: no account, no session, no menu. The address and the code in each form are all the
/// proof there is. What cannot be opened answers by one page, whatever the cause; it never becomes an exception, so
/// that
/// no secret address reaches a log.
@Controller
@OpenToAll
@RequestMapping("/guest/{token}")
class GuestDoorController {

    private static final List<String> YES_NO = List.of("ano", "ne");

    private final OpenGuestLink links;

    GuestDoorController(OpenGuestLink links) {
        this.links = links;
    }

    @GetMapping
    ModelAndView open(@PathVariable String token, HttpServletResponse response) {
        return page(links.open(token), token, Input.blank(), response);
    }

    @PostMapping
    ModelAndView task(
            @PathVariable String token, Input input, HttpServletRequest request, HttpServletResponse response) {
        var code = input.requiredText("code", "Kód", 20);
        return code == null
                ? page(links.open(token), token, input, response)
                : page(links.task(token, code, request.getRemoteAddr()), token, input, response);
    }

    @PostMapping("/answer")
    ModelAndView answer(
            @PathVariable String token, Input input, HttpServletRequest request, HttpServletResponse response) {
        var code = input.text("code");
        var opened = links.task(token, code, request.getRemoteAddr());
        if (!(opened instanceof Task task)) {
            return page(opened, token, input, response);
        }
        var answer = read(input, task.wanted());
        var version = input.wholeNumber("version", "Verze", 0, Integer.MAX_VALUE);
        if (answer == null || version == null) {
            return page(task, token, input, response);
        }
        return page(links.answer(token, code, request.getRemoteAddr(), version, answer), token, input, response);
    }

    private static @Nullable String read(Input input, Wanted wanted) {
        return switch (wanted) {
            case WORDS -> input.requiredText("answer", "Odpověď", 4000);
            case DATE -> {
                var day = input.date("answer", "Datum");
                yield day == null ? null : Czech.date(day);
            }
            case YES_NO -> input.choice("answer", "Odpověď", YES_NO);
        };
    }

    private ModelAndView page(Outcome outcome, String token, Input input, HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        return switch (outcome) {
            case NoSuchLink _ -> status("guestNothing", new DoorPage(token, Input.blank(), null), HttpStatus.NOT_FOUND);
            case TooMany _ -> {
                input.fail("code", "Příliš mnoho pokusů. Počkejte čtvrt hodiny a\u00a0zkuste to znovu.");
                yield status("guestCode", new DoorPage(token, input, null), HttpStatus.TOO_MANY_REQUESTS);
            }
            case WrongCode _ -> {
                input.fail("code", "Kód nesouhlasí. Opište šest číslic, které vám řekl ten, kdo odkaz poslal.");
                yield status("guestCode", new DoorPage(token, input, null), HttpStatus.UNPROCESSABLE_CONTENT);
            }
            case CodeWanted _ ->
                status(
                        "guestCode",
                        new DoorPage(token, input, null),
                        input.hasErrors() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
            case Task task ->
                status(
                        "guestTask",
                        new DoorPage(token, input, task),
                        input.hasErrors() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
            case Accepted(var changed) ->
                status(
                        changed ? "guestThanks" : "guestBefore",
                        new DoorPage(token, Input.blank(), null),
                        HttpStatus.OK);
        };
    }

    private ModelAndView status(String template, DoorPage page, HttpStatus status) {
        var screen = Screen.of(this, template, page);
        screen.setStatus(status);
        return screen;
    }
}
