package cz.prostup.people.readlog;

import cz.prostup.access.ReadLog;
import cz.prostup.access.Viewer;
import cz.prostup.shared.NotFound;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who looked into one's own file (control 27, art. 15): everybody but oneself, also before two records were merged.
@Component
public class OwnReadScreens {

    private static final int MOST = 100_000;

    /// Two ways to the same person: rows of their file, and lists that named them.
    private static final String ROWS = """
            (select r.* from access.read_card r
              where r.person_id = any (:mine) and r.user_id <> :viewer and (r.at, r.id) < (:at, :id)
              order by r.at desc, r.id desc limit :most)
            union all
            (select r.* from access.read_card r
              where r.person_id is null and r.ids && :mine and r.user_id <> :viewer and (r.at, r.id) < (:at, :id)
              order by r.at desc, r.id desc limit :most)
            order by at desc, id desc limit :most
            """;

    private final JdbcClient db;
    private final ReadingRows rows;
    private final ReadLog readLog;

    OwnReadScreens(JdbcClient db, ReadingRows rows, ReadLog readLog) {
        this.db = db;
        this.rows = rows;
        this.readLog = readLog;
    }

    /// @throws NotFound when the viewer is nobody's account
    @Transactional
    public ReadingPage page(Viewer viewer, PageKey after) {
        return ReadingPage.of(read(viewer, after, ReadingPage.SIZE + 1, "kdo četl můj spis"));
    }

    /// The whole of it, for paper.
    ///
    /// @throws NotFound when the viewer is nobody's account
    @Transactional
    public List<Reading> all(Viewer viewer) {
        return read(viewer, PageKey.NEWEST, MOST, "výpis, kdo četl můj spis");
    }

    private List<Reading> read(Viewer viewer, PageKey after, int most, String what) {
        var mine = new ArrayList<>(
                db.sql("select id from people.own_ids() id").query(UUID.class).list());
        if (mine.isEmpty()) {
            throw new NotFound(viewer.userId());
        }
        var found = ReadingRows.after(rows.select(ROWS), after, most)
                .param("mine", mine.toArray(UUID[]::new))
                .param("viewer", viewer.userId())
                .query(ReadingRows::of)
                .list();
        readLog.person(viewer, mine.getFirst(), what, mine.getFirst(), "OWN_FILE");
        return found;
    }
}
