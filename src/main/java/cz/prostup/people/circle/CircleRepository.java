package cz.prostup.people.circle;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.people.FileHead;
import cz.prostup.people.PersonId;
import cz.prostup.people.Readers;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Ids;
import cz.prostup.shared.StaleRecord;
import cz.prostup.ui.Option;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Rows of the circle. Whom of it somebody sees is data: `people.circle_sight`.
@Repository
class CircleRepository {

    /// The roles that may carry responsibility and arrange the circle: those who help as social workers.
    static final List<Role> SOCIAL_WORKERS = List.of(
            Role.EMPLOYER_SOCIAL_WORKER,
            Role.PROVIDER_WORKER,
            Role.CASE_MANAGER,
            Role.SOCIAL_HEAD,
            Role.PUBLIC_GUARDIAN);

    private static final String SELECT = """
            select c.id, c.user_id, u.display_name, c.unit_id,
                   case when :knows or c.unit_id = any (:units) then o.name else o.neutral_name end as unit, f.label as function,
                   c.valid_from, c.valid_to, c.basis, c.basis_note, c.end_reason,
                   c.valid_to is null or c.valid_to >= access.today() as is_now,
                   c.basis <> 'PLACEMENT' and (c.valid_to is null or c.valid_to >= access.today())
                     and (c.user_id = :viewer or :arranges and (c.unit_id = any (:units) or c.added_by = :viewer or :leads)) as may_end
              from people.circle_member c
              join people.circle_function f on f.code = c.function
              join access.user_card u on u.id = c.user_id
              join organisations.unit_card o on o.id = c.unit_id
             where c.person_id = :person
               and (c.user_id = :viewer or c.unit_id = any (:units)
                    or exists (select from people.circle_sight s
                                where s.role = any (:roles) and s.function = c.function
                                  and (not s.at_work or exists (select from people.person_relation r
                                                                 where r.person_id = c.person_id and r.unit_id = c.unit_id
                                                                   and r.basis = 'PLACEMENT'))))
            """;

    private final JdbcClient db;

    CircleRepository(JdbcClient db) {
        this.db = db;
    }

    /// Those of now first, then those who were.
    List<Companion> members(FileHead head, Viewer viewer) {
        return of(head, viewer, SELECT + " order by is_now desc, f.sort_order, u.display_name, c.id limit 200")
                .query((row, n) -> companion(row))
                .list();
    }

    Optional<Companion> member(FileHead head, Viewer viewer, UUID id) {
        return of(head, viewer, SELECT + " and c.id = :id")
                .param("id", id)
                .query((row, n) -> companion(row))
                .optional();
    }

    void add(
            PersonId person,
            Candidate who,
            String function,
            String basis,
            String note,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable UUID consent,
            Viewer by,
            Instant at) {
        db.sql("""
                        insert into people.circle_member (id, person_id, unit_id, user_id, function, basis, basis_note, consent_id,
                                                          valid_from, valid_to, added_by, added_at)
                        values (:id, :person, :unit, :user, :function, :basis, :note, :consent, :from, :to, :by, :at)
                        """)
                .param("id", Ids.next())
                .param("person", person.value())
                .param("unit", who.unitId())
                .param("user", who.userId())
                .param("function", function)
                .param("basis", basis)
                .param("note", note)
                .param("consent", consent)
                .param("from", from)
                .param("to", to)
                .param("by", by.userId())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// The access ends at once: the last day is yesterday.
    ///
    /// @throws StaleRecord when it has ended meanwhile
    void end(UUID id, String reason, Viewer by) {
        int ended = db.sql("""
                        update people.circle_member
                           set valid_to = access.today() - 1, end_reason = :reason, ended_by = :by, version = version + 1
                         where id = :id and (valid_to is null or valid_to >= access.today())
                        """)
                .param("id", id)
                .param("reason", reason)
                .param("by", by.userId())
                .update();
        if (ended != 1) {
            throw new StaleRecord(id);
        }
    }

    boolean isIn(PersonId person, Candidate who, String function) {
        return db.sql("""
                        select exists (select from people.circle_member
                                        where person_id = :person and unit_id = :unit and user_id = :user and function = :function
                                          and (valid_to is null or valid_to >= access.today()))
                        """)
                .param("person", person.value())
                .param("unit", who.unitId())
                .param("user", who.userId())
                .param("function", function)
                .query(Boolean.class)
                .single();
    }

    List<Option> functions() {
        return db.sql("select code, label from people.circle_function order by sort_order")
                .query((row, n) -> Option.of(row.getString("code"), row.getString("label")))
                .list();
    }

    /// Units whose people can be asked, found by the beginning of a word of their name.
    List<Option> units(String text) {
        return db.sql("""
                        select u.id, u.name, u.organisation_name
                          from organisations.unit_card u
                         where u.kind not in ('PAYROLL', 'POLICE', 'BENEFITS')
                           and position(access.plain(:text) in access.plain(u.name || ' ' || u.organisation_name)) > 0
                         order by u.name collate "cs-x-icu", u.organisation_name
                         limit 30
                        """)
                .param("text", text)
                .query((row, n) -> Option.of(
                        row.getString("id"),
                        row.getString("name").equals(row.getString("organisation_name"))
                                ? row.getString("name")
                                : row.getString("name") + ", " + row.getString("organisation_name")))
                .list();
    }

    /// Who works with people in the units.
    List<Candidate> peopleOf(List<UUID> units) {
        return db.sql("""
                        select distinct on (c.display_name, m.user_id, m.unit_id) m.user_id, c.display_name, m.unit_id, u.name as unit,
                               m.role
                          from access.membership_card m
                          join access.contact_card c on c.id = m.user_id
                          join organisations.unit_card u on u.id = m.unit_id
                         where m.unit_id = any (:units)
                           and (m.role = 'MENTOR' or exists (select from people.role_reach w where w.role = m.role))
                           and m.role not in ('EMPLOYER_PAYROLL', 'KOP_FINANCE')
                         order by c.display_name, m.user_id, m.unit_id, m.role
                         limit 300
                        """)
                .param("units", units.toArray(UUID[]::new))
                .query((row, n) -> candidate(row))
                .list();
    }

    /// A consent in force that lets the unit in, the longest one.
    Optional<Consent> consent(PersonId person, UUID unit) {
        return db.sql("""
                        select c.id, c.valid_to
                          from people.consent c
                         where c.person_id = :person and c.state = 'GIVEN' and c.purpose in ('IPM_SUPPORT', 'CASE_COORDINATION')
                           and c.valid_from <= access.today() and c.valid_to >= access.today()
                           and exists (select from people.consent_recipient r where r.consent_id = c.id and r.unit_id = :unit)
                         order by c.valid_to desc
                         limit 1
                        """)
                .param("person", person.value())
                .param("unit", unit)
                .query((row, n) -> new Consent(Columns.uuid(row, "id"), Columns.date(row, "valid_to")))
                .optional();
    }

    record Consent(UUID id, LocalDate to) {}

    static Candidate candidate(ResultSet row) throws SQLException {
        return new Candidate(
                Columns.uuid(row, "user_id"),
                row.getString("display_name"),
                Columns.uuid(row, "unit_id"),
                row.getString("unit"),
                Columns.code(row, "role", Role.class));
    }

    private JdbcClient.StatementSpec of(FileHead head, Viewer viewer, String sql) {
        return db.sql(sql)
                .param("person", head.id().value())
                .param("viewer", viewer.userId())
                .param("units", head.units().toArray(UUID[]::new))
                .param("roles", head.roles().stream().map(Role::name).toArray(String[]::new))
                .param("knows", head.roles().stream().anyMatch(Readers.KNOW_SERVICES::contains))
                .param("arranges", head.roles().stream().anyMatch(SOCIAL_WORKERS::contains))
                .param("leads", head.isAny(Role.SOCIAL_HEAD));
    }

    private static Companion companion(ResultSet row) throws SQLException {
        return new Companion(
                Columns.uuid(row, "id"),
                Columns.uuid(row, "user_id"),
                row.getString("display_name"),
                Columns.uuid(row, "unit_id"),
                row.getString("unit"),
                row.getString("function"),
                Columns.date(row, "valid_from"),
                Columns.dateOrNull(row, "valid_to"),
                Bases.czech(row.getString("basis")),
                row.getString("basis_note"),
                row.getString("end_reason"),
                row.getBoolean("is_now"),
                row.getBoolean("may_end"));
    }
}
