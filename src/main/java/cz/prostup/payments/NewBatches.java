package cz.prostup.payments;

import cz.prostup.organisations.BankAccount;
import cz.prostup.payments.MoneyHistory.Actor;
import cz.prostup.payments.NewPayment.Item;
import cz.prostup.payments.PrepareBatch.Order;
import cz.prostup.shared.Ids;
import cz.prostup.shared.Money;
import cz.prostup.shared.Today;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Writes a batch with its payments: a handful of statements, however many payments there are.
@Component
class NewBatches {

    /// @param specificSymbol ten digits, names the payment in the answer of the bank
    private record Ordered(UUID id, NewPayment payment, String specificSymbol) {

        String endToEnd() {
            return EndToEnd.of(payment.variableSymbol(), specificSymbol);
        }

        /// Written always in the same way, whatever the agreement has.
        String account() {
            return BankAccount.parse(payment.account()) instanceof BankAccount.Valid(var account)
                    ? account.toString()
                    : payment.account();
        }
    }

    private record OrderedItem(UUID id, UUID paymentId, Item item) {}

    private final JdbcClient db;
    private final MoneyHistory history;
    private final ApplicationEventPublisher events;
    private final Today today;

    NewBatches(JdbcClient db, MoneyHistory history, ApplicationEventPublisher events, Today today) {
        this.db = db;
        this.history = history;
        this.events = events;
        this.today = today;
    }

    Optional<BatchId> withFormKey(UUID formKey) {
        return db.sql("select id from payments.batch where form_key = :key")
                .param("key", formKey)
                .query(UUID.class)
                .optional()
                .map(BatchId::new);
    }

    BatchId write(Order order, Branches.Branch branch, String payerAccount, Actor actor) {
        var id = Ids.next();
        db.sql("""
                        insert into payments.batch (id, number, branch_id, state, form_key, payer_account, prepared_by, prepared_for, prepared_at)
                        values (:id, :number, :branch, 'PREPARED', :key, :account, :by, :behalf, :at)
                        """)
                .param("id", id)
                .param("number", nextNumber(branch))
                .param("branch", branch.id())
                .param("key", order.formKey())
                .param("account", payerAccount)
                .param("by", actor.viewer().userId())
                .param("behalf", actor.onBehalfOf())
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .update();
        history.began(MoneyHistory.BATCH, List.of(id), BatchState.PREPARED, actor);
        var payments = ordered(order);
        writePayments(id, branch.id(), payments);
        writeItems(payments);
        history.began(MoneyHistory.PAYMENT, payments.stream().map(Ordered::id).toList(), PaymentState.ORDERED, actor);
        payments.forEach(payment -> events.publishEvent(new PaymentMoved(
                new PaymentId(payment.id()),
                null,
                PaymentState.ORDERED,
                payment.payment().items().stream().map(Item::subject).toList(),
                actor.viewer().userId())));
        return new BatchId(id);
    }

    /// The branch is locked, so two batches never get the same one.
    private String nextNumber(Branches.Branch branch) {
        var prefix = branch.code() + "-" + today.date().getYear() + "/";
        var count = db.sql(
                        "select count(*) from payments.batch where branch_id = :branch and starts_with(number, :prefix)")
                .param("branch", branch.id())
                .param("prefix", prefix)
                .query(Integer.class)
                .single();
        return prefix + "%04d".formatted(count + 1);
    }

    private List<Ordered> ordered(Order order) {
        var numbers = db.sql("select nextval('payments.payment_number') from generate_series(1, :n)")
                .param("n", order.payments().size())
                .query(Long.class)
                .list();
        var ordered = new ArrayList<Ordered>();
        for (int n = 0; n < numbers.size(); n++) {
            ordered.add(new Ordered(Ids.next(), order.payments().get(n), "%010d".formatted(numbers.get(n))));
        }
        return ordered;
    }

    private void writePayments(UUID batch, UUID branch, List<Ordered> payments) {
        db.sql("""
                        insert into payments.payment (id, batch_id, branch_id, payee_id, reference, period, account, variable_symbol, amount,
                                                      state, end_to_end, replaces)
                        select p.id, :batch, :branch, p.payee, p.reference, p.period::date, p.account, p.vs, p.amount, 'ORDERED', p.e2e, p.replaces
                          from unnest(:ids, :payees, :refs, :periods, :accounts, :symbols, :amounts, :e2es, :replaces)
                               p (id, payee, reference, period, account, vs, amount, e2e, replaces)
                        """)
                .param("batch", batch)
                .param("branch", branch)
                .param("ids", column(payments, Ordered::id, UUID[]::new))
                .param("payees", column(payments, p -> p.payment().payeeId(), UUID[]::new))
                .param("refs", column(payments, p -> p.payment().reference(), String[]::new))
                .param(
                        "periods",
                        column(payments, p -> p.payment().period().atDay(1).toString(), String[]::new))
                .param("accounts", column(payments, Ordered::account, String[]::new))
                .param("symbols", column(payments, p -> p.payment().variableSymbol(), String[]::new))
                .param("amounts", column(payments, p -> p.payment().amount().amount(), BigDecimal[]::new))
                .param("e2es", column(payments, Ordered::endToEnd, String[]::new))
                .param("replaces", column(payments, p -> value(p.payment().replaces()), UUID[]::new))
                .update();
    }

    private void writeItems(List<Ordered> payments) {
        var items = payments.stream()
                .flatMap(payment ->
                        payment.payment().items().stream().map(item -> new OrderedItem(Ids.next(), payment.id(), item)))
                .toList();
        db.sql("""
                        insert into payments.payment_item (id, payment_id, subject_kind, subject_id, wage, integration)
                        select * from unnest(:ids, :payments, :kinds, :subjects, :wages, :integrations)
                        """)
                .param("ids", column(items, OrderedItem::id, UUID[]::new))
                .param("payments", column(items, OrderedItem::paymentId, UUID[]::new))
                .param("kinds", column(items, i -> i.item().subject().kind().name(), String[]::new))
                .param("subjects", column(items, i -> i.item().subject().id(), UUID[]::new))
                .param("wages", column(items, i -> amount(i.item().wage()), BigDecimal[]::new))
                .param("integrations", column(items, i -> amount(i.item().integration()), BigDecimal[]::new))
                .update();
        writeInvolved(items);
    }

    /// Whoever asked to issue a failed payment anew takes part in it, too.
    private void writeInvolved(List<OrderedItem> items) {
        record Part(UUID item, UUID user) {}
        var parts = items.stream()
                .flatMap(item -> item.item().involved().stream().map(user -> new Part(item.id(), user)))
                .toList();
        db.sql("""
                        insert into payments.involved (item_id, user_id)
                        select * from unnest(:items, :users)
                        union
                        select i.id, old.reissue_by
                          from payments.payment_item i
                          join payments.payment p on p.id = i.payment_id
                          join payments.payment old on old.id = p.replaces
                         where i.id = any (:all) and old.reissue_by is not null
                        on conflict do nothing
                        """)
                .param("items", column(parts, Part::item, UUID[]::new))
                .param("users", column(parts, Part::user, UUID[]::new))
                .param("all", column(items, OrderedItem::id, UUID[]::new))
                .update();
    }

    private static BigDecimal amount(Money money) {
        return money.amount();
    }

    private static @Nullable UUID value(@Nullable PaymentId id) {
        return id == null ? null : id.value();
    }

    private static <T, C extends @Nullable Object> C[] column(List<T> rows, Function<T, C> of, IntFunction<C[]> array) {
        return rows.stream().map(of).toArray(array);
    }
}
