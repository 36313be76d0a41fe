package cz.prostup.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.ipm.IpmCast;
import cz.prostup.testing.ProstupTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The day without a mouse: the officer through the list, a tick, the preview, the approval, and into a return; finance
/// from the list of batches over the password to the files.
@ProstupTest
@ExtendWith(Chromium.class)
class KeysTests {

    private final BusyOffice offices;
    private final JdbcClient db;

    @LocalServerPort
    private int port;

    KeysTests(BusyOffice offices, JdbcClient db) {
        this.offices = offices;
        this.db = db;
    }

    @Test
    void keys_walk_tick_approve_and_open() {
        var office = offices.open();
        office.stage()
                .participants
                .forEach(participant ->
                        db.sql("""
                        update ipm.development_plan set state = 'APPROVED', decided_on = '2025-04-05' where placement_id = :id
                        """).param("id", participant.placement().value()).update());
        var officer = Person.signedIn(port, office.the("officer")).open("/ipm/returns");
        var box = officer.page.locator("input[name=return]");
        assertThat(box.isChecked()).isTrue();
        officer.page.keyboard().press("j");
        officer.page.keyboard().press("x");
        assertThat(box.isChecked())
                .as("the first row waits for a look and has no box")
                .isTrue();
        officer.page.keyboard().press("j");
        officer.page.keyboard().press("x");
        assertThat(box.isChecked()).isFalse();
        officer.page.keyboard().press("ArrowDown");
        officer.page.keyboard().press("x");
        assertThat(box.isChecked()).isTrue();
        officer.key("a", "Schválit vybrané…");
        assertThat(officer.heading()).isEqualTo("Schválit výkazy");
        officer.key("a", "Schválit 1 výkaz");
        assertThat(officer.text()).contains("1 schváleno");
        officer.open("/ipm/returns?state=APPROVED");
        officer.page.keyboard().press("?");
        officer.waitFor("další řádek");
        officer.page.keyboard().press("Escape");
        officer.page.keyboard().press("j");
        officer.go(() -> officer.page.keyboard().press("Enter"));
        assertThat(officer.heading()).startsWith("Karel Zkušený");
    }

    @Test
    void finance_confirms_and_exports_by_keys() {
        var office = offices.open();
        var finance = Person.signedIn(port, office.the("finance")).open("/payments");
        var number = finance.textOf("tbody a");
        finance.tabTo("tbody a");
        finance.go(() -> finance.page.keyboard().press("Enter"));
        assertThat(finance.heading()).contains(number);
        finance.tabTo("[name=password]");
        finance.page.keyboard().type(IpmCast.PASSWORD);
        finance.tabTo("[name=code]");
        finance.page.keyboard().type(finance.code());
        finance.go(() -> finance.page.keyboard().press("Enter"));
        assertThat(finance.text()).contains("Dávka je potvrzená.");
        finance.go(() -> finance.page.keyboard().press("s"));
        assertThat(finance.text()).contains("Soubory pro banku jsou hotové.");
        finance.tabTo("a[href$='/files/PAIN_001']");
        var file = finance.page.waitForDownload(() -> finance.page.keyboard().press("Enter"));
        assertThat(file.suggestedFilename()).endsWith(".xml");
    }
}
