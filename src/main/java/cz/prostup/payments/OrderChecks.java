package cz.prostup.payments;

import cz.prostup.organisations.BankAccount;
import cz.prostup.payments.NewPayment.Item;
import cz.prostup.payments.PrepareBatch.Order;
import cz.prostup.payments.PrepareBatch.Problem;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Money;
import cz.prostup.shared.Today;
import cz.prostup.ui.Czech;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Everything that keeps a batch from being prepared, found before anything is written.
@Component
class OrderChecks {

    private static final Pattern VARIABLE_SYMBOL = Pattern.compile("\\d{1,10}");

    private record Rule(Predicate<NewPayment> wrong, String reason) {}

    private static final List<Rule> RULES = List.of(
            new Rule(
                    payment -> payment.items().isEmpty() || !payment.amount().isPositive(),
                    "Částka platby musí být větší než nula. Zkontrolujte, co se do ní počítá a\u00a0co se započítává."),
            new Rule(
                    payment ->
                            !VARIABLE_SYMBOL.matcher(payment.variableSymbol()).matches(),
                    "Variabilní symbol má mít nejvýš deset číslic."));

    private final JdbcClient db;
    private final PaymentParameters parameters;
    private final RecoveryBook recoveries;
    private final Today today;

    OrderChecks(JdbcClient db, PaymentParameters parameters, RecoveryBook recoveries, Today today) {
        this.db = db;
        this.parameters = parameters;
        this.recoveries = recoveries;
        this.today = today;
    }

    List<Problem> of(Order order) {
        if (order.payments().isEmpty()) {
            return List.of(new Problem("", "V\u00a0dávce není co platit. Nejdřív schvalte aspoň jeden výkaz."));
        }
        var problems = new ArrayList<Problem>();
        for (var payment : order.payments()) {
            RULES.stream()
                    .filter(rule -> rule.wrong().test(payment))
                    .forEach(rule -> problems.add(new Problem(payment.reference(), rule.reason())));
            if (BankAccount.parse(payment.account()) instanceof BankAccount.Invalid(var reason)) {
                problems.add(new Problem(
                        payment.reference(),
                        "Účet „" + payment.account() + "“ nejde použít. " + reason + " Opravte ho dodatkem dohody."));
            }
        }
        limit(order, problems);
        alreadyOnTheWay(order, problems);
        setOffs(order, problems);
        replacements(order, problems);
        return problems;
    }

    private void limit(Order order, List<Problem> problems) {
        var limit = new Money(parameters.on(today.date(), "batchLimit"));
        var total = Money.sum(order.payments().stream().map(NewPayment::amount).toList());
        if (total.compareTo(limit) > 0) {
            problems.add(new Problem(
                    "",
                    "Dávka má " + Czech.money(total) + ", nejvýš smí mít " + Czech.money(limit)
                            + ". Rozdělte ji na víc dávek."));
        }
    }

    /// Nothing is ever live twice; the unique index is the last lock, this is the sentence.
    private void alreadyOnTheWay(Order order, List<Problem> problems) {
        var live = live(order);
        var seen = new HashSet<Subject>();
        for (var payment : order.payments()) {
            for (var item : payment.items()) {
                var number = live.get(item.subject());
                if (number != null) {
                    problems.add(new Problem(
                            payment.reference(),
                            "Část této platby už je v\u00a0dávce " + number + ". Dvakrát ji poslat nejde."));
                } else if (!seen.add(item.subject())) {
                    problems.add(new Problem(payment.reference(), "Stejná položka je v\u00a0dávce dvakrát."));
                }
            }
        }
    }

    private Map<Subject, String> live(Order order) {
        var subjects = order.payments().stream()
                .flatMap(payment -> payment.items().stream())
                .map(Item::subject)
                .toList();
        return db
                .sql("""
                        select i.subject_kind, i.subject_id, b.number
                          from unnest(:kinds, :ids) s (kind, id)
                          join payments.payment_item i on i.subject_kind = s.kind and i.subject_id = s.id and i.live
                          join payments.payment p on p.id = i.payment_id
                          join payments.batch b on b.id = p.batch_id
                        """)
                .param("kinds", subjects.stream().map(s -> s.kind().name()).toArray(String[]::new))
                .param("ids", subjects.stream().map(Subject::id).toArray(UUID[]::new))
                .query((row, n) -> Map.entry(
                        new Subject(
                                Columns.code(row, "subject_kind", Subject.Kind.class), Columns.uuid(row, "subject_id")),
                        row.getString("number")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
    }

    /// A set-off takes all that is left of a claim of the same debtor and branch.
    private void setOffs(Order order, List<Problem> problems) {
        for (var payment : order.payments()) {
            payment.items().stream()
                    .filter(item -> item.subject().kind() == Subject.Kind.SET_OFF)
                    .filter(item -> !recoveries
                            .locked(new RecoveryId(item.subject().id()))
                            .filter(claim -> claim.state() == RecoveryState.RAISED)
                            .filter(claim -> claim.branchId().equals(order.branchId()))
                            .filter(claim -> claim.debtorId().equals(payment.payeeId()))
                            .filter(claim ->
                                    claim.outstanding().plus(item.amount()).equals(Money.ZERO))
                            .isPresent())
                    .forEach(item -> problems.add(new Problem(
                            payment.reference(),
                            "Vratka, která se má započíst, se mezitím změnila. Připravte dávku znovu.")));
        }
    }

    private void replacements(Order order, List<Problem> problems) {
        var replaced = order.payments().stream()
                .map(NewPayment::replaces)
                .filter(Objects::nonNull)
                .map(PaymentId::value)
                .toArray(UUID[]::new);
        if (replaced.length == 0) {
            return;
        }
        var waiting = new HashSet<>(db.sql("""
                        select p.id from payments.payment p
                         where p.id = any (:ids) and p.branch_id = :branch and p.state = 'FAILED' and p.reissue_at is not null
                           and not exists (select from payments.payment n where n.replaces = p.id and n.state <> 'VOIDED')
                         order by p.id for update
                        """)
                .param("ids", replaced)
                .param("branch", order.branchId())
                .query(UUID.class)
                .list());
        order.payments().stream()
                .filter(payment -> payment.replaces() != null
                        && !waiting.remove(payment.replaces().value()))
                .forEach(payment -> problems.add(new Problem(
                        payment.reference(),
                        "Platba, kterou to má nahradit, na novou výplatu nečeká. Nejspíš už ji nahradila jiná.")));
    }
}
