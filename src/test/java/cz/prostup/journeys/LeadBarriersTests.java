package cz.prostup.journeys;

import static cz.prostup.journeys.Barriers.barriers;
import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.ipm.IpmCast;
import cz.prostup.ipm.lead.LeadOutcome.Done;
import cz.prostup.ipm.lead.NewLead;
import cz.prostup.ipm.lead.NewLead.Contact;
import cz.prostup.ipm.lead.WriteLead;
import cz.prostup.testing.ProstupTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Pages of interests and pages for strangers in a browser: no barrier, no sideways scrolling, no need of a script.
@ProstupTest
@ExtendWith(Chromium.class)
class LeadBarriersTests {

    private final IpmCast cast;
    private final WriteLead writeLead;

    @LocalServerPort
    private int port;

    LeadBarriersTests(IpmCast cast, WriteLead writeLead) {
        this.cast = cast;
        this.writeLead = writeLead;
    }

    @Test
    void no_page_of_an_interest_has_a_barrier() {
        var stage = cast.stage();
        var officer = stage.officer.viewer();
        var lead = new NewLead(
                "Pekárna U Mlýna",
                "",
                "COMMERCIAL",
                stage.branchId,
                null,
                new Contact("Hana Veselá", "", ""),
                "CHAMBER",
                "");
        var id = ((Done) cast.as(officer, () -> writeLead.write(lead, officer))).id();
        var person = Person.signedIn(port, stage.officer);
        var findings = new ArrayList<String>();
        for (var page : List.of(
                "", "/new", "/" + id, "/" + id + "/refusal", "/" + id + "/commitment", "/" + id + "/employer")) {
            findings.addAll(barriers(person.open("/ipm/leads" + page).page));
        }
        person.open("/ipm/leads/new").click("Zapsat zájem");
        assertThat(person.status()).isEqualTo(422);
        findings.addAll(barriers(person.page));
        assertThat(findings).isEmpty();
    }

    @Test
    void a_stranger_counts_without_a_script_and_on_a_phone() {
        var stranger = Person.nobody(port, Device.PHONE, false).open("/for-employers/calculator");
        stranger.fill("Hrubá mzda jednoho člověka za měsíc", "23 100").click("Spočítat");
        assertThat(stranger.status()).isEqualTo(200);
        assertThat(stranger.page.content()).contains("Měsíc po měsíci");
    }
}
