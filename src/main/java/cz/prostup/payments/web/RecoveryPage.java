package cz.prostup.payments.web;

import cz.prostup.payments.RecoveryScreens.Recovery;
import cz.prostup.payments.RecoveryScreens.Row;
import cz.prostup.payments.RecoveryState;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Input;
import cz.prostup.ui.Link;
import cz.prostup.ui.State;
import cz.prostup.ui.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// A claim: how much is left, until when, how to pay.
public record RecoveryPage(Recovery recovery, Input input, LocalDate today, boolean officer, boolean finance) {

    public String path() {
        return PaymentTabs.RECOVERIES + "/" + recovery.row().id();
    }

    public String title() {
        return "Vratka " + Czech.money(recovery.row().amount()) + ", dohoda "
                + recovery.row().reference();
    }

    public List<Link> crumbs() {
        return List.of(new Link("Vratky", PaymentTabs.RECOVERIES));
    }

    public State state() {
        return MoneyStates.of(recovery.row(), today);
    }

    public List<Term> facts() {
        var row = recovery.row();
        var facts = new ArrayList<Term>();
        facts.add(new Term("Kdo vrací", row.debtor()));
        facts.add(new Term("Proč", row.reason()));
        facts.add(new Term("Částka", Czech.money(row.amount())));
        facts.add(new Term(
                row.outstanding().isNegative() ? "Přeplaceno" : "Zbývá",
                Czech.money(
                        row.outstanding().isNegative()
                                ? cz.prostup.shared.Money.ZERO.minus(row.outstanding())
                                : row.outstanding())));
        facts.add(new Term("Splatnost", Czech.date(row.dueOn())));
        facts.add(new Term(
                "Připomenutí", row.reminded() == null ? "zatím žádné" : "naposledy " + Czech.date(row.reminded())));
        if (row.closedOn() != null) {
            facts.add(new Term("Vyrovnáno", Czech.date(row.closedOn())));
        }
        return facts;
    }

    /// For whoever pays by hand.
    public List<Term> payment() {
        var account = recovery.account();
        return account == null
                ? List.of()
                : List.of(
                        new Term("Na účet", account.toString()),
                        new Term("Variabilní symbol", recovery.row().variableSymbol()),
                        new Term("Částka", Czech.money(recovery.row().outstanding())));
    }

    public boolean isOpen() {
        return recovery.row().state() == RecoveryState.RAISED;
    }

    public boolean canReceive() {
        return finance && isOpen();
    }

    public boolean canSetOff() {
        return officer && isOpen();
    }

    public String qrText() {
        Row row = recovery.row();
        return "QR Platba: " + Czech.money(row.outstanding()) + ", variabilní symbol " + row.variableSymbol();
    }
}
