package cz.prostup.ipm.activity;

import cz.prostup.shared.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The kinds of activities as the database holds them.
@Repository
class Kinds {

    private final JdbcClient db;

    Kinds(JdbcClient db) {
        this.db = db;
    }

    Optional<Kind> find(String code) {
        return db.sql("""
                        select code, label, neutral_label, sensitive, needs_start, group_allowed, valid_from, valid_to
                          from ipm.activity_kind
                         where code = :code
                        """)
                .param("code", code)
                .query((row, n) -> kind(row, "code"))
                .optional();
    }

    /// All kinds, those that this worker used most in the last ninety days first.
    List<Ranked> rankedFor(UUID worker) {
        return db.sql("""
                        select k.code, k.label, k.neutral_label, k.sensitive, k.needs_start, k.group_allowed,
                               k.valid_from, k.valid_to, coalesce(u.times, 0) as times
                          from ipm.activity_kind k
                          left join (select a.kind, count(*) as times
                                       from ipm.activity a
                                      where a.worker_id = :worker and a.date > access.today() - 90
                                      group by a.kind) u on u.kind = k.code
                         order by coalesce(u.times, 0) desc, k.sort_order
                        """)
                .param("worker", worker)
                .query((row, n) -> new Ranked(kind(row, "code"), row.getLong("times")))
                .list();
    }

    record Ranked(Kind kind, long times) {}

    static Kind kind(ResultSet row, String code) throws SQLException {
        return new Kind(
                row.getString(code),
                row.getString("label"),
                row.getString("neutral_label"),
                row.getBoolean("sensitive"),
                row.getBoolean("needs_start"),
                row.getBoolean("group_allowed"),
                Columns.date(row, "valid_from"),
                Columns.dateOrNull(row, "valid_to"));
    }
}
