package cz.prostup.organisations;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The identification number of an organisation: eight digits, the last one a check (formats C.7).
public record Ico(String value) {

    private static final Pattern DIGITS = Pattern.compile("\\d{1,8}");
    private static final int LENGTH = 8;

    /// What a written number is.
    public sealed interface Parsed {}

    public record Valid(Ico ico) implements Parsed {}

    /// @param reason Czech sentence
    public record Invalid(String reason) implements Parsed {}

    /// @throws IllegalArgumentException when the number is not valid; ask [#parse] for what people write
    public Ico {
        if (value.length() != LENGTH || problem(value) != null) {
            throw new IllegalArgumentException("not an IČO: " + value);
        }
    }

    /// Spaces are forgiven and zeros in front may be left out, as people write it.
    public static Parsed parse(String written) {
        var digits = written.replaceAll("[\\s\\u00a0\\u202f]", "");
        if (!DIGITS.matcher(digits).matches()) {
            return new Invalid(digits.isEmpty() ? "IČO chybí." : "IČO má nejvýš 8 číslic a nic jiného.");
        }
        var padded = "0".repeat(LENGTH - digits.length()) + digits;
        var problem = problem(padded);
        return problem == null ? new Valid(new Ico(padded)) : new Invalid(problem);
    }

    private static @Nullable String problem(String eight) {
        if (!DIGITS.matcher(eight).matches()) {
            return "IČO má 8 číslic a nic jiného.";
        }
        if (eight.equals("00000000")) {
            return "IČO nemůže být samá nula.";
        }
        int sum = 0;
        for (int at = 0; at < LENGTH - 1; at++) {
            sum += (LENGTH - at) * digit(eight, at);
        }
        int check = (11 - sum % 11) % 10;
        return check == digit(eight, LENGTH - 1)
                ? null
                : "Kontrolní číslice IČO nesouhlasí, v čísle je nejspíš překlep.";
    }

    private static int digit(String digits, int at) {
        return digits.charAt(at) - '0';
    }

    @Override
    public String toString() {
        return value;
    }
}
