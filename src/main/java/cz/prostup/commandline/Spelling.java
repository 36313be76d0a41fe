package cz.prostup.commandline;

import cz.prostup.shared.Money;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Numbers and dates for programs (dots, ISO) and for people (Czech).
public final class Spelling {

    private static final Locale CZECH = Locale.of("cs");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEEE d. M. uuuu", CZECH);

    private Spelling() {}

    /// "23549", or "23549.50" when there are haléře
    public static String plain(Money money) {
        var whole = money.amount().stripTrailingZeros();
        return (whole.scale() <= 0 ? whole.setScale(0) : money.amount()).toPlainString();
    }

    /// "23 549 Kč"
    public static String crowns(Money money) {
        var symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setGroupingSeparator('\u202f');
        symbols.setDecimalSeparator(',');
        var whole = money.amount().remainder(BigDecimal.ONE).signum() == 0;
        return new DecimalFormat(whole ? "#,##0" : "#,##0.00", symbols).format(money.amount()) + "\u00a0Kč";
    }

    /// "čtvrtek 10. 4. 2025"
    public static String date(LocalDate day) {
        return DATE.format(day);
    }
}
