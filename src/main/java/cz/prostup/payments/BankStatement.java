package cz.prostup.payments;

import cz.prostup.organisations.BankAccount;
import cz.prostup.organisations.Iban;
import cz.prostup.shared.Money;
import java.time.LocalDate;
import java.util.List;

/// What a bank says about one account, whichever format it came in.
///
/// @param account domestic or international form, as the file has it
record BankStatement(StatementFormat format, String number, String account, List<Entry> entries) {

    enum Direction {
        /// money left our account
        OUT,
        /// money came
        IN
    }

    /// @param returned the bank says itself that it undoes an earlier movement
    /// @param account  of the other side, may be empty
    record Entry(
            LocalDate bookedOn,
            Direction direction,
            boolean returned,
            Money amount,
            String account,
            String variableSymbol,
            String endToEnd,
            String message) {}

    BankStatement {
        entries = List.copyOf(entries);
    }

    /// As we keep accounts: `prefix-number/bank`; what is no Czech account stays as it is.
    static String domestic(String written) {
        if (Iban.parse(written) instanceof Iban.Valid(var iban)) {
            var digits = iban.value();
            var prefix = digits.substring(8, 14).replaceFirst("^0+", "");
            var number = digits.substring(14).replaceFirst("^0+", "");
            return (prefix.isEmpty() ? "" : prefix + "-") + number + "/" + digits.substring(4, 8);
        }
        return BankAccount.parse(written) instanceof BankAccount.Valid(var account) ? account.toString() : written;
    }

    /// Some formats leave the code of the bank out.
    boolean isOf(String payerAccount) {
        var ours = domestic(account);
        return payerAccount.equals(ours) || payerAccount.startsWith(ours + "/");
    }

    /// The file is none of those we read.
    static final class Unreadable extends Exception {

        Unreadable(String czech) {
            super(czech);
        }

        String czech() {
            return String.valueOf(getMessage());
        }
    }
}
