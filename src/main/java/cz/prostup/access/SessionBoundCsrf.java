package cz.prostup.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.web.util.WebUtils;

/// The token against forged forms follows from the session's secret, so it ends with the session and nothing is stored.
/// Before signing in a random cookie stands in for the session.
final class SessionBoundCsrf implements CsrfTokenRepository {

    private static final String BEFORE_SIGN_IN = "prostup-pred";
    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        var fresh = new byte[24];
        RANDOM.nextBytes(fresh);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(fresh);
        request.setAttribute(BEFORE_SIGN_IN, secret);
        return tokenFor(secret);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(BEFORE_SIGN_IN) instanceof String secret) {
            var cookie = ResponseCookie.from(BEFORE_SIGN_IN, secret)
                    .path("/")
                    .httpOnly(true)
                    .secure(request.isSecure())
                    .sameSite("Lax")
                    .maxAge(Duration.ofSeconds(-1))
                    .build();
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        }
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        if (SessionFilter.viewerOf(request) != null) {
            return SessionCookie.read(request).map(SessionBoundCsrf::tokenFor).orElse(null);
        }
        var cookie = WebUtils.getCookie(request, BEFORE_SIGN_IN);
        return cookie == null ? null : tokenFor(cookie.getValue());
    }

    static CsrfToken tokenFor(String secret) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            var value = Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal("form".getBytes(StandardCharsets.UTF_8)));
            return new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", value);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
