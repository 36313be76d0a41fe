package cz.prostup.ipm.payrollfile;

import cz.prostup.ipm.monthlyreturn.LevyTable;
import cz.prostup.ipm.monthlyreturn.SheetRow;
import cz.prostup.ipm.monthlyreturn.WageCostClaim;
import cz.prostup.ipm.payrollfile.DryRun.Difference;
import cz.prostup.ipm.payrollfile.DryRun.LeftOut;
import cz.prostup.ipm.payrollfile.DryRun.Matched;
import cz.prostup.ipm.payrollfile.Table.Line;
import cz.prostup.shared.Hours;
import cz.prostup.shared.Money;
import cz.prostup.ui.Czech;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Reads the wage and the hours of one line for one worker. A column that is not there, and an empty cell, leave what
/// the
/// sheet has.
final class ClaimReading {

    private static final BigDecimal MOST_MONEY = new BigDecimal("9999999.99");
    private static final BigDecimal MOST_HOURS = new BigDecimal("744");

    /// What is wrong with the line, in Czech.
    private static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1;

        Wrong(String reason) {
            super(reason);
        }
    }

    sealed interface Reading {}

    record Good(Matched line) implements Reading {}

    record Bad(LeftOut line) implements Reading {}

    private final Layout layout;
    private final LevyTable levies;

    ClaimReading(Layout layout, LevyTable levies) {
        this.layout = layout;
        this.levies = levies;
    }

    Reading read(Line line, String name, String number, SheetRow row) {
        try {
            var values = values(line);
            var claim = claim(values, row);
            if (claim.hoursTold().compareTo(claim.hoursFund()) > 0) {
                throw new Wrong("Hodin je dohromady " + Czech.hours(claim.hoursTold()) + ", fond měsíce je "
                        + Czech.hours(claim.hoursFund()) + ".");
            }
            return new Good(new Matched(
                    line.number(), row, claim, number, differences(row.proposed(), claim), warnings(values, claim)));
        } catch (Wrong wrong) {
            return new Bad(new LeftOut(line.number(), name, String.valueOf(wrong.getMessage())));
        }
    }

    private Map<Column, BigDecimal> values(Line line) {
        var values = new EnumMap<Column, BigDecimal>(Column.class);
        for (var column : Column.values()) {
            var text = layout.value(line, column);
            if ((column.isMoney() || column.isHours()) && !text.isEmpty()) {
                values.put(column, value(column, text));
            }
        }
        return values;
    }

    private BigDecimal value(Column column, String text) {
        var value = Numbers.number(text, layout.decimal())
                .orElseThrow(() -> new Wrong(what(column) + ": „" + shortened(text) + "“ není číslo."));
        if (value.signum() < 0) {
            throw new Wrong(what(column) + " nesmí být záporná hodnota (" + shortened(text) + ").");
        }
        if (value.compareTo(column.isMoney() ? MOST_MONEY : MOST_HOURS) > 0) {
            throw new Wrong(what(column) + ": " + shortened(text) + " je příliš mnoho na jeden měsíc.");
        }
        return value;
    }

    private WageCostClaim claim(Map<Column, BigDecimal> values, SheetRow row) {
        var was = row.proposed();
        var gross = money(values, Column.GROSS, was.gross());
        var computed = levies.of(gross, row.basics().month());
        var same = gross.equals(was.gross());
        return new WageCostClaim(
                gross,
                money(values, Column.SOCIAL, same ? was.employerSocial() : computed.employerSocial()),
                money(values, Column.HEALTH, same ? was.employerHealth() : computed.employerHealth()),
                money(values, Column.SICK_PAY, was.sickPay()),
                was.hoursFund(),
                hours(values, Column.WORKED, was.hoursWorked()),
                hours(values, Column.HOLIDAY, was.hoursHoliday()),
                hours(values, Column.LEAVE, was.hoursLeave()),
                hours(values, Column.SICK, was.hoursSick()),
                hours(values, Column.OTHER, was.hoursOther()));
    }

    private static List<Difference> differences(WageCostClaim was, WageCostClaim now) {
        var found = new ArrayList<Difference>();
        money(found, Column.GROSS, was.gross(), now.gross());
        money(found, Column.SOCIAL, was.employerSocial(), now.employerSocial());
        money(found, Column.HEALTH, was.employerHealth(), now.employerHealth());
        money(found, Column.SICK_PAY, was.sickPay(), now.sickPay());
        hours(found, Column.WORKED, was.hoursWorked(), now.hoursWorked());
        hours(found, Column.HOLIDAY, was.hoursHoliday(), now.hoursHoliday());
        hours(found, Column.LEAVE, was.hoursLeave(), now.hoursLeave());
        hours(found, Column.SICK, was.hoursSick(), now.hoursSick());
        hours(found, Column.OTHER, was.hoursOther(), now.hoursOther());
        return found;
    }

    /// The fund follows from the calendar and the job; the table cannot change it.
    private static List<String> warnings(Map<Column, BigDecimal> values, WageCostClaim claim) {
        var fund = values.get(Column.FUND);
        return fund == null || fund.compareTo(claim.hoursFund().value()) == 0
                ? List.of()
                : List.of("Fond je v souboru " + Czech.hours(new Hours(fund)) + ", podle kalendáře a úvazku "
                        + Czech.hours(claim.hoursFund()) + "; platí ten druhý.");
    }

    private static Money money(Map<Column, BigDecimal> values, Column column, Money otherwise) {
        var value = values.get(column);
        return value == null ? otherwise : new Money(value);
    }

    private static Hours hours(Map<Column, BigDecimal> values, Column column, Hours otherwise) {
        var value = values.get(column);
        return value == null ? otherwise : new Hours(value);
    }

    private static void money(List<Difference> found, Column column, Money was, Money now) {
        if (!was.equals(now)) {
            found.add(new Difference(column.czech(), Czech.money(was), Czech.money(now)));
        }
    }

    private static void hours(List<Difference> found, Column column, Hours was, Hours now) {
        if (!was.equals(now)) {
            found.add(new Difference(column.czech(), Czech.hours(was), Czech.hours(now)));
        }
    }

    private static String what(Column column) {
        return column.czech().substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                + column.czech().substring(1);
    }

    private static String shortened(String text) {
        return text.length() <= 20 ? text : text.substring(0, 19) + "…";
    }
}
