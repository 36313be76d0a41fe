package cz.prostup.ipm.placement.web;

import cz.prostup.calendar.DeadlineBook;
import cz.prostup.calendar.Deadlines;
import cz.prostup.ipm.contribution.SupportMonth;
import cz.prostup.ipm.placement.PlacementFile;
import cz.prostup.ipm.placement.PlacementFile.Month;
import cz.prostup.shared.Hours;
import cz.prostup.ui.Czech;
import cz.prostup.ui.MonthCell;
import cz.prostup.ui.MonthCell.Look;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The months of a support as cells: hours, the state of the return, and what is due when. A start inside a month makes
/// one cell more (decisions 1).
final class PlacementStrip {

    private final PlacementFile file;
    private final LocalDate today;
    private final Map<YearMonth, Month> known;

    PlacementStrip(PlacementFile file, LocalDate today) {
        this.file = file;
        this.today = today;
        this.known = file.months().stream().collect(Collectors.toMap(Month::month, Function.identity()));
    }

    List<MonthCell> cells() {
        var last = file.head().endedOn() == null
                ? file.support().extendedEnd()
                : file.head().endedOn();
        var cells = new ArrayList<MonthCell>();
        int year = 0;
        for (SupportMonth support : file.support().monthsUntil(last)) {
            var month = support.month();
            cells.add(cell(month, month.getYear() != year));
            year = month.getYear();
        }
        return cells;
    }

    private MonthCell cell(YearMonth month, boolean newYear) {
        var name = Czech.monthShort(month) + (newYear ? " " + month.getYear() % 100 : "");
        var stands = known.get(month);
        boolean now = month.equals(YearMonth.from(today));
        return new MonthCell(
                name, figure(month, stands), note(month, stands, now), look(month, stands, now), now, path(stands));
    }

    /// Hours of the months that began; a month to come says nothing rather than zero.
    private String figure(YearMonth month, @Nullable Month stands) {
        if (stands != null && stands.done().isPositive()) {
            return Czech.hours(stands.done());
        }
        return month.isBefore(YearMonth.from(today)) ? Czech.hours(Hours.ZERO) : "";
    }

    /// The return of the month, once there is something to read and for those who read returns.
    private @Nullable String path(@Nullable Month stands) {
        return stands != null
                        && stands.returned() != null
                        && !"OPEN".equals(stands.returnState())
                        && file.head().seesWages()
                ? "/ipm/returns/" + stands.returned()
                : null;
    }

    private Look look(YearMonth month, @Nullable Month stands, boolean now) {
        if (month.atDay(1).isAfter(file.head().supportEnd())) {
            return Look.EXTENSION;
        }
        if (month.isAfter(YearMonth.from(today))) {
            return Look.LATER;
        }
        var state = stands == null || stands.returnState() == null ? "OPEN" : stands.returnState();
        return switch (state) {
            case "RETURNED", "REJECTED" -> Look.STUCK;
            case "APPROVED", "PAYMENT_ORDERED", "PAID" -> isShort(stands) ? Look.LOW : Look.PAID;
            default -> !now && isShort(stands) ? Look.LOW : Look.OPEN;
        };
    }

    private boolean isShort(@Nullable Month stands) {
        return stands == null || !stands.done().isAtLeast(file.minHours());
    }

    private String note(YearMonth month, @Nullable Month stands, boolean now) {
        return Stream.concat(Stream.of(stateNote(month, stands, now), shortage(month, stands)), marks(month))
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private String stateNote(YearMonth month, @Nullable Month stands, boolean now) {
        if (now) {
            return "probíhá";
        }
        if (month.isAfter(YearMonth.from(today))) {
            return "";
        }
        if (stands == null || stands.returnState() == null) {
            return "bez výkazu";
        }
        return PlacementHistory.returnState(stands.returnState());
    }

    /// `pod 16 h`: said in words, because the colour alone would not be enough.
    private String shortage(YearMonth month, @Nullable Month stands) {
        boolean over = month.isBefore(YearMonth.from(today));
        return over && isShort(stands)
                ? "pod "
                        + file.minHours()
                                .value()
                                .stripTrailingZeros()
                                .toPlainString()
                                .replace('.', ',') + "\u00A0h"
                : "";
    }

    private Stream<String> marks(YearMonth month) {
        var end = file.head().lastDay();
        var ends = YearMonth.from(end).equals(month) ? "konec " + Czech.dayMonth(end) : "";
        var duties = file.deadlines().stream()
                .filter(entry -> entry.state() != DeadlineBook.State.CANCELLED)
                .filter(entry -> YearMonth.from(entry.due()).equals(month))
                .map(PlacementStrip::mark);
        var extension = month.equals(YearMonth.from(file.support().basicEnd().plusMonths(1)))
                        && file.head().extendedEnd() == null
                ? "+\u00A06\u00A0měs.?"
                : "";
        return Stream.concat(duties, Stream.of(ends, extension)).filter(Objects::nonNull);
    }

    private static String mark(DeadlineBook.Entry entry) {
        return switch (entry.rule().code()) {
            case Deadlines.IPOR_DUE -> "plán";
            case Deadlines.EXIT_PLAN -> "výstupní část";
            case Deadlines.EXIT_TALK -> "rozhovor";
            default -> "";
        };
    }
}
