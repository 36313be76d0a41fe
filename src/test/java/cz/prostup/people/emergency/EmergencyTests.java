package cz.prostup.people.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.ExpectedMoves;
import cz.prostup.ipm.IpmCast;
import cz.prostup.ipm.IpmCast.Actor;
import cz.prostup.people.BirthNumber;
import cz.prostup.people.PeopleCast;
import cz.prostup.people.PeopleCast.City;
import cz.prostup.people.PersonId;
import cz.prostup.people.emergency.BreakGlass.AlreadyOpen;
import cz.prostup.people.emergency.BreakGlass.NobodyFound;
import cz.prostup.people.emergency.BreakGlass.Opened;
import cz.prostup.people.emergency.BreakGlass.Outcome;
import cz.prostup.people.emergency.BreakGlass.Refused;
import cz.prostup.people.emergency.BreakGlass.TooManyAttempts;
import cz.prostup.people.emergency.BreakGlass.Wanted;
import cz.prostup.people.emergency.ReviewEmergency.Verdict;
import cz.prostup.shared.MovableClock;
import cz.prostup.shared.NotFound;
import cz.prostup.testing.Browserless;
import cz.prostup.testing.CountingDataSource;
import cz.prostup.testing.ProstupTest;
import cz.prostup.vault.Vault;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Breaking the glass (control 17): exact words only, two hours, everybody concerned is told, a report and a review.
@ProstupTest
class EmergencyTests {

    private static final String REASON = "Soused volal, že paní leží na chodbě a nemluví.";
    private static final LocalDate BORN = LocalDate.of(1984, 5, 12);

    private final IpmCast cast;
    private final City city;
    private final Browserless browser;
    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final MovableClock clock;
    private final BreakGlass breakGlass;
    private final EndEmergency endEmergency;
    private final ReportEmergency reportEmergency;
    private final ReviewEmergency reviewEmergency;
    private final Vault vault;
    private final String family;
    private final PersonId person;

    EmergencyTests(
            IpmCast cast,
            PeopleCast people,
            Browserless browser,
            JdbcClient db,
            TransactionTemplate transaction,
            MovableClock clock,
            BreakGlass breakGlass,
            EndEmergency endEmergency,
            ReportEmergency reportEmergency,
            ReviewEmergency reviewEmergency,
            Vault vault) {
        this.cast = cast;
        this.browser = browser;
        this.db = db;
        this.transaction = transaction;
        this.clock = clock;
        this.breakGlass = breakGlass;
        this.endEmergency = endEmergency;
        this.reportEmergency = reportEmergency;
        this.reviewEmergency = reviewEmergency;
        this.vault = vault;
        this.city = people.city();
        this.family = "Nouzová" + city.number;
        this.person = city.client("Věra", family);
    }

    @BeforeEach
    void anOrdinaryDay() {
        cast.today(LocalDate.of(2026, 11, 18));
    }

    @AfterEach
    void timeIsBack() {
        clock.shiftBy(Duration.ZERO);
    }

    private Wanted wanted() {
        return new Wanted("Věra", family, BORN, null, "LIFE", REASON);
    }

    private Outcome begin(Wanted wanted, Actor actor) {
        return cast.as(actor.viewer(), () -> breakGlass.begin(wanted, actor.viewer()));
    }

    private EmergencyId opened() {
        return ((Opened) begin(wanted(), city.ospod)).id();
    }

    private List<String> bases(Actor actor) {
        return cast.as(
                actor.viewer(),
                () -> Objects.requireNonNull(transaction.execute(status -> db.sql(
                                "select basis from people.person_access where person_id = :person and user_id = :user")
                        .param("person", person.value())
                        .param("user", actor.viewer().userId())
                        .query(String.class)
                        .list())));
    }

    @Test
    void an_exact_name_and_date_open_the_file_for_two_hours_and_not_a_minute_longer() {
        assertThat(bases(city.ospod)).isEmpty();
        opened();
        assertThat(bases(city.ospod)).containsExactly("EMERGENCY");
        clock.shiftBy(clock.shift().plus(Duration.ofMinutes(119)));
        assertThat(bases(city.ospod)).containsExactly("EMERGENCY");
        clock.shiftBy(clock.shift().plus(Duration.ofMinutes(1)));
        assertThat(bases(city.ospod)).isEmpty();
    }

    @Test
    void private_notes_stay_closed() {
        opened();
        var layers = cast.as(
                city.ospod.viewer(),
                () -> Objects.requireNonNull(transaction.execute(status -> db.sql(
                                "select distinct layer from people.content_access where person_id = :person and user_id = :user")
                        .param("person", person.value())
                        .param("user", city.ospod.viewer().userId())
                        .query(String.class)
                        .set())));
        assertThat(layers).isEqualTo(Set.of("ADMIN", "WORK", "SUPPORT"));
    }

    @Test
    void a_birth_number_finds_too() {
        var number = new BirthNumber("8405120031");
        cast.as(
                Viewer.SYSTEM,
                () -> transaction.execute(status -> db.sql(
                                "update people.person set birth_number_index = null where birth_number_index = :index")
                        .param("index", vault.fingerprint(number.digits(), "birth-number"))
                        .update()));
        cast.as(
                Viewer.SYSTEM,
                () -> transaction.execute(
                        status -> db.sql("update people.person set birth_number_index = :index where id = :id")
                                .param("index", vault.fingerprint(number.digits(), "birth-number"))
                                .param("id", person.value())
                                .update()));
        assertThat(begin(new Wanted("", "", null, number, "CHILD", REASON), city.ospod))
                .isInstanceOf(Opened.class);
    }

    @Test
    void nearly_right_is_nobody_and_each_attempt_is_written_down() {
        for (var wrong : List.of(
                new Wanted("Věra", family + "x", BORN, null, "LIFE", REASON),
                new Wanted("Věra", family, BORN.plusDays(1), null, "LIFE", REASON),
                new Wanted("V", family, BORN, null, "LIFE", REASON),
                new Wanted("%", "%", BORN, null, "LIFE", REASON))) {
            assertThat(begin(wrong, city.ospod)).isInstanceOf(NobodyFound.class);
        }
        assertThat(events(city.ospod)).containsOnly("EMERGENCY_REFUSED").hasSize(4);
        assertThat(begin(
                        new Wanted("vera", family.toUpperCase(java.util.Locale.ROOT), BORN, null, "LIFE", REASON),
                        city.ospod))
                .isInstanceOf(Opened.class);
        assertThat(events(city.ospod)).contains("EMERGENCY_BEGUN");
    }

    @Test
    void two_of_the_same_name_and_day_are_nobody() {
        city.client("Věra", family);
        assertThat(begin(wanted(), city.ospod)).isInstanceOf(NobodyFound.class);
    }

    @Test
    void after_ten_attempts_a_day_there_is_no_other() {
        for (int i = 0; i < 10; i++) {
            begin(new Wanted("Věra", "Nikdo" + i, BORN, null, "LIFE", REASON), city.guardian);
        }
        assertThat(begin(wanted(), city.guardian)).isEqualTo(new TooManyAttempts(10));
        clock.shiftBy(clock.shift().plus(Duration.ofDays(1)));
        assertThat(begin(new Wanted("Věra", "Nikdo", BORN, null, "LIFE", REASON), city.guardian))
                .isInstanceOf(NobodyFound.class);
    }

    @Test
    void a_short_reason_an_unknown_category_and_no_name_are_refused() {
        assertThat(begin(new Wanted("Věra", family, BORN, null, "LIFE", " krátké            "), city.ospod))
                .isInstanceOf(Refused.class);
        assertThat(begin(new Wanted("Věra", family, BORN, null, "ZVĚDAVOST", REASON), city.ospod))
                .isInstanceOf(Refused.class);
        assertThat(begin(new Wanted("Věra", family, null, null, "LIFE", REASON), city.ospod))
                .isInstanceOf(Refused.class);
    }

    @Test
    void who_sees_the_person_anyway_begins_nothing() {
        assertThat(begin(wanted(), city.caseManager)).isEqualTo(new AlreadyOpen(person));
        assertThat(events(city.caseManager)).containsExactly("EMERGENCY_REFUSED");
    }

    @Test
    void somebody_of_another_role_is_not_even_there() {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> begin(wanted(), city.mentor)))
                .isInstanceOf(NotFound.class);
        assertThat(browser.as(city.addictionWorker.login()).get("/emergency").status())
                .isEqualTo(403);
    }

    @Test
    void those_who_accompany_the_person_and_the_officers_are_told_without_content() {
        city.accompanies(person, city.socialUnit, city.colleague, "KEY_WORKER");
        opened();
        for (var told : List.of(city.colleague, city.dpo)) {
            var notices = db.sql(
                            "select subject || ' ' || text from notifications.notice where user_id = :user and kind = 'EMERGENCY_BEGUN'")
                    .param("user", told.viewer().userId())
                    .query(String.class)
                    .list();
            assertThat(notices)
                    .hasSize(1)
                    .allSatisfy(text -> assertThat(text)
                            .contains("v\u00a0nouzi otevřel spis")
                            .doesNotContain(family)
                            .doesNotContain("Věra")
                            .doesNotContain("chodbě"));
        }
    }

    @Test
    void ending_closes_at_once_and_only_the_owner_may_end() {
        var id = opened();
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> cast.as(city.head.viewer(), () -> endEmergency.end(id, city.head.viewer()))))
                .isInstanceOf(NotFound.class);
        assertThat(cast.as(city.ospod.viewer(), () -> endEmergency.end(id, city.ospod.viewer())))
                .isTrue();
        assertThat(bases(city.ospod)).isEmpty();
        assertThat(cast.as(city.ospod.viewer(), () -> endEmergency.end(id, city.ospod.viewer())))
                .isFalse();
        assertThat(events(city.ospod)).containsExactly("EMERGENCY_BEGUN", "EMERGENCY_ENDED");
    }

    @Test
    void the_job_writes_down_what_the_clock_ended() {
        var id = opened();
        clock.shiftBy(clock.shift().plus(Duration.ofHours(3)));
        cast.as(Viewer.SYSTEM, () -> {
            endEmergency.run();
            return true;
        });
        assertThat(state(id)).isEqualTo("ENDED");
        assertThat(db.sql("select ended_at = ends_at from people.emergency_access where id = :id")
                        .param("id", id.value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void a_report_and_a_review_follow_and_nobody_reviews_without_a_report() {
        var id = opened();
        assertThat(review(id, Verdict.JUSTIFIED, "")).isInstanceOf(ReviewEmergency.Refused.class);
        assertThat(report(id, " ")).isInstanceOf(ReportEmergency.Refused.class);
        assertThat(report(id, "Zavolal jsem záchranku.")).isInstanceOf(ReportEmergency.Reported.class);
        assertThat(bases(city.ospod)).isEmpty();
        assertThat(report(id, "Podruhé.")).isInstanceOf(ReportEmergency.Refused.class);
        assertThat(review(id, Verdict.UNJUSTIFIED, "")).isInstanceOf(ReviewEmergency.Refused.class);
        assertThat(review(id, Verdict.JUSTIFIED, "")).isInstanceOf(ReviewEmergency.Reviewed.class);
        assertThat(review(id, Verdict.JUSTIFIED, "")).isInstanceOf(ReviewEmergency.Refused.class);
        assertThat(state(id)).isEqualTo("REVIEWED");
        assertThat(db.sql("select action from people.emergency_history where access_id = :id order by id")
                        .param("id", id.value())
                        .query(String.class)
                        .list())
                .containsExactly("BEGIN", "END", "REPORT", "REVIEW");
    }

    @Test
    void an_officer_of_another_organisation_does_not_see_it() {
        var id = opened();
        var stranger = cast.as(
                Viewer.SYSTEM,
                () -> Objects.requireNonNull(
                        transaction.execute(status -> city.actor("strangedpo", city.addictionUnit, Role.DPO))));
        assertThat(browser.as(stranger.login()).get("/audit/emergency/" + id).status())
                .isEqualTo(404);
        assertThat(browser.as(city.dpo.login()).get("/audit/emergency/" + id).text())
                .contains("Soused volal")
                .doesNotContain(family);
    }

    @Test
    void through_the_pages_from_the_form_to_the_review() {
        cast.as(Viewer.SYSTEM, () -> {
            city.phone(city.ospod);
            return true;
        });
        var visit = browser.as(city.ospod.login());
        var wrong = visit.submit(
                "/emergency",
                "/emergency",
                "given",
                "Věra",
                "family",
                family,
                "born",
                BORN.toString(),
                "category",
                "LIFE",
                "reason",
                REASON,
                "password",
                "spatne");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().select("[name=reason]").text()).contains("Soused");
        assertThat(bases(city.ospod)).isEmpty();
        var right = visit.submit(
                "/emergency",
                "/emergency",
                "given",
                "Věra",
                "family",
                family,
                "born",
                BORN.toString(),
                "category",
                "LIFE",
                "reason",
                REASON,
                "password",
                IpmCast.PASSWORD);
        assertThat(right.status()).isEqualTo(303);
        assertThat(right.location()).isEqualTo("/people/" + person);
        CountingDataSource.start();
        var list = visit.get("/emergency");
        assertThat(CountingDataSource.stop()).hasSizeLessThanOrEqualTo(9);
        assertThat(list.text()).contains("běží, zbývá 2 h 0 min");
        var page = Objects.requireNonNull(list.page().selectFirst("a[href^=/emergency/]"))
                .attr("href");
        assertThat(visit.submit(page, page + "/end").location()).isEqualTo(page);
        assertThat(visit.submit(page, page + "/report", "report", "Zavolal jsem záchranku.")
                        .location())
                .isEqualTo(page);
        var officer = browser.as(city.dpo.login());
        CountingDataSource.start();
        assertThat(officer.get("/audit/emergency").text()).contains("čeká na posouzení");
        assertThat(CountingDataSource.stop()).hasSizeLessThanOrEqualTo(8);
        assertThat(officer.submit("/audit" + page, "/audit" + page + "/review", "verdict", "JUSTIFIED")
                        .status())
                .isEqualTo(303);
        assertThat(officer.get("/audit" + page).text()).contains("oprávněný").contains("Zavolal jsem záchranku.");
    }

    @Test
    void the_moves_are_those_of_the_domain() {
        var expected = ExpectedMoves.of(EmergencyTests.class);
        for (var from : EmergencyState.values()) {
            for (var action : EmergencyAction.values()) {
                var move = EmergencyLifecycle.TABLE.find(from, action);
                assertThat(move.map(one -> one.to().name()))
                        .as(from + " " + action)
                        .isEqualTo(expected.find(from, action).map(ExpectedMoves.Row::to));
                assertThat(move.map(one -> one.roles()))
                        .isEqualTo(expected.find(from, action).map(ExpectedMoves.Row::roles));
            }
        }
    }

    private ReportEmergency.Outcome report(EmergencyId id, String text) {
        return cast.as(city.ospod.viewer(), () -> reportEmergency.report(id, text, city.ospod.viewer()));
    }

    private ReviewEmergency.Outcome review(EmergencyId id, Verdict verdict, String note) {
        return cast.as(city.dpo.viewer(), () -> reviewEmergency.review(id, verdict, note, city.dpo.viewer()));
    }

    private String state(EmergencyId id) {
        return db.sql("select state from people.emergency_access where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    private List<String> events(Actor actor) {
        return db.sql(
                        "select kind from access.security_event where user_id = :user and kind like 'EMERGENCY%' order by id")
                .param("user", actor.viewer().userId())
                .query(String.class)
                .list();
    }
}
