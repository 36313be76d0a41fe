package cz.prostup.ipm.rulesdesk;

import cz.prostup.shared.Hours;
import cz.prostup.shared.Money;
import cz.prostup.ui.Czech;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How the value of a parameter is written, read and shown. The stored form is that of the delivered tables: a point
/// for
/// decimals, no spaces in numbers.
public enum ParameterKind {
    /// A share from 0 to 1, typed as `0,50` or `50 %`.
    RATE("Sazba je číslo od 0 do 1, například 0,50, nebo procenta od 0 do 100 %, například 50 %."),
    /// A number of percent.
    PERCENT("Procenta jsou číslo od 0 do 100, například 1 nebo 2,5."),
    CROWNS("Částka se zadává v\u00a0celých korunách od 0 do 9\u202f999\u202f999, například 26\u202f000."),
    HOURS("Hodiny jsou číslo od 0,25 do 744 s\u00a0nejvýš dvěma desetinnými místy, například 16 nebo 0,25."),
    MONTHS("Zadejte celý počet měsíců od 0 do 120."),
    DAYS("Zadejte celý počet dnů od 0 do 366."),
    AGE("Zadejte celý počet let od 0 do 120."),
    DAY_OF_MONTH("Zadejte den v\u00a0měsíci od 1 do 31."),
    NUMBERS("Zadejte celá čísla od 1 do 366 oddělená mezerou, například 15 22."),
    COUNT("Zadejte celé číslo od 0 do 1\u202f000."),
    YES_NO("Vyberte ano, nebo ne."),
    CODE("Vyberte jednu z\u00a0možností."),
    TIME("Zadejte čas jako hodiny a\u00a0minuty, například 20:00."),
    ACCOUNT("Číslo účtu se píše jako 19-2000145399/9999."),
    TEXT("Hodnota smí mít nejvýš 200 znaků.");

    private static final Pattern DECIMAL = Pattern.compile("\\d{1,9}(\\.\\d{1,6})?");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
    private static final Pattern BANK_ACCOUNT = Pattern.compile("(\\d{1,6}-)?\\d{2,10}/\\d{4}");
    private static final BigDecimal MOST_HOURS = BigDecimal.valueOf(744);

    private final String remedy;

    ParameterKind(String remedy) {
        this.remedy = remedy;
    }

    /// What to write instead.
    public String remedy() {
        return remedy;
    }

    /// What a person typed in the stored form; check it by [#accepts].
    public String stored(String typed) {
        var text = typed.strip();
        return switch (this) {
            case RATE -> rate(compact(text));
            case PERCENT, CROWNS, HOURS -> compact(text).replaceFirst("(?i)(kč|h|%)$", "");
            case NUMBERS -> text.replaceAll("[\\s,;]+", " ");
            case TIME -> text.matches("\\d:\\d\\d") ? "0" + text : text;
            case ACCOUNT, MONTHS, DAYS, AGE, DAY_OF_MONTH, COUNT -> compact(text);
            case YES_NO, CODE, TEXT -> text;
        };
    }

    public boolean accepts(String stored) {
        return switch (this) {
            case RATE -> decimal(stored, BigDecimal.ONE);
            case PERCENT -> decimal(stored, BigDecimal.valueOf(100));
            case CROWNS -> whole(stored, 0, 9_999_999);
            case HOURS ->
                decimal(stored, MOST_HOURS)
                        && new BigDecimal(stored).signum() > 0
                        && new BigDecimal(stored).stripTrailingZeros().scale() <= 2;
            case MONTHS, AGE -> whole(stored, 0, 120);
            case DAYS -> whole(stored, 0, 366);
            case DAY_OF_MONTH -> whole(stored, 1, 31);
            case NUMBERS ->
                !stored.isEmpty() && Arrays.stream(stored.split(" ", -1)).allMatch(n -> whole(n, 1, 366));
            case COUNT -> whole(stored, 0, 1000);
            case YES_NO -> stored.equals("true") || stored.equals("false");
            case CODE -> !stored.isEmpty();
            case TIME -> time(stored);
            case ACCOUNT -> BANK_ACCOUNT.matcher(stored).matches();
            case TEXT -> stored.length() <= 200;
        };
    }

    /// `50 %`, `26 000 Kč`, `12 měsíců`
    String shown(String stored) {
        if (!accepts(stored)) {
            return stored;
        }
        return switch (this) {
            case RATE -> Czech.percent(new BigDecimal(stored));
            case PERCENT -> Czech.percent(new BigDecimal(stored).movePointLeft(2));
            case CROWNS -> Czech.money(Money.of(stored));
            case HOURS -> Czech.hours(Hours.of(stored));
            case MONTHS -> Czech.count(Long.parseLong(stored), "měsíc", "měsíce", "měsíců");
            case DAYS -> Czech.count(Long.parseLong(stored), "den", "dny", "dnů");
            case AGE -> Czech.count(Long.parseLong(stored), "rok", "roky", "let");
            case DAY_OF_MONTH -> stored + ". den";
            case YES_NO -> stored.equals("true") ? "ano" : "ne";
            case TIME -> Czech.time(LocalTime.parse(stored));
            case NUMBERS -> stored.replace(" ", ", ");
            case COUNT, CODE, ACCOUNT, TEXT -> stored;
        };
    }

    /// For a field: a decimal comma.
    String typed(@Nullable String stored) {
        var text = stored == null ? "" : stored;
        return switch (this) {
            case RATE, PERCENT, HOURS -> text.replace('.', ',');
            default -> text;
        };
    }

    private static String rate(String text) {
        if (!text.endsWith("%")) {
            return text;
        }
        var percent = text.substring(0, text.length() - 1);
        return DECIMAL.matcher(percent).matches()
                ? new BigDecimal(percent).movePointLeft(2).toPlainString()
                : text;
    }

    private static String compact(String text) {
        return text.replaceAll("[\\s\\u00a0\\u202f]+", "").replace(',', '.');
    }

    private static boolean decimal(String text, BigDecimal most) {
        return DECIMAL.matcher(text).matches() && new BigDecimal(text).compareTo(most) <= 0;
    }

    private static boolean whole(String text, int least, int most) {
        return WHOLE.matcher(text).matches() && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most;
    }

    private static boolean time(String text) {
        try {
            return text.length() == 5 && LocalTime.parse(text) != null;
        } catch (DateTimeException _) {
            return false;
        }
    }
}
