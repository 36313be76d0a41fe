package cz.prostup.people.identity;

import cz.prostup.access.Viewer;
import cz.prostup.people.OpenFile;
import cz.prostup.people.PersonId;
import cz.prostup.shared.Ids;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.StaleRecord;
import cz.prostup.shared.Today;
import cz.prostup.vault.Vault;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Writes down somebody by an alias, counts contacts, and when they become a client says who they are. That may be
/// taken
/// back; nobody but the unit ever learns that they had an alias (BR-094).
@Service
public class KeepAnonymous {

    /// @param approxAge null when nobody guessed
    public record About(String alias, @Nullable Integer approxAge, String note) {}

    public sealed interface Outcome {}

    public record Kept(UUID id) implements Outcome {}

    /// The unit has the alias already.
    public record AliasTaken() implements Outcome {}

    private final JdbcClient db;
    private final OpenFile openFile;
    private final Vault vault;
    private final Today today;

    KeepAnonymous(JdbcClient db, OpenFile openFile, Vault vault, Today today) {
        this.db = db;
        this.openFile = openFile;
        this.vault = vault;
        this.today = today;
    }

    /// @throws NotFound when the unit is not one of the viewer's
    @Transactional
    public Outcome write(UUID unit, About about, Viewer viewer) {
        if (!SocialRoles.units(viewer).contains(unit)) {
            throw new NotFound(unit);
        }
        if (isTaken(unit, about.alias(), null)) {
            return new AliasTaken();
        }
        var id = Ids.next();
        db.sql("""
                        insert into people.anonymous_client (id, unit_id, alias, approx_age, note_sealed, created_by, created_at)
                        values (:id, :unit, :alias, :age, :note, :by, :at)
                        """)
                .param("id", id)
                .param("unit", unit)
                .param("alias", about.alias())
                .param("age", about.approxAge(), java.sql.Types.INTEGER)
                .param("note", vault.seal(about.note(), AnonymousScreens.place(id)))
                .param("by", viewer.userId())
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .update();
        return new Kept(id);
    }

    /// @throws NotFound when the alias is not of the viewer's unit
    /// @throws StaleRecord when somebody changed it meanwhile
    @Transactional
    public Outcome change(UUID id, int version, About about, Viewer viewer) {
        var unit = unitOf(id, viewer);
        if (isTaken(unit, about.alias(), id)) {
            return new AliasTaken();
        }
        var changed = db.sql("""
                        update people.anonymous_client
                           set alias = :alias, approx_age = :age, note_sealed = :note, version = version + 1
                         where id = :id and version = :version
                        """)
                .param("alias", about.alias())
                .param("age", about.approxAge(), java.sql.Types.INTEGER)
                .param("note", vault.seal(about.note(), AnonymousScreens.place(id)))
                .param("id", id)
                .param("version", version)
                .update();
        if (changed == 0) {
            throw new StaleRecord(id);
        }
        return new Kept(id);
    }

    /// @throws NotFound when the alias is not of the viewer's unit
    @Transactional
    public void contact(UUID id, LocalDate day, Viewer viewer) {
        unitOf(id, viewer);
        db.sql("""
                        insert into people.anonymous_contact (id, client_id, on_day, recorded_by, recorded_at)
                        values (:id, :client, :day, :by, :at)
                        """)
                .param("id", Ids.next())
                .param("client", id)
                .param("day", day)
                .param("by", viewer.userId())
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// They became a client: this is who they are.
    ///
    /// @throws NotFound when the alias is not of the viewer's unit, or the viewer does not see the person
    /// @throws StaleRecord when somebody changed it meanwhile
    @Transactional
    public void link(UUID id, int version, PersonId person, Viewer viewer) {
        unitOf(id, viewer);
        openFile.require(viewer, person);
        setPerson(id, version, person.value(), viewer);
    }

    /// It was a mistake: they are anonymous again.
    ///
    /// @throws NotFound when the alias is not of the viewer's unit
    /// @throws StaleRecord when somebody changed it meanwhile
    @Transactional
    public void unlink(UUID id, int version, Viewer viewer) {
        unitOf(id, viewer);
        setPerson(id, version, null, viewer);
    }

    private void setPerson(UUID id, int version, @Nullable UUID person, Viewer viewer) {
        var changed = db.sql("""
                        update people.anonymous_client
                           set person_id = :person, linked_by = :by, linked_at = :at, version = version + 1
                         where id = :id and version = :version
                        """)
                .param("person", person, java.sql.Types.OTHER)
                .param("by", viewer.userId())
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .param("id", id)
                .param("version", version)
                .update();
        if (changed == 0) {
            throw new StaleRecord(id);
        }
    }

    private boolean isTaken(UUID unit, String alias, @Nullable UUID except) {
        return db.sql("""
                        select exists (select from people.anonymous_client
                                        where unit_id = :unit and access.plain(alias) = access.plain(:alias)
                                          and id is distinct from cast(:except as uuid))
                        """)
                .param("unit", unit)
                .param("alias", alias)
                .param("except", except, java.sql.Types.OTHER)
                .query(Boolean.class)
                .single();
    }

    private UUID unitOf(UUID id, Viewer viewer) {
        return db.sql("""
                        select c.unit_id from people.anonymous_client c
                         where c.id = :id
                           and exists (select from access.membership_card m
                                        where m.user_id = :viewer and m.unit_id = c.unit_id and m.role = any (:roles))
                        """)
                .param("id", id)
                .param("viewer", viewer.userId())
                .param("roles", AnonymousScreens.codes())
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }
}
