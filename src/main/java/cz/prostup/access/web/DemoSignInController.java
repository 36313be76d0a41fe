package cz.prostup.access.web;

import cz.prostup.access.SignIn;
import cz.prostup.access.SignIn.SignedIn;
import cz.prostup.access.SignInPages;
import cz.prostup.ui.Input;
import cz.prostup.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// One click into the demo (decisions 16). Outside it this address does not exist.
@Controller
@ConditionalOnBooleanProperty("prostup.demo")
class DemoSignInController {

    private final SignIn signIn;
    private final SignInPages pages;
    private final Arrival arrival;

    DemoSignInController(SignIn signIn, SignInPages pages, Arrival arrival) {
        this.signIn = signIn;
        this.pages = pages;
        this.arrival = arrival;
    }

    @PostMapping("/demo/sign-in")
    ModelAndView signIn(Input input, HttpServletRequest request, HttpServletResponse response) {
        var kept = pages.keptIn(request.getParameterMap());
        var account = input.uuid("account", "Účet");
        if (account != null && signIn.demoSignIn(account) instanceof SignedIn(var session)) {
            return arrival.into(session, kept, input.text("to"), request, response);
        }
        var again = Input.blank();
        again.failForm("Tento účet v ukázce není. Vyberte si jiný.");
        return Screen.rejected(this, "signIn", pages.again(again, SignInPages.safe(input.text("to")), kept));
    }
}
