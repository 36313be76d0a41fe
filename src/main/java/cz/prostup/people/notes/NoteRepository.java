package cz.prostup.people.notes;

import cz.prostup.access.Viewer;
import cz.prostup.people.Layer;
import cz.prostup.people.PersonId;
import cz.prostup.people.Readers;
import cz.prostup.shared.Columns;
import cz.prostup.shared.StaleRecord;
import cz.prostup.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Rows of notes. PRIVATE ones and those of special domains lie sealed, the others readable (7.4, control 47).
@Repository
class NoteRepository {

    /// Who reads a note: the same words stand in the second lock of the table.
    static final String READABLE = """
            exists (select from people.content_access a
                     where a.person_id = n.person_id and a.user_id = :viewer and a.layer = n.layer
                       and (a.from_unit is null or a.from_unit = n.unit_id)
                       and (a.domains is null or n.domain = any (a.domains))
                       and (a.parts is null or 'NOTE' = any (a.parts)))
            """;

    private static final String SELECT = """
            select n.id, n.unit_id, case when :knows or w.mine then u.name else u.neutral_name end as unit,
                   c.display_name as author, n.happened_on, n.domain, coalesce(d.label, '') as domain_label, n.layer, n.body,
                   n.sealed, n.written_at, h.display_name as changed_by, n.changed_at, z.display_name as withdrawn_by,
                   n.withdrawn_at, n.withdrawal_reason, n.version, w.mine as may_change, n.author_id = :viewer as mine,
                   count(*) over () as total
              from people.note n
              join organisations.unit_card u on u.id = n.unit_id
              join access.user_card c on c.id = n.author_id
              left join people.domain d on d.code = n.domain
              left join access.user_card h on h.id = n.changed_by
              left join access.user_card z on z.id = n.withdrawn_by
              cross join lateral (select exists (select from people.writing_access x
                                                  where x.person_id = n.person_id and x.user_id = :viewer
                                                    and x.unit_id = n.unit_id and x.layer = n.layer) as mine) w
             where n.person_id = :person and (n.withdrawn_at is null or w.mine) and
            """ + READABLE;

    record Found(List<Note> notes, long total) {}

    /// @param layer null for all of them
    /// @param text  of the text or of the author's name, empty for everything
    record Filter(
            @Nullable String domain,
            @Nullable Layer layer,
            @Nullable UUID unit,
            String text) {}

    private final JdbcClient db;
    private final Vault vault;

    NoteRepository(JdbcClient db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    Optional<Note> find(PersonId person, NoteId id, Viewer viewer, boolean knows) {
        return db.sql(SELECT + " and n.id = :id")
                .param("person", person.value())
                .param("id", id.value())
                .param("viewer", viewer.userId())
                .param("knows", knows)
                .query((row, n) -> note(row))
                .optional();
    }

    /// The newest first. What lies sealed is not searched.
    Found list(PersonId person, Filter filter, int size, int from, Viewer viewer, boolean knows) {
        record Row(Note note, long total) {}
        var rows = db.sql(SELECT + """
                         and (cast(:domain as text) is null or n.domain = :domain)
                         and (cast(:layer as text) is null or n.layer = :layer)
                         and (cast(:unit as uuid) is null or n.unit_id = :unit)
                         and (:text = '' or position(access.plain(:text) in access.plain(coalesce(n.body, ''))) > 0
                                         or position(access.plain(:text) in access.plain(c.display_name)) > 0)
                         order by n.happened_on desc, n.id desc
                         limit :size offset :from
                        """)
                .param("person", person.value())
                .param("viewer", viewer.userId())
                .param("knows", knows)
                .param("domain", filter.domain())
                .param("layer", filter.layer() == null ? null : filter.layer().name())
                .param("unit", filter.unit())
                .param("text", filter.text())
                .param("size", size)
                .param("from", from)
                .query((row, n) -> new Row(note(row), row.getLong("total")))
                .list();
        return new Found(
                rows.stream().map(Row::note).toList(),
                rows.isEmpty() ? 0 : rows.getFirst().total());
    }

    /// The units whose notes the viewer reads here, for choosing one.
    List<cz.prostup.ui.Option> units(PersonId person, Viewer viewer, boolean knows) {
        return db.sql("""
                        select distinct n.unit_id, case when :knows then u.name else u.neutral_name end as unit
                          from people.note n
                          join organisations.unit_card u on u.id = n.unit_id
                         where n.person_id = :person and n.withdrawn_at is null and
                        """ + READABLE + " order by unit limit 100")
                .param("person", person.value())
                .param("viewer", viewer.userId())
                .param("knows", knows)
                .query((row, n) -> cz.prostup.ui.Option.of(row.getString("unit_id"), row.getString("unit")))
                .list();
    }

    void add(NoteId id, PersonId person, NewNote note, boolean sealed, Viewer author, Instant at) {
        db.sql("""
                        insert into people.note (id, person_id, unit_id, author_id, happened_on, domain, layer, body, sealed, written_at)
                        values (:id, :person, :unit, :author, :day, :domain, :layer, :body, :sealed, :at)
                        """)
                .param("id", id.value())
                .param("person", person.value())
                .param("unit", note.unitId())
                .param("author", author.userId())
                .param("day", note.happenedOn())
                .param("domain", note.domain())
                .param("layer", note.layer().name())
                .param("body", sealed ? null : note.text())
                .param("sealed", sealed ? vault.seal(note.text(), place(id)) : null)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// @throws StaleRecord when somebody changed it meanwhile
    void change(NoteId id, int version, NewNote note, boolean sealed, Viewer by, Instant at) {
        keepWording(id, version);
        int changed = db.sql("""
                        update people.note
                           set happened_on = :day, domain = :domain, layer = :layer, body = :body, sealed = :sealed,
                               changed_by = :by, changed_at = :at, version = version + 1
                         where id = :id and version = :version and withdrawn_at is null
                        """)
                .param("id", id.value())
                .param("version", version)
                .param("day", note.happenedOn())
                .param("domain", note.domain())
                .param("layer", note.layer().name())
                .param("body", sealed ? null : note.text())
                .param("sealed", sealed ? vault.seal(note.text(), place(id)) : null)
                .param("by", by.userId())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        if (changed != 1) {
            throw new StaleRecord(id);
        }
    }

    /// @throws StaleRecord when somebody changed it meanwhile
    void withdraw(NoteId id, int version, String reason, Viewer by, Instant at) {
        int changed = db.sql("""
                        update people.note
                           set withdrawn_by = :by, withdrawn_at = :at, withdrawal_reason = :reason, version = version + 1
                         where id = :id and version = :version and withdrawn_at is null
                        """)
                .param("id", id.value())
                .param("version", version)
                .param("reason", reason)
                .param("by", by.userId())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        if (changed != 1) {
            throw new StaleRecord(id);
        }
    }

    /// What the note said before, the latest first; only wordings that the viewer reads.
    List<NoteScreens.Wording> wordings(NoteId id, Viewer viewer) {
        return db.sql("""
                        select n.note_id, n.happened_on, n.layer, coalesce(d.label, '') as domain_label, n.body, n.sealed,
                               c.display_name as said_by, n.said_at
                          from people.note_version n
                          join access.user_card c on c.id = n.said_by
                          left join people.domain d on d.code = n.domain
                         where n.note_id = :id and
                        """ + READABLE + " order by n.version desc limit 50")
                .param("id", id.value())
                .param("viewer", viewer.userId())
                .query((row, n) -> new NoteScreens.Wording(
                        Columns.date(row, "happened_on"),
                        Columns.code(row, "layer", Layer.class),
                        row.getString("domain_label"),
                        text(id, row),
                        row.getString("said_by"),
                        Columns.instant(row, "said_at")))
                .list();
    }

    private void keepWording(NoteId id, int version) {
        db.sql("""
                        insert into people.note_version (note_id, version, person_id, unit_id, happened_on, domain, layer, body, sealed,
                                                         said_by, said_at)
                        select n.id, n.version, n.person_id, n.unit_id, n.happened_on, n.domain, n.layer, n.body, n.sealed,
                               coalesce(n.changed_by, n.author_id), coalesce(n.changed_at, n.written_at)
                          from people.note n where n.id = :id and n.version = :version and n.withdrawn_at is null
                           for update
                        """).param("id", id.value()).param("version", version).update();
    }

    private Note note(ResultSet row) throws SQLException {
        var id = new NoteId(Columns.uuid(row, "id"));
        return new Note(
                id,
                Columns.uuid(row, "unit_id"),
                row.getString("unit"),
                row.getString("author"),
                Columns.date(row, "happened_on"),
                row.getString("domain"),
                row.getString("domain_label"),
                Columns.code(row, "layer", Layer.class),
                text(id, row),
                Columns.instant(row, "written_at"),
                row.getString("changed_by"),
                Columns.instantOrNull(row, "changed_at"),
                row.getString("withdrawn_by"),
                Columns.instantOrNull(row, "withdrawn_at"),
                row.getString("withdrawal_reason"),
                row.getInt("version"),
                row.getBoolean("may_change"),
                row.getBoolean("mine"));
    }

    private String text(NoteId id, ResultSet row) throws SQLException {
        var sealed = row.getBytes("sealed");
        return sealed == null ? Objects.requireNonNullElse(row.getString("body"), "") : vault.open(sealed, place(id));
    }

    private static String place(NoteId id) {
        return "people.note.sealed/" + id;
    }

    static boolean knows(Set<cz.prostup.access.Role> roles) {
        return roles.stream().anyMatch(Readers.KNOW_SERVICES::contains);
    }

    /// The last day anybody may write about is today.
    static boolean isFuture(LocalDate day, LocalDate today) {
        return day.isAfter(today);
    }
}
