package cz.prostup.payments.web;

import cz.prostup.payments.BatchScreens;
import cz.prostup.payments.BatchScreens.Batch;
import cz.prostup.payments.BatchState;
import cz.prostup.payments.PaymentId;
import cz.prostup.payments.PaymentScreens.Item;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Input;
import cz.prostup.ui.Pages;
import cz.prostup.ui.State;
import cz.prostup.ui.Term;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A batch with one page of its payments.
///
/// @param number of the page of payments
public record BatchPage(Batch batch, Input input, int number, boolean officer, boolean finance) {

    public String path() {
        return "/payments/batches/" + batch.head().id();
    }

    public String title() {
        return "Dávka " + batch.head().number();
    }

    public State state() {
        return MoneyStates.of(batch.head().state());
    }

    public boolean canConfirm() {
        return finance && batch.head().state() == BatchState.PREPARED;
    }

    public boolean canExport() {
        return finance && batch.head().state() == BatchState.CONFIRMED;
    }

    public boolean canVoid() {
        return (officer || finance) && isOpen();
    }

    public boolean isOpen() {
        return batch.head().state() == BatchState.PREPARED || batch.head().state() == BatchState.CONFIRMED;
    }

    /// What whoever confirms compares with paper.
    public List<Term> sums() {
        var head = batch.head();
        return List.of(
                new Term("Celkem", Czech.money(head.total())),
                new Term("Počet plateb", Czech.number(head.payments())),
                new Term("Největší platba", Czech.money(head.largest()) + ", dohoda " + head.largestReference()),
                new Term("Platí se z\u00a0účtu", head.payerAccount()));
    }

    public List<Term> way() {
        var head = batch.head();
        var way = new ArrayList<Term>();
        step(way, "Připravena", head.preparedAt(), head.preparedBy());
        step(way, "Potvrzena", head.confirmedAt(), head.confirmedBy());
        step(way, "Předána bance", head.exportedAt(), head.exportedBy());
        step(way, "Uzavřena", head.closedAt(), "všechny platby mají výsledek");
        step(way, "Zrušena", head.voidedAt(), head.voidedBy() + ": " + head.voidReason());
        return way;
    }

    /// What is different since the batch was prepared, or since last time.
    public List<String> changes() {
        var changes = new ArrayList<String>();
        if (batch.payerChanged()) {
            changes.add("Pobočka dnes platí z\u00a0jiného účtu, než má dávka. Zrušte ji a\u00a0připravte znovu.");
        }
        if (batch.setOffChanged()) {
            changes.add(
                    "Započítávaná vratka byla mezitím aspoň zčásti zaplacená. Zrušte dávku a\u00a0připravte znovu.");
        }
        batch.newAccounts()
                .forEach(change -> changes.add("Dohoda " + change.reference() + ": jiný účet než minule, dřív "
                        + change.before() + ", teď " + change.now() + "."));
        return changes;
    }

    public List<Item> items(PaymentId payment) {
        return batch.items().stream()
                .filter(item -> item.paymentId().equals(payment))
                .toList();
    }

    public Pages pages() {
        return new Pages(path(), number, BatchScreens.PAGE, batch.head().payments());
    }

    private static void step(List<Term> way, String what, @Nullable Instant at, String by) {
        if (at != null) {
            way.add(new Term(what, Czech.dateTime(at) + ", " + by));
        }
    }
}
