package cz.prostup.payments;

import cz.prostup.shared.Money;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A payment as it is ordered: one payee, one agreement, one month (decisions 9).
///
/// @param reference      number of the agreement
/// @param variableSymbol at most ten digits
/// @param account        as the agreement has it now; the batch says what is wrong with it
/// @param replaces       the failed payment that this one replaces
public record NewPayment(
        UUID payeeId,
        String reference,
        String variableSymbol,
        YearMonth period,
        String account,
        List<Item> items,
        @Nullable PaymentId replaces) {

    /// @param involved who approved, corrected or overrode it, and on whose behalf: none of them confirms the batch
    public record Item(Subject subject, Money wage, Money integration, Set<UUID> involved) {

        public Item {
            involved = Set.copyOf(involved);
        }

        public Money amount() {
            return wage.plus(integration);
        }
    }

    public NewPayment {
        items = List.copyOf(items);
    }

    public Money amount() {
        return Money.sum(items.stream().map(Item::amount).toList());
    }
}
