package cz.prostup.payments;

import cz.prostup.payments.BankStatement.Direction;
import cz.prostup.payments.BankStatement.Entry;
import cz.prostup.payments.BankStatement.Unreadable;
import cz.prostup.shared.Money;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;

/// A statement in ABO .GPC, the general profile: 074 is the head, each 075 a movement (formats C.16). Banks that
/// permute the digits of accounts need a profile of their own.
final class Gpc {

    private static final int HEAD = 108;
    private static final int MOVEMENT = 97;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("ddMMyy");

    private Gpc() {}

    static BankStatement read(byte[] content) throws Unreadable {
        var lines = text(content).lines().toList();
        var entries = new ArrayList<Entry>();
        var account = "";
        var number = "";
        for (int n = 0; n < lines.size(); n++) {
            var line = lines.get(n);
            if (line.startsWith("074")) {
                longEnough(line, HEAD, n);
                var next = account(line.substring(3, 19), n);
                if (!account.isEmpty() && !account.equals(next)) {
                    throw new Unreadable("Soubor obsahuje výpisy z\u00a0více účtů. Nahrajte každý zvlášť.");
                }
                account = next;
                number = number.isEmpty() ? line.substring(105, 108).strip() : number;
            } else if (line.startsWith("075")) {
                longEnough(line, MOVEMENT, n);
                entries.add(entry(line, n));
            }
        }
        if (account.isEmpty()) {
            throw new Unreadable("Ve výpisu chybí úvodní řádek 074.");
        }
        return new BankStatement(StatementFormat.GPC, number, account, entries);
    }

    private static Entry entry(String line, int n) throws Unreadable {
        var code = line.charAt(60);
        var direction = switch (code) {
            case '1', '5' -> Direction.OUT;
            case '2', '4' -> Direction.IN;
            default -> throw new Unreadable("Na řádku " + (n + 1) + " není poznat, zda peníze přišly, nebo odešly.");
        };
        var variable = digits(line.substring(61, 71), n);
        var bank = line.substring(73, 77);
        var specific = digits(line.substring(81, 91), n);
        return new Entry(
                day(line.substring(91, 97), n),
                direction,
                code == '4' || code == '5',
                amount(line.substring(48, 60), n),
                account(line.substring(19, 35), n) + "/" + bank,
                variable,
                specific.isEmpty() ? "" : EndToEnd.of(variable, "0".repeat(10 - specific.length()) + specific),
                line.length() > MOVEMENT
                        ? line.substring(MOVEMENT, Math.min(line.length(), 117)).strip()
                        : "");
    }

    /// `prefix-number` without zeros in front.
    private static String account(String sixteen, int n) throws Unreadable {
        var prefix = digits(sixteen.substring(0, 6), n);
        return (prefix.isEmpty() ? "" : prefix + "-") + digits(sixteen.substring(6), n);
    }

    private static Money amount(String halere, int n) throws Unreadable {
        var digits = digits(halere, n);
        if (digits.isEmpty()) {
            throw new Unreadable("Na řádku " + (n + 1) + " je nulová částka.");
        }
        return new Money(new BigDecimal(digits).movePointLeft(2));
    }

    private static String digits(String text, int n) throws Unreadable {
        if (!text.strip().chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new Unreadable("Na řádku " + (n + 1) + " má být číslo a\u00a0je tam „" + text + "“.");
        }
        return text.strip().replaceFirst("^0+", "");
    }

    private static LocalDate day(String text, int n) throws Unreadable {
        try {
            return LocalDate.parse(text, DAY);
        } catch (DateTimeException e) {
            throw new Unreadable("Na řádku " + (n + 1) + " má být den a\u00a0je tam „" + text + "“.");
        }
    }

    private static void longEnough(String line, int length, int n) throws Unreadable {
        if (line.length() < length) {
            throw new Unreadable("Řádek " + (n + 1) + " je kratší, než má být. Soubor je nejspíš useknutý.");
        }
    }

    /// Most banks write windows-1250; a file that somebody saved again may be UTF-8.
    private static String text(byte[] content) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(content, Abo.CHARSET);
        }
    }
}
