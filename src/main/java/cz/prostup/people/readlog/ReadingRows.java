package cz.prostup.people.readlog;

import cz.prostup.shared.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Rows of the log with the names of who read and from where.
@Component
class ReadingRows {

    private final JdbcClient db;

    ReadingRows(JdbcClient db) {
        this.db = db;
    }

    /// @param rows a select of `access.read_card`, already in order and cut
    StatementSpec select(String rows) {
        return db.sql("""
                select r.*, coalesce(a.display_name, 'neznámý účet') as name,
                       (select string_agg(distinct case when u.name = u.organisation_name then u.name
                                                        else u.name || ', ' || u.organisation_name end, ' · ')
                          from organisations.unit_card u where u.id = any (r.units)) as places
                  from (%s) r
                  left join access.user_card a on a.id = r.user_id
                 order by r.at desc, r.id desc
                """.formatted(rows));
    }

    static StatementSpec after(StatementSpec statement, PageKey after, int most) {
        return statement
                .param("at", after.at().atOffset(ZoneOffset.UTC))
                .param("id", after.id())
                .param("most", most);
    }

    static Reading of(ResultSet row, int n) throws SQLException {
        var places = row.getString("places");
        return new Reading(
                row.getLong("id"),
                Columns.instant(row, "at"),
                Columns.uuid(row, "user_id"),
                row.getString("name"),
                places == null ? "" : places,
                array(row, "roles", String.class),
                Columns.uuidOrNull(row, "person_id"),
                array(row, "ids", UUID.class),
                row.getString("what"),
                row.getString("basis"),
                row.getString("query"));
    }

    private static <T> List<T> array(ResultSet row, String column, Class<T> type) throws SQLException {
        var array = row.getArray(column);
        return array == null
                ? List.of()
                : java.util.Arrays.stream((Object[]) array.getArray())
                        .map(type::cast)
                        .toList();
    }
}
