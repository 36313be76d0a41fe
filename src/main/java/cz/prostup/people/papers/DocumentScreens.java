package cz.prostup.people.papers;

import cz.prostup.access.ReadLog;
import cz.prostup.access.Viewer;
import cz.prostup.documents.attachments.AttachmentId;
import cz.prostup.documents.attachments.KeptFile;
import cz.prostup.documents.attachments.KeptFiles;
import cz.prostup.people.Domain;
import cz.prostup.people.DomainsOfLife;
import cz.prostup.people.FileHead;
import cz.prostup.people.FileTab;
import cz.prostup.people.Layer;
import cz.prostup.people.OpenFile;
import cz.prostup.people.PersonId;
import cz.prostup.people.Readers;
import cz.prostup.shared.Columns;
import cz.prostup.shared.NotFound;
import cz.prostup.ui.Option;
import cz.prostup.ui.Pages;
import cz.prostup.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What the pages of papers show.
@Component
public class DocumentScreens {

    /// @param isOurs         of one of the viewer's units, so they may withdraw it
    /// @param withdrawal     why it was withdrawn, told to the unit that kept it; null for one that was not
    public record Row(
            DocumentId id,
            String kind,
            String title,
            LocalDate dated,
            String domain,
            Layer layer,
            String unit,
            String addedBy,
            Instant addedAt,
            int version,
            KeptFile file,
            boolean isOurs,
            @Nullable String withdrawal) {

        public boolean isOpen() {
            return withdrawal == null && file.isReady();
        }
    }

    public record Listed(FileHead head, List<Row> rows, long total, boolean canAdd) {}

    public record Opened(FileHead head, Row document) {}

    /// @param units the viewer's units that may keep papers of the person
    public record Form(
            FileHead head, List<Option> units, List<Option> kinds, List<Option> domains, List<Option> layers) {}

    private static final String ROWS = """
            select d.id, k.label as kind, d.title_sealed, d.dated, o.label as domain, d.layer, u.name as unit,
                   c.display_name, d.added_at, d.version, d.attachment_id, f.name_sealed, f.kind as file_kind, f.size,
                   f.state, d.unit_id, d.withdrawal_sealed, count(*) over () as total
              from people.document d
              join people.document_kind k on k.code = d.kind
              join people.domain o on o.code = d.domain
              join organisations.unit_card u on u.id = d.unit_id
              join access.user_card c on c.id = d.added_by
              join documents.attachment_card f on f.id = d.attachment_id
             where d.person_id = :person
               and (d.withdrawn_at is null or d.unit_id = any (:units))
               and exists (select from people.content_access a
                            where a.person_id = d.person_id and a.user_id = :viewer and a.layer = d.layer
                              and (a.from_unit is null or a.from_unit = d.unit_id)
                              and (a.domains is null or d.domain = any (a.domains))
                              and (a.parts is null or 'DOCUMENT' = any (a.parts)))
            """;

    private final JdbcClient db;
    private final OpenFile openFile;
    private final Writing writing;
    private final DomainsOfLife domainsOfLife;
    private final Readers readers;
    private final KeptFiles files;
    private final ReadLog readLog;
    private final Vault vault;

    DocumentScreens(
            JdbcClient db,
            OpenFile openFile,
            Writing writing,
            DomainsOfLife domainsOfLife,
            Readers readers,
            KeptFiles files,
            ReadLog readLog,
            Vault vault) {
        this.domainsOfLife = domainsOfLife;
        this.readers = readers;
        this.db = db;
        this.openFile = openFile;
        this.writing = writing;
        this.files = files;
        this.readLog = readLog;
        this.vault = vault;
    }

    @Transactional
    public Listed list(PersonId person, int page, Viewer viewer) {
        var head = openFile.open(viewer, person, FileTab.DOCUMENTS);
        record Counted(Row row, long total) {}
        var rows = db.sql(ROWS + " order by d.dated desc, d.id desc limit :size offset :from")
                .param("person", person.value())
                .param("units", units(head))
                .param("viewer", viewer.userId())
                .param("size", Pages.USUAL_SIZE)
                .param("from", (page - 1) * Pages.USUAL_SIZE)
                .query((row, n) -> new Counted(row(row, head), row.getLong("total")))
                .list();
        return new Listed(
                head,
                rows.stream().map(Counted::row).toList(),
                rows.isEmpty() ? 0 : rows.getFirst().total(),
                !writing.of(person, viewer).all().isEmpty());
    }

    /// @throws NotFound when the viewer does not read it
    @Transactional
    public Opened document(PersonId person, DocumentId id, Viewer viewer) {
        var head = openFile.open(viewer, person, FileTab.DOCUMENTS);
        return new Opened(head, find(head, id, viewer));
    }

    private Row find(FileHead head, DocumentId id, Viewer viewer) {
        return db.sql(ROWS + " and d.id = :id")
                .param("person", head.id().value())
                .param("units", units(head))
                .param("viewer", viewer.userId())
                .param("id", id.value())
                .query((row, n) -> row(row, head))
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    /// What a new paper may be; a viewer who may keep none does not get the form.
    ///
    /// @throws NotFound when the viewer may not keep papers of the person
    @Transactional
    public Form form(PersonId person, Viewer viewer) {
        var head = openFile.open(viewer, person, FileTab.DOCUMENTS);
        var places = writing.of(person, viewer).all();
        if (places.isEmpty()) {
            throw new NotFound(person);
        }
        var units = places.stream()
                .map(one -> Option.of(one.unit().toString(), one.name()))
                .distinct()
                .toList();
        var all = domainsOfLife.all();
        var seen = readers(head, places, all);
        var layers = List.of(Layer.values()).stream()
                .filter(layer -> places.stream().anyMatch(one -> one.layer() == layer))
                .map(layer -> new Option(
                        layer.name(),
                        layer.czech() + " – " + layer.help(),
                        Objects.requireNonNullElse(seen.get(layer), "")))
                .toList();
        var domains = all.stream()
                .map(one -> Option.of(
                        one.code(), one.label() + (one.least() == Layer.SUPPORT ? " (jen Podpora nebo Soukromé)" : "")))
                .toList();
        return new Form(head, units, kinds(), domains, layers);
    }

    /// For each layer who will read the paper; where somebody writes for several units, for each of them.
    private Map<Layer, String> readers(FileHead head, List<Writing.Place> places, List<Domain> domains) {
        var said = new EnumMap<Layer, String>(Layer.class);
        var units = places.stream().map(Writing.Place::unit).distinct().toList();
        for (var unit : units) {
            var sentences = Readers.sentences(readers.all(head, unit, "DOCUMENT"), unit, domains);
            places.stream()
                    .filter(place -> place.unit().equals(unit))
                    .forEach(place -> said.merge(
                            place.layer(),
                            (units.size() > 1 ? "Za útvar " + place.name() + " uvidí: " : "Uvidí: ")
                                    + sentences.get(place.layer()) + ".",
                            (one, other) -> one + " " + other));
        }
        return said;
    }

    private List<Option> kinds() {
        return db.sql("select code, label from people.document_kind order by sort_order")
                .query((row, n) -> Option.of(row.getString("code"), row.getString("label")))
                .list();
    }

    /// May this viewer have the file? Writes the reading down.
    ///
    /// @throws NotFound when not, or when the file is not ready
    @Transactional
    public AttachmentId file(PersonId person, DocumentId id, Viewer viewer) {
        var head = openFile.require(viewer, person);
        var found = find(head, id, viewer);
        if (!found.isOpen()) {
            throw new NotFound(id);
        }
        readLog.person(
                viewer,
                person.value(),
                "dokument",
                id.value(),
                String.join(", ", head.bases().stream().sorted().toList()));
        return found.file().id();
    }

    private Row row(ResultSet row, FileHead head) throws SQLException {
        var id = new DocumentId(Columns.uuid(row, "id"));
        var withdrawal = row.getBytes("withdrawal_sealed");
        return new Row(
                id,
                row.getString("kind"),
                vault.open(row.getBytes("title_sealed"), KeepDocument.titlePlace(id)),
                Columns.date(row, "dated"),
                row.getString("domain"),
                Columns.code(row, "layer", Layer.class),
                row.getString("unit"),
                row.getString("display_name"),
                Columns.instant(row, "added_at"),
                row.getInt("version"),
                files.read(
                        new AttachmentId(Columns.uuid(row, "attachment_id")),
                        row.getBytes("name_sealed"),
                        row.getString("file_kind"),
                        row.getLong("size"),
                        row.getString("state")),
                head.units().contains(Columns.uuid(row, "unit_id")),
                withdrawal == null ? null : vault.open(withdrawal, "people.document.withdrawal/" + id));
    }

    private static UUID[] units(FileHead head) {
        return head.units().toArray(UUID[]::new);
    }
}
