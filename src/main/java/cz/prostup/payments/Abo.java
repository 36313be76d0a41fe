package cz.prostup.payments;

import cz.prostup.organisations.BankAccount;
import cz.prostup.payments.BankOrder.Transfer;
import cz.prostup.shared.Money;
import cz.prostup.shared.Today;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.stream.Collectors;

/// Domestic orders as ABO, profile "KPC obecný" (formats C.16). Widths differ by bank and no bank has tried this
/// profile: the page says so.
final class Abo {

    static final Charset CHARSET = Charset.forName("windows-1250");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("ddMMyy");
    private static final int LONGEST_NAME = 20;
    private static final int LONGEST_MESSAGE = 35;

    private Abo() {}

    /// Amounts in haléř, lines end by CR and LF; a letter that the charset does not have becomes a question mark.
    static byte[] of(BankOrder order) {
        var lines = new ArrayList<String>();
        var made = order.madeAt().atZone(Today.PRAGUE).toLocalDate();
        lines.add("UHL1" + day(made) + fixed(order.payer(), LONGEST_NAME) + padded(order.account(), false)
                + "001999000000000000");
        lines.add("1 1501 001000 " + order.account().bank());
        lines.add(
                "2 " + padded(order.account(), true) + " " + halere(order.total(), 14) + " " + day(order.executeOn()));
        order.transfers().forEach(transfer -> lines.add(item(transfer)));
        lines.add("3 +");
        lines.add("5 +");
        return lines.stream().collect(Collectors.joining("\r\n", "", "\r\n")).getBytes(CHARSET);
    }

    private static String item(Transfer transfer) {
        return padded(transfer.account(), true)
                + " " + halere(transfer.amount(), 12)
                + " " + digits(transfer.variableSymbol(), 10)
                + " " + transfer.account().bank() + "0000"
                + " " + digits(transfer.specificSymbol(), 10)
                + " AV:" + shortened(transfer.message());
    }

    private static String padded(BankAccount account, boolean prefix) {
        return (prefix ? digits(account.prefix(), 6) + "-" : "") + digits(account.number(), 10);
    }

    private static String halere(Money money, int width) {
        return digits(
                money.amount()
                        .multiply(BigDecimal.valueOf(100))
                        .toBigIntegerExact()
                        .toString(),
                width);
    }

    private static String digits(String digits, int width) {
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }

    private static String fixed(String text, int width) {
        var cut = text.length() > width ? text.substring(0, width) : text;
        return cut + " ".repeat(width - cut.length());
    }

    private static String shortened(String text) {
        return text.length() > LONGEST_MESSAGE ? text.substring(0, LONGEST_MESSAGE) : text;
    }

    private static String day(LocalDate day) {
        return day.format(DAY);
    }
}
