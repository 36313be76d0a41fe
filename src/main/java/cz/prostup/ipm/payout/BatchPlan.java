package cz.prostup.ipm.payout;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import cz.prostup.ipm.payout.Payable.Agreement;
import cz.prostup.payments.NewPayment;
import cz.prostup.payments.NewPayment.Item;
import cz.prostup.payments.PaymentId;
import cz.prostup.payments.Recoveries.ToSetOff;
import cz.prostup.payments.Subject;
import cz.prostup.shared.Money;
import cz.prostup.ui.Czech;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which payments follow from what waits: one for each agreement and month (decisions 9), a correction on its own.
///
/// What is carried and what is set off joins a payment of the same agreement, whole and only where more than nothing is
/// left to pay; otherwise it waits for the next batch. Pure: the same input gives the same plan.
record BatchPlan(List<NewPayment> payments, List<Left> left) {

    /// @param reason Czech sentence
    record Left(String reference, String amount, Reason reason) {}

    enum Reason {
        NOTHING_TO_PAY("výsledná částka je nula"),
        OVER_LIMIT("do této dávky se nevejde, připravte po ní další"),
        OVER_LIMIT_ALONE("sama překračuje limit dávky, obraťte se na správce"),
        CARRIED_LATER("přeplatek se odečte, až bude výplata vyšší"),
        SET_OFF_LATER("pohledávka se započte, až bude výplata vyšší");

        private final String czech;

        Reason(String czech) {
            this.czech = czech;
        }

        String czech() {
            return czech;
        }
    }

    /// A payment that is being put together.
    private static final class Draft {
        private final Agreement agreement;
        private final YearMonth month;
        private final @Nullable PaymentId replaces;
        private final List<Item> items = new ArrayList<>();

        Draft(Agreement agreement, YearMonth month, @Nullable PaymentId replaces) {
            this.agreement = agreement;
            this.month = month;
            this.replaces = replaces;
        }

        Money amount() {
            return Money.sum(items.stream().map(Item::amount).toList());
        }

        boolean takes(Money amount) {
            return amount().plus(amount).isPositive();
        }

        NewPayment payment() {
            return new NewPayment(
                    agreement.employerId(),
                    agreement.number(),
                    agreement.variableSymbol(),
                    month,
                    agreement.account(),
                    items,
                    replaces);
        }
    }

    private record Key(UUID agreement, YearMonth month) {}

    /// A failed payment that is issued anew, with the account that holds today.
    record Reissue(Agreement agreement, NewPayment failed) {}

    /// @param limit the largest sum of a batch; what does not fit waits for the next one
    static BatchPlan of(List<Payable> waiting, List<Reissue> reissues, List<ToSetOff> claims, Money limit) {
        var left = new ArrayList<Left>();
        var drafts = new ArrayList<Draft>();
        reissues.forEach(reissue -> drafts.add(again(reissue)));
        drafts.addAll(months(waiting));
        waiting.stream().filter(Payable::alone).forEach(payable -> drafts.add(alone(payable)));
        for (var payable : waiting.stream().filter(Payable::carried).toList()) {
            join(drafts, payable.agreement().number(), payable.item(), Reason.CARRIED_LATER, left);
        }
        for (var claim : claims) {
            var subject = new Subject(Subject.Kind.SET_OFF, claim.id().value());
            var item = new Item(subject, Money.ZERO.minus(claim.outstanding()), Money.ZERO, Set.of());
            join(drafts, claim.reference(), item, Reason.SET_OFF_LATER, left);
        }
        drafts.stream()
                .filter(draft -> !draft.takes(Money.ZERO))
                .forEach(draft -> left.add(left(draft, Reason.NOTHING_TO_PAY)));
        var payments = new ArrayList<NewPayment>();
        var sum = Money.ZERO;
        for (var draft :
                drafts.stream().filter(draft -> draft.takes(Money.ZERO)).toList()) {
            if (sum.plus(draft.amount()).compareTo(limit) <= 0) {
                payments.add(draft.payment());
                sum = sum.plus(draft.amount());
            } else {
                var alone = draft.amount().compareTo(limit) > 0;
                left.add(left(draft, alone ? Reason.OVER_LIMIT_ALONE : Reason.OVER_LIMIT));
            }
        }
        return new BatchPlan(payments, left);
    }

    Money total() {
        return Money.sum(payments.stream().map(NewPayment::amount).toList());
    }

    private static List<Draft> months(List<Payable> waiting) {
        return waiting.stream()
                .filter(payable -> !payable.alone() && !payable.carried())
                .collect(groupingBy(
                        payable -> new Key(payable.agreement().id(), payable.month()), LinkedHashMap::new, toList()))
                .values()
                .stream()
                .map(month -> {
                    var draft = new Draft(
                            month.getFirst().agreement(), month.getFirst().month(), null);
                    month.forEach(payable -> draft.items.add(payable.item()));
                    return draft;
                })
                .toList();
    }

    private static Draft alone(Payable payable) {
        var draft = new Draft(payable.agreement(), payable.month(), null);
        draft.items.add(payable.item());
        return draft;
    }

    /// A claim that was set off in the failed payment is open again and joins anew, if somebody still wants it.
    private static Draft again(Reissue reissue) {
        var failed = reissue.failed();
        var draft = new Draft(reissue.agreement(), failed.period(), failed.replaces());
        failed.items().stream()
                .filter(item -> item.subject().kind() != Subject.Kind.SET_OFF)
                .forEach(draft.items::add);
        return draft;
    }

    private static void join(List<Draft> drafts, String reference, Item item, Reason otherwise, List<Left> left) {
        drafts.stream()
                .filter(draft -> draft.agreement.number().equals(reference) && draft.takes(item.amount()))
                .findFirst()
                .ifPresentOrElse(
                        draft -> draft.items.add(item),
                        () -> left.add(new Left(reference, Czech.money(item.amount()), otherwise)));
    }

    private static Left left(Draft draft, Reason reason) {
        return new Left(draft.agreement.number(), Czech.money(draft.amount()), reason);
    }
}
