package cz.prostup.views;

import cz.prostup.access.Viewer;
import cz.prostup.shared.Ids;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.Today;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps the filters of a list under a name, renames, makes usual, deletes and brings back. Only one's own.
@Service
public class KeepView {

    public static final int LONGEST_NAME = 60;
    private static final int LONGEST_QUERY = 1000;
    private static final Pattern PARAMETER = Pattern.compile("[a-z]{1,20}=[A-Za-z0-9%+._~*-]*");

    public sealed interface Outcome {}

    public record Done() implements Outcome {}

    /// @param reason Czech sentence: what is wrong and what to do
    public record Refused(String reason) implements Outcome {}

    private final JdbcClient db;
    private final KeptLists lists;
    private final Today today;

    KeepView(JdbcClient db, KeptLists lists, Today today) {
        this.db = db;
        this.lists = lists;
        this.today = today;
    }

    /// @param query filters as they stand in an address; what is no filter is left out
    @Transactional
    public Outcome keep(String list, String name, String query, boolean usual, Viewer viewer) {
        lists.of(list);
        int kept = count(list, viewer);
        if (kept >= number("mostViews")) {
            return new Refused("Víc než " + kept + " pohledů na jeden seznam neuložíme. Nejdřív některý smažte.");
        }
        if (usual) {
            noneUsual(list, viewer);
        }
        try {
            db.sql("""
                            insert into views.saved_view (id, user_id, list, name, query, usual, created_at)
                            values (:id, :viewer, :list, :name, :query, :usual, :now)
                            """)
                    .param("id", Ids.next())
                    .param("viewer", viewer.userId())
                    .param("list", list)
                    .param("name", name)
                    .param("query", tidy(query))
                    .param("usual", usual)
                    .param("now", today.now().atOffset(ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException _) {
            return taken();
        }
        return new Done();
    }

    @Transactional
    public Outcome rename(UUID id, String name, Viewer viewer) {
        try {
            changed(db.sql("""
                            update views.saved_view set name = :name
                             where id = :id and user_id = :viewer and deleted_at is null
                            """).param("name", name), id, viewer);
        } catch (DuplicateKeyException _) {
            return taken();
        }
        return new Done();
    }

    /// The list opens like this from now on, or like any other list when it is said of the usual one.
    @Transactional
    public void usual(UUID id, Viewer viewer) {
        var list = listOf(id, viewer);
        var was = db.sql("select usual from views.saved_view where id = :id")
                .param("id", id)
                .query(Boolean.class)
                .single();
        noneUsual(list, viewer);
        if (!was) {
            changed(
                    db.sql(
                            "update views.saved_view set usual = true where id = :id and user_id = :viewer and deleted_at is null"),
                    id,
                    viewer);
        }
    }

    @Transactional
    public void delete(UUID id, Viewer viewer) {
        changed(db.sql("""
                        update views.saved_view set deleted_at = :now, usual = false
                         where id = :id and user_id = :viewer and deleted_at is null
                        """).param("now", today.now().atOffset(ZoneOffset.UTC)), id, viewer);
    }

    @Transactional
    public Outcome bringBack(UUID id, Viewer viewer) {
        var list = listOf(id, viewer);
        if (count(list, viewer) >= number("mostViews")) {
            return new Refused("Pohledů už je nejvíc, kolik jich může být. Nejdřív některý smažte.");
        }
        try {
            changed(
                    db.sql("update views.saved_view set deleted_at = null where id = :id and user_id = :viewer"),
                    id,
                    viewer);
        } catch (DuplicateKeyException _) {
            return taken();
        }
        return new Done();
    }

    /// Which columns somebody took away, for the next time.
    @Transactional
    public void columns(String list, java.util.Collection<String> columns, Viewer viewer) {
        db.sql("""
                        insert into views.chosen_columns (user_id, list, columns) values (:viewer, :list, :columns)
                        on conflict (user_id, list) do update set columns = excluded.columns
                         where chosen_columns.columns <> excluded.columns
                        """)
                .param("viewer", viewer.userId())
                .param("list", list)
                .param("columns", columns.toArray(String[]::new))
                .update();
    }

    /// @throws NotFound when it is not the viewer's
    @Transactional
    public String listOf(UUID id, Viewer viewer) {
        return db.sql("select list from views.saved_view where id = :id and user_id = :viewer")
                .param("id", id)
                .param("viewer", viewer.userId())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    static String tidy(String query) {
        var tidy = Arrays.stream(query.split("&", -1))
                .filter(part -> PARAMETER.matcher(part).matches())
                .filter(part -> !part.startsWith("page=") && !part.startsWith("view="))
                .collect(Collectors.joining("&"));
        return tidy.length() <= LONGEST_QUERY ? tidy : "";
    }

    private static void changed(JdbcClient.StatementSpec statement, UUID id, Viewer viewer) {
        if (statement.param("id", id).param("viewer", viewer.userId()).update() == 0) {
            throw new NotFound(id);
        }
    }

    private void noneUsual(String list, Viewer viewer) {
        db.sql("update views.saved_view set usual = false where user_id = :viewer and list = :list and usual")
                .param("viewer", viewer.userId())
                .param("list", list)
                .update();
    }

    private int count(String list, Viewer viewer) {
        return db.sql("""
                        select count(*) from views.saved_view
                         where user_id = :viewer and list = :list and deleted_at is null
                        """)
                .param("viewer", viewer.userId())
                .param("list", list)
                .query(Integer.class)
                .single();
    }

    private int number(String parameter) {
        return db.sql("""
                        select value from views.parameter
                         where parameter = :parameter and valid_from <= :today and (valid_to is null or valid_to >= :today)
                        """)
                .param("parameter", parameter)
                .param("today", today.date())
                .query(Integer.class)
                .single();
    }

    private static Refused taken() {
        return new Refused("Pohled s\u00a0tímto názvem už máte. Zvolte jiný název.");
    }
}
