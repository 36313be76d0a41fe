package cz.prostup.payments.web;

import cz.prostup.payments.BankStatementScreens.Resolution;
import cz.prostup.payments.PaymentState;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Input;
import cz.prostup.ui.Link;
import cz.prostup.ui.Option;
import cz.prostup.ui.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A movement and what it may belong to.
public record EntryPage(Resolution resolution, Input input, boolean finance) {

    public List<Link> crumbs() {
        return List.of(
                new Link("Výpisy z\u00a0banky", PaymentTabs.STATEMENTS),
                new Link(
                        "Výpis",
                        PaymentTabs.STATEMENTS + "/" + resolution.entry().statementId()));
    }

    public String path() {
        return "/payments/entries/" + resolution.entry().id();
    }

    public boolean canResolve() {
        return finance && resolution.entry().verdict().isWaiting();
    }

    public List<Term> facts() {
        var entry = resolution.entry();
        return Stream.of(
                        new Term("Den", Czech.date(entry.bookedOn())),
                        new Term("Částka", StatementPage.amount(entry)),
                        new Term("Účet", entry.account()),
                        new Term("Variabilní symbol", entry.variableSymbol()),
                        new Term("Zpráva", entry.message()),
                        new Term("Poznámka", entry.note()),
                        new Term("Rozhodl", entry.closedBy()))
                .filter(term -> !term.text().isEmpty())
                .toList();
    }

    public List<Option> options() {
        var options = new ArrayList<Option>();
        for (var payment : resolution.payments()) {
            var name = "Platba " + Czech.money(payment.amount()) + ", dohoda " + payment.reference() + ", "
                    + payment.payee() + ", " + Czech.month(payment.period());
            if (!resolution.entry().incoming() && payment.state() == PaymentState.SENT) {
                options.add(new Option("PAY-" + payment.id(), name + ": vyplacena", ""));
            }
            options.add(new Option("FAIL-" + payment.id(), name + ": nezdařila se, vrátila se", ""));
        }
        resolution
                .recoveries()
                .forEach(claim -> options.add(new Option(
                        "RECEIPT-" + claim.id(),
                        "Peníze na vratku " + claim.variableSymbol() + ", dohoda " + claim.reference() + ", "
                                + claim.debtor(),
                        "Zbývá " + Czech.money(claim.outstanding()) + "; co je navíc, vraťte odesílateli.")));
        options.add(Option.of("NOTHING", "S\u00a0našimi platbami nesouvisí"));
        return options;
    }
}
