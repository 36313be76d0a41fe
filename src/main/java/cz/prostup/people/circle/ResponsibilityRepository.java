package cz.prostup.people.circle;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.people.PersonId;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Ids;
import cz.prostup.shared.StaleRecord;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Rows of responsibility: at every moment at most one person; the database itself would refuse a second one.
@Repository
class ResponsibilityRepository {

    private static final String OFFER = """
            select o.id, o.from_user, coalesce(f.display_name, '') as from_name, o.from_unit, o.to_user, t.display_name as to_name,
                   o.to_unit, u.name as to_unit_name, o.proposed_by, p.display_name as proposer, o.proposed_at, o.state,
                   o.decided_at, o.responsibility_id, o.version
              from people.responsibility_offer o
              left join access.user_card f on f.id = o.from_user
              join access.user_card t on t.id = o.to_user
              join access.user_card p on p.id = o.proposed_by
              join organisations.unit_card u on u.id = o.to_unit
             where o.person_id = :person
            """;

    private final JdbcClient db;

    ResponsibilityRepository(JdbcClient db) {
        this.db = db;
    }

    /// Two who hand over the same person wait for each other here.
    void lock(PersonId person) {
        db.sql("select pg_advisory_xact_lock(hashtext('people.responsibility/' || :person))")
                .param("person", person.toString())
                .query((row, n) -> n)
                .list();
    }

    /// The present one first, then those before.
    List<Responsible> history(PersonId person) {
        return db.sql("""
                        select r.id, r.user_id, c.display_name, r.unit_id, u.name as unit, r.began_at, r.ended_at
                          from people.responsibility r
                          join access.user_card c on c.id = r.user_id
                          join organisations.unit_card u on u.id = r.unit_id
                         where r.person_id = :person
                         order by r.ended_at is null desc, r.began_at desc, r.id desc
                         limit 50
                        """)
                .param("person", person.value())
                .query((row, n) -> new Responsible(
                        Columns.uuid(row, "id"),
                        Columns.uuid(row, "user_id"),
                        row.getString("display_name"),
                        Columns.uuid(row, "unit_id"),
                        row.getString("unit"),
                        Columns.instant(row, "began_at"),
                        Columns.instantOrNull(row, "ended_at")))
                .list();
    }

    Optional<Responsible> now(PersonId person) {
        return history(person).stream().filter(one -> one.ended() == null).findFirst();
    }

    UUID begin(PersonId person, UUID unit, UUID user, Instant at) {
        var id = Ids.next();
        db.sql("""
                        insert into people.responsibility (id, person_id, unit_id, user_id, began_at)
                        values (:id, :person, :unit, :user, :at)
                        """)
                .param("id", id)
                .param("person", person.value())
                .param("unit", unit)
                .param("user", user)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    /// @return false when it was not running any more
    boolean end(UUID id, Instant at) {
        return db.sql("""
                        update people.responsibility set ended_at = greatest(:at, began_at) where id = :id and ended_at is null
                        """)
                        .param("id", id)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Offer> offer(PersonId person, OfferId id) {
        return db.sql(OFFER + " and o.id = :id")
                .param("person", person.value())
                .param("id", id.value())
                .query((row, n) -> offer(row))
                .optional();
    }

    /// The latest first.
    List<Offer> offers(PersonId person) {
        return db.sql(OFFER + " order by o.proposed_at desc, o.id desc limit 20")
                .param("person", person.value())
                .query((row, n) -> offer(row))
                .list();
    }

    OfferId propose(PersonId person, @Nullable Responsible from, Candidate to, Viewer by, Instant at) {
        var id = new OfferId(Ids.next());
        db.sql("""
                        insert into people.responsibility_offer (id, person_id, from_unit, from_user, to_unit, to_user, proposed_by,
                                                                 proposed_at, state)
                        values (:id, :person, :fromUnit, :fromUser, :toUnit, :toUser, :by, :at, 'PROPOSED')
                        """)
                .param("id", id.value())
                .param("person", person.value())
                .param("fromUnit", from == null ? null : from.unitId())
                .param("fromUser", from == null ? null : from.userId())
                .param("toUnit", to.unitId())
                .param("toUser", to.userId())
                .param("by", by.userId())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    /// @throws StaleRecord when somebody decided meanwhile
    void decide(Offer offer, OfferState state, @Nullable UUID responsibility, Viewer by, Instant at) {
        int decided = db.sql("""
                        update people.responsibility_offer
                           set state = :state, decided_by = :by, decided_at = :at,
                               responsibility_id = coalesce(:responsibility, responsibility_id), version = version + 1
                         where id = :id and version = :version
                        """)
                .param("id", offer.id().value())
                .param("version", offer.version())
                .param("state", state.name())
                .param("responsibility", responsibility)
                .param("by", by.userId())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        if (decided != 1) {
            throw new StaleRecord(offer.id());
        }
    }

    /// Social workers who have to do with the person and so could carry it: each once for a unit.
    List<Candidate> candidates(PersonId person) {
        return db.sql("""
                        select distinct on (c.display_name, a.user_id, a.unit_id) a.user_id, c.display_name, a.unit_id, u.name as unit,
                               a.role
                          from people.person_access a
                          join access.contact_card c on c.id = a.user_id
                          join organisations.unit_card u on u.id = a.unit_id
                         where a.person_id = :person and a.role = any (:roles)
                           and a.basis in ('CLIENT', 'CIRCLE', 'PLACEMENT')
                         order by c.display_name, a.user_id, a.unit_id, a.role
                         limit 200
                        """)
                .param("person", person.value())
                .param(
                        "roles",
                        CircleRepository.SOCIAL_WORKERS.stream().map(Role::name).toArray(String[]::new))
                .query((row, n) -> CircleRepository.candidate(row))
                .list();
    }

    private static Offer offer(ResultSet row) throws SQLException {
        return new Offer(
                new OfferId(Columns.uuid(row, "id")),
                Columns.uuidOrNull(row, "from_user"),
                Objects.requireNonNullElse(row.getString("from_name"), ""),
                Columns.uuidOrNull(row, "from_unit"),
                Columns.uuid(row, "to_user"),
                row.getString("to_name"),
                Columns.uuid(row, "to_unit"),
                row.getString("to_unit_name"),
                Columns.uuid(row, "proposed_by"),
                row.getString("proposer"),
                Columns.instant(row, "proposed_at"),
                Columns.code(row, "state", OfferState.class),
                Columns.instantOrNull(row, "decided_at"),
                Columns.uuidOrNull(row, "responsibility_id"),
                row.getInt("version"));
    }
}
