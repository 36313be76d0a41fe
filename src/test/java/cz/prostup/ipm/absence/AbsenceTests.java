package cz.prostup.ipm.absence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cz.prostup.ipm.IpmCast;
import cz.prostup.ipm.IpmCast.Actor;
import cz.prostup.ipm.PlacementId;
import cz.prostup.shared.NotFound;
import cz.prostup.testing.Browserless;
import cz.prostup.testing.CountingDataSource;
import cz.prostup.testing.ProstupTest;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProstupTest
class AbsenceTests {

    private static final LocalDate START = LocalDate.of(2025, 3, 10);

    private final IpmCast cast;
    private final JdbcClient db;
    private final RecordAbsence recordAbsence;
    private final Browserless browser;

    AbsenceTests(IpmCast cast, JdbcClient db, RecordAbsence recordAbsence, Browserless browser) {
        this.cast = cast;
        this.db = db;
        this.recordAbsence = recordAbsence;
        this.browser = browser;
    }

    @Test
    void the_mentor_writes_it_down_and_everybody_around_reads_it() {
        var stage = cast.stage();
        var path = "/ipm/placements/" + stage.participant(START).placement();
        cast.today(LocalDate.of(2025, 4, 17));
        var mentor = browser.as(stage.mentor.login());
        var done = mentor.submit(
                path + "/absences", path + "/absences", "kind", "SICK_LEAVE", "from", "2025-04-07", "to", "2025-04-16");
        assertThat(done.status()).isEqualTo(303);
        assertThat(browser.as(stage.officer.login()).get(path).text())
                .contains("7. 4. 2025 – 16. 4. 2025")
                .contains("nemoc");
        assertThat(browser.as(stage.payroll.login()).get(path + "/absences").text())
                .contains("Zkoušející mentor");
    }

    @Test
    void a_sensitive_kind_is_neutral_for_those_outside_the_employer() {
        var stage = cast.stage();
        var participant = stage.participant(START);
        cast.today(LocalDate.of(2025, 4, 17));
        record(stage.mentor, participant.placement(), "CUSTODY", "2025-04-07", "2025-04-10");
        var path = "/ipm/placements/" + participant.placement();
        assertThat(browser.as(stage.mentor.login()).get(path).text()).contains("vazba, výkon trestu");
        assertThat(browser.as(stage.provider.login()).get(path).text())
                .contains("překážka v práci")
                .doesNotContain("vazba");
    }

    @Test
    void an_overlap_is_refused_and_the_other_one_is_named() {
        var stage = cast.stage();
        var placement = stage.participant(START).placement();
        cast.today(LocalDate.of(2025, 4, 17));
        record(stage.mentor, placement, "SICK_LEAVE", "2025-04-07", "2025-04-16");
        assertThat(record(stage.payroll, placement, "PAID_LEAVE", "2025-04-16", "2025-04-17"))
                .isEqualTo(new AbsenceOutcome.Refused(
                        "from", "V těch dnech už je zapsáno: nemoc 7.\u00A04. 2025 – 16.\u00A04. 2025."));
    }

    @Test
    void days_outside_the_support_and_days_in_a_wrong_order_are_refused() {
        var stage = cast.stage();
        var placement = stage.participant(START).placement();
        cast.today(LocalDate.of(2026, 3, 9));
        assertThat(field(record(stage.mentor, placement, "SICK_LEAVE", "2025-03-09", "2025-03-11")))
                .isEqualTo("from");
        assertThat(field(record(stage.mentor, placement, "PAID_LEAVE", "2026-03-09", "2026-03-10")))
                .isEqualTo("to");
        assertThat(field(record(stage.mentor, placement, "SICK_LEAVE", "2025-04-11", "2025-04-10")))
                .isEqualTo("to");
        assertThat(field(record(stage.mentor, placement, "HANGOVER", "2025-04-10", "2025-04-10")))
                .isEqualTo("kind");
    }

    @Test
    void only_leave_is_written_ahead() {
        var stage = cast.stage();
        var placement = stage.participant(START).placement();
        cast.today(LocalDate.of(2025, 4, 17));
        assertThat(field(record(stage.mentor, placement, "SICK_LEAVE", "2025-04-17", "2025-04-18")))
                .isEqualTo("to");
        assertThat(record(stage.mentor, placement, "PAID_LEAVE", "2025-07-07", "2025-07-18"))
                .isInstanceOf(AbsenceOutcome.Recorded.class);
    }

    @Test
    void the_last_day_of_february_exists_in_a_leap_year_only() {
        var stage = cast.stage();
        var path =
                "/ipm/placements/" + stage.participant(LocalDate.of(2027, 6, 1)).placement() + "/absences";
        cast.today(LocalDate.of(2028, 3, 1));
        var mentor = browser.as(stage.mentor.login());
        var good = mentor.submit(path, path, "kind", "SICK_LEAVE", "from", "29. 2. 2028", "to", "29. 2. 2028");
        assertThat(good.status()).isEqualTo(303);
        var bad = mentor.submit(path, path, "kind", "SICK_LEAVE", "from", "29. 2. 2027", "to", "1. 3. 2028");
        assertThat(bad.status()).isEqualTo(422);
        assertThat(bad.page().select("[name=from]").val()).isEqualTo("29. 2. 2027");
        assertThat(bad.page().select("#from-error").text()).isNotEmpty();
    }

    @Test
    void what_was_deleted_by_mistake_comes_back() {
        var stage = cast.stage();
        var placement = stage.participant(START).placement();
        cast.today(LocalDate.of(2025, 4, 17));
        var id = ((AbsenceOutcome.Recorded) record(stage.mentor, placement, "SICK_LEAVE", "2025-04-07", "2025-04-16"))
                .id();
        var path = "/ipm/placements/" + placement + "/absences";
        var mentor = browser.as(stage.mentor.login());
        var removed = mentor.submit(path, path + "/" + id + "/remove");
        assertThat(removed.location()).isEqualTo(path + "?removed=" + id);
        assertThat(count(placement)).isZero();
        mentor.submit(removed.location(), path + "/" + id + "/restore");
        assertThat(count(placement)).isEqualTo(1);
        assertThat(mentor.get(path).text()).contains("Nepřítomnost je zpátky.");
    }

    @Test
    void two_who_change_the_same_absence_see_both_versions() {
        var stage = cast.stage();
        var placement = stage.participant(START).placement();
        cast.today(LocalDate.of(2025, 4, 17));
        var id = ((AbsenceOutcome.Recorded) record(stage.mentor, placement, "SICK_LEAVE", "2025-04-07", "2025-04-16"))
                .id();
        var path = "/ipm/placements/" + placement + "/absences/" + id;
        var mentor = browser.as(stage.mentor.login());
        var form = mentor.get(path).form(path);
        browser.as(stage.payroll.login()).submit(path, path, "to", "2025-04-15");
        var conflict = mentor.post(path, form, "to", "2025-04-14");
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.text()).contains("zapsali jste vy").contains("15. 4. 2025");
        assertThat(conflict.page().select("[name=to]").val()).isEqualTo("2025-04-14");
        assertThat(mentor.post(path, conflict.form(path)).status()).isEqualTo(303);
    }

    @Test
    void a_long_absence_asks_how_the_hours_can_be_met() {
        var stage = cast.stage();
        var placement = stage.participant(START).placement();
        cast.today(LocalDate.of(2025, 4, 17));
        record(stage.mentor, placement, "SICK_LEAVE", "2025-04-03", "2025-04-16");
        assertThat(browser.as(stage.provider.login()).get("/").text()).doesNotContain("Dlouhá nepřítomnost");
        record(stage.mentor, placement, "SICK_LEAVE", "2025-03-18", "2025-04-02");
        assertThat(browser.as(stage.provider.login()).get("/").text())
                .contains("Dlouhá nepřítomnost: domluvte, jak splnit hodiny: Karel Zkušený1");
    }

    @Test
    void the_provider_and_strangers_do_not_write_absences() {
        var stage = cast.stage();
        var placement = stage.participant(START).placement();
        cast.today(LocalDate.of(2025, 4, 17));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> record(stage.provider, placement, "SICK_LEAVE", "2025-04-07", "2025-04-08"));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> record(cast.stage().mentor, placement, "SICK_LEAVE", "2025-04-07", "2025-04-08"));
    }

    @Test
    void the_page_needs_few_statements() {
        var stage = cast.stage();
        var path = "/ipm/placements/" + stage.participant(START).placement() + "/absences";
        var payroll = browser.as(stage.payroll.login());
        CountingDataSource.start();
        payroll.get(path);
        assertThat(CountingDataSource.stop()).hasSizeLessThanOrEqualTo(8);
    }

    private AbsenceOutcome record(Actor actor, PlacementId placement, String kind, String from, String to) {
        return cast.as(
                actor.viewer(),
                () -> recordAbsence.record(
                        actor.viewer(), placement, kind, LocalDate.parse(from), LocalDate.parse(to)));
    }

    private static String field(AbsenceOutcome outcome) {
        return ((AbsenceOutcome.Refused) outcome).field();
    }

    private long count(PlacementId placement) {
        return db.sql("select count(*) from ipm.absence where placement_id = :id")
                .param("id", placement.value())
                .query(Long.class)
                .single();
    }
}
