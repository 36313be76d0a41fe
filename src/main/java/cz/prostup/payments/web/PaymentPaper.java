package cz.prostup.payments.web;

import cz.prostup.documents.DocumentFrame;
import cz.prostup.payments.PaymentScreens.Item;
import cz.prostup.payments.PaymentScreens.Payment;
import cz.prostup.shared.Money;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Step;
import cz.prostup.ui.Term;
import java.util.ArrayList;
import java.util.List;

/// "Rozpis platby": what one amount on the account consists of, without names of persons.
public record PaymentPaper(Payment payment, DocumentFrame frame) {

    public List<Term> facts() {
        var row = payment.row();
        return List.of(
                new Term("Příjemce", row.payee()),
                new Term("Dohoda", row.reference()),
                new Term("Za", Czech.month(row.period())),
                new Term("Účet", row.account()),
                new Term("Variabilní symbol", row.variableSymbol()),
                new Term("Platí", payment.branch()),
                new Term("Dávka", payment.batchNumber()));
    }

    public List<Item> items() {
        return payment.items();
    }

    public String name(Item item) {
        return MoneyStates.kind(item.subject().kind());
    }

    static List<Step> steps(Payment payment) {
        var steps = new ArrayList<Step>();
        for (var item : payment.items()) {
            var split = item.integration().equals(Money.ZERO)
                    ? ""
                    : "mzdový příspěvek " + Czech.money(item.wage()) + ", integrační příspěvek "
                            + Czech.money(item.integration());
            steps.add(Step.of(MoneyStates.kind(item.subject().kind()), Czech.money(item.amount()), split));
        }
        steps.add(Step.sum("Celkem na účet", Czech.money(payment.row().amount()), ""));
        return steps;
    }
}
