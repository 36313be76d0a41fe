package cz.prostup.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/// The languages of the pages for people who are no workers: participants, guests by link (decisions 23). Everybody
/// else reads Czech.
public enum Language {
    CS("cs", "cs", "Čeština"),
    CS_EASY("cs-easy", "cs", "Jednoduchá čeština"),
    EN("en", "en", "English"),
    UK("uk", "uk", "Українська");

    private static final String COOKIE = "prostup-jazyk";

    private final String code;
    private final String tag;
    private final String label;

    Language(String code, String tag, String label) {
        this.code = code;
        this.tag = tag;
        this.label = label;
    }

    /// As texts in the database call it.
    public String code() {
        return code;
    }

    /// For the attribute `lang` of a page.
    public String tag() {
        return tag;
    }

    /// In the language itself.
    public String label() {
        return label;
    }

    public static Optional<Language> ofCode(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }

    /// What the reader chose on one of the pages; Czech until then.
    public static Language of(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null ? CS : ofCode(cookie.getValue()).orElse(CS);
    }

    /// The browser keeps the choice for a year.
    public void keepIn(HttpServletResponse response) {
        var cookie = ResponseCookie.from(COOKIE, code)
                .path("/")
                .httpOnly(true)
                .sameSite("Lax")
                .maxAge(Duration.ofDays(365))
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
