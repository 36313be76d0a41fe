package cz.prostup.payments;

import cz.prostup.payments.MoneyHistory.Actor;
import cz.prostup.shared.Columns;
import cz.prostup.shared.StaleRecord;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Moves payments, and with them everything that follows in the same transaction: what they are for is free again when
/// they fail, claims that were set off are closed or open again, whoever follows hears of it.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class MovePayments {

    /// @param day    of the bank, null while the payment is ours
    /// @param reason why it failed or was voided
    record Step(PaymentAction action, @Nullable LocalDate day, String reason) {}

    private record PaymentSubject(UUID payment, Subject subject) {}

    private final JdbcClient db;
    private final MoneyHistory history;
    private final RecoveryBook recoveries;
    private final ApplicationEventPublisher events;

    MovePayments(JdbcClient db, MoneyHistory history, RecoveryBook recoveries, ApplicationEventPublisher events) {
        this.db = db;
        this.history = history;
        this.recoveries = recoveries;
        this.events = events;
    }

    /// @throws StaleRecord when one of them is no longer in the state
    void move(Collection<UUID> ids, PaymentState from, Step step, Actor actor) {
        var move = PaymentLifecycles.PAYMENT.find(from, step.action()).orElseThrow(() -> new StaleRecord(from));
        int moved = db.sql("""
                        update payments.payment
                           set state = :to, settled_on = :day, failure = :failure, version = version + 1
                         where id = any (:ids) and state = :from
                        """)
                .param("to", move.to().name())
                .param("day", step.day())
                .param("failure", move.to() == PaymentState.FAILED ? step.reason() : "")
                .param("ids", ids.toArray(UUID[]::new))
                .param("from", from.name())
                .update();
        if (moved != ids.size()) {
            throw new StaleRecord(ids);
        }
        if (move.to() == PaymentState.FAILED || move.to() == PaymentState.VOIDED) {
            free(ids);
        }
        history.moved(MoneyHistory.PAYMENT, ids, move, actor, step.reason());
        announce(ids, move.from(), move.to(), actor, step.day());
    }

    private void free(Collection<UUID> ids) {
        db.sql("update payments.payment_item set live = false where payment_id = any (:ids) and live")
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }

    private void announce(
            Collection<UUID> ids, PaymentState from, PaymentState to, Actor actor, @Nullable LocalDate day) {
        var subjects = subjects(ids);
        if (day != null) {
            subjects.values().stream()
                    .flatMap(List::stream)
                    .filter(subject -> subject.kind() == Subject.Kind.SET_OFF)
                    .forEach(subject ->
                            recoveries.settle(new RecoveryId(subject.id()), RecoveryAction.SET_OFF, actor, day));
        }
        subjects.forEach((id, of) -> events.publishEvent(
                new PaymentMoved(new PaymentId(id), from, to, of, actor.viewer().userId())));
    }

    private Map<UUID, List<Subject>> subjects(Collection<UUID> ids) {
        return db
                .sql("""
                        select payment_id, subject_kind, subject_id from payments.payment_item
                         where payment_id = any (:ids) order by payment_id, id
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, n) -> new PaymentSubject(
                        Columns.uuid(row, "payment_id"),
                        new Subject(
                                Columns.code(row, "subject_kind", Subject.Kind.class),
                                Columns.uuid(row, "subject_id"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        PaymentSubject::payment,
                        java.util.TreeMap::new,
                        Collectors.mapping(PaymentSubject::subject, Collectors.toList())));
    }
}
