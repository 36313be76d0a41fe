package cz.prostup.people.identity;

import cz.prostup.access.ReadLog;
import cz.prostup.access.Viewer;
import cz.prostup.shared.Columns;
import cz.prostup.ui.Czech;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Offers people whom the viewer sees, by the beginning of a name, to be put beside somebody else.
@Component
public class VisiblePeople {

    private static final int MOST = 20;

    public record Found(UUID id, String name, LocalDate born) {

        public String label() {
            return name + " (" + Czech.date(born) + ")";
        }
    }

    private final JdbcClient db;
    private final ReadLog readLog;

    VisiblePeople(JdbcClient db, ReadLog readLog) {
        this.db = db;
        this.readLog = readLog;
    }

    /// @param typed the beginning of a family name, or "given family" beginnings in any order
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Found> find(Viewer viewer, String typed) {
        var words = typed.strip().split("\\s+", 3);
        if (words[0].length() < 2) {
            return List.of();
        }
        var found = db.sql("""
                        select p.id, p.family_name || ' ' || p.given_name as name, p.birth_date
                          from people.person p
                         where p.id in (select a.person_id from people.person_access a where a.user_id = :viewer)
                           and p.merged_into is null
                           and (access.plain(p.family_name) like access.plain(:one) || '%'
                                and access.plain(p.given_name) like access.plain(:two) || '%'
                             or access.plain(p.family_name) like access.plain(:two) || '%'
                                and access.plain(p.given_name) like access.plain(:one) || '%')
                         order by access.plain(p.family_name), access.plain(p.given_name), p.id
                         limit :most
                        """)
                .param("viewer", viewer.userId())
                .param("one", escaped(words[0]))
                .param("two", words.length > 1 ? escaped(words[1]) : "")
                .param("most", MOST)
                .query((row, n) ->
                        new Found(Columns.uuid(row, "id"), row.getString("name"), Columns.date(row, "birth_date")))
                .list();
        readLog.list(
                viewer,
                "výběr člověka",
                typed.strip(),
                found.stream().map(Found::id).toList(),
                "vztah útvaru k\u00a0člověku");
        return found;
    }

    private static String escaped(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
