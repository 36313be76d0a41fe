package cz.prostup.access.web;

import cz.prostup.access.ConfirmIdentity;
import cz.prostup.access.SessionCookie;
import cz.prostup.access.SignIn;
import cz.prostup.access.SignIn.CodeNeeded;
import cz.prostup.access.SignIn.Locked;
import cz.prostup.access.SignIn.Refused;
import cz.prostup.access.SignIn.SignedIn;
import cz.prostup.access.SignInPage.Kept;
import cz.prostup.access.SignInPages;
import cz.prostup.ui.Flash;
import cz.prostup.ui.Input;
import cz.prostup.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Signing in and out; and carrying an interrupted form over the sign-in.
@Controller
class SignInController {

    private final SignIn signIn;
    private final SignInPages pages;
    private final Arrival arrival;

    SignInController(SignIn signIn, SignInPages pages, Arrival arrival) {
        this.signIn = signIn;
        this.pages = pages;
        this.arrival = arrival;
    }

    @GetMapping("/sign-in")
    ModelAndView show(@RequestParam(defaultValue = "/") String to) {
        return Screen.of(this, "signIn", pages.page(Input.blank(), SignInPages.safe(to)));
    }

    @PostMapping("/sign-in")
    ModelAndView signIn(Input input, HttpServletRequest request, HttpServletResponse response) {
        var kept = pages.keptIn(request.getParameterMap());
        var login = input.requiredText("login", "Přihlašovací jméno", 100);
        var password = input.requiredText("password", "Heslo", 200);
        if (login == null || password == null) {
            return rejected(input, kept, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (signIn.signIn(login, password, request.getRemoteAddr())) {
            case SignedIn(var session) -> arrival.into(session, kept, input.text("to"), request, response);
            case CodeNeeded(var waiting) -> {
                SessionCookie.write(request, response, waiting);
                yield Screen.of(
                        this,
                        "code",
                        new CodePage(Input.blank(), SignInPages.safe(input.text("to")), kept, pages.demoCode(waiting)));
            }
            case Refused() -> {
                input.failForm("Jméno nebo heslo nesouhlasí. Zkuste to prosím znovu.");
                yield rejected(input, kept, HttpStatus.UNPROCESSABLE_CONTENT);
            }
            case Locked _ -> {
                input.failForm("Příliš mnoho pokusů. Chvíli počkejte a zkuste to znovu,"
                        + " nebo požádejte svého správce o nové heslo.");
                yield rejected(input, kept, HttpStatus.TOO_MANY_REQUESTS);
            }
        };
    }

    /// Whoever reloads the page, or came without a password.
    @GetMapping("/sign-in/code")
    ModelAndView askCode(@RequestParam(defaultValue = "/") String to, HttpServletRequest request) {
        var waiting = SessionCookie.read(request).filter(signIn::isWaitingForCode);
        return waiting.isEmpty()
                ? Screen.redirectTo("/sign-in")
                : Screen.of(
                        this,
                        "code",
                        new CodePage(Input.blank(), SignInPages.safe(to), null, pages.demoCode(waiting.get())));
    }

    @PostMapping("/sign-in/code")
    ModelAndView enterCode(Input input, HttpServletRequest request, HttpServletResponse response) {
        var kept = pages.keptIn(request.getParameterMap());
        var waiting = SessionCookie.read(request).filter(signIn::isWaitingForCode);
        if (waiting.isEmpty()) {
            var again = Input.blank();
            again.failForm("Na kód jsme čekali příliš dlouho. Přihlaste se prosím znovu.");
            return rejected(again, SignInPages.safe(input.text("to")), kept, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var code = input.requiredText("code", "Kód", 50);
        var outcome = code == null ? new Refused() : signIn.enterCode(waiting.get(), code, request.getRemoteAddr());
        if (outcome instanceof SignedIn(var session)) {
            return arrival.into(session, kept, input.text("to"), request, response);
        }
        var locked = outcome instanceof Locked;
        input.fail("code", locked ? ConfirmIdentity.LOCKED : ConfirmIdentity.WRONG_CODE);
        var screen = Screen.rejected(
                this,
                "code",
                new CodePage(input, SignInPages.safe(input.text("to")), kept, pages.demoCode(waiting.get())));
        screen.setStatus(locked ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.UNPROCESSABLE_CONTENT);
        return screen;
    }

    @PostMapping("/sign-out")
    ModelAndView signOut(HttpServletRequest request, HttpServletResponse response) {
        SessionCookie.read(request).ifPresent(signIn::signOut);
        SessionCookie.clear(request, response);
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        Flash.say(response, "Jste odhlášeni.");
        return Screen.redirectTo("/sign-in");
    }

    private ModelAndView rejected(Input input, @Nullable Kept kept, HttpStatus status) {
        return rejected(input, SignInPages.safe(input.text("to")), kept, status);
    }

    private ModelAndView rejected(Input input, String to, @Nullable Kept kept, HttpStatus status) {
        var screen = Screen.rejected(this, "signIn", pages.again(input, to, kept));
        screen.setStatus(status);
        return screen;
    }
}
