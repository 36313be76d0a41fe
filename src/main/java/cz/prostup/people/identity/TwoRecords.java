package cz.prostup.people.identity;

import cz.prostup.access.ReadLog;
import cz.prostup.access.Viewer;
import cz.prostup.people.PersonId;
import cz.prostup.shared.Columns;
import cz.prostup.shared.NotFound;
import cz.prostup.ui.Czech;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads two records that the viewer sees both by a reason of their own, not only because somebody shared a part with
/// them (control 18), and writes the reading of each down.
@Component
class TwoRecords {

    private final JdbcClient db;
    private final ReadLog readLog;

    TwoRecords(JdbcClient db, ReadLog readLog) {
        this.db = db;
        this.readLog = readLog;
    }

    record Pair(RecordSide one, RecordSide other) {}

    /// @throws NotFound when the viewer does not see both in a role that answers for records
    Pair read(Viewer viewer, PersonId one, PersonId other, String what) {
        var sides = db.sql("""
                        select p.*, a.bases
                          from people.person p
                         cross join lateral (select array_agg(distinct basis) as bases
                                               from people.person_access
                                              where person_id = p.id and user_id = :viewer
                                                and role in (select role from people.merge_role)
                                                and basis <> 'EMERGENCY' and basis not like 'GRANT%'
                                             having count(*) > 0) a
                         where p.id in (:one, :other) and p.merged_into is null
                        """)
                .param("viewer", viewer.userId())
                .param("one", one.value())
                .param("other", other.value())
                .query((row, n) -> side(row))
                .list();
        var found = new Pair(pick(sides, one), pick(sides, other));
        for (var side : sides) {
            readLog.person(
                    viewer,
                    side.id().value(),
                    what,
                    side.id().value(),
                    String.join(", ", side.bases().stream().sorted().toList()));
        }
        return found;
    }

    private static RecordSide pick(java.util.List<RecordSide> sides, PersonId wanted) {
        return sides.stream()
                .filter(side -> side.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new NotFound(wanted));
    }

    private static RecordSide side(ResultSet row) throws SQLException {
        Map<MergeField, String> values = new EnumMap<>(MergeField.class);
        for (var field : MergeField.values()) {
            var value = value(row, field);
            if (!value.isBlank()) {
                values.put(field, value);
            }
        }
        return new RecordSide(
                new PersonId(row.getObject("id", UUID.class)),
                (row.getString("titles") + " " + row.getString("given_name") + " " + row.getString("family_name"))
                        .strip(),
                Columns.date(row, "birth_date"),
                row.getInt("version"),
                values,
                row.getBytes("birth_number_index") != null,
                row.getBoolean("capacity_limited"),
                Set.of((String[]) row.getArray("bases").getArray()));
    }

    private static String value(ResultSet row, MergeField field) throws SQLException {
        if (field.isDay()) {
            var day = Columns.dateOrNull(row, field.column());
            return day == null ? "" : Czech.date(day);
        }
        var text = row.getString(field.column());
        return text == null ? "" : field == MergeField.PREFERRED_CONTACT ? contact(text) : text;
    }

    /// Codes of the registry as people read them.
    private static String contact(String code) {
        return switch (code) {
            case "PHONE" -> "telefonem";
            case "SMS" -> "SMS zprávou";
            case "EMAIL" -> "e-mailem";
            case "LETTER" -> "dopisem";
            case "IN_PERSON" -> "osobně";
            default -> code;
        };
    }
}
