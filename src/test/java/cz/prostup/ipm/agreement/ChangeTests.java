package cz.prostup.ipm.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.documents.PdfUa;
import cz.prostup.ipm.IpmCast;
import cz.prostup.ipm.IpmCast.Actor;
import cz.prostup.ipm.IpmCast.Stage;
import cz.prostup.ipm.PositionId;
import cz.prostup.ipm.agreement.DecideAmendment.Done;
import cz.prostup.ipm.agreement.DecideAmendment.Reason;
import cz.prostup.ipm.agreement.ProposeAmendment.Proposed;
import cz.prostup.ipm.agreement.ProposeAmendment.Refused;
import cz.prostup.ipm.monthlyreturn.MonthCast;
import cz.prostup.shared.Hours;
import cz.prostup.shared.Money;
import cz.prostup.shared.NotFound;
import cz.prostup.testing.Browserless;
import cz.prostup.testing.CountingDataSource;
import cz.prostup.testing.ProstupTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProstupTest
class ChangeTests {

    private final IpmCast cast;
    private final AgreementCast agreements;
    private final MonthCast months;
    private final ProposeChange propose;
    private final DecideAmendment decide;
    private final AgreementLifeScreens lives;
    private final SwitchMentors switchMentors;
    private final Browserless browser;
    private final JdbcClient db;

    ChangeTests(
            IpmCast cast,
            AgreementCast agreements,
            MonthCast months,
            ProposeChange propose,
            DecideAmendment decide,
            AgreementLifeScreens lives,
            SwitchMentors switchMentors,
            Browserless browser,
            JdbcClient db) {
        this.cast = cast;
        this.agreements = agreements;
        this.months = months;
        this.propose = propose;
        this.decide = decide;
        this.lives = lives;
        this.switchMentors = switchMentors;
        this.browser = browser;
        this.db = db;
    }

    @Test
    void what_the_office_proposes_the_employer_decides_and_it_gets_a_number_and_a_paper() {
        var scene = agreements.inForce();
        var officer = scene.stage().officer;
        var id = proposed(scene.id(), places(), officer.viewer());
        assertThat(force(id, scene.stage().secondOfficer.viewer()))
                .isEqualTo(new DecideAmendment.Refused(Reason.OTHER_SIDE));
        assertThat(force(id, scene.admin().viewer())).isEqualTo(new Done(AmendmentState.IN_FORCE));
        assertThat(agreements.positionStates(scene)).hasSize(5).containsOnly("VACANT");
        var admin = scene.admin().viewer();
        var paper =
                cast.as(admin, () -> lives.life(scene.id(), admin)).documents().getLast();
        assertThat(paper.amendment()).isTrue();
        assertThat(paper.number()).isEqualTo(1);
        var pdf = browser.as(scene.admin().login())
                .get(scene.path() + "/documents/" + paper.id() + ".pdf")
                .response()
                .getContentAsByteArray();
        PdfUa.assertCompliant(pdf);
        assertThat(PdfUa.readAloud(pdf).replace('\u00a0', ' '))
                .contains("Dodatek č. 1", "Změna počtu míst", "2× košíkář");
    }

    @Test
    void what_the_employer_proposes_the_office_decides() {
        var scene = agreements.inForce();
        var remove = new NewChange.RemovePlace(new PositionId(agreements.position(scene, 3)));
        var id = proposed(scene.id(), remove, scene.admin().viewer());
        assertThat(force(id, scene.admin().viewer())).isInstanceOf(DecideAmendment.Refused.class);
        assertThat(force(id, scene.director().viewer())).isEqualTo(new Done(AmendmentState.IN_FORCE));
        assertThat(agreements.positionStates(scene)).containsExactly("VACANT", "VACANT", "CLOSED");
    }

    @Test
    void a_place_that_was_taken_meanwhile_stays() {
        var scene = agreements.inForce();
        var place = agreements.position(scene, 1);
        var id = proposed(
                scene.id(),
                new NewChange.RemovePlace(new PositionId(place)),
                scene.admin().viewer());
        db.sql("update ipm.position set state = 'FILLED' where id = :id")
                .param("id", place)
                .update();
        assertThat(force(id, scene.stage().officer.viewer()))
                .isEqualTo(new DecideAmendment.Refused(Reason.NO_LONGER_FITS));
        assertThat(agreements.positionStates(scene).getFirst()).isEqualTo("FILLED");
    }

    @Test
    void new_terms_touch_months_from_theirs_on_and_no_approved_one() {
        var stage = months.march();
        var sent = months.sentMarch(stage);
        var calculation = calculation(stage, sent.value());
        var officer = stage.officer.viewer();
        var admin = stage.actor("admin", stage.managementUnit, Role.EMPLOYER_ADMIN);
        var position = position(stage);
        var half = new NewChange.NewTerms(
                new PositionId(position),
                "Most",
                new BigDecimal("0.50"),
                Hours.of("20"),
                Money.crowns(11550),
                YearMonth.of(2025, 3));
        var id = proposed(new AgreementId(stage.agreementId), half, officer);
        var path = "/ipm/agreements/" + stage.agreementId;
        var page = browser.as(stage.officer.login());
        assertThat(page.get(path).text()).contains("Které měsíce se změní a o kolik");
        CountingDataSource.start();
        var shown = page.get(path + "/amendments/" + id + "/months");
        assertThat(CountingDataSource.stop()).hasSizeLessThanOrEqualTo(12);
        assertThat(shown.text()).contains("březen 2025", "Rozdíl celkem");
        db.sql("update ipm.monthly_return set state = 'APPROVED' where id = :id")
                .param("id", sent.value())
                .update();
        assertThat(page.get(path + "/amendments/" + id + "/months").text()).doesNotContain("březen 2025");
        assertThat(force(id, admin.viewer())).isEqualTo(new Done(AmendmentState.IN_FORCE));
        assertThat(calculation(stage, sent.value())).isEqualTo(calculation);
        assertThat(fte(position, LocalDate.of(2025, 2, 28))).isNull();
        assertThat(fte(position, LocalDate.of(2025, 3, 1))).isEqualByComparingTo("0.5");
    }

    @Test
    void a_new_mentor_comes_on_the_day_and_the_old_one_sees_the_person_no_more() {
        cast.today(AgreementCast.DAY);
        var stage = cast.stage();
        var person = stage.participant(AgreementCast.DAY.minusMonths(1));
        var other = stage.actor("new-mentor", stage.managementUnit, Role.MENTOR);
        var admin = stage.actor("admin", stage.managementUnit, Role.EMPLOYER_ADMIN);
        var day = AgreementCast.DAY.plusDays(3);
        var change = new NewChange.NewMentor(person.placement(), other.viewer().userId(), day);
        var id = proposed(new AgreementId(stage.agreementId), change, admin.viewer());
        assertThat(force(id, stage.officer.viewer())).isEqualTo(new Done(AmendmentState.IN_FORCE));
        var path = "/ipm/placements/" + person.placement();
        assertThat(browser.as(stage.mentor.login()).get(path).status()).isEqualTo(200);
        assertThat(browser.as(other.login()).get(path).status()).isEqualTo(404);
        cast.today(day);
        cast.as(Viewer.SYSTEM, () -> {
            switchMentors.run();
            switchMentors.run();
            return true;
        });
        assertThat(browser.as(stage.mentor.login()).get(path).status()).isEqualTo(404);
        assertThat(browser.as(other.login()).get(path).status()).isEqualTo(200);
        assertThat(db.sql("select count(*) from ipm.mentor_of_job where placement_id = :id")
                        .param("id", person.placement().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        cast.today(AgreementCast.DAY);
    }

    @Test
    void a_new_provider_comes_on_the_day_and_the_old_one_goes_the_day_before() {
        cast.today(AgreementCast.DAY);
        var stage = cast.stage();
        var person = stage.participant(AgreementCast.DAY.minusMonths(1));
        var elsewhere = cast.stage();
        var coming = elsewhere.provider;
        var change = new NewChange.NewProvider(
                person.placement(), stage.providerUnit, elsewhere.providerUnit, AgreementCast.DAY.plusDays(2));
        var id = proposed(new AgreementId(stage.agreementId), change, stage.officer.viewer());
        var admin = stage.actor("admin", stage.managementUnit, Role.EMPLOYER_ADMIN);
        assertThat(force(id, admin.viewer())).isEqualTo(new Done(AmendmentState.IN_FORCE));
        assertThat(sees(person.placement().value(), stage.provider)).isTrue();
        cast.today(AgreementCast.DAY.plusDays(2));
        assertThat(sees(person.placement().value(), stage.provider)).isFalse();
        assertThat(sees(person.placement().value(), coming)).isTrue();
        cast.today(AgreementCast.DAY);
    }

    @Test
    void an_agreement_is_never_shortened_below_somebodys_support() {
        cast.today(AgreementCast.DAY);
        var stage = cast.stage();
        stage.participant(AgreementCast.DAY.minusMonths(1));
        var officer = stage.officer.viewer();
        var id = new AgreementId(stage.agreementId);
        var tooShort = new NewChange.NewValidity(AgreementCast.DAY.plusMonths(2));
        assertThat(cast.as(officer, () -> propose.propose(id, tooShort, AgreementCast.REASON, officer)))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.field()).isEqualTo("until"));
        var longer = proposed(id, new NewChange.NewValidity(LocalDate.of(2028, 6, 30)), officer);
        var admin = stage.actor("admin", stage.managementUnit, Role.EMPLOYER_ADMIN);
        force(longer, admin.viewer());
        assertThat(db.sql("select effective_to from ipm.agreement where id = :id")
                        .param("id", stage.agreementId)
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(LocalDate.of(2028, 6, 30));
    }

    @Test
    void strangers_and_wrong_changes_are_refused() {
        var scene = agreements.inForce();
        var stranger = cast.stage().officer.viewer();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() ->
                        cast.as(stranger, () -> propose.propose(scene.id(), places(), AgreementCast.REASON, stranger)));
        var payroll = scene.stage().payroll.viewer();
        assertThat(cast.as(payroll, () -> propose.propose(scene.id(), places(), AgreementCast.REASON, payroll)))
                .isInstanceOf(Refused.class);
        var officer = scene.stage().officer.viewer();
        assertThat(cast.as(officer, () -> propose.propose(scene.id(), places(), "krátce", officer)))
                .isInstanceOf(Refused.class);
        proposed(scene.id(), places(), officer);
        assertThat(cast.as(officer, () -> propose.propose(scene.id(), places(), AgreementCast.REASON, officer)))
                .isInstanceOf(Refused.class); // one waits already
        var page = browser.as(scene.stage().officer.login());
        var form = scene.path() + "/changes/add-places";
        var bad = page.submit(form, form, "jobTitle", "košíkář", "fte", "150");
        assertThat(bad.status()).isEqualTo(422);
        assertThat(bad.page().select("[name=jobTitle]").val()).isEqualTo("košíkář");
        assertThat(page.get(scene.path() + "/changes/nothing").status()).isEqualTo(404);
        for (var what : java.util.List.of("remove-place", "terms", "mentor", "provider", "validity")) {
            assertThat(page.get(scene.path() + "/changes/" + what).status())
                    .as(what)
                    .isEqualTo(200);
        }
    }

    private static NewChange.AddPlaces places() {
        return new NewChange.AddPlaces(
                "košíkář",
                "73170",
                "pletení košů",
                "Most",
                new BigDecimal("0.80"),
                Hours.of("32"),
                Money.crowns(18000),
                LocalDate.of(2025, 6, 2),
                2);
    }

    private AmendmentId proposed(AgreementId id, NewChange change, Viewer viewer) {
        var outcome = cast.as(viewer, () -> propose.propose(id, change, AgreementCast.REASON, viewer));
        assertThat(outcome).isInstanceOf(Proposed.class);
        return ((Proposed) outcome).id();
    }

    private DecideAmendment.Outcome force(AmendmentId id, Viewer viewer) {
        return cast.as(viewer, () -> decide.putInForce(id, 0, viewer));
    }

    private UUID position(Stage stage) {
        return db.sql("select position_id from ipm.placement where id = :id")
                .param("id", stage.participants.getFirst().placement().value())
                .query(UUID.class)
                .single();
    }

    private @org.jspecify.annotations.Nullable BigDecimal fte(UUID position, LocalDate day) {
        return db.sql("select (select fte from ipm.terms_of(:id, :day))")
                .param("id", position)
                .param("day", day)
                .query((row, n) -> java.util.Optional.ofNullable(row.getBigDecimal(1)))
                .single()
                .orElse(null);
    }

    /// How the amount of a month came about, as its page shows it.
    private String calculation(Stage stage, UUID id) {
        var steps = browser.as(stage.officer.login())
                .get("/ipm/returns/" + id)
                .page()
                .select(".steps")
                .text();
        assertThat(steps).isNotEmpty();
        return steps;
    }

    private boolean sees(UUID placement, Actor actor) {
        return cast.as(
                        actor.viewer(),
                        () -> browser.as(actor.login())
                                .get("/ipm/placements/" + placement)
                                .status())
                == 200;
    }
}
