package cz.prostup.people.papers;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.people.FileHead;
import cz.prostup.people.FilePart;
import cz.prostup.people.FileTab;
import cz.prostup.shared.Columns;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Link;
import cz.prostup.vault.Vault;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The newest papers on the first page of the file.
@Component
@Order(60)
class DocumentPart implements FilePart {

    private final JdbcClient db;
    private final Vault vault;

    DocumentPart(JdbcClient db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.values());
    }

    @Override
    public List<Section> of(FileHead head, Viewer viewer) {
        var path = head.path() + FileTab.DOCUMENTS.path();
        var rows = db.sql("""
                        select d.id, k.label, d.title_sealed, d.dated
                          from people.document d
                          join people.document_kind k on k.code = d.kind
                         where d.person_id = :person and d.withdrawn_at is null
                           and exists (select from people.content_access a
                                        where a.person_id = d.person_id and a.user_id = :viewer and a.layer = d.layer
                                          and (a.from_unit is null or a.from_unit = d.unit_id)
                                          and (a.domains is null or d.domain = any (a.domains))
                                          and (a.parts is null or 'DOCUMENT' = any (a.parts)))
                         order by d.dated desc, d.id desc
                         limit 3
                        """)
                .param("person", head.id().value())
                .param("viewer", viewer.userId())
                .query((row, n) -> new Row(
                        vault.open(
                                row.getBytes("title_sealed"),
                                KeepDocument.titlePlace(new DocumentId(Columns.uuid(row, "id")))),
                        row.getString("label") + ", " + Czech.date(Columns.date(row, "dated")),
                        null,
                        path))
                .list();
        return List.of(new Section(
                "Dokumenty",
                rows,
                "Zatím tu není žádný dokument. Přidáte ho v\u00a0části Dokumenty.",
                new Link("Všechny dokumenty", path)));
    }
}
