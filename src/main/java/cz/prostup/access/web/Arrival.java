package cz.prostup.access.web;

import cz.prostup.access.SessionCookie;
import cz.prostup.access.SignInPage.Kept;
import cz.prostup.access.SignInPages;
import cz.prostup.ui.Flash;
import cz.prostup.ui.Frame;
import cz.prostup.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// Where a new session begins: at the page that was asked for, or at the form that the end of the old one interrupted.
@Component
class Arrival {

    private final SignInPages pages;

    Arrival(SignInPages pages) {
        this.pages = pages;
    }

    ModelAndView into(
            String session, @Nullable Kept kept, String to, HttpServletRequest request, HttpServletResponse response) {
        SessionCookie.write(request, response, session);
        if (kept == null) {
            return Screen.redirectTo(SignInPages.safe(to));
        }
        if (!pages.belongsTo(kept, session)) {
            Flash.say(response, "Rozepsaný formulář patřil někomu jinému, proto v něm nepokračujeme.");
            return Screen.redirectTo("/");
        }
        var token = pages.tokenFor(session, request, response);
        return Screen.of(
                this, "continue", new ContinuePage(kept, new Frame.Csrf(token.getParameterName(), token.getToken())));
    }
}
