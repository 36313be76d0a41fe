package cz.prostup.people;

import cz.prostup.access.Viewer;
import cz.prostup.shared.Columns;
import cz.prostup.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Whose file is the viewer's own. Pages under `/me` name no id: nobody can ask for another one.
@Component
public class OwnFile {

    private final JdbcClient db;

    OwnFile(JdbcClient db) {
        this.db = db;
    }

    /// @throws NotFound when the viewer is not here as the person whose life it is about
    @Transactional(propagation = Propagation.MANDATORY)
    public PersonId of(Viewer viewer) {
        return db.sql("""
                        select a.person_id
                          from people.person_account a
                         where a.user_id = :viewer
                           and exists (select from people.person_access p
                                        where p.person_id = a.person_id and p.user_id = a.user_id and p.basis = 'OWN_FILE')
                        """)
                .param("viewer", viewer.userId())
                .query((row, n) -> new PersonId(Columns.uuid(row, "person_id")))
                .optional()
                .orElseThrow(() -> new NotFound("own file"));
    }
}
