package cz.prostup.organisations;

import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A Czech account in the international form: `CZ`, two check digits and twenty digits (formats C.7).
public record Iban(String value) {

    private static final Pattern SHAPE = Pattern.compile("CZ\\d{22}");
    private static final BigInteger MODULUS = BigInteger.valueOf(97);

    /// What a written number is.
    public sealed interface Parsed {}

    public record Valid(Iban iban) implements Parsed {}

    /// @param reason Czech sentence
    public record Invalid(String reason) implements Parsed {}

    /// @throws IllegalArgumentException when the number is not valid; ask [#parse] for what people write
    public Iban {
        if (problem(value) != null) {
            throw new IllegalArgumentException("not a Czech IBAN: " + value);
        }
    }

    public static Parsed parse(String written) {
        var iban = written.replaceAll("[\\s\\u00a0\\u202f]", "").toUpperCase(Locale.ROOT);
        var problem = problem(iban);
        return problem == null ? new Valid(new Iban(iban)) : new Invalid(problem);
    }

    /// @param account bank, prefix and number, twenty digits
    static Iban czech(String account) {
        int check = 98 - remainder("CZ00" + account);
        return new Iban("CZ" + (check < 10 ? "0" : "") + check + account);
    }

    private static @Nullable String problem(String iban) {
        if (!iban.startsWith("CZ")) {
            return "Přijímáme jen české účty, IBAN začíná písmeny CZ.";
        }
        if (!SHAPE.matcher(iban).matches()) {
            return "Český IBAN má 24 znaků: CZ a 22 číslic.";
        }
        return remainder(iban) == 1 ? null : "Kontrolní číslice IBAN nesouhlasí, v čísle je nejspíš překlep.";
    }

    private static int remainder(String iban) {
        var moved = iban.substring(4) + "1235" + iban.substring(2, 4); // C is 12, Z is 35
        return new BigInteger(moved).mod(MODULUS).intValue();
    }

    @Override
    public String toString() {
        return value;
    }
}
