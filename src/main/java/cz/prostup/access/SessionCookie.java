package cz.prostup.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/// The browser's half of a session. Over https the `__Host-` prefix ties it to this very host; plain http is only for
/// a newcomer's own machine.
public final class SessionCookie {

    private SessionCookie() {}

    public static Optional<String> read(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, name(request));
        return Optional.ofNullable(cookie).map(c -> c.getValue()).filter(value -> !value.isBlank());
    }

    public static void write(HttpServletRequest request, HttpServletResponse response, String secret) {
        add(request, response, secret, Duration.ofSeconds(-1));
    }

    public static void clear(HttpServletRequest request, HttpServletResponse response) {
        add(request, response, "", Duration.ZERO);
    }

    private static void add(HttpServletRequest request, HttpServletResponse response, String value, Duration age) {
        var cookie = ResponseCookie.from(name(request), value)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(age)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static String name(HttpServletRequest request) {
        return request.isSecure() ? "__Host-prostup" : "prostup";
    }
}
