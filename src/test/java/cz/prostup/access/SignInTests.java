package cz.prostup.access;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.ipm.IpmCast;
import cz.prostup.testing.Browserless;
import cz.prostup.testing.ProstupTest;
import org.junit.jupiter.api.Test;

@ProstupTest
class SignInTests {

    private final IpmCast cast;
    private final Browserless browser;

    SignInTests(IpmCast cast, Browserless browser) {
        this.cast = cast;
        this.browser = browser;
    }

    @Test
    void somebody_who_is_not_signed_in_is_sent_to_sign_in_and_back() {
        var answer = browser.nobody().get("/ipm/placements?page=2");
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.location()).isEqualTo("/sign-in?to=%2Fipm%2Fplacements%3Fpage%3D2");
    }

    @Test
    void a_right_password_opens_a_session() {
        var officer = cast.stage().officer;
        var answer =
                browser.nobody().submit("/sign-in", "/sign-in", "login", officer.login(), "password", IpmCast.PASSWORD);
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.response().getCookie("prostup")).isNotNull();
    }
}
