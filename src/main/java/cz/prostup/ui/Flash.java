package cz.prostup.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/// A sentence that survives one redirect: "Výkaz za 6 lidí je odeslaný." It travels in a short-lived cookie, so it
/// needs
/// no session and works with any number of servers. The next rendered page shows it and takes it away.
///
/// It is not signed: never put a fact into it that anything decides by, and no more personal data than the page shows.
public final class Flash {

    static final String COOKIE = "prostup-zprava";
    private static final int MOST = 300;

    private Flash() {}

    /// Of a longer text the first 300 characters.
    public static void say(HttpServletResponse response, String text) {
        var kept = text.codePointCount(0, text.length()) <= MOST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MOST - 1)) + "…";
        var encoded = Base64.getUrlEncoder().withoutPadding().encodeToString(kept.getBytes(StandardCharsets.UTF_8));
        add(response, encoded, Duration.ofMinutes(2));
    }

    /// What waits to be shown, and the order to forget it.
    static @Nullable String take(HttpServletRequest request, HttpServletResponse response) {
        var cookie = WebUtils.getCookie(request, COOKIE);
        if (cookie == null) {
            return null;
        }
        add(response, "", Duration.ZERO);
        return decoded(cookie.getValue());
    }

    private static @Nullable String decoded(String value) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8);
            return text.isBlank() || text.length() > 2 * MOST ? null : text;
        } catch (IllegalArgumentException _) {
            return null; // somebody else wrote this cookie
        }
    }

    private static void add(HttpServletResponse response, String value, Duration age) {
        var cookie = ResponseCookie.from(COOKIE, value)
                .path("/")
                .httpOnly(true)
                .sameSite("Lax")
                .maxAge(age)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
