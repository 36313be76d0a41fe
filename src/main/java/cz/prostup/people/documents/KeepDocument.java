package cz.prostup.people.documents;

import cz.prostup.access.Viewer;
import cz.prostup.documents.attachments.AttachmentId;
import cz.prostup.documents.attachments.KeptFiles;
import cz.prostup.people.Layer;
import cz.prostup.people.OpenFile;
import cz.prostup.people.PersonId;
import cz.prostup.shared.Ids;
import cz.prostup.shared.Today;
import cz.prostup.ui.Czech;
import cz.prostup.vault.Vault;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Puts a paper into a person's file (7.3.2, 7.3.8).
@Service
public class KeepDocument {

    public sealed interface Outcome {}

    public record Kept(DocumentId id) implements Outcome {}

    /// @param field where the form is wrong
    public record Refused(String field, String reason) implements Outcome {}

    private final JdbcClient db;
    private final OpenFile openFile;
    private final KeptFiles files;
    private final Writing writing;
    private final Vault vault;
    private final Today today;

    KeepDocument(JdbcClient db, OpenFile openFile, KeptFiles files, Writing writing, Vault vault, Today today) {
        this.db = db;
        this.openFile = openFile;
        this.files = files;
        this.writing = writing;
        this.vault = vault;
        this.today = today;
    }

    /// @param file a draft of the viewer, kept before
    @Transactional
    public Outcome keep(PersonId person, NewDocument document, AttachmentId file, Viewer viewer) {
        openFile.require(viewer, person);
        var refusal = refusal(person, document, viewer);
        if (refusal != null) {
            return refusal;
        }
        var id = new DocumentId(Ids.next());
        insert(id, person, document, file, viewer);
        files.claim(List.of(file), "people.document", id.value(), viewer);
        return new Kept(id);
    }

    private @Nullable Refused refusal(PersonId person, NewDocument document, Viewer viewer) {
        if (document.dated().isAfter(today.date())) {
            return new Refused("dated", "Datum dokumentu ještě nenastalo. Dnes je " + Czech.date(today.date()) + ".");
        }
        if (!writing.of(person, viewer).allows(document.unit(), document.layer())) {
            return new Refused("layer", "V\u00a0této vrstvě za tento útvar nezapisujete. Vyberte jinou.");
        }
        var domain = writing.domains().stream()
                .filter(one -> one.code().equals(document.domain()))
                .findFirst();
        if (domain.isEmpty()) {
            return new Refused("domain", "Vyberte oblast, které se dokument týká.");
        }
        Layer least = domain.get().least();
        return document.layer().compareTo(least) < 0
                ? new Refused(
                        "layer",
                        "Oblast „" + domain.get().label() + "“ nepatří tam, kde čte zaměstnavatel. Vyberte vrstvu "
                                + least.czech() + " nebo " + Layer.PRIVATE.czech() + ".")
                : null;
    }

    private void insert(DocumentId id, PersonId person, NewDocument document, AttachmentId file, Viewer viewer) {
        db.sql("""
                        insert into people.document (id, person_id, unit_id, layer, domain, kind, title_sealed, dated,
                                                     attachment_id, added_by, added_at)
                        values (:id, :person, :unit, :layer, :domain, :kind, :title, :dated, :file, :by, :at)
                        """)
                .param("id", id.value())
                .param("person", person.value())
                .param("unit", document.unit())
                .param("layer", document.layer().name())
                .param("domain", document.domain())
                .param("kind", document.kind())
                .param("title", vault.seal(document.title(), titlePlace(id)))
                .param("dated", document.dated())
                .param("file", file.value())
                .param("by", viewer.userId())
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .update();
    }

    static String titlePlace(DocumentId id) {
        return "people.document.title/" + id;
    }
}
