package cz.prostup.people.consent.web;

import cz.prostup.people.consent.ConsentScreens.Ledger;
import cz.prostup.people.consent.ConsentScreens.Row;
import cz.prostup.people.consent.ConsentWords;
import cz.prostup.ui.Czech;
import cz.prostup.ui.State;
import java.util.List;

/// The ledger: what holds or waits first, then what ended.
public record LedgerPage(Ledger ledger) {

    public List<Row> open() {
        return ledger.rows().stream().filter(Row::isOpen).toList();
    }

    public List<Row> closed() {
        return ledger.rows().stream().filter(row -> !row.isOpen()).toList();
    }

    public static State state(Row row) {
        return ConsentWords.state(row);
    }

    public static String domains(Row row) {
        return row.domains().isEmpty() ? "bez oblastí" : String.join(", ", row.domains());
    }

    public static String recipients(Row row) {
        return row.recipients().isEmpty() ? "nikomu dalšímu" : String.join("; ", row.recipients());
    }

    /// A receiver of an ended consent learns no more than that.
    public static String days(Row row) {
        return row.whole() || row.isOpen() ? Czech.period(row.days()) : "";
    }

    public static String grants(Row row) {
        return row.grants() == 0 ? "nic" : Czech.count(row.grants(), "sdílení", "sdílení", "sdílení");
    }

    public String path(Row row) {
        return ledger.path() + "/" + row.id();
    }
}
