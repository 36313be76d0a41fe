package cz.prostup.payments.web;

import cz.prostup.payments.BankStatementScreens;
import cz.prostup.payments.BankStatementScreens.EntryRow;
import cz.prostup.payments.BankStatementScreens.Found;
import cz.prostup.ui.Input;
import cz.prostup.ui.Pages;
import java.util.List;

/// Statements, and above them what waits for a person.
public record StatementListPage(Found found, List<EntryRow> waiting, Input input, int number, boolean finance) {

    public Pages pages() {
        return new Pages(PaymentTabs.STATEMENTS, number, BankStatementScreens.PAGE, found.total());
    }
}
