package cz.prostup.ipm.lead;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.ipm.IpmCast;
import cz.prostup.ipm.contribution.Contribution;
import cz.prostup.ipm.contribution.MonthInputs;
import cz.prostup.ipm.contribution.Outcome.Calculated;
import cz.prostup.ipm.lead.WhatIf.Outcome.Answered;
import cz.prostup.ipm.lead.WhatIf.Question;
import cz.prostup.ipm.programme.DatedRates;
import cz.prostup.ipm.programme.RulesRepository;
import cz.prostup.shared.Hours;
import cz.prostup.shared.Money;
import cz.prostup.testing.Browserless;
import cz.prostup.testing.CountingDataSource;
import cz.prostup.testing.ProstupTest;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProstupTest
class ForEmployersTests {

    private static final String ASKED =
            "/for-employers/calculator?gross=23100&fte=1&months=12&workers=1&hours=16&failure=";

    private final IpmCast cast;
    private final WriteLead writeLead;
    private final WhatIf whatIf;
    private final RulesRepository rules;
    private final DatedRates rates;
    private final Browserless browser;
    private final JdbcClient db;

    ForEmployersTests(
            IpmCast cast,
            WriteLead writeLead,
            WhatIf whatIf,
            RulesRepository rules,
            DatedRates rates,
            Browserless browser,
            JdbcClient db) {
        this.cast = cast;
        this.writeLead = writeLead;
        this.whatIf = whatIf;
        this.rules = rules;
        this.rates = rates;
        this.browser = browser;
        this.db = db;
    }

    @BeforeEach
    void nobodySentAnythingLately() {
        cast.today(LeadScene.TODAY);
        db.sql("delete from ipm.interest_attempt").update();
    }

    @ParameterizedTest
    @CsvSource({"17600, 0.5, 18", "23100, 1, 16", "23100, 1, 15.75", "24000, 1, 0", "60000, 1, 20", "9000, 0.3, 16"})
    void the_calculator_says_what_the_contribution_of_a_month_would_be(String gross, BigDecimal fte, String hours) {
        var levies = rates.levies(LeadScene.TODAY).orElseThrow().of(Money.of(gross));
        var whole =
                MonthInputs.whole(Money.of(gross), levies.employerSocial(), levies.employerHealth(), Hours.of(hours));
        var month = new MonthInputs(
                whole.gross(),
                whole.employerSocial(),
                whole.employerHealth(),
                Money.ZERO,
                whole.hours(),
                whole.days(),
                fte);
        var paid = (Calculated) Contribution.of(month, rules.get("IPM-2025"));
        var asked = new Question(Money.of(gross), fte, 3, 1, Hours.of(hours), null);
        var answer = ((Answered) whatIf.answer(asked)).answer();
        assertThat(answer.months()).hasSize(3).allSatisfy(told -> {
            assertThat(told.costs()).isEqualTo(paid.wageCosts());
            assertThat(told.wage()).isEqualTo(paid.wageContribution());
            assertThat(told.integration()).isEqualTo(paid.integrationContribution());
            assertThat(told.rest()).isEqualTo(paid.wageCosts().minus(paid.wageContribution()));
        });
        assertThat(answer.sum().wage())
                .isEqualTo(new Money(paid.wageContribution().times(BigDecimal.valueOf(3))));
        assertThat(answer.capReached()).isEqualTo(paid.capApplied());
    }

    @Test
    void a_failure_takes_one_person_away_and_the_contribution_of_that_month() {
        var asked = new Question(Money.crowns(24000), BigDecimal.ONE, 4, 2, Hours.of("16"), 2);
        var answer = ((Answered) whatIf.answer(asked)).answer();
        assertThat(answer.months()).extracting(WhatIf.Month::workers).containsExactly(2, 2, 1, 1);
        assertThat(answer.months())
                .extracting(WhatIf.Month::integration)
                .containsExactly(Money.crowns(9400), Money.crowns(4700), Money.crowns(4700), Money.crowns(4700));
        assertThat(answer.lost()).isEqualTo(Money.crowns(4700));
    }

    @Test
    void the_calculator_is_honest_and_keeps_what_was_typed() {
        var nobody = browser.nobody();
        assertThat(nobody.get("/for-employers/calculator").status()).isEqualTo(200);
        var shown = nobody.get(ASKED + "2");
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.text()).contains("Co stojí výpadek", "4 700 Kč", "Výpočet nic neslibuje", "Odvody jsou odhad");
        assertThat(nobody.get("/for-employers/calculator?gross=9000&fte=1&months=13&workers=1&hours=10")
                        .text())
                .contains("minimální mzda", "prodloužení", "chybí 6 hodin");
        assertThat(nobody.get("/for-employers/calculator?gross=90000&fte=1&months=1&workers=1&hours=16")
                        .text())
                .contains("narazil na strop");
        var wrong = nobody.get("/for-employers/calculator?gross=mnoho&fte=3&months=19&workers=0&hours=abc&failure=7");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().select("[name=gross]").val()).isEqualTo("mnoho");
        assertThat(wrong.page().select(".errors li")).hasSizeGreaterThanOrEqualTo(5);
        assertThat(nobody.get("/for-employers/calculator?gross=0&fte=1&months=1&workers=1&hours=1")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void the_questions_of_suitability_have_a_clear_answer() {
        var nobody = browser.nobody();
        var path = "/for-employers/eligibility?municipality=NOT_NEEDED&debts=NO&mentor=NAMED&places=1&time=PART&kind=";
        assertThat(nobody.get(path + "COMMERCIAL&protectedMarket=NO").text()).contains("Ano, vypadá to");
        assertThat(nobody.get(path + "COMMERCIAL&protectedMarket=YES").text()).contains("Spíš ano", "ano ani ne");
        assertThat(nobody.get(path + "MUNICIPAL_COMPANY&protectedMarket=NO").text())
                .contains("s obecním úřadem");
        assertThat(nobody.get(path + "NEZNAMY&protectedMarket=NO").status()).isEqualTo(422);
        assertThat(nobody.get("/for-employers/eligibility?kind=").status()).isEqualTo(422);
    }

    @Test
    void an_interest_becomes_a_lead_and_the_office_hears_of_it() {
        var scene = new LeadScene(cast, writeLead, db);
        var sent = send(scene, Map.of());
        assertThat(sent.status()).isEqualTo(303);
        var thanks = browser.nobody().get(sent.location());
        assertThat(thanks.text()).contains("KoP Zkouška " + scene.stage.number, "3 pracovních dnů");
        var officer = browser.as(scene.stage.officer.login());
        assertThat(officer.get("/ipm/leads").text()).contains("Cukrárna Sova");
        assertThat(officer.get("/").text()).contains("Ozvat se zájemci o IPM");
        assertThat(officer.get("/notices").text()).contains("Zaměstnavatel má zájem o IPM");
        assertThat(browser.as(scene.coordinator.login()).get("/notices").text())
                .contains("Zaměstnavatel má zájem o IPM");
    }

    @Test
    void a_robot_is_thanked_and_forgotten_and_a_flood_is_stopped() {
        var scene = new LeadScene(cast, writeLead, db);
        assertThat(send(scene, Map.of("web", "http://spam.invalid")).status()).isEqualTo(303);
        assertThat(count(scene)).isZero();
        for (int i = 0; i < 5; i++) {
            assertThat(send(scene, Map.of()).status()).isEqualTo(303);
        }
        assertThat(send(scene, Map.of()).status()).isEqualTo(429);
        assertThat(count(scene)).isEqualTo(5);
    }

    @Test
    void a_wrong_interest_is_not_taken() {
        var scene = new LeadScene(cast, writeLead, db);
        assertThat(send(scene, Map.of("ico", "12345678")).status()).isEqualTo(422);
        assertThat(send(scene, Map.of("ico", "")).status()).isEqualTo(422);
        assertThat(send(scene, Map.of("email", "", "phone", "")).text()).contains("e-mail nebo telefon");
        assertThat(send(scene, Map.of("note", "x".repeat(2001))).status()).isEqualTo(422);
        assertThat(send(scene, Map.of("branch", scene.stage.employerId.toString()))
                        .status())
                .isEqualTo(422);
        assertThat(send(scene, Map.of("territory", "X")).status()).isEqualTo(422);
        assertThat(count(scene)).isZero();
    }

    @Test
    void pages_for_strangers_ask_little_and_leave_no_cookie() {
        for (var path : List.of(
                "/for-employers",
                "/for-employers/calculator",
                ASKED,
                "/for-employers/eligibility",
                "/for-employers/interest")) {
            CountingDataSource.start();
            var answer = browser.nobody().get(path);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(CountingDataSource.stop()).as(path).hasSizeLessThanOrEqualTo(8);
            assertThat(answer.response().getCookies()).as(path).isEmpty();
        }
    }

    private Browserless.Answer send(LeadScene scene, Map<String, String> changes) {
        var fields = new HashMap<String, String>(Map.of(
                "employer",
                "Cukrárna Sova",
                "ico",
                BringEmployerTests.ico(8_123_456),
                "name",
                "Jana Sovová",
                "email",
                "jana@sova.invalid",
                "branch",
                scene.stage.branchId.toString(),
                "territory",
                scene.territory));
        fields.putAll(changes);
        var sent = new HashMap<String, List<String>>();
        fields.forEach((name, value) -> sent.put(name, List.of(value)));
        return browser.nobody().post("/for-employers/interest", sent);
    }

    private int count(LeadScene scene) {
        return db.sql("select count(*) from ipm.employer_lead where branch_id = :branch")
                .param("branch", scene.stage.branchId)
                .query(Integer.class)
                .single();
    }
}
