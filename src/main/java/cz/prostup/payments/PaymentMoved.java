package cz.prostup.payments;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A payment came into a state; announced in the transaction that did it, so whoever follows moves with it or not at
/// all.
///
/// @param from null when the payment was just ordered
/// @param by   who did it
public record PaymentMoved(
        PaymentId id, @Nullable PaymentState from, PaymentState to, List<Subject> subjects, UUID by) {

    public PaymentMoved {
        subjects = List.copyOf(subjects);
    }
}
