package cz.prostup.ipm.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cz.prostup.ipm.ExpectedMoves;
import cz.prostup.ipm.IpmCast;
import cz.prostup.ipm.LeadId;
import cz.prostup.ipm.ProcessMoved;
import cz.prostup.ipm.lead.LeadOutcome.Done;
import cz.prostup.ipm.lead.LeadOutcome.Refused;
import cz.prostup.ipm.lead.MoveLead.Said;
import cz.prostup.ipm.lead.Suitability.Answers;
import cz.prostup.ipm.lead.Suitability.Consent;
import cz.prostup.ipm.lead.Suitability.Known;
import cz.prostup.ipm.lead.Suitability.Mentor;
import cz.prostup.shared.Ids;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.StaleRecord;
import cz.prostup.testing.ProstupTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ProstupTest
class LeadMovesTests {

    private final IpmCast cast;
    private final WriteLead writeLead;
    private final MoveLead moveLead;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final JdbcClient db;
    private final ExpectedMoves expected = ExpectedMoves.of(LeadMovesTests.class);

    LeadMovesTests(
            IpmCast cast,
            WriteLead writeLead,
            MoveLead moveLead,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            JdbcClient db) {
        this.cast = cast;
        this.writeLead = writeLead;
        this.moveLead = moveLead;
        this.events = events;
        this.transaction = transaction;
        this.db = db;
    }

    @Test
    void every_pair_of_state_and_action_does_what_the_domain_says_for_every_role() {
        var scene = new LeadScene(cast, writeLead, db);
        var roles = Map.of(
                "KOP_OFFICER", scene.stage.officer,
                "LOCAL_IPM_COORDINATOR", scene.coordinator,
                "KOP_DIRECTOR", scene.director);
        for (var from : LeadState.values()) {
            for (var action : LeadAction.values()) {
                roles.forEach((role, actor) -> {
                    var id = scene.in(from);
                    var said = new Said("OTHER", "protože", LeadScene.GOOD);
                    var outcome = moveLead.move(id, scene.version(id), action, said, actor.viewer());
                    var move = expected.find(from, action)
                            .filter(row -> row.roles().contains(role));
                    var what = from + " " + action + " " + role;
                    if (move.isPresent()) {
                        assertThat(outcome).as(what).isEqualTo(new Done(id));
                        assertThat(scene.stateOf(id).name())
                                .as(what)
                                .isEqualTo(move.get().to());
                    } else {
                        assertThat(outcome).as(what).isInstanceOf(Refused.class);
                        assertThat(scene.stateOf(id)).as(what).isEqualTo(from);
                    }
                });
            }
        }
    }

    @Test
    void the_table_has_the_moves_of_the_domain_and_no_other() {
        assertThat(LeadLifecycle.TABLE.moves())
                .extracting(move -> move.from() + " " + move.action() + " " + move.to())
                .containsExactlyInAnyOrderElementsOf(expected.rows().stream()
                        .map(row -> row.from() + " " + row.action() + " " + row.to())
                        .toList());
    }

    @Test
    void who_sent_an_application_has_applied_however_far_the_talks_were() {
        var scene = new LeadScene(cast, writeLead, db);
        for (var from : LeadState.values()) {
            var id = scene.in(from);
            sent(scene, id);
            var applies = expected.find(from, LeadAction.APPLY).isPresent();
            assertThat(scene.stateOf(id)).as(from.name()).isEqualTo(applies ? LeadState.APPLIED : from);
        }
    }

    private void sent(LeadScene scene, LeadId lead) {
        var application = Ids.next();
        db.sql("""
                        insert into ipm.position_application (id, lead_id, employer_id, branch_id, state, since, drafted_by, created_at)
                        values (:id, :lead, :employer, :branch, 'DRAFT', '2026-11-20', :by, now())
                        """)
                .param("id", application)
                .param("lead", lead.value())
                .param("employer", scene.stage.employerId)
                .param("branch", scene.stage.branchId)
                .param("by", scene.stage.mentor.viewer().userId())
                .update();
        var employer = scene.stage.mentor.viewer();
        cast.as(
                employer,
                () -> transaction.execute(status -> {
                    events.publishEvent(
                            new ProcessMoved("ApplicationSubmitted", "application", application, employer.userId()));
                    return 1;
                }));
    }

    @Test
    void informed_can_be_only_somebody() {
        var scene = new LeadScene(cast, writeLead, db);
        var id = scene.written();
        db.sql("update ipm.employer_lead set contact_name = '' where id = :id")
                .param("id", id.value())
                .update();
        assertThat(move(scene, id, LeadAction.INFORM, Said.NOTHING)).isInstanceOf(Refused.class);
    }

    @Test
    void a_refusal_has_a_reason_of_the_list_and_the_other_one_words() {
        var scene = new LeadScene(cast, writeLead, db);
        var id = scene.written();
        assertThat(move(scene, id, LeadAction.DECLINE, new Said("NEVÍM", "", null)))
                .isInstanceOf(Refused.class);
        assertThat(move(scene, id, LeadAction.DECLINE, new Said("OTHER", " ", null)))
                .isInstanceOf(Refused.class);
        assertThat(move(scene, id, LeadAction.DECLINE, new Said("PUBLIC_WORKS_PREFERRED", "", null)))
                .isEqualTo(new Done(id));
        assertThat(scene.value(id, "decline_reason")).isEqualTo("PUBLIC_WORKS_PREFERRED");
        assertThat(move(scene, id, LeadAction.REOPEN, Said.NOTHING)).isEqualTo(new Done(id));
        assertThat(scene.value(id, "decline_reason")).isEqualTo("null");
    }

    @Test
    void something_to_be_minded_needs_words_before_a_commitment() {
        var scene = new LeadScene(cast, writeLead, db);
        var id = scene.in(LeadState.CONSIDERING);
        var risky = new Answers("MUNICIPAL_COMPANY", Known.YES, Consent.NOT_YET, Known.NO, Mentor.NAMED, 1, false);
        assertThat(move(scene, id, LeadAction.COMMIT, Said.NOTHING)).isInstanceOf(Refused.class);
        assertThat(move(scene, id, LeadAction.COMMIT, new Said("", "", risky))).isInstanceOf(Refused.class);
        assertThat(move(scene, id, LeadAction.COMMIT, new Said("", "Město jedná v pondělí.", risky)))
                .isEqualTo(new Done(id));
        assertThat(scene.value(id, "suitability")).isEqualTo("FITS_WITH_CARE");
        assertThat(scene.value(id, "suitability_note")).isEqualTo("Město jedná v pondělí.");
    }

    @Test
    void an_old_page_and_a_stranger_change_nothing() {
        var scene = new LeadScene(cast, writeLead, db);
        var id = scene.written();
        var officer = scene.stage.officer.viewer();
        moveLead.move(id, 0, LeadAction.INFORM, Said.NOTHING, officer);
        assertThatExceptionOfType(StaleRecord.class)
                .isThrownBy(() -> moveLead.move(id, 0, LeadAction.CONSIDER, Said.NOTHING, officer));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> moveLead.move(id, 1, LeadAction.CONSIDER, Said.NOTHING, LeadScene.stranger()));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() ->
                        moveLead.move(new LeadId(UUID.randomUUID()), 0, LeadAction.INFORM, Said.NOTHING, officer));
    }

    private LeadOutcome move(LeadScene scene, LeadId id, LeadAction action, Said said) {
        return moveLead.move(id, scene.version(id), action, said, scene.stage.officer.viewer());
    }
}
