package cz.prostup.access;

import java.util.List;
import java.util.stream.Collectors;

/// The logs that are sealed, and all columns of each as text: the same text on every version of the database, in every
/// time zone.
enum SealedLog {
    READ("access.read_log", """
            id at user_id person_id what object_id basis query ids request_id roles units organisations action outcome \
            address xid"""),
    REFUSAL("access.refusal_log", "id at user_id path status request_id roles units organisations action address xid"),
    SECURITY(
            "access.security_event",
            "id at user_id kind subject_id detail roles units organisations request_id address xid");

    private final String table;
    private final String columns;

    SealedLog(String table, String columns) {
        this.table = table;
        this.columns = columns;
    }

    String table() {
        return table;
    }

    List<String> columns() {
        return List.of(columns.split(" ", -1));
    }

    /// An SQL array of texts, in the order of the columns; the number of the row comes first, the time second.
    String texts(String alias) {
        return columns().stream()
                .map(column -> text(alias + "." + column, column))
                .collect(Collectors.joining(", ", "array[", "]"));
    }

    private static String text(String name, String column) {
        return switch (column) {
            case "at" -> "(extract(epoch from " + name + ") * 1000000)::bigint::text";
            case "ids", "roles", "units", "organisations" -> "array_to_string(" + name + ", ',')";
            default -> name + "::text";
        };
    }
}
