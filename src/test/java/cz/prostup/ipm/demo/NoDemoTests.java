package cz.prostup.ipm.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.access.DemoAccounts;
import cz.prostup.access.DemoBanner;
import cz.prostup.access.DemoClock;
import cz.prostup.access.RegisterUser;
import cz.prostup.access.SignIn;
import cz.prostup.ipm.IpmCast;
import cz.prostup.testing.Browserless;
import cz.prostup.testing.ProstupTest;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/// Outside the demo nothing of it exists.
@ProstupTest
class NoDemoTests {

    private final ApplicationContext context;
    private final Browserless browser;
    private final IpmCast cast;
    private final RegisterUser registerUser;
    private final SignIn signIn;

    NoDemoTests(
            ApplicationContext context, Browserless browser, IpmCast cast, RegisterUser registerUser, SignIn signIn) {
        this.context = context;
        this.browser = browser;
        this.cast = cast;
        this.registerUser = registerUser;
        this.signIn = signIn;
    }

    @Test
    void no_part_of_it_is_there() {
        assertThat(Arrays.stream(context.getBeanDefinitionNames())
                        .map(context::getType)
                        .filter(type -> type != null && type.getPackageName().startsWith("cz.prostup.ipm.demo"))
                        .filter(type -> !type.getSimpleName().contains("Tests")))
                .isEmpty();
        assertThat(context.getBeanProvider(DemoAccounts.class).getIfAvailable()).isNull();
        assertThat(context.getBeanProvider(DemoBanner.class).getIfAvailable()).isNull();
        assertThat(context.getBeanProvider(DemoClock.class).getIfAvailable()).isNull();
    }

    @Test
    void its_addresses_are_not_found() {
        var officer = cast.stage().officer;
        var visit = browser.as(officer.login());
        assertThat(visit.get("/demo/clock").status()).isEqualTo(404);
        assertThat(visit.post("/demo/clock", visit.get("/").form("/sign-out"), "by", "DAY")
                        .status())
                .isEqualTo(404);
        var nobody = browser.nobody();
        assertThat(nobody.post("/demo/sign-in", nobody.get("/sign-in").form("/sign-in"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void an_account_of_the_demo_cannot_sign_in() {
        var login = "ukazkovy" + cast.stage().number;
        var account = registerUser.account(
                new RegisterUser.Account(login, "Ukázkový účet", registerUser.hash("Heslo-ukazky-1"), true));
        assertThat(signIn.signIn(login, "Heslo-ukazky-1", "127.0.0.1")).isInstanceOf(SignIn.Refused.class);
        assertThat(signIn.demoSignIn(account)).isInstanceOf(SignIn.Refused.class);
    }
}
