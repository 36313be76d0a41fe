package cz.prostup.ipm.payout;

import cz.prostup.payments.NewPayment.Item;
import java.time.YearMonth;
import java.util.UUID;

/// Something that was decided and waits for its money: a month of a job, or what a correction changed in it.
///
/// @param item    amounts, and who must not confirm them
/// @param alone   a payment of its own; otherwise it joins the payment of its agreement
/// @param carried may only be added to a payment that is made anyway (decisions 8, SETTLE)
record Payable(Agreement agreement, YearMonth month, Item item, boolean alone, boolean carried) {

    /// @param account as it holds today
    record Agreement(UUID id, UUID employerId, String number, String variableSymbol, String account) {}
}
