package cz.prostup.ipm.agreement;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.documents.attachments.AttachmentId;
import cz.prostup.documents.attachments.KeepFile;
import cz.prostup.documents.attachments.SampleFiles;
import cz.prostup.documents.attachments.Upload;
import cz.prostup.ipm.ApplicationId;
import cz.prostup.ipm.IpmCast;
import cz.prostup.ipm.IpmCast.Actor;
import cz.prostup.ipm.IpmCast.Stage;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Ids;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// An approved application and the agreement that comes of it.
@Component
class AgreementCast {

    /// The clock stands on this day.
    static final LocalDate DAY = LocalDate.of(2025, 4, 7);

    static final LocalDate START = LocalDate.of(2025, 5, 5);
    static final String REASON = "Oprava po domluvě s druhou stranou.";

    record Scene(Stage stage, AgreementId id, ApplicationId application, Actor admin, Actor director) {

        String path() {
            return "/ipm/agreements/" + id;
        }
    }

    private final IpmCast cast;
    private final PrepareAgreement prepare;
    private final MoveAgreement move;
    private final SignAgreement sign;
    private final KeepFile keepFile;
    private final JdbcClient db;
    private final TransactionTemplate transaction;

    AgreementCast(
            IpmCast cast,
            PrepareAgreement prepare,
            MoveAgreement move,
            SignAgreement sign,
            KeepFile keepFile,
            JdbcClient db,
            TransactionTemplate transaction) {
        this.cast = cast;
        this.prepare = prepare;
        this.move = move;
        this.sign = sign;
        this.keepFile = keepFile;
        this.db = db;
        this.transaction = transaction;
    }

    /// In preparation: two gardeners and one cook.
    Scene prepared() {
        cast.today(DAY);
        var stage = cast.stage();
        var admin = stage.actor("admin", stage.managementUnit, Role.EMPLOYER_ADMIN);
        var director = stage.actor("director", stage.officeUnit, Role.KOP_DIRECTOR);
        var application = application(stage, admin);
        var id = cast.as(
                stage.officer.viewer(),
                () -> transaction.execute(status -> prepare.prepare(stage.officer.viewer(), application)));
        return new Scene(stage, Objects.requireNonNull(id), application, admin, director);
    }

    Scene sent() {
        var scene = prepared();
        send(scene);
        return scene;
    }

    Scene inForce() {
        var scene = sent();
        signByAccount(scene, Side.EMPLOYER, scene.admin());
        signByAccount(scene, Side.OFFICE, scene.director());
        return scene;
    }

    MoveAgreement.Outcome send(Scene scene) {
        var officer = scene.stage().officer.viewer();
        return cast.as(officer, () -> move.send(scene.id(), version(scene), officer));
    }

    SignAgreement.Outcome signByAccount(Scene scene, Side side, Actor who) {
        return cast.as(
                who.viewer(),
                () -> sign.byAccount(
                        scene.id(), version(scene), side, IpmCast.PASSWORD, cast.codeOf(who.viewer()), who.viewer()));
    }

    AttachmentId scan(Viewer viewer) {
        var kept = cast.as(viewer, () -> keepFile.keep(Upload.of("dohoda.pdf", SampleFiles.pdf()), viewer));
        return ((KeepFile.Kept) kept).file().id();
    }

    int version(Scene scene) {
        return db.sql("select version from ipm.agreement where id = :id")
                .param("id", scene.id().value())
                .query(Integer.class)
                .single();
    }

    AgreementState state(Scene scene) {
        return db.sql("select state from ipm.agreement where id = :id")
                .param("id", scene.id().value())
                .query((row, n) -> Columns.code(row, "state", AgreementState.class))
                .single();
    }

    List<String> positionStates(Scene scene) {
        return db.sql("select state from ipm.position where agreement_id = :id order by seq")
                .param("id", scene.id().value())
                .query(String.class)
                .list();
    }

    UUID position(Scene scene, int seq) {
        return db.sql("select id from ipm.position where agreement_id = :id and seq = :seq")
                .param("id", scene.id().value())
                .param("seq", seq)
                .query(UUID.class)
                .single();
    }

    private ApplicationId application(Stage stage, Actor admin) {
        var id = Ids.next();
        db.sql("""
                        insert into ipm.position_application (id, number, employer_id, branch_id, state, since, rules, bank_account,
                                                              submitted_on, decided_on, decided_by, drafted_by, created_at)
                        values (:id, :number, :employer, :branch, 'APPROVED', :day, 'IPM-2025', '19-2000145399/9999', :day, :day,
                                :by, :admin, now())
                        """)
                .param("id", id)
                .param("number", "Z/" + id)
                .param("employer", stage.employerId)
                .param("branch", stage.branchId)
                .param("day", DAY)
                .param("by", stage.officer.viewer().userId())
                .param("admin", admin.viewer().userId())
                .update();
        item(id, 1, "pomocný zahradník", "92140", "0.5", "20", "12000", 3, 2);
        item(id, 2, "pomocná kuchařka", "94120", "1", "40", "23000", 1, 1);
        item(id, 3, "uklízeč", "91120", "1", "40", "23000", 1, 0);
        return new ApplicationId(id);
    }

    private void item(
            UUID application,
            int seq,
            String job,
            String isco,
            String fte,
            String hours,
            String wage,
            int places,
            int approved) {
        db.sql("""
                        insert into ipm.application_item (id, application_id, seq, job_title, cz_isco, work, workplace, fte,
                                                          weekly_hours, gross_wage, planned_start, places, approved_places)
                        values (:id, :application, :seq, :job, :isco, 'práce venku i uvnitř', 'Most', :fte::numeric,
                                :hours::numeric, :wage::numeric, :start, :places, :approved)
                        """)
                .param("id", Ids.next())
                .param("application", application)
                .param("seq", seq)
                .param("job", job)
                .param("isco", isco)
                .param("fte", fte)
                .param("hours", hours)
                .param("wage", wage)
                .param("start", START)
                .param("places", places)
                .param("approved", approved)
                .update();
    }
}
