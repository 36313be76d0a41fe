package cz.prostup.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.ipm.IpmCast;
import cz.prostup.people.PeopleCast;
import cz.prostup.people.PersonId;
import cz.prostup.testing.ProstupTest;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The connection is lost in the middle of a note (control 55): the text stays in the form, is kept as a draft when the
/// line is back, and is offered again.
@ProstupTest
@ExtendWith(Chromium.class)
class LostConnectionTests {

    private final IpmCast cast;
    private final PeopleCast people;

    @LocalServerPort
    private int port;

    LostConnectionTests(IpmCast cast, PeopleCast people) {
        this.cast = cast;
        this.people = people;
    }

    @Test
    void a_text_survives_a_lost_connection_and_is_offered_the_next_time() {
        cast.today(LocalDate.of(2026, 3, 10));
        var city = people.city();
        var person = city.client("Věra", "Odpojená");
        var worker = Person.signedIn(port, city.caseManager).open(notes(person) + "/new");
        worker.page.context().setOffline(true);
        worker.fill("Zápis", "Domluvili jsme se na čtvrtek.");
        worker.waitFor("Neuloženo, zkouším znovu");
        worker.page.getByText("Uložit zápis").click();
        worker.waitFor("Nejste připojeni");
        assertThat(worker.field("Zápis").inputValue()).isEqualTo("Domluvili jsme se na čtvrtek.");
        assertThat(worker.page.evaluate("localStorage.length + sessionStorage.length"))
                .isEqualTo(0);
        worker.page.context().setOffline(false);
        worker.waitFor("Rozepsané uloženo");
        worker.page.close(new com.microsoft.playwright.Page.CloseOptions().setRunBeforeUnload(false));

        var later = Person.signedIn(port, city.caseManager).open(notes(person) + "/new");
        assertThat(later.text()).contains("Máte rozepsaný zápis z", "Domluvili jsme se na čtvrtek.");
        later.click("Pokračovat");
        assertThat(later.field("Zápis").inputValue()).isEqualTo("Domluvili jsme se na čtvrtek.");
        later.click("Uložit zápis");
        assertThat(later.text()).contains("Zápis je uložený", "Domluvili jsme se na čtvrtek.");
        later.open(notes(person) + "/new");
        assertThat(later.text()).doesNotContain("rozepsaný zápis");
    }

    @Test
    void without_scripts_the_form_works_the_same() {
        cast.today(LocalDate.of(2026, 3, 10));
        var city = people.city();
        var person = city.client("Věra", "Bezskriptová");
        var worker =
                Person.signedIn(port, city.caseManager, Device.PHONE, false).open(notes(person) + "/new");
        worker.fill("Zápis", "Zápis z telefonu.").click("Uložit zápis");
        assertThat(worker.text()).contains("Zápis je uložený", "Zápis z telefonu.");
    }

    private static String notes(PersonId person) {
        return "/people/" + person + "/notes";
    }
}
