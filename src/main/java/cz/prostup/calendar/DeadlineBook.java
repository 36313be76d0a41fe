package cz.prostup.calendar;

import cz.prostup.access.Role;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Ids;
import cz.prostup.shared.Today;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The deadlines that run: each a row with its rule, its base and whose duty it is (decisions 5).
///
/// When the base moves, the row is computed again and the day that was is kept with the reason. The caller knows who
/// may do that and holds the transaction.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class DeadlineBook {

    /// What a deadline is about: the kind in one word (`placement`, `return`) and its id.
    public record Subject(String kind, UUID id) {}

    /// Whose duty it is: everybody with the role in the unit.
    public record Duty(UUID unitId, Role role) {}

    public enum State {
        OPEN,
        MET,
        CANCELLED
    }

    /// A day that was, and why it moved.
    public record Change(LocalDate wasDueOn, String reason) {}

    /// @param closedOn the day it was met or cancelled
    public record Entry(
            UUID id,
            DeadlineRule rule,
            LocalDate base,
            LocalDate computed,
            LocalDate due,
            Duty duty,
            State state,
            @Nullable LocalDate closedOn,
            List<Change> changes) {

        /// Days on which somebody is reminded, working days all of them.
        public List<LocalDate> reminders() {
            return new Deadline(rule, computed, due).reminders();
        }
    }

    private final JdbcClient db;
    private final Today today;

    DeadlineBook(JdbcClient db, Today today) {
        this.db = db;
        this.today = today;
    }

    /// Opens the deadline; one that already runs stays as it is.
    public void open(Subject subject, Deadline deadline, LocalDate base, Duty duty) {
        db.sql("""
                        insert into calendar.deadline
                               (id, rule, subject_kind, subject_id, base_date, computed_on, due_on, unit_id, role)
                        values (:id, :rule, :kind, :subject, :base, :computed, :due, :unit, :role)
                        on conflict (rule, subject_id) do nothing
                        """)
                .param("id", Ids.next())
                .param("rule", deadline.rule().code())
                .param("kind", subject.kind())
                .param("subject", subject.id())
                .param("base", base)
                .param("computed", deadline.computed())
                .param("due", deadline.date())
                .param("unit", duty.unitId())
                .param("role", duty.role().name())
                .update();
    }

    /// Counts the deadline again from a base that moved. One that was met or cancelled runs again: its duty came back
    /// with the new day. One that never ran is opened.
    public void recompute(Subject subject, Deadline deadline, LocalDate base, Duty duty, String reason) {
        if (remember(subject, deadline.rule().code(), reason) == 0) {
            open(subject, deadline, base, duty);
            return;
        }
        db.sql("""
                        update calendar.deadline
                           set base_date = :base, computed_on = :computed, due_on = :due, unit_id = :unit, role = :role,
                               state = 'OPEN', closed_on = null
                         where rule = :rule and subject_id = :subject
                        """)
                .param("base", base)
                .param("computed", deadline.computed())
                .param("due", deadline.date())
                .param("unit", duty.unitId())
                .param("role", duty.role().name())
                .param("rule", deadline.rule().code())
                .param("subject", subject.id())
                .update();
    }

    /// The duty is done. One that is no longer open stays as it is.
    public void meet(Subject subject, String rule) {
        close(subject, rule, State.MET);
    }

    /// The duty fell away, and why.
    public void cancel(Subject subject, String rule, String reason) {
        if (isOpen(subject, rule)) {
            remember(subject, rule, reason);
            close(subject, rule, State.CANCELLED);
        }
    }

    /// Everything that still runs for the subject falls away.
    public void cancelAll(Subject subject, String reason) {
        of(subject.id()).stream()
                .filter(entry -> entry.state() == State.OPEN)
                .forEach(entry -> cancel(subject, entry.rule().code(), reason));
    }

    /// All deadlines of the subject with what moved them, the nearest first.
    public List<Entry> of(UUID subjectId) {
        return db.sql("""
                        select d.id, d.rule, d.base_date, d.computed_on, d.due_on, d.unit_id, d.role, d.state, d.closed_on,
                               array_agg(h.was_due_on::text order by h.id) filter (where h.id is not null) as days,
                               array_agg(h.reason order by h.id) filter (where h.id is not null) as reasons
                          from calendar.deadline d
                          left join calendar.deadline_history h on h.deadline_id = d.id
                         where d.subject_id = :subject
                         group by d.id
                         order by d.due_on, d.rule
                        """)
                .param("subject", subjectId)
                .query((row, n) -> entry(row))
                .list();
    }

    private boolean isOpen(Subject subject, String rule) {
        return db.sql("select from calendar.deadline where rule = :rule and subject_id = :subject and state = 'OPEN'")
                .param("rule", rule)
                .param("subject", subject.id())
                .query((row, n) -> true)
                .optional()
                .isPresent();
    }

    private int remember(Subject subject, String rule, String reason) {
        return db.sql("""
                        insert into calendar.deadline_history (deadline_id, at, was_due_on, reason)
                        select id, :at, due_on, :reason
                          from calendar.deadline
                         where rule = :rule and subject_id = :subject
                        """)
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .param("reason", reason)
                .param("rule", rule)
                .param("subject", subject.id())
                .update();
    }

    private void close(Subject subject, String rule, State state) {
        db.sql("""
                        update calendar.deadline
                           set state = :state, closed_on = :today
                         where rule = :rule and subject_id = :subject and state = 'OPEN'
                        """)
                .param("state", state.name())
                .param("today", today.date())
                .param("rule", rule)
                .param("subject", subject.id())
                .update();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        var days = texts(row, "days");
        var reasons = texts(row, "reasons");
        var changes = Stream.iterate(0, n -> n < days.size(), n -> n + 1)
                .map(n -> new Change(LocalDate.parse(days.get(n)), reasons.get(n)))
                .toList();
        return new Entry(
                Columns.uuid(row, "id"),
                Deadlines.rule(row.getString("rule")),
                Columns.date(row, "base_date"),
                Columns.date(row, "computed_on"),
                Columns.date(row, "due_on"),
                new Duty(Columns.uuid(row, "unit_id"), Columns.code(row, "role", Role.class)),
                Columns.code(row, "state", State.class),
                Columns.dateOrNull(row, "closed_on"),
                changes);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        var array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
