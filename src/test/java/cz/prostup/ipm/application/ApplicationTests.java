package cz.prostup.ipm.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.ApplicationId;
import cz.prostup.ipm.application.ApplicationCast.Scene;
import cz.prostup.ipm.application.ApplicationOutcome.Done;
import cz.prostup.ipm.application.ApplicationOutcome.Refused;
import cz.prostup.ipm.application.DecideApplication.Approval;
import cz.prostup.ipm.application.DecideApplication.Rejection;
import cz.prostup.ipm.application.FillApplication.Backing;
import cz.prostup.ipm.application.FillApplication.Mentor;
import cz.prostup.ipm.application.SubmitApplication.Incomplete;
import cz.prostup.ipm.application.SubmitApplication.Submitted;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.StaleRecord;
import cz.prostup.testing.ProstupTest;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProstupTest
@Import(ApplicationCast.class)
class ApplicationTests {

    private final ApplicationCast applications;
    private final StartApplication start;
    private final FillApplication fill;
    private final SubmitApplication submit;
    private final ReviewApplication review;
    private final DecideApplication decide;
    private final WithdrawApplication withdraw;
    private final ApplicationJobs jobs;
    private final JdbcClient db;

    ApplicationTests(
            ApplicationCast applications,
            StartApplication start,
            FillApplication fill,
            SubmitApplication submit,
            ReviewApplication review,
            DecideApplication decide,
            WithdrawApplication withdraw,
            ApplicationJobs jobs,
            JdbcClient db) {
        this.applications = applications;
        this.start = start;
        this.fill = fill;
        this.submit = submit;
        this.review = review;
        this.decide = decide;
        this.withdraw = withdraw;
        this.jobs = jobs;
        this.db = db;
    }

    @Test
    void an_empty_draft_says_all_that_is_missing_and_a_complete_one_gets_a_number_once() {
        var scene = applications.scene();
        var empty = applications.draft(scene);
        assertThat(submit(empty, scene.employer()))
                .isInstanceOfSatisfying(
                        Incomplete.class,
                        incomplete -> assertThat(incomplete.missing().stream().map(Check::where))
                                .containsExactly(
                                        "positions#items", "mentor#mentor", "support#form", "backing#account"));
        var id = applications.complete(scene);
        int version = applications.version(id);
        assertThat(as(scene.employer(), () -> submit.submit(id, version, scene.employer())))
                .isEqualTo(new Submitted("T" + scene.stage().number + "/2026/0001"));
        assertThat(as(scene.employer(), () -> submit.submit(id, version, scene.employer())))
                .isInstanceOf(SubmitApplication.Refused.class);
        assertThat(notices(id)).containsExactlyInAnyOrder("APPLICATION_SUBMITTED", "APPLICATION_SUBMITTED");
    }

    @Test
    void fewer_places_are_approved_and_the_agreement_is_prepared_of_them() {
        var scene = applications.scene();
        var id = applications.inReview(scene);
        var item = applications.read(id).items().getFirst();
        assertThat(approve(id, scene.officer(), Map.of(item.id(), 4))).isInstanceOf(Refused.class);
        assertThat(approve(id, scene.officer(), Map.of(item.id(), 0))).isInstanceOf(Refused.class);
        assertThat(approve(id, scene.officer(), Map.of())).isInstanceOf(Refused.class);
        assertThat(approve(id, scene.officer(), Map.of(item.id(), 2))).isEqualTo(new Done(ApplicationState.APPROVED));
        var approved = applications.read(id);
        assertThat(approved.approvedPlaces()).isEqualTo(2);
        assertThat(approved.agreement()).isNotNull();
        assertThat(db.sql("""
                        select count(*) from ipm.position p join ipm.agreement g on g.id = p.agreement_id
                         where g.application_id = :id and p.state = 'PLANNED'
                        """).param("id", id.value()).query(Integer.class).single())
                .isEqualTo(2);
    }

    @Test
    void two_approvals_at_once_make_one_agreement() throws Exception {
        var scene = applications.scene();
        var id = applications.inReview(scene);
        var approval = applications.approval(id);
        int version = applications.version(id);
        var clicks = new ArrayList<Callable<ApplicationOutcome>>();
        for (var officer :
                new Viewer[] {scene.officer(), scene.stage().secondOfficer.viewer()}) {
            clicks.add(() -> as(officer, () -> decide.approve(id, version, approval, officer)));
        }
        int done = 0;
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var click : threads.invokeAll(clicks)) {
                done += click.get() instanceof Done ? 1 : 0;
            }
        }
        assertThat(done).isOne();
        assertThat(applications.state(id)).isEqualTo(ApplicationState.APPROVED);
    }

    @Test
    void a_return_names_fields_and_the_employer_answers_each_before_sending_again() {
        var scene = applications.scene();
        var id = applications.inReview(scene);
        var officer = scene.officer();
        assertThat(as(officer, () -> review.sendBack(id, applications.version(id), Map.of(), officer)))
                .isInstanceOf(Refused.class);
        as(
                officer,
                () -> review.sendBack(
                        id,
                        applications.version(id),
                        Map.of(AskedField.MENTOR, "Kdo ho zastoupí v\u00a0nemoci?"),
                        officer));
        assertThat(submit(id, scene.employer())).isInstanceOf(Incomplete.class);
        var defect = db.sql("select id from ipm.application_defect where application_id = :id")
                .param("id", id.value())
                .query(UUID.class)
                .single();
        as(
                scene.employer(),
                () -> fill.answers(
                        id, applications.version(id), Map.of(defect, "Zastoupí ho druhý předák."), scene.employer()));
        var number = applications.read(id).number();
        assertThat(submit(id, scene.employer())).isEqualTo(new Submitted(String.valueOf(number)));
    }

    @Test
    void a_decision_after_a_withdrawal_learns_that_it_was_taken_back() {
        var scene = applications.scene();
        var id = applications.inReview(scene);
        int seen = applications.version(id);
        as(scene.employer(), () -> withdraw.withdraw(id, seen, "Změnily se nám zakázky.", scene.employer()));
        var outcome = as(scene.officer(), () -> decide.approve(id, seen, applications.approval(id), scene.officer()));
        assertThat(outcome).isEqualTo(ApplicationOutcome.whole("Žádost byla mezitím vzata zpět."));
    }

    @Test
    void an_officer_of_another_branch_and_another_employer_find_nothing() {
        var scene = applications.scene();
        var other = applications.scene();
        var id = applications.submitted(scene);
        for (var stranger : new Viewer[] {
            other.officer(), other.employer(), other.coordinator().viewer()
        }) {
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> as(stranger, () -> review.take(id, applications.version(id), stranger)));
        }
        var draft = applications.draft(scene);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> as(scene.officer(), () -> review.take(draft, 0, scene.officer())));
        assertThat(as(
                        other.employer(),
                        () -> start.start(scene.stage().employerId, scene.stage().branchId, null, other.employer())))
                .isInstanceOf(StartApplication.Refused.class);
    }

    @Test
    void who_saves_over_somebody_else_is_stopped() {
        var scene = applications.scene();
        var id = applications.draft(scene);
        var mentor = new Mentor(null, "Jana Veselá", "777 000 111", "");
        as(scene.employer(), () -> fill.mentor(id, 0, mentor, scene.employer()));
        assertThatExceptionOfType(StaleRecord.class)
                .isThrownBy(() -> as(scene.employer(), () -> fill.mentor(id, 0, mentor, scene.employer())));
    }

    @Test
    void a_municipal_company_says_what_its_municipality_thinks_and_a_wage_below_the_minimum_blocks() {
        var scene = applications.scene();
        db.sql("update organisations.organisation set employer_kind = 'MUNICIPAL_COMPANY' where id = :id")
                .param("id", scene.stage().employerId)
                .update();
        var id = applications.complete(scene);
        assertThat(submit(id, scene.employer())).isInstanceOf(Incomplete.class);
        assertThat(backing(id, scene, Municipality.NOT_YET, "")).isInstanceOf(Refused.class);
        assertThat(backing(id, scene, Municipality.NOT_YET, "Rada jedná příští týden."))
                .isInstanceOf(Done.class);
        db.sql("update ipm.application_item set gross_wage = 11199 where application_id = :id")
                .param("id", id.value())
                .update();
        assertThat(submit(id, scene.employer()))
                .isInstanceOfSatisfying(
                        Incomplete.class,
                        incomplete -> assertThat(incomplete.missing())
                                .singleElement()
                                .satisfies(check -> assertThat(check.where()).endsWith("#wage")));
        db.sql("update ipm.application_item set gross_wage = 11200 where application_id = :id")
                .param("id", id.value())
                .update();
        assertThat(submit(id, scene.employer())).isInstanceOf(Submitted.class);
    }

    @Test
    void a_rejection_needs_a_known_reason_words_and_an_alternative() {
        var scene = applications.scene();
        var id = applications.inReview(scene);
        for (var wrong : new Rejection[] {
            new Rejection("XXX", "Ne.", Set.of("SUPM"), ""),
            new Rejection("NO_MONEY", " ", Set.of("SUPM"), ""),
            new Rejection("NO_MONEY", "Letos ne.", Set.of("XXX"), ""),
            new Rejection("NO_MONEY", "Letos ne.", Set.of(), " ")
        }) {
            assertThat(as(scene.officer(), () -> decide.reject(id, applications.version(id), wrong, scene.officer())))
                    .isInstanceOf(Refused.class);
        }
    }

    @Test
    void a_forgotten_draft_is_announced_twice_then_closed_and_can_be_used_again() {
        var scene = applications.scene();
        var id = applications.complete(scene);
        for (int day : new int[] {22, 23, 24, 29, 29}) {
            runOn(day);
        }
        assertThat(notices(id)).containsExactly("APPLICATION_DRAFT", "APPLICATION_DRAFT");
        runOn(30);
        assertThat(applications.state(id)).isEqualTo(ApplicationState.WITHDRAWN);
        var copy = as(scene.employer(), () -> start.again(id, scene.employer()));
        assertThat(copy)
                .isInstanceOfSatisfying(
                        StartApplication.Started.class,
                        started -> assertThat(applications.read(started.id()).places())
                                .isEqualTo(3));
        applications.cast.today(ApplicationCast.DAY);
    }

    @Test
    void an_approval_lapses_after_sixty_days_without_a_signature_and_says_so_before() {
        var scene = applications.scene();
        var id = applications.approved(scene);
        runOn(45);
        assertThat(notices(id)).doesNotContain("APPLICATION_LAPSED");
        runOn(46);
        assertThat(notices(id)).contains("APPLICATION_LAPSED");
        runOn(60);
        assertThat(applications.state(id)).isEqualTo(ApplicationState.APPROVED);
        runOn(61);
        assertThat(applications.state(id)).isEqualTo(ApplicationState.LAPSED);
        applications.cast.today(ApplicationCast.DAY);
    }

    private ApplicationOutcome approve(ApplicationId id, Viewer officer, Map<UUID, Integer> places) {
        return as(
                officer,
                () -> decide.approve(
                        id, applications.version(id), new Approval(places, "IPM-2025", "STATE_BUDGET"), officer));
    }

    private ApplicationOutcome backing(ApplicationId id, Scene scene, Municipality said, String note) {
        return as(
                scene.employer(),
                () -> fill.backing(
                        id, applications.version(id), new Backing("19-2000145399/0800", said, note), scene.employer()));
    }

    private SubmitApplication.Outcome submit(ApplicationId id, Viewer viewer) {
        return as(viewer, () -> submit.submit(id, applications.version(id), viewer));
    }

    private void runOn(int days) {
        applications.cast.today(ApplicationCast.DAY.plusDays(days));
        as(Viewer.SYSTEM, () -> {
            jobs.run();
            return days;
        });
    }

    private java.util.List<String> notices(ApplicationId id) {
        return db.sql("select kind from notifications.notice where path = :path")
                .param("path", "/ipm/applications/" + id)
                .query(String.class)
                .list();
    }

    private <T> T as(Viewer viewer, Callable<T> act) {
        return applications.as(viewer, act);
    }
}
