package cz.prostup.access;

import cz.prostup.shared.Today;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What a password must not be (control 1): too short, too long, known to guessers, or made of what everybody knows of
/// its owner. It need not hold a digit or a sign.
@Component
public class PasswordRules {

    private static final String LISTED = "common-passwords.txt";
    private static final List<String> ROWS = List.of(
            "abcdefghijklmnopqrstuvwxyz",
            "qwertyuiopasdfghjklzxcvbnm",
            "qwertzuiopasdfghjklyxcvbnm",
            "01234567890123456789");

    /// So many letters and digits have to remain when everything well known is taken away.
    private static final int OWN = 6;

    private final JdbcClient db;
    private final Numbers numbers;
    private final Today today;
    private final List<String> listed;

    PasswordRules(JdbcClient db, Numbers numbers, Today today) {
        this.db = db;
        this.numbers = numbers;
        this.today = today;
        this.listed = read();
    }

    /// @param roles    of the owner; administrators need a longer one
    /// @param ownWords login, name, organisation
    /// @return a Czech sentence; empty for a good password
    @Transactional
    public Optional<String> problem(String password, Collection<Role> roles, Collection<String> ownWords) {
        int length = password.codePointCount(0, password.length());
        int least = numbers.of(administers(roles) ? "adminPasswordLength" : "passwordLength");
        int most = numbers.of("passwordLongest");
        if (length < least) {
            return Optional.of("Heslo má mít aspoň " + least + " znaků. Dobře se pamatuje třeba věta ze čtyř slov.");
        }
        if (length > most) {
            return Optional.of("Heslo může mít nejvýš " + most + " znaků.");
        }
        return isKnown(password, ownWords)
                ? Optional.of("Takové heslo by šlo snadno uhodnout. Nepoužívejte známá hesla, řady znaků, své jméno"
                        + " ani název organizace; zkuste čtyři slova, která k\u00a0sobě nepatří.")
                : Optional.empty();
    }

    private boolean administers(Collection<Role> roles) {
        return db.sql("""
                        select exists (select from access.role_factor
                                        where administers and role = any (:roles) and valid_from <= :today
                                          and (valid_to is null or valid_to >= :today))
                        """)
                .param("roles", roles.stream().map(Role::name).toArray(String[]::new))
                .param("today", today.date())
                .query(Boolean.class)
                .single();
    }

    /// Takes away what everybody knows; what remains must be worth something.
    private boolean isKnown(String password, Collection<String> ownWords) {
        var rest = plain(password);
        if (listed.contains(rest) || listed.contains(rest.replaceAll("[0-9]+", ""))) {
            return true;
        }
        for (var word : words(ownWords)) {
            rest = rest.replace(word, "");
        }
        for (var word : listed) {
            if (word.length() >= 4 && (rest.startsWith(word) || rest.endsWith(word))) {
                rest = rest.replace(word, "");
            }
        }
        return withoutRows(rest).chars().distinct().count() < 4
                || withoutRows(rest).length() < OWN;
    }

    private static Set<String> words(Collection<String> ownWords) {
        return ownWords.stream()
                .flatMap(own -> List.of(own.split("[^\\p{L}\\p{N}]+", -1)).stream())
                .map(PasswordRules::plain)
                .filter(word -> word.length() >= 3)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Without three and more neighbours of the keyboard or of the alphabet, there or back, and without repetition.
    private static String withoutRows(String text) {
        var rest = text;
        for (var row : ROWS) {
            for (var line : List.of(row, new StringBuilder(row).reverse().toString())) {
                for (int size = Math.min(line.length(), rest.length()); size >= 3; size--) {
                    for (int from = 0; from + size <= line.length(); from++) {
                        rest = rest.replace(line.substring(from, from + size), "");
                    }
                }
            }
        }
        return rest.replaceAll("(.{1,8}?)\\1+", "$1");
    }

    /// Small letters without diacritics, letters for the digits that stand for them, no signs.
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replace('@', 'a')
                .replace('$', 's')
                .replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    private static List<String> read() {
        try (var file = PasswordRules.class.getResourceAsStream(LISTED)) {
            return new String(Objects.requireNonNull(file, LISTED).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(PasswordRules::plain)
                    .distinct()
                    .sorted((one, other) -> other.length() - one.length())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
