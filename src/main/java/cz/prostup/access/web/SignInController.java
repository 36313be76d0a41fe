package cz.prostup.access.web;

import cz.prostup.access.SessionCookie;
import cz.prostup.access.SignIn;
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

    @PostMapping("/sign-out")
    ModelAndView signOut(HttpServletRequest request, HttpServletResponse response) {
        SessionCookie.read(request).ifPresent(signIn::signOut);
        SessionCookie.clear(request, response);
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        Flash.say(response, "Jste odhlášeni.");
        return Screen.redirectTo("/sign-in");
    }

    private ModelAndView rejected(Input input, @Nullable Kept kept, HttpStatus status) {
        var screen = Screen.rejected(this, "signIn", pages.again(input, SignInPages.safe(input.text("to")), kept));
        screen.setStatus(status);
        return screen;
    }
}
