package cz.prostup.ipm.payout;

import cz.prostup.ipm.PlacementId;
import cz.prostup.ipm.ReturnId;
import cz.prostup.ipm.monthlyreturn.ReturnState;
import cz.prostup.payments.PaymentState;
import cz.prostup.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The money of one month of one job: how far it is, for one reader.
///
/// @param amount      what the reader may know: the whole for the employer, the integration part for a provider; null
///                    while nobody decided
/// @param corrections how many approved corrections changed it
/// @param basis       by which right the reader sees it
public record MoneyRow(
        ReturnId id,
        PlacementId placement,
        UUID personId,
        String person,
        String employer,
        YearMonth month,
        ReturnState state,
        LocalDate dueOn,
        @Nullable Money amount,
        int corrections,
        @Nullable Instant submittedAt,
        @Nullable Instant decidedAt,
        @Nullable Payment payment,
        @Nullable Forwarding forwarding,
        String basis) {

    /// The newest payment that carries it.
    public record Payment(
            UUID id,
            PaymentState state,
            Money amount,
            @Nullable LocalDate settledOn,
            String failure,
            String batch,
            @Nullable Instant preparedAt,
            @Nullable Instant confirmedAt,
            @Nullable Instant exportedAt) {}

    /// The contribution for integration activities as the employer passed it on; only the newest is shown in a list.
    public record Forwarding(
            UUID id,
            String unit,
            Money amount,
            LocalDate on,
            @Nullable Answer answer) {}

    /// What the provider says to it.
    public enum Answer {
        RECEIVED("přišlo"),
        NOT_RECEIVED("nepřišlo");

        private final String czech;

        Answer(String czech) {
            this.czech = czech;
        }

        public String czech() {
            return czech;
        }
    }
}
