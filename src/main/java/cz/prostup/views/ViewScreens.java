package cz.prostup.views;

import cz.prostup.access.Viewer;
import cz.prostup.shared.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Answers what somebody has kept for a list.
@Component
public class ViewScreens {

    private final JdbcClient db;
    private final KeptLists lists;

    ViewScreens(JdbcClient db, KeptLists lists) {
        this.db = db;
        this.lists = lists;
    }

    /// One statement.
    ///
    /// @param query the filters of the page as they stand in its address, without the page
    @Transactional
    public ViewBar bar(String list, String query, Viewer viewer) {
        var views = db.sql("""
                        select id, name, query, usual from views.saved_view
                         where user_id = :viewer and list = :list and deleted_at is null
                         order by usual desc, name collate "cs-x-icu"
                        """)
                .param("viewer", viewer.userId())
                .param("list", list)
                .query((row, n) -> view(row))
                .list();
        return new ViewBar(lists.of(list), query, views);
    }

    KeptList list(String code) {
        return lists.of(code);
    }

    /// Deleted a short time ago, the newest first.
    @Transactional
    List<SavedView> deleted(String list, Viewer viewer) {
        return db.sql("""
                        select id, name, query, usual from views.saved_view
                         where user_id = :viewer and list = :list and deleted_at is not null
                         order by deleted_at desc limit 5
                        """)
                .param("viewer", viewer.userId())
                .param("list", list)
                .query((row, n) -> view(row))
                .list();
    }

    /// Columns that were taken away last; empty when none ever were, which means all.
    @Transactional
    public Set<String> columns(String list, Viewer viewer) {
        return Set.copyOf(db.sql(
                        "select unnest(columns) as code from views.chosen_columns where user_id = :viewer and list = :list")
                .param("viewer", viewer.userId())
                .param("list", list)
                .query((row, n) -> row.getString("code"))
                .list());
    }

    private static SavedView view(ResultSet row) throws SQLException {
        return new SavedView(
                Columns.uuid(row, "id"), row.getString("name"), row.getString("query"), row.getBoolean("usual"));
    }
}
