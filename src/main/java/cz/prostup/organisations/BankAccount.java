package cz.prostup.organisations;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A Czech bank account: `[prefix-]number/bank`, both parts with a check by weights modulo 11 (formats C.7).
///
/// @param prefix up to six digits without zeros in front, empty when there is none
/// @param number two to ten digits without zeros in front
/// @param bank   four digits
public record BankAccount(String prefix, String number, String bank) {

    private static final Pattern SHAPE = Pattern.compile("(?:(\\d{1,6})-)?(\\d{2,10})/(\\d{4})");
    private static final int[] WEIGHTS = {6, 3, 7, 9, 10, 5, 8, 4, 2, 1};

    /// What a written account is.
    public sealed interface Parsed {}

    public record Valid(BankAccount account) implements Parsed {}

    /// @param reason Czech sentence
    public record Invalid(String reason) implements Parsed {}

    /// @throws IllegalArgumentException when the account is not valid; ask [#parse] for what people write
    public BankAccount {
        var written = (prefix.isEmpty() ? "" : prefix + "-") + number + "/" + bank;
        if (!SHAPE.matcher(written).matches() || problem(prefix, number) != null) {
            throw new IllegalArgumentException("not a bank account: " + written);
        }
    }

    public static Parsed parse(String written) {
        var account = SHAPE.matcher(written.replaceAll("[\\s\\u00a0\\u202f]", ""));
        if (!account.matches()) {
            return new Invalid("Účet se píše jako předčíslí-číslo/kód banky, například 19-2000145399/0800;"
                    + " předčíslí může chybět, kód banky má 4 číslice.");
        }
        var prefix = account.group(1) == null ? "" : withoutZeros(account.group(1));
        var number = withoutZeros(account.group(2));
        var problem = problem(prefix, number);
        return problem == null ? new Valid(new BankAccount(prefix, number, account.group(3))) : new Invalid(problem);
    }

    /// The same account in the international form.
    public Iban iban() {
        return Iban.czech(bank + padded(prefix, 6) + padded(number, 10));
    }

    private static @Nullable String problem(String prefix, String number) {
        if (number.length() < 2) {
            return "Číslo účtu musí mít aspoň dvě číslice kromě nul na začátku.";
        }
        if (!divides(prefix)) {
            return "Předčíslí účtu neprošlo kontrolou, je v něm nejspíš překlep.";
        }
        return divides(number) ? null : "Číslo účtu neprošlo kontrolou, je v něm nejspíš překlep.";
    }

    /// The last digit has the last weight, so a prefix uses the last six.
    private static boolean divides(String digits) {
        int sum = 0;
        for (int at = 0; at < digits.length(); at++) {
            sum += (digits.charAt(at) - '0') * WEIGHTS[WEIGHTS.length - digits.length() + at];
        }
        return sum % 11 == 0;
    }

    private static String withoutZeros(String digits) {
        return digits.replaceFirst("^0+", "");
    }

    private static String padded(String digits, int length) {
        return "0".repeat(length - digits.length()) + digits;
    }

    @Override
    public String toString() {
        return (prefix.isEmpty() ? "" : prefix + "-") + number + "/" + bank;
    }
}
