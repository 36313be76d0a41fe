package cz.prostup.people.documents;

import cz.prostup.access.Viewer;
import cz.prostup.people.OpenFile;
import cz.prostup.people.PersonId;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.StaleRecord;
import cz.prostup.shared.Today;
import cz.prostup.vault.Vault;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes a paper out of the file: nobody opens it any more, the unit that kept it still sees that it was there and why
/// it is not.
@Service
public class WithdrawDocument {

    private final JdbcClient db;
    private final OpenFile openFile;
    private final Vault vault;
    private final Today today;

    WithdrawDocument(JdbcClient db, OpenFile openFile, Vault vault, Today today) {
        this.db = db;
        this.openFile = openFile;
        this.vault = vault;
        this.today = today;
    }

    /// @throws NotFound    when the viewer does not read it or it is of another unit
    /// @throws StaleRecord when it was withdrawn meanwhile
    @Transactional
    public void withdraw(PersonId person, DocumentId id, String reason, int version, Viewer viewer) {
        var head = openFile.require(viewer, person);
        var unit = db.sql("""
                        select d.unit_id from people.document d
                         where d.id = :id and d.person_id = :person
                           and exists (select from people.document_access a
                                        where a.document_id = d.id and a.user_id = :viewer)
                        """)
                .param("id", id.value())
                .param("person", person.value())
                .param("viewer", viewer.userId())
                .query(UUID.class)
                .optional();
        if (unit.isEmpty() || !head.units().contains(unit.get())) {
            throw new NotFound(id);
        }
        if (update(id, reason, version, viewer) == 0) {
            throw new StaleRecord(id);
        }
    }

    private int update(DocumentId id, String reason, int version, Viewer viewer) {
        return db.sql("""
                        update people.document
                           set withdrawn_at = :at, withdrawn_by = :by, withdrawal_sealed = :reason, version = version + 1
                         where id = :id and version = :version and withdrawn_at is null
                        """)
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .param("by", viewer.userId())
                .param("reason", vault.seal(reason, "people.document.withdrawal/" + id))
                .param("id", id.value())
                .param("version", version)
                .update();
    }
}
