package cz.prostup.people.circle;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Ids;
import cz.prostup.shared.StaleRecord;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What a colleague carries in a unit, and how it went to another one.
@Repository
class HandoverRepository {

    private final JdbcClient db;

    HandoverRepository(JdbcClient db) {
        this.db = db;
    }

    /// Everybody who carries something in the units, also when they have left already. Memberships that come with a job
    /// end with the job.
    List<HandoverScreens.Holder> holders(List<UUID> units) {
        return db.sql("""
                        select h.user_id, h.unit_id, c.display_name, u.name as unit, sum(h.responsible) as responsible,
                               sum(h.circle) as circle
                          from (select user_id, unit_id, 1 as responsible, 0 as circle from people.responsibility
                                 where unit_id = any (:units) and ended_at is null
                                union all
                                select user_id, unit_id, 0, 1 from people.circle_member
                                 where unit_id = any (:units) and basis <> 'PLACEMENT'
                                   and (valid_to is null or valid_to >= access.today())) h
                          join access.user_card c on c.id = h.user_id
                          join organisations.unit_card u on u.id = h.unit_id
                         group by h.user_id, h.unit_id, c.display_name, u.name
                         order by c.display_name, u.name
                         limit 200
                        """)
                .param("units", units.toArray(UUID[]::new))
                .query((row, n) -> new HandoverScreens.Holder(
                        Columns.uuid(row, "user_id"),
                        row.getString("display_name"),
                        Columns.uuid(row, "unit_id"),
                        row.getString("unit"),
                        row.getInt("responsible"),
                        row.getInt("circle")))
                .list();
    }

    /// Who can take it over: social workers of the unit.
    List<Candidate> colleagues(List<UUID> units) {
        return db.sql("""
                        select distinct on (c.display_name, m.user_id, m.unit_id) m.user_id, c.display_name, m.unit_id, u.name as unit,
                               m.role
                          from access.membership_card m
                          join access.contact_card c on c.id = m.user_id
                          join organisations.unit_card u on u.id = m.unit_id
                         where m.unit_id = any (:units) and m.role = any (:roles)
                         order by c.display_name, m.user_id, m.unit_id, m.role
                         limit 300
                        """)
                .param("units", units.toArray(UUID[]::new))
                .param(
                        "roles",
                        CircleRepository.SOCIAL_WORKERS.stream().map(Role::name).toArray(String[]::new))
                .query((row, n) -> CircleRepository.candidate(row))
                .list();
    }

    /// Rows that would go, with the person's name where the viewer may know it. Memberships that the other one has
    /// already
    /// are only ended.
    List<HandoverScreens.Item> items(UUID unit, UUID from, UUID to) {
        return db.sql("""
                        select i.id, i.person_id, i.kind, i.function, i.already, p.display_name
                          from (select r.id, r.person_id, 'RESPONSIBILITY' as kind, '' as function, false as already
                                  from people.responsibility r
                                 where r.unit_id = :unit and r.user_id = :from and r.ended_at is null
                                union all
                                select m.id, m.person_id, 'CIRCLE', f.label,
                                       exists (select from people.circle_member o
                                                where o.person_id = m.person_id and o.unit_id = m.unit_id and o.user_id = :to
                                                  and o.function = m.function
                                                  and (o.valid_to is null or o.valid_to >= access.today()))
                                  from people.circle_member m
                                  join people.circle_function f on f.code = m.function
                                 where m.unit_id = :unit and m.user_id = :from and m.basis <> 'PLACEMENT'
                                   and (m.valid_to is null or m.valid_to >= access.today())) i
                          left join people.person_card p on p.id = i.person_id
                         order by p.sort_name nulls last, i.person_id, i.kind desc
                         limit 2000
                        """)
                .param("unit", unit)
                .param("from", from)
                .param("to", to)
                .query((row, n) -> new HandoverScreens.Item(
                        Columns.uuid(row, "id"),
                        Columns.uuid(row, "person_id"),
                        row.getString("display_name"),
                        row.getString("kind").equals("RESPONSIBILITY"),
                        Objects.requireNonNullElse(row.getString("function"), ""),
                        row.getBoolean("already")))
                .list();
    }

    HandoverId begin(UUID unit, UUID from, UUID to, Viewer by, Instant at) {
        var id = new HandoverId(Ids.next());
        db.sql("""
                        insert into people.handover (id, unit_id, from_user, to_user, made_by, made_at)
                        values (:id, :unit, :from, :to, :by, :at)
                        """)
                .param("id", id.value())
                .param("unit", unit)
                .param("from", from)
                .param("to", to)
                .param("by", by.userId())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    void keep(HandoverId id, HandoverScreens.Item item, @Nullable UUID became) {
        db.sql("""
                        insert into people.handover_item (handover_id, person_id, kind, old_id, new_id)
                        values (:id, :person, :kind, :old, :new)
                        """)
                .param("id", id.value())
                .param("person", item.personId())
                .param("kind", item.responsibility() ? "RESPONSIBILITY" : "CIRCLE")
                .param("old", item.id())
                .param("new", became)
                .update();
    }

    /// The membership of one becomes that of another, with its basis.
    UUID copyMembership(UUID member, UUID to, Viewer by, Instant at) {
        var id = Ids.next();
        db.sql("""
                        insert into people.circle_member (id, person_id, unit_id, user_id, function, basis, basis_note, consent_id,
                                                          valid_from, valid_to, added_by, added_at)
                        select :id, person_id, unit_id, :to, function, basis, basis_note, consent_id, access.today(), valid_to, :by, :at
                          from people.circle_member where id = :member
                        """)
                .param("id", id)
                .param("member", member)
                .param("to", to)
                .param("by", by.userId())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    /// The latest first.
    List<HandoverScreens.Made> made(List<UUID> units) {
        return db.sql(MADE + " where h.unit_id = any (:units) order by h.made_at desc, h.id desc limit 20")
                .param("units", units.toArray(UUID[]::new))
                .query((row, n) -> made(row))
                .list();
    }

    Optional<HandoverScreens.Made> find(HandoverId id, List<UUID> units) {
        return db.sql(MADE + " where h.id = :id and h.unit_id = any (:units)")
                .param("id", id.value())
                .param("units", units.toArray(UUID[]::new))
                .query((row, n) -> made(row))
                .optional();
    }

    record Moved(
            UUID personId,
            boolean responsibility,
            UUID old,
            @Nullable UUID became) {}

    /// Whose it is now: two records may have become one meanwhile.
    List<Moved> moved(HandoverId id) {
        return db.sql("""
                        select coalesce(r.person_id, i.person_id) as person_id, i.kind, i.old_id, i.new_id
                          from people.handover_item i
                          left join people.responsibility r on r.id = i.new_id
                         where i.handover_id = :id
                        """)
                .param("id", id.value())
                .query((row, n) -> new Moved(
                        Columns.uuid(row, "person_id"),
                        row.getString("kind").equals("RESPONSIBILITY"),
                        Columns.uuid(row, "old_id"),
                        Columns.uuidOrNull(row, "new_id")))
                .list();
    }

    /// The membership runs again as it did; its consent must still be in force.
    void reopenMembership(UUID member) {
        db.sql("""
                        update people.circle_member m
                           set valid_to = c.valid_to, end_reason = '', ended_by = null, version = m.version + 1
                          from (select o.id, k.valid_to, o.consent_id, k.state from people.circle_member o
                                  left join people.consent_state_card k on k.id = o.consent_id) c
                         where m.id = :id and c.id = m.id and (c.consent_id is null or c.state = 'GIVEN')
                        """).param("id", member).update();
    }

    /// @throws StaleRecord when it was undone meanwhile
    void undo(HandoverId id, Viewer by, Instant at) {
        int undone = db.sql("""
                        update people.handover set undone_by = :by, undone_at = :at where id = :id and undone_at is null
                        """)
                .param("id", id.value())
                .param("by", by.userId())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        if (undone != 1) {
            throw new StaleRecord(id);
        }
    }

    private static final String MADE = """
            select h.id, h.unit_id, h.from_user, h.to_user, f.display_name as from_name, t.display_name as to_name, h.made_at,
                   h.undone_at, (select count(distinct i.person_id) from people.handover_item i where i.handover_id = h.id) as people
              from people.handover h
              join access.user_card f on f.id = h.from_user
              join access.user_card t on t.id = h.to_user
            """;

    private static HandoverScreens.Made made(java.sql.ResultSet row) throws java.sql.SQLException {
        return new HandoverScreens.Made(
                new HandoverId(Columns.uuid(row, "id")),
                Columns.uuid(row, "unit_id"),
                Columns.uuid(row, "from_user"),
                Columns.uuid(row, "to_user"),
                row.getString("from_name"),
                row.getString("to_name"),
                Columns.instant(row, "made_at"),
                Columns.instantOrNull(row, "undone_at"),
                row.getInt("people"));
    }
}
