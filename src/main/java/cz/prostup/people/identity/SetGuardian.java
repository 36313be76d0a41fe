package cz.prostup.people.identity;

import cz.prostup.access.Viewer;
import cz.prostup.people.FileHead;
import cz.prostup.people.OpenFile;
import cz.prostup.people.PersonId;
import cz.prostup.people.Relations;
import cz.prostup.people.identity.Guardianship.EndReason;
import cz.prostup.people.identity.Guardianship.Kind;
import cz.prostup.people.identity.Guardianship.Scope;
import cz.prostup.shared.Ids;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.StaleRecord;
import cz.prostup.shared.Today;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Writes who acts for a person. A guardian who changes is a new row from the day after the old one; the mark of
/// limited
/// capacity follows the latest decision of a court, not the guardian.
@Service
public class SetGuardian {

    /// @param user     of a public guardian, with the unit; null for the others
    /// @param replaces whose days end the day before, null when nobody's
    public record Wanted(
            Kind kind,
            String name,
            String contact,
            @Nullable UUID user,
            @Nullable UUID userUnit,
            Scope scope,
            String matters,
            String court,
            @Nullable LocalDate decidedOn,
            @Nullable LocalDate decisionUntil,
            LocalDate from,
            @Nullable UUID replaces) {}

    public sealed interface Outcome {}

    public record Done() implements Outcome {}

    /// @param field  of the form, as the page calls it
    /// @param reason Czech sentence
    public record Refused(String field, String reason) implements Outcome {}

    private static final int OF_AGE = 18;

    private final JdbcClient db;
    private final OpenFile openFile;
    private final Relations relations;
    private final Today today;

    SetGuardian(JdbcClient db, OpenFile openFile, Relations relations, Today today) {
        this.db = db;
        this.openFile = openFile;
        this.relations = relations;
        this.today = today;
    }

    /// @throws NotFound when the viewer has nothing to do with the person in a role that answers for records
    @Transactional
    public Outcome set(PersonId person, Wanted wanted, Viewer viewer) {
        var head = head(person, viewer);
        var refusal = refusal(head, wanted);
        if (refusal != null) {
            return refusal;
        }
        if (wanted.replaces() != null) {
            var old = found(wanted.replaces(), person);
            if (!old.from().isBefore(wanted.from())) {
                return new Refused("from", "Nový opatrovník může začít až po tom, kdo je před ním.");
            }
            close(old, person, wanted.from().minusDays(1), EndReason.CHANGED, viewer);
        }
        insert(person, wanted, viewer);
        if (wanted.user() != null && wanted.userUnit() != null) {
            relations.open(person, wanted.userUnit(), "GUARDIAN", wanted.from());
        }
        mark(person);
        return new Done();
    }

    /// @throws NotFound when there is no such guardian of the person for the viewer
    /// @throws StaleRecord when somebody ended it meanwhile
    @Transactional
    public Outcome end(PersonId person, UUID id, int version, LocalDate to, EndReason reason, Viewer viewer) {
        head(person, viewer);
        var old = found(id, person);
        if (old.version() != version) {
            throw new StaleRecord(id);
        }
        if (to.isBefore(old.from())) {
            return new Refused("to", "Skončit nejde dřív, než začal.");
        }
        if (old.ended()) {
            return new Refused("to", "Konec už je zapsaný.");
        }
        close(old, person, to, reason, viewer);
        mark(person);
        return new Done();
    }

    private FileHead head(PersonId person, Viewer viewer) {
        var head = openFile.require(viewer, person);
        if (!head.isAny(SocialRoles.keepers())) {
            throw new NotFound(person);
        }
        return head;
    }

    private @Nullable Refused refusal(FileHead head, Wanted wanted) {
        if (wanted.from().isBefore(head.birthDate())) {
            return new Refused("from", "Člověk v\u00a0tu dobu ještě nebyl na světě. Zkontrolujte datum.");
        }
        if (wanted.kind() == Kind.PARENT && !head.birthDate().plusYears(OF_AGE).isAfter(wanted.from())) {
            return new Refused("kind", "Rodič jedná jen za dítě. Tomuto člověku je osmnáct nebo víc.");
        }
        if (wanted.kind() != Kind.PARENT && wanted.court().isBlank()) {
            return new Refused(
                    "court", "Chybí rozhodnutí soudu. Napište soud a\u00a0číslo, třeba OS Děčín 12 P 34/2025.");
        }
        if (wanted.scope() == Scope.LISTED && wanted.matters().isBlank()) {
            return new Refused("matters", "Napište, ve kterých věcech opatrovník jedná.");
        }
        var decided = wanted.decidedOn();
        var until = wanted.decisionUntil();
        if (until != null && decided != null && until.isBefore(decided)) {
            return new Refused("until", "Rozhodnutí nemůže skončit dřív, než bylo vydáno.");
        }
        return null;
    }

    private record Old(
            UUID id,
            LocalDate from,
            boolean ended,
            @Nullable UUID user,
            @Nullable UUID unit,
            int version) {}

    private Old found(UUID id, PersonId person) {
        return db.sql("""
                        select valid_from, valid_to is not null as ended, user_id, user_unit_id, version
                          from people.guardianship where id = :id and person_id = :person for update
                        """)
                .param("id", id)
                .param("person", person.value())
                .query((row, n) -> new Old(
                        id,
                        row.getObject("valid_from", LocalDate.class),
                        row.getBoolean("ended"),
                        row.getObject("user_id", UUID.class),
                        row.getObject("user_unit_id", UUID.class),
                        row.getInt("version")))
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    private void close(Old old, PersonId person, LocalDate to, EndReason reason, Viewer viewer) {
        if (old.ended()) {
            return; // whoever is replaced may have died before
        }
        db.sql("""
                        update people.guardianship
                           set valid_to = :to, end_reason = :reason, ended_by = :by, version = version + 1
                         where id = :id
                        """)
                .param("to", to)
                .param("reason", reason.name())
                .param("by", viewer.userId())
                .param("id", old.id())
                .update();
        if (old.unit() != null) {
            relations.close(person, old.unit(), "GUARDIAN", to);
        }
    }

    private void insert(PersonId person, Wanted wanted, Viewer viewer) {
        db.sql("""
                        insert into people.guardianship (id, person_id, unit_id, kind, name, contact, user_id, user_unit_id, scope,
                                                         matters, court, decided_on, decision_until, valid_from, recorded_by,
                                                         recorded_at)
                        values (:id, :person, :unit, :kind, :name, :contact, :user, :userUnit, :scope, :matters, :court, :decided,
                                :until, :from, :by, :at)
                        """)
                .param("id", Ids.next())
                .param("person", person.value())
                .param("unit", viewer.unitsAs(SocialRoles.keepers()).getFirst())
                .param("kind", wanted.kind().name())
                .param("name", wanted.name())
                .param("contact", wanted.contact())
                .param("user", wanted.user(), java.sql.Types.OTHER)
                .param("userUnit", wanted.userUnit(), java.sql.Types.OTHER)
                .param("scope", wanted.scope().name())
                .param("matters", wanted.matters())
                .param("court", wanted.court())
                .param("decided", wanted.decidedOn(), java.sql.Types.DATE)
                .param("until", wanted.decisionUntil(), java.sql.Types.DATE)
                .param("from", wanted.from())
                .param("by", viewer.userId())
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void mark(PersonId person) {
        db.sql("""
                        update people.person
                           set capacity_limited = people.capacity_limited(id, :today), version = version + 1
                         where id = :id and capacity_limited <> people.capacity_limited(id, :today)
                        """).param("today", today.date()).param("id", person.value()).update();
    }
}
