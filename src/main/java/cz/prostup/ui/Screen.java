package cz.prostup.ui;

import org.springframework.http.HttpStatus;
import org.springframework.util.ClassUtils;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/// A page rendered by the template lying beside its controller. Every template takes one parameter, `page`.
public final class Screen {

    private Screen() {}

    public static ModelAndView of(Object controller, String template, Object page) {
        return new ModelAndView(folder(controller) + "/" + template, "page", page);
    }

    /// The same page again because what was sent cannot be taken: 422, everything typed is kept.
    public static ModelAndView rejected(Object controller, String template, Object page) {
        return withStatus(of(controller, template, page), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /// Somebody else saved meanwhile: 409, the page shows both versions.
    public static ModelAndView conflict(Object controller, String template, Object page) {
        return withStatus(of(controller, template, page), HttpStatus.CONFLICT);
    }

    /// After a post that worked: 303, so that Back and reload never send it again.
    ///
    /// @throws IllegalArgumentException when the path would leave this site
    public static ModelAndView redirectTo(String path) {
        if (!path.startsWith("/") || path.startsWith("//") || path.contains("\\")) {
            throw new IllegalArgumentException("not a path of this site: " + path);
        }
        var redirect = new RedirectView(path, true, true, false);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        redirect.setExpandUriTemplateVariables(false);
        return new ModelAndView(redirect);
    }

    static ModelAndView withStatus(ModelAndView screen, HttpStatus status) {
        screen.setStatus(status);
        return screen;
    }

    // Spring may hand us a generated subclass, whose package is still right but whose name is not: ask for the real
    // one.
    private static String folder(Object controller) {
        return ClassUtils.getUserClass(controller).getPackageName().replace('.', '/');
    }
}
