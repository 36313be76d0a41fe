package cz.prostup.access.accounts;

import cz.prostup.access.Role;
import cz.prostup.access.SecurityLog;
import cz.prostup.access.SecurityLog.Kind;
import cz.prostup.access.Viewer;
import cz.prostup.notifications.NewNotice;
import cz.prostup.notifications.Notify;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Ids;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.Today;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Gives a member another role, and takes one back. It counts from the next click of the member (control 16).
@Service
public class ChangeMembership {

    public sealed interface Outcome {}

    public record Done() implements Outcome {}

    /// @param field  of the form
    /// @param reason Czech sentence
    public record Refused(String field, String reason) implements Outcome {}

    private record Held(UUID userId, UUID unitId, Role role, LocalDate from) {}

    private final JdbcClient db;
    private final Reach reach;
    private final SecurityLog log;
    private final Notify notify;
    private final Today today;

    ChangeMembership(JdbcClient db, Reach reach, SecurityLog log, Notify notify, Today today) {
        this.db = db;
        this.reach = reach;
        this.log = log;
        this.notify = notify;
        this.today = today;
    }

    /// @param to null for no end
    /// @throws NotFound when the account or the role is not within the viewer's reach, or it is the viewer's own
    @Transactional
    public Outcome give(UUID user, UUID unit, Role role, LocalDate from, @Nullable LocalDate to, Viewer viewer) {
        reach.reachesWhole(user, viewer);
        if (!reach.mayGive(unit, role, viewer)) {
            throw new NotFound(unit);
        }
        if (from.isBefore(today.date())) {
            return new Refused("from", "Role nemůže začít v\u00a0minulosti.");
        }
        if (to != null && to.isBefore(from)) {
            return new Refused("to", "Poslední den nemůže být dřív než první.");
        }
        if (overlaps(user, unit, role, from, to)) {
            return new Refused("role", "Tuto roli tu v\u00a0těchto dnech už má.");
        }
        db.sql("""
                        insert into access.membership (id, user_id, unit_id, role, valid_from, valid_to, granted_by, granted_at)
                        values (:id, :user, :unit, :role, :from, :to, :by, :at)
                        """)
                .param("id", Ids.next())
                .param("user", user)
                .param("unit", unit)
                .param("role", role.name())
                .param("from", from)
                .param("to", to)
                .param("by", viewer.userId())
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .update();
        told(user, "přidaná role " + role + " od " + from, viewer);
        return new Done();
    }

    /// @param lastDay the last day of the role; yesterday takes it back at once
    /// @throws NotFound when the membership is not within the viewer's reach
    @Transactional
    public Outcome end(UUID membership, LocalDate lastDay, Viewer viewer) {
        var held = held(membership, viewer);
        if (lastDay.isBefore(today.date().minusDays(1))) {
            return new Refused("lastDay", "Role nemůže skončit dřív než včera.");
        }
        var last = lastDay.isBefore(held.from()) ? held.from() : lastDay;
        if (held.from().isAfter(today.date().minusDays(1)) && lastDay.isBefore(today.date())) {
            remove(membership);
        } else {
            db.sql("""
                            update access.membership set valid_to = :last, ended_by = :by, ended_at = :at where id = :id
                            """)
                    .param("last", last)
                    .param("by", viewer.userId())
                    .param("at", today.now().atOffset(ZoneOffset.UTC))
                    .param("id", membership)
                    .update();
        }
        told(held.userId(), "odebraná role " + held.role() + ", poslední den " + lastDay, viewer);
        return new Done();
    }

    /// Another role or unit instead of this one, from a day on; the old one ends the day before.
    ///
    /// @throws NotFound when one of the two is not within the viewer's reach
    @Transactional
    public Outcome change(
            UUID membership, UUID unit, Role role, LocalDate from, @Nullable LocalDate to, Viewer viewer) {
        var held = held(membership, viewer);
        if (from.isBefore(today.date())) {
            return new Refused("from", "Změna nemůže začít v\u00a0minulosti.");
        }
        if (held.unitId().equals(unit) && held.role() == role) {
            return new Refused("role", "To je role, kterou tu už má. Vyberte jinou, nebo tuto ukončete.");
        }
        var given = give(held.userId(), unit, role, from, to, viewer);
        if (given instanceof Done) {
            return end(membership, from.minusDays(1), viewer);
        }
        return given;
    }

    /// A role that never held: it began today or later and is taken back before it counted for a day.
    private void remove(UUID membership) {
        db.sql("delete from access.membership where id = :id")
                .param("id", membership)
                .update();
    }

    private Held held(UUID membership, Viewer viewer) {
        return db.sql("""
                        select m.user_id, m.unit_id, m.role, m.valid_from
                          from access.membership m
                          join access.member_access a on a.user_id = :viewer and a.unit_id = m.unit_id and a.role = m.role
                         where m.id = :id and m.user_id <> :viewer and (m.valid_to is null or m.valid_to >= :today)
                           for update of m
                        """)
                .param("viewer", viewer.userId())
                .param("id", membership)
                .param("today", today.date())
                .query((row, n) -> new Held(
                        Columns.uuid(row, "user_id"),
                        Columns.uuid(row, "unit_id"),
                        Columns.code(row, "role", Role.class),
                        Columns.date(row, "valid_from")))
                .optional()
                .orElseThrow(() -> new NotFound(membership));
    }

    private boolean overlaps(UUID user, UUID unit, Role role, LocalDate from, @Nullable LocalDate to) {
        return db.sql("""
                        select exists (select from access.membership
                                        where user_id = :user and unit_id = :unit and role = :role
                                          and daterange(valid_from, valid_to, '[]') && daterange(:from, cast(:to as date), '[]'))
                        """)
                .param("user", user)
                .param("unit", unit)
                .param("role", role.name())
                .param("from", from)
                .param("to", to)
                .query(Boolean.class)
                .single();
    }

    private void told(UUID user, String what, Viewer viewer) {
        log.event(viewer, Kind.MEMBERSHIP_CHANGED, user, what);
        notify.tell(new NewNotice(
                user,
                "ACCOUNT_RIGHTS",
                "Správce změnil vaši roli v\u00a0Prostupu",
                "Co platí, uvidíte na stránce Můj účet. Když změně nerozumíte, ozvěte se svému správci.",
                "/account",
                "rights/" + user + "/" + Ids.next()));
    }
}
