package cz.prostup.ipm.application;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.ApplicationId;
import cz.prostup.ipm.IpmCast;
import cz.prostup.ipm.IpmCast.Actor;
import cz.prostup.ipm.IpmCast.Stage;
import cz.prostup.ipm.application.DecideApplication.Approval;
import cz.prostup.ipm.application.FillApplication.Backing;
import cz.prostup.ipm.application.FillApplication.Mentor;
import cz.prostup.ipm.application.FillApplication.Support;
import cz.prostup.ipm.application.Item.Wanted;
import cz.prostup.ipm.application.Item.Work;
import cz.prostup.shared.Ids;
import cz.prostup.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/// An employer with an administrator, an office with its people, a coordinator, and applications at any place of the
/// way.
@TestComponent
class ApplicationCast {

    static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String ORP = "Zkušební obvod";

    final IpmCast cast;
    private final StartApplication start;
    private final FillApplication fill;
    private final ChangePositions positions;
    private final SubmitApplication submit;
    private final ReviewApplication review;
    private final DecideApplication decide;
    private final ApplicationRepository applications;
    private final JdbcClient db;

    ApplicationCast(
            IpmCast cast,
            StartApplication start,
            FillApplication fill,
            ChangePositions positions,
            SubmitApplication submit,
            ReviewApplication review,
            DecideApplication decide,
            ApplicationRepository applications,
            JdbcClient db) {
        this.cast = cast;
        this.start = start;
        this.fill = fill;
        this.positions = positions;
        this.submit = submit;
        this.review = review;
        this.decide = decide;
        this.applications = applications;
        this.db = db;
    }

    record Scene(Stage stage, Actor admin, Actor director, Actor coordinator, String territory) {

        Viewer employer() {
            return admin.viewer();
        }

        Viewer officer() {
            return stage.officer.viewer();
        }
    }

    Scene scene() {
        cast.today(DAY);
        var stage = cast.stage();
        var code = "zkouska-a-" + stage.number;
        var town = Ids.next();
        db.sql("insert into organisations.territory (code, kind, name) values (:code, 'orp', :name)")
                .param("code", code)
                .param("name", ORP + " " + stage.number)
                .update();
        db.sql("""
                        insert into organisations.unit (id, organisation_id, kind, name, territory_code)
                        values (:id, :organisation, 'OTHER', 'Koordinace', :code)
                        """)
                .param("id", town)
                .param("organisation", stage.providerId)
                .param("code", code)
                .update();
        return new Scene(
                stage,
                stage.actor("application-admin", stage.managementUnit, Role.EMPLOYER_ADMIN),
                stage.actor("application-director", stage.officeUnit, Role.KOP_DIRECTOR),
                stage.actor("application-coordinator", town, Role.LOCAL_IPM_COORDINATOR),
                code);
    }

    ApplicationId draft(Scene scene) {
        var outcome = as(
                scene.employer(),
                () -> start.start(
                        scene.stage().employerId, scene.stage().branchId, scene.territory(), scene.employer()));
        return ((StartApplication.Started) outcome).id();
    }

    /// A draft with everything that is needed to send it.
    ApplicationId complete(Scene scene) {
        var id = draft(scene);
        var employer = scene.employer();
        as(employer, () -> positions.add(id, version(id), wanted(3), employer));
        as(
                employer,
                () -> fill.mentor(
                        id,
                        version(id),
                        new Mentor(
                                scene.stage().mentor.viewer().userId(),
                                "",
                                "",
                                "Předák má na podporu dvě hodiny denně."),
                        employer));
        as(
                employer,
                () -> fill.support(
                        id,
                        version(id),
                        new Support(SupportForm.EXTERNAL, Set.of(scene.stage().providerUnit), false),
                        employer));
        as(employer, () -> fill.backing(id, version(id), new Backing("19-2000145399/0800", null, ""), employer));
        return id;
    }

    static Wanted wanted(int places) {
        return new Wanted(
                new Work("Úklid veřejného prostranství", "9613", "Zametání a sběr odpadu ve dvojici.", "Most"),
                new BigDecimal("0.5"),
                Money.crowns(12_000),
                DAY.plusMonths(2),
                places);
    }

    ApplicationId submitted(Scene scene) {
        var id = complete(scene);
        as(scene.employer(), () -> submit.submit(id, version(id), scene.employer()));
        return id;
    }

    ApplicationId inReview(Scene scene) {
        var id = submitted(scene);
        as(scene.officer(), () -> review.take(id, version(id), scene.officer()));
        return id;
    }

    ApplicationId approved(Scene scene) {
        var id = inReview(scene);
        as(scene.officer(), () -> decide.approve(id, version(id), approval(id), scene.officer()));
        return id;
    }

    Approval approval(ApplicationId id) {
        var places = new HashMap<UUID, Integer>();
        read(id).items().forEach(item -> places.put(item.id(), item.places()));
        return new Approval(Map.copyOf(places), "IPM-2025", "STATE_BUDGET");
    }

    Application read(ApplicationId id) {
        return cast.as(Viewer.SYSTEM, () -> applications.read(id));
    }

    int version(ApplicationId id) {
        return read(id).version();
    }

    ApplicationState state(ApplicationId id) {
        return read(id).state();
    }

    /// As if the way had led there.
    void force(ApplicationId id, ApplicationState state, Viewer officer) {
        db.sql("""
                        update ipm.position_application
                           set state = :state, rules = 'IPM-2025', decided_by = :officer, decided_on = :day,
                               reason_code = case when :state = 'REJECTED' then 'OTHER' end
                         where id = :id
                        """)
                .param("state", state.name())
                .param("officer", officer.userId())
                .param("day", DAY)
                .param("id", id.value())
                .update();
    }

    <T> T as(Viewer viewer, java.util.concurrent.Callable<T> act) {
        return cast.as(viewer, act);
    }
}
