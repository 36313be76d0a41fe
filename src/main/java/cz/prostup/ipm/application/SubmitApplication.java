package cz.prostup.ipm.application;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.ApplicationId;
import cz.prostup.ipm.application.Desk.Way;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.StaleRecord;
import cz.prostup.shared.Today;
import cz.prostup.shared.Transitions.Move;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The employer sends an application to the branch; after a return, with answers to all defects (P5).
@Service
public class SubmitApplication {

    public sealed interface Outcome {}

    /// @param number branch / year / sequence, given when it is sent for the first time
    public record Submitted(String number) implements Outcome {}

    /// @param missing at least one
    public record Incomplete(List<Check> missing) implements Outcome {}

    /// @param reason Czech sentence
    public record Refused(String reason) implements Outcome {}

    private final Desk desk;
    private final CheckApplication checks;
    private final Defects defects;
    private final JdbcClient db;
    private final Today today;

    SubmitApplication(Desk desk, CheckApplication checks, Defects defects, JdbcClient db, Today today) {
        this.desk = desk;
        this.checks = checks;
        this.defects = defects;
        this.db = db;
        this.today = today;
    }

    /// @throws NotFound    when the application is not for this viewer
    /// @throws StaleRecord when somebody saved since the page was made
    @Transactional
    public Outcome submit(ApplicationId id, int seen, Viewer viewer) {
        var held = desk.hold(id, viewer);
        return switch (desk.way(held, ApplicationAction.SUBMIT, seen)) {
            case Way.Shut(var refused) -> new Refused(refused.reason());
            case Way.Open(var move) -> submit(held, move, viewer);
        };
    }

    private Outcome submit(Desk.Held held, Move<ApplicationState, ApplicationAction> move, Viewer viewer) {
        var application = held.application();
        var missing = missing(application);
        if (!missing.isEmpty()) {
            return new Incomplete(missing);
        }
        var number = application.number() == null ? nextNumber(application.place()) : application.number();
        db.sql("""
                        update ipm.position_application p
                           set number = :number, submitted_on = :today, target_on = null,
                               lead_id = coalesce(p.lead_id,
                                         (select l.id from ipm.employer_lead l
                                           where l.employer_id = p.employer_id and l.branch_id = p.branch_id
                                             and l.state not in ('APPLIED', 'DECLINED')
                                           order by l.since desc, l.id limit 1))
                         where p.id = :id
                        """)
                .param("number", number)
                .param("today", today.date())
                .param("id", application.id().value())
                .update();
        desk.move(held, move, viewer, "");
        return new Submitted(number);
    }

    private List<Check> missing(Application application) {
        var open = application.state() == ApplicationState.RETURNED
                ? defects.last(application.id()).stream()
                        .filter(defect -> !defect.isAnswered())
                        .map(defect -> Check.block(defect.field(), "Odpovězte na výtku: " + defect.text(), "3.B"))
                : Stream.<Check>empty();
        return Stream.concat(checks.look(application).stream().filter(Check::isBlocking), open)
                .toList();
    }

    /// Two that are sent at once wait for each other at the row of their branch.
    private String nextNumber(Application.Place place) {
        int year = today.date().getYear();
        int next = db.sql("""
                        insert into ipm.application_counter (branch_id, year, last) values (:branch, :year, 1)
                        on conflict (branch_id, year) do update set last = ipm.application_counter.last + 1
                        returning last
                        """)
                .param("branch", place.branch())
                .param("year", year)
                .query(Integer.class)
                .single();
        return "%s/%d/%04d".formatted(place.branchCode(), year, next);
    }
}
