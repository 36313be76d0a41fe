package cz.prostup.access;

import cz.prostup.access.SignInPage.Kept;
import cz.prostup.ui.Input;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.stereotype.Component;

/// What the sign-in page shows, alone or in place of a form whose session ended.
@Component
public class SignInPages {

    /// Fields of the interrupted form travel through the sign-in page under this prefix.
    private static final String PREFIX = "kept.";

    private final ObjectProvider<DemoAccounts> demo;
    private final ObjectProvider<DemoCodes> codes;
    private final Sessions sessions;

    SignInPages(ObjectProvider<DemoAccounts> demo, ObjectProvider<DemoCodes> codes, Sessions sessions) {
        this.codes = codes;
        this.demo = demo;
        this.sessions = sessions;
    }

    public SignInPage page(Input input, String to) {
        return again(input, to, null);
    }

    SignInPage afterEndedSession(HttpServletRequest request, boolean signedIn) {
        var fields = new ArrayList<Kept.Field>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals("_csrf")) {
                List.of(values).forEach(value -> fields.add(new Kept.Field(PREFIX + name, value)));
            }
        });
        var input = Input.blank();
        input.failForm(
                signedIn
                        ? "Formulář byl otevřený příliš dlouho. Přihlaste se prosím znovu, co jste vyplnili, zůstává."
                        : "Mezitím jste byli odhlášeni. Přihlaste se prosím, co jste vyplnili, zůstává.");
        return again(input, "/", new Kept(request.getRequestURI(), owner(request), fields));
    }

    /// The interrupted form as the sign-in page sent it along, for showing the page again or for sending it on.
    public @Nullable Kept keptIn(Map<String, String[]> parameters) {
        var path = first(parameters, "keptPath");
        if (path.isEmpty() || !isOurs(path)) {
            return null;
        }
        var fields = new ArrayList<Kept.Field>();
        parameters.forEach((name, values) -> {
            if (name.startsWith(PREFIX)) {
                List.of(values).forEach(value -> fields.add(new Kept.Field(name, value)));
            }
        });
        return new Kept(path, first(parameters, "keptOwner"), fields);
    }

    public SignInPage again(Input input, String to, @Nullable Kept kept) {
        var accounts = demoAccounts();
        var shown = codes.getIfAvailable();
        return new SignInPage(
                input,
                to,
                kept,
                accounts,
                shown == null || accounts.isEmpty()
                        ? Map.of()
                        : shown.codesOf(accounts.stream()
                                .map(DemoAccounts.DemoAccount::id)
                                .toList()));
    }

    /// In the demo, what the phone of whoever waits for a code shows.
    public String demoCode(String waitingSession) {
        var shown = codes.getIfAvailable();
        return shown == null
                ? ""
                : sessions.waitingOf(waitingSession).map(shown::codeOf).orElse("");
    }

    /// What was typed belongs to the person who typed it; on a shared computer somebody else may sign in now.
    public boolean belongsTo(Kept kept, String newSession) {
        return kept.owner().isEmpty()
                || sessions.userOf(newSession)
                        .map(UUID::toString)
                        .filter(kept.owner()::equals)
                        .isPresent();
    }

    /// The field without the prefix, as the interrupted form had it.
    public static String plainName(Kept.Field field) {
        return field.name().substring(PREFIX.length());
    }

    /// The hidden value with which a page made now, before the cookie came back, may post in the new session.
    public CsrfToken tokenFor(
            String newSession, HttpServletRequest request, jakarta.servlet.http.HttpServletResponse response) {
        new XorCsrfTokenRequestAttributeHandler()
                .handle(request, response, () -> SessionBoundCsrf.tokenFor(newSession));
        return (CsrfToken) java.util.Objects.requireNonNull(request.getAttribute(CsrfToken.class.getName()));
    }

    public static boolean isOurs(String path) {
        return path.startsWith("/") && !path.startsWith("//") && !path.contains("\\") && !path.contains("\n");
    }

    /// Where to go after signing in: only inside Prostup.
    public static String safe(String path) {
        return isOurs(path) ? path : "/";
    }

    private String owner(HttpServletRequest request) {
        return SessionCookie.read(request)
                .flatMap(sessions::userOf)
                .map(UUID::toString)
                .orElse("");
    }

    private List<DemoAccounts.DemoAccount> demoAccounts() {
        var accounts = demo.getIfAvailable();
        return accounts == null ? List.of() : accounts.all();
    }

    private static String first(Map<String, String[]> parameters, String name) {
        var values = parameters.get(name);
        return values == null || values.length == 0 ? "" : values[0];
    }
}
