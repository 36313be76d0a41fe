package cz.prostup.payments.web;

import cz.prostup.payments.BankStatementScreens.EntryRow;
import cz.prostup.payments.BankStatementScreens.Statement;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Link;
import java.util.List;

/// A statement with its movements, the undecided first.
public record StatementPage(Statement statement, boolean finance) {

    public String title() {
        var row = statement.row();
        return "Výpis " + (row.number().isEmpty() ? row.name() : row.number());
    }

    public List<Link> crumbs() {
        return List.of(new Link("Platby", "/payments"), new Link("Výpisy z\u00a0banky", PaymentTabs.STATEMENTS));
    }

    public static String amount(EntryRow entry) {
        return (entry.incoming() ? "+" : "\u2212") + Czech.money(entry.amount());
    }

    /// Where the movement belongs, empty when nowhere.
    public static String path(EntryRow entry) {
        return entry.paymentId() != null
                ? "/payments/" + entry.paymentId()
                : entry.recoveryId() != null ? "/payments/recoveries/" + entry.recoveryId() : "";
    }
}
