package cz.prostup.people.notes;

import cz.prostup.access.Viewer;
import cz.prostup.people.PersonId;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Ids;
import cz.prostup.vault.Vault;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Drafts, whole under seal: what is not finished is nobody's but the writer's.
@Repository
class DraftRepository {

    private final JdbcClient db;
    private final Vault vault;

    DraftRepository(JdbcClient db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    void keep(Viewer viewer, PersonId person, Map<String, String> fields, Instant at) {
        var id = db.sql("""
                        select id from people.note_draft where user_id = :user and person_id = :person
                        """)
                .param("user", viewer.userId())
                .param("person", person.value())
                .query(UUID.class)
                .optional()
                .orElseGet(Ids::next);
        db.sql("""
                        insert into people.note_draft (id, user_id, person_id, sealed, saved_at)
                        values (:id, :user, :person, :sealed, :at)
                        on conflict (id) do update set sealed = excluded.sealed, saved_at = excluded.saved_at
                        """)
                .param("id", id)
                .param("user", viewer.userId())
                .param("person", person.value())
                .param("sealed", vault.seal(written(fields), place(id)))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Draft> find(Viewer viewer, PersonId person) {
        return db.sql("""
                        select id, sealed, saved_at from people.note_draft where user_id = :user and person_id = :person
                        """)
                .param("user", viewer.userId())
                .param("person", person.value())
                .query((row, n) -> {
                    var fields = read(vault.open(row.getBytes("sealed"), place(Columns.uuid(row, "id"))));
                    var note = fields.getOrDefault("note", "");
                    return new Draft(Columns.instant(row, "saved_at"), note.isEmpty() ? null : NoteId.of(note), fields);
                })
                .optional();
    }

    void forget(Viewer viewer, PersonId person) {
        db.sql("delete from people.note_draft where user_id = :user and person_id = :person")
                .param("user", viewer.userId())
                .param("person", person.value())
                .update();
    }

    /// @return how many nobody came back to
    int forgetOld() {
        return db.sql("delete from people.note_draft where saved_at < people.draft_kept_since()")
                .update();
    }

    private static String written(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static Map<String, String> read(String written) {
        var fields = new LinkedHashMap<String, String>();
        Arrays.stream(written.split("&", -1))
                .map(one -> one.split("=", 2))
                .filter(one -> one.length == 2)
                .forEach(one -> fields.put(one[0], URLDecoder.decode(one[1], StandardCharsets.UTF_8)));
        return fields;
    }

    private static String place(UUID id) {
        return "people.note_draft.sealed/" + id;
    }
}
