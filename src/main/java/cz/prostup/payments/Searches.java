package cz.prostup.payments;

import java.sql.ResultSet;
import java.sql.SQLException;

/// What several screens read in the same way.
final class Searches {

    private Searches() {}

    /// Who did something, with whom they stood in for; empty when nobody did yet.
    static String person(ResultSet row, String name, String forName) throws SQLException {
        var person = row.getString(name);
        var principal = row.getString(forName);
        return person == null ? "" : principal == null ? person : person + " (v\u00a0zastoupení: " + principal + ")";
    }

    /// Everything that begins with what was typed; `%` and `_` are letters like others.
    static String prefix(String typed) {
        return typed.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
