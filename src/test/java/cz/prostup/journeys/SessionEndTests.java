package cz.prostup.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import cz.prostup.ipm.IpmCast;
import cz.prostup.people.PeopleCast;
import cz.prostup.people.PeopleCast.City;
import cz.prostup.testing.Browserless;
import cz.prostup.testing.ProstupTest;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A session ends without work (control 7): the page tells beforehand, one button prolongs it, what is typed stays.
@ProstupTest
@ExtendWith(Chromium.class)
class SessionEndTests {

    private final IpmCast cast;
    private final PeopleCast people;
    private final Browserless browser;
    private City city;

    @LocalServerPort
    private int port;

    SessionEndTests(IpmCast cast, PeopleCast people, Browserless browser) {
        this.cast = cast;
        this.people = people;
        this.browser = browser;
        this.city = people.city();
    }

    @BeforeEach
    void itIsMarch() {
        cast.today(LocalDate.of(2026, 3, 10));
        city = people.city();
    }

    @Test
    void the_page_knows_the_dated_numbers_and_asks_nobody_who_is_not_signed_in() {
        var dialog =
                browser.as(city.caseManager.login()).get("/people").page().select("dialog#odhlaseni[role=alertdialog]");
        assertThat(dialog.attr("data-idle")).isEqualTo("1800");
        assertThat(dialog.attr("data-warning")).isEqualTo("180");
        assertThat(dialog.hasAttr("data-end")).as("only in the last half hour").isFalse();
        assertThat(browser.nobody().get("/sign-in").page().select("dialog#odhlaseni"))
                .isEmpty();
        var visit = browser.as(city.caseManager.login());
        assertThat(visit.submit("/people", "/account/session").status()).isEqualTo(204);
    }

    @Test
    void it_is_told_beforehand_and_one_button_prolongs_it() {
        var page = form();
        page.clock().fastForward("26:00");
        assertThat(dialog(page).isVisible()).isFalse();
        page.clock().fastForward("01:30");
        dialog(page).waitFor();
        assertThat(dialog(page).textContent()).contains("Za chvíli vás odhlásíme", "Za 3 minuty vás");
        assertThat(String.valueOf(page.evaluate("document.activeElement.textContent")))
                .isEqualTo("Zůstat přihlášen");
        page.keyboard().press("Enter");
        hidden(page);
        page.clock().fastForward("20:00");
        assertThat(dialog(page).isVisible()).isFalse();
        assertThat(note(page).inputValue()).isEqualTo("Rozepsaná věta.");
    }

    @Test
    void after_the_end_it_says_so_and_what_was_typed_stays() {
        var page = form();
        page.clock().fastForward("28:00");
        dialog(page).waitFor();
        page.keyboard().press("Escape");
        hidden(page);
        page.clock().fastForward("05:00");
        dialog(page).waitFor();
        assertThat(dialog(page).textContent()).contains("Přihlášení skončilo", "zůstává na stránce");
        assertThat(page.locator("[data-prolong]").isVisible()).isFalse();
        page.keyboard().press("Escape");
        assertThat(note(page).inputValue()).isEqualTo("Rozepsaná věta.");
    }

    private Page form() {
        var person = city.client("Věra", "Zamyšlená");
        var worker = Person.signedIn(port, city.caseManager);
        worker.page.clock().install();
        worker.open("/people/" + person + "/documents/new");
        note(worker.page).fill("Rozepsaná věta.");
        return worker.page;
    }

    private static Locator note(Page page) {
        return page.locator("input[name=title]");
    }

    private static Locator dialog(Page page) {
        return page.locator("#odhlaseni");
    }

    private static void hidden(Page page) {
        dialog(page)
                .waitFor(new Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN));
    }
}
