package cz.prostup.people.registry;

import cz.prostup.access.Viewer;
import cz.prostup.people.PersonDetails;
import cz.prostup.people.PersonId;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Ids;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.StaleRecord;
import cz.prostup.shared.Today;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The row of a person and the rows of its changes. Whoever calls it has asked for the rights already.
@Component
class RecordRepository {

    /// @param sealedNumber null for whoever has no birth number here
    @SuppressWarnings("ArrayRecordComponent") // handed on at once, never compared
    record Stored(PersonDetails details, byte @Nullable [] sealedNumber, String numberReason, int version) {}

    /// Of `people.person p`, for [#stored].
    static final String COLUMNS = """
            p.given_name, p.family_name, p.titles, p.birth_date, p.citizenship, coalesce(p.phone, '') as phone, p.email,
            p.preferred_contact, p.permanent_address, p.delivery_address, p.residence, p.language, p.easy_reading,
            p.interpreter, p.communication_needs, p.birth_number_sealed, p.birth_number_reason, p.version
            """;

    private final JdbcClient db;
    private final Today today;

    RecordRepository(JdbcClient db, Today today) {
        this.db = db;
        this.today = today;
    }

    Stored read(Viewer viewer, PersonId person) {
        return db.sql("""
                        select %s
                          from people.person p
                         where p.id = :id and p.merged_into is null
                           and exists (select from people.person_access a where a.person_id = p.id and a.user_id = :viewer)
                        """.formatted(COLUMNS))
                .param("id", person.value())
                .param("viewer", viewer.userId())
                .query((row, n) -> stored(row))
                .optional()
                .orElseThrow(() -> new NotFound(person));
    }

    /// @throws StaleRecord when somebody saved the record since that version
    void save(PersonId person, int version, PersonDetails details) {
        int saved = db.sql("""
                        update people.person
                           set given_name = :given, family_name = :family, titles = :titles, birth_date = :birth,
                               citizenship = :citizenship, phone = nullif(:phone, ''), email = :email,
                               preferred_contact = :preferred, permanent_address = :permanent, delivery_address = :delivery,
                               residence = :residence, language = :language, easy_reading = :easy, interpreter = :interpreter,
                               communication_needs = :needs, version = version + 1
                         where id = :id and version = :version
                        """)
                .param("id", person.value())
                .param("version", version)
                .param("given", details.givenName())
                .param("family", details.familyName())
                .param("titles", details.titles())
                .param("birth", details.birthDate())
                .param("citizenship", details.citizenship())
                .param("phone", details.phone())
                .param("email", details.email())
                .param("preferred", details.preferredContact())
                .param("permanent", details.permanentAddress())
                .param("delivery", details.deliveryAddress())
                .param("residence", details.residence())
                .param("language", details.language())
                .param("easy", details.easyReading())
                .param("interpreter", details.interpreter())
                .param("needs", details.needs())
                .update();
        if (saved == 0) {
            throw new StaleRecord(person);
        }
    }

    /// Writes down that a field was changed; values of identifiers are left out by the caller.
    void changed(Viewer viewer, PersonId person, List<Change> changes) {
        for (var change : changes) {
            db.sql("""
                            insert into people.person_change (id, person_id, field, old_value, new_value, changed_by, changed_at)
                            values (:id, :person, :field, :old, :new, :by, :at)
                            """)
                    .param("id", Ids.next())
                    .param("person", person.value())
                    .param("field", change.field())
                    .param("old", change.before())
                    .param("new", change.after())
                    .param("by", viewer.userId())
                    .param("at", today.now().atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                details(row),
                row.getBytes("birth_number_sealed"),
                row.getString("birth_number_reason"),
                row.getInt("version"));
    }

    private static PersonDetails details(ResultSet row) throws SQLException {
        return new PersonDetails(
                row.getString("given_name"),
                row.getString("family_name"),
                row.getString("titles"),
                Columns.date(row, "birth_date"),
                row.getString("citizenship"),
                row.getString("phone"),
                row.getString("email"),
                row.getString("preferred_contact"),
                row.getString("permanent_address"),
                row.getString("delivery_address"),
                row.getString("residence"),
                row.getString("language"),
                row.getBoolean("easy_reading"),
                row.getBoolean("interpreter"),
                row.getString("communication_needs"));
    }
}
