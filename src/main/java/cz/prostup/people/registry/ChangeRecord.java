package cz.prostup.people.registry;

import cz.prostup.access.Viewer;
import cz.prostup.people.BirthNumber;
import cz.prostup.people.FileHead;
import cz.prostup.people.OpenFile;
import cz.prostup.people.PersonDetails;
import cz.prostup.people.PersonId;
import cz.prostup.people.RegisterPerson;
import cz.prostup.people.registry.RecordRepository.Stored;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.StaleRecord;
import cz.prostup.shared.Today;
import cz.prostup.ui.Czech;
import cz.prostup.vault.Vault;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Changes a record: what is known of a person, the birth number, the day of death. Each change is written down with
/// who
/// made it; a record of somebody who died is only read.
@Service
public class ChangeRecord {

    /// What came of it.
    public enum Outcome {
        SAVED,
        /// Nothing differs, nothing was written.
        SAME,
        /// The birth number the record has belongs to another day.
        OTHER_BIRTH,
        NUMBER_TAKEN,
        /// Before the birth or in the future.
        IMPOSSIBLE_DAY
    }

    private final OpenFile openFile;
    private final RecordRepository records;
    private final JdbcClient db;
    private final Vault vault;
    private final Today today;

    ChangeRecord(OpenFile openFile, RecordRepository records, JdbcClient db, Vault vault, Today today) {
        this.openFile = openFile;
        this.records = records;
        this.db = db;
        this.vault = vault;
        this.today = today;
    }

    /// @throws NotFound    when the viewer may not change the record
    /// @throws StaleRecord when somebody saved it since that version
    @Transactional
    public Outcome change(Viewer viewer, PersonId person, int version, PersonDetails details) {
        alive(viewer, person);
        var stored = records.read(viewer, person);
        if (stored.version() != version) {
            throw new StaleRecord(person);
        }
        var changes = Change.between(stored.details(), details);
        if (changes.isEmpty()) {
            return Outcome.SAME;
        }
        if (!agrees(person, stored, details.birthDate())) {
            return Outcome.OTHER_BIRTH;
        }
        records.save(person, version, details);
        records.changed(viewer, person, changes);
        return Outcome.SAVED;
    }

    /// Writes the birth number down, or instead of another one.
    @Transactional
    public Outcome keepNumber(Viewer viewer, PersonId person, int version, BirthNumber number, NumberReason reason) {
        alive(viewer, person);
        var stored = records.read(viewer, person);
        if (!number.bornOn().equals(stored.details().birthDate())) {
            return Outcome.OTHER_BIRTH;
        }
        var index = vault.fingerprint(number.digits(), RegisterPerson.NUMBER);
        // a failed unique key would take the whole transaction with it, and the other one may be out of sight
        boolean taken = db.sql("select people.is_number_taken(:index, :id)")
                .param("index", index)
                .param("id", person.value())
                .query(Boolean.class)
                .single();
        if (taken) {
            return Outcome.NUMBER_TAKEN;
        }
        setNumber(
                person,
                version,
                vault.seal(number.digits(), RegisterPerson.placeOfNumber(person.value())),
                index,
                reason.name());
        records.changed(viewer, person, List.of(new Change("Rodné číslo: " + reason.czech(), null, null)));
        return Outcome.SAVED;
    }

    /// The law does not need it any more: it is gone, only that it was there stays written down.
    @Transactional
    public Outcome removeNumber(Viewer viewer, PersonId person, int version) {
        changeable(viewer, person);
        setNumber(person, version, null, null, "");
        records.changed(viewer, person, List.of(new Change("Rodné číslo odstraněno", null, null)));
        return Outcome.SAVED;
    }

    /// @param day null when it was a mistake
    @Transactional
    public Outcome died(Viewer viewer, PersonId person, int version, @Nullable LocalDate day) {
        var head = changeable(viewer, person);
        if (day != null && (day.isAfter(today.date()) || day.isBefore(head.birthDate()))) {
            return Outcome.IMPOSSIBLE_DAY;
        }
        int saved = db.sql(
                        "update people.person set died_on = :day, version = version + 1 where id = :id and version = :version")
                .param("day", day)
                .param("id", person.value())
                .param("version", version)
                .update();
        if (saved == 0) {
            throw new StaleRecord(person);
        }
        records.changed(viewer, person, List.of(new Change("Datum úmrtí", words(head.diedOn()), words(day))));
        return Outcome.SAVED;
    }

    private void setNumber(
            PersonId person, int version, byte @Nullable [] sealed, byte @Nullable [] index, String reason) {
        int saved = db.sql("""
                        update people.person
                           set birth_number_sealed = :sealed, birth_number_index = :index, birth_number_reason = :reason,
                               version = version + 1
                         where id = :id and version = :version
                        """)
                .param("sealed", sealed)
                .param("index", index)
                .param("reason", reason)
                .param("id", person.value())
                .param("version", version)
                .update();
        if (saved == 0) {
            throw new StaleRecord(person);
        }
    }

    private boolean agrees(PersonId person, Stored stored, LocalDate born) {
        var sealed = stored.sealedNumber();
        return sealed == null
                || new BirthNumber(vault.open(sealed, RegisterPerson.placeOfNumber(person.value())))
                        .bornOn()
                        .equals(born);
    }

    private void alive(Viewer viewer, PersonId person) {
        if (changeable(viewer, person).diedOn() != null) {
            throw new NotFound(person);
        }
    }

    private FileHead changeable(Viewer viewer, PersonId person) {
        var head = openFile.require(viewer, person);
        if (!RecordRights.of(head).mayChange()) {
            throw new NotFound(person);
        }
        return head;
    }

    private static String words(@Nullable LocalDate day) {
        return day == null ? "" : Czech.date(day);
    }
}
