package cz.prostup.ipm.application;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.ApplicationId;
import cz.prostup.ipm.ExpectedMoves;
import cz.prostup.ipm.application.ApplicationCast.Scene;
import cz.prostup.ipm.application.DecideApplication.Rejection;
import cz.prostup.testing.ProstupTest;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

@ProstupTest
@Import(ApplicationCast.class)
class ApplicationMovesTests {

    private final ApplicationCast applications;
    private final SubmitApplication submit;
    private final ReviewApplication review;
    private final DecideApplication decide;
    private final WithdrawApplication withdraw;
    private final ApplicationJobs jobs;
    private final ExpectedMoves expected = ExpectedMoves.of(ApplicationMovesTests.class);

    ApplicationMovesTests(
            ApplicationCast applications,
            SubmitApplication submit,
            ReviewApplication review,
            DecideApplication decide,
            WithdrawApplication withdraw,
            ApplicationJobs jobs) {
        this.applications = applications;
        this.submit = submit;
        this.review = review;
        this.decide = decide;
        this.withdraw = withdraw;
        this.jobs = jobs;
    }

    @Test
    void every_pair_of_state_and_action_does_what_the_domain_says_for_every_role() {
        var scene = applications.scene();
        var roles = Map.of(
                "EMPLOYER_ADMIN", scene.employer(),
                "KOP_OFFICER", scene.officer(),
                "KOP_DIRECTOR", scene.director().viewer(),
                "LOCAL_IPM_COORDINATOR", scene.coordinator().viewer());
        for (var from : ApplicationState.values()) {
            for (var action : ApplicationAction.values()) {
                if (action == ApplicationAction.EXPIRE || action == ApplicationAction.LAPSE) {
                    continue; // the clock does these, see below
                }
                roles.forEach((role, viewer) -> {
                    var id = applications.submitted(scene);
                    applications.force(id, from, scene.officer());
                    act(scene, id, action, viewer);
                    var wanted = expected.find(from, action)
                            .filter(row -> row.roles().contains(role))
                            .map(row -> ApplicationState.valueOf(row.to()))
                            .orElse(from);
                    assertThat(applications.state(id))
                            .as("%s %s as %s", from, action, role)
                            .isEqualTo(wanted);
                });
            }
        }
        assertThat(ApplicationLifecycle.TABLE.moves()).hasSameSizeAs(expected.rows());
    }

    @Test
    void a_job_moves_only_forgotten_drafts_and_approvals_without_a_signed_agreement() {
        var scene = applications.scene();
        for (var from : ApplicationState.values()) {
            var id = applications.submitted(scene);
            applications.force(id, from, scene.officer());
            applications.cast.today(ApplicationCast.DAY.plusDays(61));
            applications.as(Viewer.SYSTEM, () -> {
                jobs.run();
                return id;
            });
            var wanted = expected.rows().stream()
                    .filter(row -> row.from().equals(from.name()) && row.roles().contains("SYSTEM"))
                    .map(row -> ApplicationState.valueOf(row.to()))
                    .findFirst()
                    .orElse(from);
            assertThat(applications.state(id)).as("%s after 61 days", from).isEqualTo(wanted);
            applications.cast.today(ApplicationCast.DAY);
        }
    }

    private void act(Scene scene, ApplicationId id, ApplicationAction action, Viewer viewer) {
        int version = applications.version(id);
        applications.as(viewer, () -> switch (action) {
            case SUBMIT -> submit.submit(id, version, viewer);
            case TAKE -> review.take(id, version, viewer);
            case REASSIGN ->
                review.reassign(
                        id,
                        version,
                        scene.stage().secondOfficer.viewer().userId(),
                        "Kolegyně zná zaměstnavatele.",
                        viewer);
            case RETURN -> review.sendBack(id, version, Map.of(AskedField.CAPACITY, "Kolik lidí na to máte?"), viewer);
            case APPROVE -> decide.approve(id, version, applications.approval(id), viewer);
            case REJECT ->
                decide.reject(id, version, new Rejection("NO_MONEY", "Letos už ne.", Set.of("SUPM"), ""), viewer);
            case WITHDRAW -> withdraw.withdraw(id, version, "Nemáme kapacitu.", viewer);
            case EXPIRE, LAPSE -> id;
        });
    }
}
