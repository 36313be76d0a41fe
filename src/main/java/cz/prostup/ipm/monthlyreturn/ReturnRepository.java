package cz.prostup.ipm.monthlyreturn;

import cz.prostup.access.Viewer;
import cz.prostup.calendar.DeadlineBook;
import cz.prostup.calendar.DeadlineBook.Subject;
import cz.prostup.calendar.Deadlines;
import cz.prostup.ipm.History;
import cz.prostup.ipm.PlacementId;
import cz.prostup.ipm.ReturnId;
import cz.prostup.ipm.contribution.MonthInputs;
import cz.prostup.ipm.contribution.Outcome.Calculated;
import cz.prostup.ipm.monthlyreturn.SheetRow.Defect;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Ids;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.StaleRecord;
import cz.prostup.shared.Today;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Writes returns, claims, submissions and calculations.
@Repository
class ReturnRepository {

    private final JdbcClient db;
    private final History history;
    private final DeadlineBook book;
    private final StoredCalculations calculations;
    private final Today today;

    ReturnRepository(JdbcClient db, History history, DeadlineBook book, StoredCalculations calculations, Today today) {
        this.db = db;
        this.calculations = calculations;
        this.history = history;
        this.book = book;
        this.today = today;
    }

    static Subject deadlineOf(ReturnId id) {
        return new Subject("return", id.value());
    }

    /// A return as an officer of its branch sees it.
    ///
    /// @throws NotFound when there is none, or it belongs to another branch
    MonthlyReturn forOffice(ReturnId id, Viewer viewer) {
        return db.sql("""
                        select r.id, r.placement_id, r.state, r.version
                          from ipm.monthly_return r
                         where r.id = :id
                           and exists (select from ipm.placement_access a
                                        where a.placement_id = r.placement_id and a.user_id = :viewer
                                          and a.role = 'KOP_OFFICER')
                           for update
                        """)
                .param("id", id.value())
                .param("viewer", viewer.userId())
                .query((row, n) -> monthlyReturn(row))
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    /// Many at once, locked in one order so that two officers never wait for each other.
    List<MonthlyReturn> forOffice(Collection<ReturnId> ids, Viewer viewer) {
        return db.sql("""
                        select r.id, r.placement_id, r.state, r.version
                          from ipm.monthly_return r
                         where r.id = any (:ids)
                           and exists (select from ipm.placement_access a
                                        where a.placement_id = r.placement_id and a.user_id = :viewer
                                          and a.role = 'KOP_OFFICER')
                         order by r.id
                           for update
                        """)
                .param("ids", ids.stream().map(ReturnId::value).toArray(UUID[]::new))
                .param("viewer", viewer.userId())
                .query((row, n) -> monthlyReturn(row))
                .list();
    }

    private static MonthlyReturn monthlyReturn(ResultSet row) throws SQLException {
        return new MonthlyReturn(
                new ReturnId(Columns.uuid(row, "id")),
                new PlacementId(Columns.uuid(row, "placement_id")),
                Columns.code(row, "state", ReturnState.class),
                row.getInt("version"));
    }

    /// One claim for each return; the row of the return counts the version for both.
    void saveClaim(SaveClaims.Entry entry, PlacementId placement, Viewer viewer) {
        bump(entry.id(), entry.version(), entry.shortageReason(), entry.unsignedReason());
        var claim = entry.claim();
        db.sql("""
                        insert into ipm.wage_cost_claim (return_id, placement_id, gross_wage, employer_social, employer_health,
                                sick_pay, hours_fund, hours_worked, hours_holiday, hours_leave, hours_sick, hours_other,
                                saved_by, saved_at)
                        values (:id, :placement, :gross, :social, :health, :sickPay, :fund, :worked, :holiday, :leave, :sick,
                                :other, :by, :at)
                        on conflict (return_id) do update
                           set gross_wage = excluded.gross_wage, employer_social = excluded.employer_social,
                               employer_health = excluded.employer_health, sick_pay = excluded.sick_pay,
                               hours_fund = excluded.hours_fund, hours_worked = excluded.hours_worked,
                               hours_holiday = excluded.hours_holiday, hours_leave = excluded.hours_leave,
                               hours_sick = excluded.hours_sick, hours_other = excluded.hours_other,
                               saved_by = excluded.saved_by, saved_at = excluded.saved_at
                        """)
                .param("id", entry.id().value())
                .param("placement", placement.value())
                .param("gross", claim.gross().amount())
                .param("social", claim.employerSocial().amount())
                .param("health", claim.employerHealth().amount())
                .param("sickPay", claim.sickPay().amount())
                .param("fund", claim.hoursFund().value())
                .param("worked", claim.hoursWorked().value())
                .param("holiday", claim.hoursHoliday().value())
                .param("leave", claim.hoursLeave().value())
                .param("sick", claim.hoursSick().value())
                .param("other", claim.hoursOther().value())
                .param("by", viewer.userId())
                .param("at", now())
                .update();
    }

    private void bump(ReturnId id, int version, String shortageReason, String unsignedReason) {
        int updated = db.sql("""
                        update ipm.monthly_return
                           set shortage_reason = :shortage, unsigned_reason = :unsigned, version = version + 1
                         where id = :id and version = :version and state in ('OPEN', 'RETURNED')
                        """)
                .param("shortage", shortageReason)
                .param("unsigned", unsignedReason)
                .param("id", id.value())
                .param("version", version)
                .update();
        if (updated == 0) {
            throw new StaleRecord(id);
        }
    }

    /// Whoever saves or sends these rows next waits here, and then sees what was done: the row that saves itself and
    /// the
    /// button that sends all may come at the same moment.
    void lock(Collection<ReturnId> ids, Viewer viewer) {
        db.sql("""
                        select r.id
                          from ipm.monthly_return r
                         where r.id = any (:ids)
                           and exists (select from ipm.placement_access a
                                        where a.placement_id = r.placement_id and a.user_id = :viewer)
                         order by r.id
                           for update
                        """)
                .param("ids", ids.stream().map(ReturnId::value).toArray(UUID[]::new))
                .param("viewer", viewer.userId())
                .query(UUID.class)
                .list();
    }

    Optional<UUID> submissionByKey(UUID formKey) {
        return db.sql("select id from ipm.submission where form_key = :key")
                .param("key", formKey)
                .query(UUID.class)
                .optional();
    }

    /// Empty when another request with the same key was faster: a double click, or Back and Send again.
    Optional<UUID> newSubmission(UUID formKey, UUID employerId, YearMonth month, Viewer viewer) {
        return db.sql("""
                        insert into ipm.submission (id, number, form_key, employer_id, month, sent_by, sent_at)
                        values (:id, :year || '/' || lpad(nextval('ipm.submission_number')::text, 6, '0'), :key, :employer,
                                :month, :by, :at)
                        on conflict (form_key) do nothing
                        returning id
                        """)
                .param("id", Ids.next())
                .param("year", Integer.toString(today.date().getYear()))
                .param("key", formKey)
                .param("employer", employerId)
                .param("month", month.atDay(1))
                .param("by", viewer.userId())
                .param("at", now())
                .query(UUID.class)
                .optional();
    }

    /// Moves the return by the table and keeps the move.
    ///
    /// @throws StaleRecord when somebody saved since `ret` was read
    void move(MonthlyReturn ret, ReturnAction action, Viewer viewer, String reason) {
        var move = ReturnLifecycle.TABLE.find(ret.state(), action).orElseThrow();
        int updated = db.sql("""
                        update ipm.monthly_return
                           set state = :state, version = version + 1,
                               reviewer_id = case when :action = 'TAKE' then :by else reviewer_id end,
                               decided_at = case when :action in ('APPROVE', 'RETURN', 'REJECT') then :at else decided_at end
                         where id = :id and version = :version
                        """)
                .param("state", move.to().name())
                .param("action", action.name())
                .param("by", viewer.userId())
                .param("at", now())
                .param("id", ret.id().value())
                .param("version", ret.version())
                .update();
        if (updated == 0) {
            throw new StaleRecord(ret.id());
        }
        history.moved(ret.placement(), "return", ret.id().value(), move, viewer, reason);
    }

    void attach(ReturnId id, UUID submission) {
        db.sql("update ipm.monthly_return set submission_id = :submission, submitted_at = :at where id = :id")
                .param("submission", submission)
                .param("at", now())
                .param("id", id.value())
                .update();
        db.sql("update ipm.return_defect set resolved_at = :at where return_id = :id and resolved_at is null")
                .param("at", now())
                .param("id", id.value())
                .update();
        book.meet(deadlineOf(id), Deadlines.RETURN_DUE);
    }

    void addDefects(ReturnId id, List<Defect> defects, Viewer viewer) {
        defects.forEach(defect -> db.sql("""
                        insert into ipm.return_defect (id, return_id, field, reason, raised_by, raised_at)
                        values (:id, :return, :field, :reason, :by, :at)
                        """)
                .param("id", Ids.next())
                .param("return", id.value())
                .param("field", defect.field())
                .param("reason", defect.reason())
                .param("by", viewer.userId())
                .param("at", now())
                .update());
    }

    /// The frozen calculation with its lines, exactly as the page showed it.
    ///
    /// @param override the officer's decision that it counts with, null when there is none
    void freeze(
            ReturnId id,
            UUID submission,
            PlacementId placement,
            MonthInputs inputs,
            Calculated calculated,
            @Nullable UUID override) {
        calculations.ofReturn(id, submission, placement, inputs, calculated, override);
    }

    private OffsetDateTime now() {
        return today.now().atOffset(ZoneOffset.UTC);
    }
}
