package cz.prostup.payments.web;

import cz.prostup.payments.PaymentScreens.Event;
import cz.prostup.payments.PaymentScreens.Payment;
import cz.prostup.payments.PaymentState;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Input;
import cz.prostup.ui.Link;
import cz.prostup.ui.State;
import cz.prostup.ui.Step;
import cz.prostup.ui.Term;
import java.util.ArrayList;
import java.util.List;

/// A payment and its way.
///
/// @param office whether the reader belongs to the branch, else to who receives the money
public record PaymentPage(Payment payment, Input input, boolean officer, boolean finance, boolean office) {

    public String path() {
        return "/payments/" + payment.row().id();
    }

    public String title() {
        return "Platba " + Czech.money(payment.row().amount()) + ", dohoda "
                + payment.row().reference();
    }

    public State state() {
        return MoneyStates.of(payment.row().state());
    }

    public List<Link> crumbs() {
        return office
                ? List.of(
                        new Link("Platby", "/payments"),
                        new Link(
                                "Dávka " + payment.batchNumber(),
                                "/payments/batches/" + payment.row().batchId()))
                : List.of();
    }

    public List<Term> facts() {
        var row = payment.row();
        var facts = new ArrayList<Term>();
        facts.add(new Term("Příjemce", row.payee()));
        facts.add(new Term("Za", Czech.month(row.period())));
        facts.add(new Term("Účet příjemce", row.account()));
        facts.add(new Term("Variabilní symbol", row.variableSymbol()));
        facts.add(new Term("Platí", payment.branch()));
        if (row.settledOn() != null) {
            facts.add(new Term(
                    row.state() == PaymentState.PAID ? "Vyplaceno" : "Nezdařilo se",
                    Czech.date(row.settledOn()) + (row.failure().isEmpty() ? "" : ", " + row.failure())));
        }
        return facts;
    }

    /// The itemised advice: the same lines as on paper.
    public List<Step> items() {
        return PaymentPaper.steps(payment);
    }

    public String event(Event event) {
        var what = switch (event.action()) {
            case "BEGIN" -> "připravena";
            case "CONFIRM" -> "potvrzena druhou osobou";
            case "SEND" -> "předána bance";
            case "PAY" -> "vyplacena";
            case "FAIL" -> "nezdařila se";
            case "VOID" -> "zrušena před odesláním";
            case "REISSUE" -> "čeká na nové vydání";
            default -> event.action();
        };
        return Czech.dateTime(event.at()) + ": " + what
                + (event.by().isEmpty() ? "" : ", " + event.by())
                + (event.reason().isEmpty() ? "" : " – " + event.reason());
    }

    public boolean canSettle() {
        return finance && payment.row().state() == PaymentState.SENT;
    }

    public boolean canReturn() {
        return finance
                && (payment.row().state() == PaymentState.SENT || payment.row().state() == PaymentState.PAID);
    }

    public boolean canReissue() {
        return officer && payment.row().isLost();
    }

    public boolean isWaiting() {
        return payment.row().state() == PaymentState.FAILED
                && payment.row().reissueAt() != null
                && payment.row().replacedBy() == null;
    }
}
