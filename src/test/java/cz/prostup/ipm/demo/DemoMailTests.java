package cz.prostup.ipm.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.testing.Browserless;
import cz.prostup.testing.CountingDataSource;
import org.junit.jupiter.api.Test;

/// "Pošta": nothing leaves a demo, everything can be read.
@DemoTest
class DemoMailTests {

    private final Browserless browser;
    private final DemoPeople people;

    DemoMailTests(Browserless browser, DemoPeople people) {
        this.browser = browser;
        this.people = people;
    }

    @Test
    void everybody_reads_the_letters_of_all_with_few_statements() {
        var visit = browser.nobody();
        visit.submit(
                "/sign-in",
                "/demo/sign-in",
                "account",
                people.account("jana.mala").toString());
        visit.get("/demo/mail");
        CountingDataSource.start();
        var page = visit.get("/demo/mail");
        assertThat(CountingDataSource.stop()).hasSizeLessThanOrEqualTo(4);
        assertThat(page.text()).contains("Neodešel ani jeden", "@ukazka.prostup.invalid", "Dobrý den,");
        assertThat(page.page().select("a[href=/demo/mail]")).isNotEmpty();
        assertThat(page.page().select("details")).isNotEmpty();
    }
}
