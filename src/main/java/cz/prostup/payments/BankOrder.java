package cz.prostup.payments;

import cz.prostup.organisations.BankAccount;
import cz.prostup.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// What a bank is asked to do, before it is written in one of its formats.
///
/// @param reference of the batch, only letters, digits and dashes
record BankOrder(
        String reference,
        String payer,
        BankAccount account,
        Instant madeAt,
        LocalDate executeOn,
        List<Transfer> transfers) {

    /// @param address of the payee as it is written, may be empty
    /// @param message for the payee, without names of persons
    record Transfer(
            String endToEnd,
            Money amount,
            String payee,
            String address,
            BankAccount account,
            String variableSymbol,
            String specificSymbol,
            String message) {}

    BankOrder {
        transfers = List.copyOf(transfers);
    }

    Money total() {
        return Money.sum(transfers.stream().map(Transfer::amount).toList());
    }

    /// @throws IllegalStateException when an account of the database is not one: it was checked before it was kept
    static BankAccount account(String written) {
        if (BankAccount.parse(written) instanceof BankAccount.Valid(var account)) {
            return account;
        }
        throw new IllegalStateException("not an account: " + written);
    }
}
