package cz.prostup.people.identity;

import cz.prostup.access.Viewer;
import cz.prostup.people.OpenFile;
import cz.prostup.people.PersonId;
import cz.prostup.shared.Ids;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.StaleRecord;
import cz.prostup.shared.Today;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Founds a household, writes who moved in and who left. Nothing is deleted: a membership has days.
@Service
public class KeepHousehold {

    public sealed interface Outcome {}

    public record Kept(UUID household) implements Outcome {}

    /// @param field  of the form, as the page calls it
    /// @param reason Czech sentence
    public record Refused(String field, String reason) implements Outcome {}

    private final JdbcClient db;
    private final OpenFile openFile;
    private final Today today;

    KeepHousehold(JdbcClient db, OpenFile openFile, Today today) {
        this.db = db;
        this.openFile = openFile;
        this.today = today;
    }

    /// The person of the file becomes its first member.
    ///
    /// @throws NotFound when the viewer has nothing to do with the person, or no unit that may keep households
    @Transactional
    public Outcome found(PersonId person, String name, String address, LocalDate from, Viewer viewer) {
        var units = SocialRoles.units(viewer);
        var head = openFile.require(viewer, person);
        if (units.isEmpty() || !head.isAny(SocialRoles.social())) {
            throw new NotFound(person);
        }
        var unit = head.units().stream().filter(units::contains).findFirst().orElse(units.getFirst());
        var household = Ids.next();
        db.sql("""
                        insert into people.household (id, unit_id, name, address, created_by, created_at)
                        values (:id, :unit, :name, :address, :by, :at)
                        """)
                .param("id", household)
                .param("unit", unit)
                .param("name", name)
                .param("address", address)
                .param("by", viewer.userId())
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .update();
        insert(household, person, "SELF", from, viewer);
        return new Kept(household);
    }

    /// @throws NotFound when the household is not kept by a unit of the viewer, or the viewer does not see the person
    @Transactional
    public Outcome add(UUID household, PersonId person, String relation, LocalDate from, Viewer viewer) {
        requireKept(household, viewer);
        var head = openFile.require(viewer, person);
        if (from.isBefore(head.birthDate())) {
            return new Refused("from", "Člověk v\u00a0tu dobu ještě nebyl na světě. Zkontrolujte datum.");
        }
        if (isMember(household, person, from)) {
            return new Refused("person", "Tento člověk už v\u00a0domácnosti v\u00a0té době je.");
        }
        insert(household, person, relation, from, viewer);
        return new Kept(household);
    }

    /// @param to the last day in the household
    /// @throws NotFound when the household is not kept by a unit of the viewer
    @Transactional
    public Outcome leave(UUID member, LocalDate to, Viewer viewer) {
        var found = db.sql(
                        "select household_id, valid_from, valid_to from people.household_member where id = :id for update")
                .param("id", member)
                .query((row, n) -> new Membership(
                        row.getObject("household_id", UUID.class),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class) != null))
                .optional()
                .orElseThrow(() -> new NotFound(member));
        requireKept(found.household(), viewer);
        if (found.ended()) {
            return new Refused("to", "Odchod už je zapsaný.");
        }
        if (to.isBefore(found.from())) {
            return new Refused("to", "Odejít nejde dřív, než člověk do domácnosti přišel.");
        }
        db.sql("update people.household_member set valid_to = :to, ended_by = :by where id = :id")
                .param("to", to)
                .param("by", viewer.userId())
                .param("id", member)
                .update();
        return new Kept(found.household());
    }

    private record Membership(UUID household, LocalDate from, boolean ended) {}

    /// @throws NotFound when the household is not kept by a unit of the viewer
    /// @throws StaleRecord when somebody changed it meanwhile
    @Transactional
    public void rename(UUID household, int version, String name, String address, Viewer viewer) {
        requireKept(household, viewer);
        var changed = db.sql("""
                        update people.household set name = :name, address = :address, version = version + 1
                         where id = :id and version = :version
                        """)
                .param("name", name)
                .param("address", address)
                .param("id", household)
                .param("version", version)
                .update();
        if (changed == 0) {
            throw new StaleRecord(household);
        }
    }

    private void requireKept(UUID household, Viewer viewer) {
        var kept = db.sql("""
                        select exists (select from people.household h
                                         join access.membership_card m on m.unit_id = h.unit_id
                                         join people.household_access a on a.household_id = h.id and a.user_id = m.user_id
                                        where h.id = :id and m.user_id = :viewer and a.basis <> 'EMERGENCY')
                        """)
                .param("id", household)
                .param("viewer", viewer.userId())
                .query(Boolean.class)
                .single();
        if (!kept || !viewer.isAny(SocialRoles.social())) {
            throw new NotFound(household);
        }
    }

    private boolean isMember(UUID household, PersonId person, LocalDate from) {
        return db.sql("""
                        select exists (select from people.household_member
                                        where household_id = :household and person_id = :person
                                          and (valid_to is null or valid_to >= :from))
                        """)
                .param("household", household)
                .param("person", person.value())
                .param("from", from)
                .query(Boolean.class)
                .single();
    }

    private void insert(UUID household, PersonId person, String relation, LocalDate from, Viewer viewer) {
        db.sql("""
                        insert into people.household_member (id, household_id, person_id, relation, valid_from, added_by, added_at)
                        values (:id, :household, :person, :relation, :from, :by, :at)
                        """)
                .param("id", Ids.next())
                .param("household", household)
                .param("person", person.value())
                .param("relation", relation)
                .param("from", from)
                .param("by", viewer.userId())
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .update();
    }
}
