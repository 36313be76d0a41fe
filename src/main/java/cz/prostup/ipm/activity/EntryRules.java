package cz.prostup.ipm.activity;

import cz.prostup.ipm.activity.Concern.Doubt;
import cz.prostup.shared.Hours;
import cz.prostup.shared.Period;
import cz.prostup.ui.Czech;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an entry must fulfil and what is only unusual (domain 4.3, decisions 6). A pure function of the entry and the
/// facts of its day.
final class EntryRules {

    private static final Hours DAY = Hours.of("24");
    private static final Hours LONG_DAY = Hours.of("8");

    private EntryRules() {}

    /// What is known about the participant's day.
    ///
    /// @param step    of hours, from the rules of the programme
    /// @param support days in which hours may lie at all
    /// @param sick    whether an absence for illness covers the day
    /// @param others  live entries of the same participant and day, without the one being changed
    record Day(LocalDate today, Period support, Hours step, boolean sick, List<Other> others) {}

    /// Another entry of the day that takes time.
    ///
    /// @param whose who wrote it, as far as the reader may know
    record Other(@Nullable LocalTime start, Hours hours, Hours travel, boolean session, String whose) {}

    static List<Problem> problems(Entry entry, Kind kind, Day day) {
        var found = new ArrayList<Problem>();
        kind(entry, kind, found);
        date(entry, day, found);
        hours(entry, kind, day, found);
        texts(entry, found);
        if (kind.needsStart() && entry.start() == null) {
            found.add(new Problem("start", "Chybí začátek. Napište čas, kdy schůzka začala, například 9:30."));
        }
        if (!entry.isPlanned() && entry.attendance() == null) {
            found.add(new Problem("attendance", "Vyberte, jak to dopadlo."));
        }
        if (asksReason(entry, day) && entry.reason().isBlank()) {
            found.add(new Problem(
                    "reason",
                    "Účastník má " + Czech.date(entry.date())
                            + " zapsanou nemoc. Napište důvod, proč aktivita přesto proběhla."));
        }
        return found;
    }

    static List<Concern> concerns(Entry entry, Kind kind, Day day) {
        var found = new ArrayList<Concern>();
        if (!entry.takesTime()) {
            return found;
        }
        for (var other : day.others()) {
            if (overlap(entry, other)) {
                found.add(new Concern(Doubt.OVERLAP, overlapping(other)));
            }
        }
        var total = total(entry, day);
        if (total.compareTo(LONG_DAY) > 0) {
            found.add(new Concern(
                    Doubt.LONG_DAY,
                    "Tento den by měl účastník celkem " + Czech.hours(total) + " aktivit. Obvykle jich není víc než "
                            + Czech.hours(LONG_DAY) + "."));
        }
        if (asksReason(entry, day)) {
            found.add(new Concern(
                    Doubt.SICK_DAY,
                    "Účastník má " + Czech.date(entry.date()) + " zapsanou nemoc. Uložíme i s\u00a0vaším důvodem."));
        }
        if (kind.isTravel() && day.others().stream().anyMatch(Other::session)) {
            found.add(
                    new Concern(
                            Doubt.TRAVEL_WITH_SESSION,
                            "Tento den už má účastník schůzku. Cestu k\u00a0ní zapište do hodin na cestě přímo u\u00a0schůzky."));
        }
        return found;
    }

    private static void kind(Entry entry, Kind kind, List<Problem> found) {
        if (!kind.validOn(entry.date())) {
            found.add(new Problem(
                    "kind", "Druh „" + kind.label() + "“ " + Czech.date(entry.date()) + " neplatil. Vyberte jiný."));
        }
    }

    private static void date(Entry entry, Day day, List<Problem> found) {
        if (!day.support().contains(entry.date())) {
            found.add(new Problem(
                    "date",
                    "Den " + Czech.date(entry.date()) + " je mimo podporu na pracovním místě, která trvá "
                            + Czech.period(day.support()) + "."));
        } else if (entry.isPlanned() && entry.date().isBefore(day.today())) {
            found.add(new Problem(
                    "date",
                    "Den " + Czech.date(entry.date()) + " už byl. Zapište, jak to dopadlo, nebo naplánujte jiný den."));
        } else if (!entry.isPlanned() && entry.date().isAfter(day.today()) && happened(entry)) {
            found.add(new Problem(
                    "date",
                    "Den " + Czech.date(entry.date())
                            + " teprve bude. Uložte aktivitu jako naplánovanou, nebo opravte datum."));
        }
    }

    /// An excuse or a cancellation may be known ahead.
    private static boolean happened(Entry entry) {
        return entry.attendance() == Attendance.ATTENDED || entry.attendance() == Attendance.MISSED;
    }

    private static void hours(Entry entry, Kind kind, Day day, List<Problem> found) {
        if (!entry.hours().isPositive()) {
            found.add(new Problem(
                    "hours", "Hodiny musí být víc než 0. Nejméně lze zapsat " + Czech.hours(day.step()) + "."));
        }
        step(entry.hours(), "hours", day, found);
        step(entry.travel(), "travel", day, found);
        if (entry.travel().isPositive() && !kind.isSession()) {
            found.add(new Problem(
                    "travel",
                    "Hodiny na cestě patří ke schůzce. U\u00a0druhu „" + kind.label() + "“ je nechte prázdné."));
        }
        if (entry.length().compareTo(DAY) > 0) {
            found.add(new Problem(
                    "hours",
                    "Hodiny nesmí být víc než 24 za den. Zapsali jste " + Czech.hoursPlain(entry.length()) + "."));
        } else if (entry.takesTime() && total(entry, day).compareTo(DAY) > 0) {
            found.add(new Problem(
                    "hours",
                    "Hodiny nesmí být víc než 24 za den. S\u00a0ostatními aktivitami toho dne by jich bylo "
                            + Czech.hoursPlain(total(entry, day)) + "."));
        }
    }

    private static void step(Hours hours, String field, Day day, List<Problem> found) {
        if (hours.value().remainder(day.step().value()).compareTo(BigDecimal.ZERO) != 0) {
            found.add(new Problem(
                    field,
                    "Hodiny se zapisují po " + Czech.hours(day.step()) + ", například 1,25 nebo 1:15. Zapsali jste "
                            + Czech.hoursPlain(hours) + "."));
        }
    }

    private static void texts(Entry entry, List<Problem> found) {
        length(entry.place(), "place", "Místo", Entry.LONGEST_PLACE, found);
        length(entry.reason(), "reason", "Důvod", Entry.LONGEST_REASON, found);
        length(entry.note(), "note", "Poznámka", Entry.LONGEST_NOTE, found);
    }

    private static void length(String text, String field, String label, int most, List<Problem> found) {
        int length = text.codePointCount(0, text.length());
        if (length > most) {
            found.add(new Problem(
                    field,
                    label + ": text má " + Czech.count(length, "znak", "znaky", "znaků") + ", vejde se nejvýš "
                            + Czech.number(most) + ". Zkraťte ho prosím; co jste napsali, zůstalo v\u00a0poli."));
        }
    }

    private static boolean asksReason(Entry entry, Day day) {
        return day.sick() && entry.attendance() == Attendance.ATTENDED;
    }

    private static Hours total(Entry entry, Day day) {
        return day.others().stream()
                .map(other -> other.hours().plus(other.travel()))
                .reduce(entry.length(), Hours::plus);
    }

    private static boolean overlap(Entry entry, Other other) {
        if (entry.start() == null || other.start() == null) {
            return false;
        }
        int from = entry.start().toSecondOfDay();
        int otherFrom = other.start().toSecondOfDay();
        return from < otherFrom + seconds(other.hours()) && otherFrom < from + seconds(entry.hours());
    }

    private static String overlapping(Other other) {
        var start = other.start() == null ? LocalTime.MIDNIGHT : other.start();
        int end = Math.min(start.toSecondOfDay() + seconds(other.hours()), LocalTime.MAX.toSecondOfDay());
        return "Ve stejnou dobu má účastník zapsanou jinou aktivitu: " + Czech.time(start) + "–"
                + Czech.time(LocalTime.ofSecondOfDay(end)) + ", " + other.whose() + ".";
    }

    private static int seconds(Hours hours) {
        return hours.value().multiply(BigDecimal.valueOf(3600)).intValueExact();
    }
}
