package cz.prostup.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.ipm.IpmCast;
import cz.prostup.people.PeopleCast;
import cz.prostup.people.PeopleCast.City;
import cz.prostup.testing.ProstupTest;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The forms of a social worker's day by keys alone: a note, a consent, a message.
@ProstupTest
@ExtendWith(Chromium.class)
class CityKeysTests {

    private final IpmCast cast;
    private final PeopleCast people;

    @LocalServerPort
    private int port;

    private City city;
    private String file;

    CityKeysTests(IpmCast cast, PeopleCast people) {
        this.cast = cast;
        this.people = people;
        city = people.city();
        file = "";
    }

    @BeforeEach
    void aClientComes() {
        cast.today(LocalDate.of(2026, 3, 10));
        city = people.city();
        var person = city.client("Bez", "Myši");
        city.accompanies(person, city.socialUnit, city.caseManager, "CASE_MANAGER");
        file = "/people/" + person;
    }

    @Test
    void a_note_is_written_given_a_layer_and_saved_by_keys() {
        var worker = Person.signedIn(port, city.caseManager).open(file + "/notes/new");
        worker.tabTo("[name=text]").type("Přišel včas.").tabTo("[name=domain]").type("byd");
        worker.tabTo("[name=layer]:checked").press("ArrowDown").press("ArrowUp");
        worker.tabTo("button[data-key=u]").enter();
        assertThat(worker.text()).contains("Zápis je uložený", "bydlení", "Přišel včas.");
    }

    @Test
    void a_consent_is_asked_for_read_and_given_by_keys() {
        var worker = Person.signedIn(port, city.caseManager).open(file + "/consents/new");
        worker.tabTo("[name=purpose]").press("Space").press("ArrowDown");
        worker.tabTo("[name=find]").type("Rovnováha " + city.number).enter();
        worker.tabTo("[name=recipients]").press("Space");
        worker.tabTo("[name=domains][value=HOUSING]").press("Space");
        worker.tabTo("main .actions button").enter();
        worker.tabTo("[name=read]").press("Space");
        worker.tabTo("button[value=GIVE]").enter();
        assertThat(worker.heading()).isEqualTo("koordinace případu s partnery");
        assertThat(worker.text()).contains("platí do", "Rovnováha " + city.number);
    }

    @Test
    void a_message_is_written_and_sent_by_keys() {
        var worker = Person.signedIn(port, city.caseManager).open(file + "/messages/new");
        worker.tabTo("[name=to]").press("Space");
        worker.tabTo("[name=subject]").type("Podklady");
        worker.tabTo("[name=text]").type("Přineste prosím smlouvu.");
        worker.tabTo("main .actions button").enter();
        assertThat(worker.heading()).isEqualTo("Podklady");
        assertThat(worker.text()).contains("Přineste prosím smlouvu.");
    }
}
