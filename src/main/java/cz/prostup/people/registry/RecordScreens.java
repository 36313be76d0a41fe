package cz.prostup.people.registry;

import cz.prostup.access.ReadLog;
import cz.prostup.access.Viewer;
import cz.prostup.people.FileHead;
import cz.prostup.people.FilePart;
import cz.prostup.people.FileTab;
import cz.prostup.people.OpenFile;
import cz.prostup.people.OpenFile.Opened;
import cz.prostup.people.PersonDetails;
import cz.prostup.people.PersonId;
import cz.prostup.people.RegisterPerson;
import cz.prostup.people.registry.RecordRepository.Stored;
import cz.prostup.shared.Columns;
import cz.prostup.shared.NotFound;
import cz.prostup.ui.Pages;
import cz.prostup.vault.Vault;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The first page of a file, the record in a form, what was changed in it.
@Component
public class RecordScreens {

    /// Why somebody looks at a birth number; the log keeps it.
    public enum Look {
        SUBMISSION("podání úřadu"),
        IDENTITY("ověření totožnosti"),
        CONTRACT("smlouva nebo žádost s\u00a0člověkem");

        private final String czech;

        Look(String czech) {
            this.czech = czech;
        }

        public String czech() {
            return czech;
        }
    }

    /// @param numberReason code of [NumberReason], empty without a number
    public record Overview(
            FileHead head,
            RecordRights rights,
            PersonDetails details,
            boolean hasNumber,
            String numberReason,
            List<FilePart.Section> parts) {}

    public record Told(
            String field, @Nullable String before, @Nullable String after, String by, Instant at) {}

    public record History(FileHead head, List<Told> changes, long total, int page) {}

    private final OpenFile openFile;
    private final RecordRepository records;
    private final ReadLog readLog;
    private final JdbcClient db;
    private final Vault vault;
    private final List<FilePart> parts;

    RecordScreens(
            OpenFile openFile,
            RecordRepository records,
            ReadLog readLog,
            JdbcClient db,
            Vault vault,
            List<FilePart> parts) {
        this.openFile = openFile;
        this.records = records;
        this.readLog = readLog;
        this.db = db;
        this.vault = vault;
        this.parts = List.copyOf(parts);
    }

    @Transactional
    public Overview overview(Viewer viewer, PersonId person) {
        var opened = open(viewer, person);
        var head = opened.head();
        return overview(
                opened,
                parts.stream()
                        .filter(part -> part.isFor(head))
                        .flatMap(part -> part.of(head, viewer).stream())
                        .toList());
    }

    /// The record of whom the viewer may change.
    ///
    /// @throws NotFound when they may not
    @Transactional
    public Overview changeable(Viewer viewer, PersonId person) {
        var opened = open(viewer, person);
        if (!RecordRights.of(opened.head()).mayChange()) {
            throw new NotFound(person);
        }
        return overview(opened, List.of());
    }

    /// Opens the seal; the log says why.
    ///
    /// @return empty when there is no number
    @Transactional
    public Optional<String> number(Viewer viewer, PersonId person, Look why) {
        var head = openFile.require(viewer, person);
        if (!RecordRights.of(head).mayChange()) {
            throw new NotFound(person);
        }
        var sealed = records.read(viewer, person).sealedNumber();
        if (sealed == null) {
            return Optional.empty();
        }
        readLog.person(
                viewer,
                person.value(),
                "rodné číslo: " + why.czech(),
                person.value(),
                String.join(", ", head.bases().stream().sorted().toList()));
        var digits = vault.open(sealed, RegisterPerson.placeOfNumber(person.value()));
        return Optional.of(digits.substring(0, 6) + "/" + digits.substring(6));
    }

    @Transactional
    public History history(Viewer viewer, PersonId person, int page) {
        var head = openFile.open(viewer, person, FileTab.OVERVIEW);
        if (!RecordRights.of(head).knowsRecord()) {
            throw new NotFound(person);
        }
        record Counted(Told told, long total) {}
        var rows = db.sql("""
                        select c.field, c.old_value, c.new_value, u.display_name, c.changed_at, count(*) over () as total
                          from people.person_change c
                          join access.user_card u on u.id = c.changed_by
                         where c.person_id = :person
                           and exists (select from people.person_access a
                                        where a.person_id = c.person_id and a.user_id = :viewer)
                         order by c.changed_at desc, c.id desc
                         limit :size offset :offset
                        """)
                .param("person", person.value())
                .param("viewer", viewer.userId())
                .param("size", Pages.USUAL_SIZE)
                .param("offset", (page - 1) * Pages.USUAL_SIZE)
                .query((row, n) -> new Counted(
                        new Told(
                                row.getString("field"),
                                row.getString("old_value"),
                                row.getString("new_value"),
                                row.getString("display_name"),
                                Columns.instant(row, "changed_at")),
                        row.getLong("total")))
                .list();
        return new History(
                head,
                rows.stream().map(Counted::told).toList(),
                rows.isEmpty() ? 0 : rows.getFirst().total(),
                page);
    }

    /// Into whom a record was merged, when the viewer sees that one.
    @Transactional
    public Optional<PersonId> survivor(PersonId merged) {
        return db.sql("select people.survivor_of(:id)")
                .param("id", merged.value())
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    private Opened<Stored> open(Viewer viewer, PersonId person) {
        return openFile.open(
                viewer, person, FileTab.OVERVIEW, RecordRepository.COLUMNS, (row, n) -> RecordRepository.stored(row));
    }

    private static Overview overview(Opened<Stored> opened, List<FilePart.Section> parts) {
        var head = opened.head();
        var stored = opened.record();
        return new Overview(
                head,
                RecordRights.of(head),
                head.contact() ? stored.details() : stored.details().withoutContact(),
                stored.sealedNumber() != null,
                stored.numberReason(),
                parts);
    }
}
