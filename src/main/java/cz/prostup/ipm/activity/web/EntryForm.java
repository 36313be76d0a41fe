package cz.prostup.ipm.activity.web;

import cz.prostup.ipm.activity.Attendance;
import cz.prostup.ipm.activity.Concern;
import cz.prostup.ipm.activity.Entry;
import cz.prostup.ipm.activity.EntryStatus;
import cz.prostup.ipm.activity.Problem;
import cz.prostup.shared.Hours;
import cz.prostup.shared.Ids;
import cz.prostup.ui.Input;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads an entry from a form and fills a form from an entry.
final class EntryForm {

    private EntryForm() {}

    /// Null when something cannot be read; the mistakes are in the input then.
    static @Nullable Entry read(Input input, LocalDate today) {
        var entry = readSession(input, today);
        if (entry == null) {
            return null;
        }
        if (entry.status() == EntryStatus.PLANNED) {
            return entry;
        }
        var attendance = input.code("attendance", "Jak to dopadlo", Attendance.class);
        return attendance == null ? null : entry.settled(attendance);
    }

    /// Without the attendance, which a group has for each person.
    static @Nullable Entry readSession(Input input, LocalDate today) {
        var kind = input.requiredText("kind", "Druh aktivity", 100);
        var date = input.date("date", "Datum");
        var start = input.has("start") ? input.time("start", "Začátek") : null;
        var hours = input.hours("hours", "Hodiny");
        var travel = input.has("travel") ? input.hours("travel", "Hodiny na cestě") : Hours.ZERO;
        if (kind == null || date == null || hours == null || travel == null || input.hasErrors()) {
            return null;
        }
        return new Entry(
                kind,
                status(input, date, today),
                date,
                start,
                hours,
                travel,
                null,
                input.checked("inWorkingTime"),
                plain(input.text("place")),
                plain(input.text("reason")),
                plain(input.text("note")));
    }

    static Input fill(Entry entry) {
        return Input.blank()
                .with("kind", entry.kind())
                .with("status", entry.status().name())
                .with("date", entry.date())
                .with("start", entry.start() == null ? null : entry.start().toString())
                .with("hours", entry.hours())
                .with("travel", entry.travel().isPositive() ? entry.travel() : null)
                .with(
                        "attendance",
                        entry.attendance() == null ? null : entry.attendance().name())
                .with("inWorkingTime", entry.inWorkingTime() ? "ano" : null)
                .with("place", entry.place())
                .with("reason", entry.reason())
                .with("note", entry.note());
    }

    static void tell(Input input, List<Problem> problems) {
        problems.forEach(problem -> input.fail(problem.field(), problem.message()));
    }

    /// The concerns stand above the form; the box to tick says so as well.
    static void ask(Input input, List<Concern> concerns) {
        if (!concerns.isEmpty()) {
            input.fail("confirmed", "Zkontrolujte upozornění. Pokud je všechno správně, zaškrtněte „Uložit i tak“.");
        }
    }

    /// Comes with the form, so that a double click makes one entry.
    static @Nullable UUID key(Input input) {
        try {
            return input.has("key") ? UUID.fromString(input.text("key")) : null;
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    static String newKey() {
        return Ids.next().toString();
    }

    private static EntryStatus status(Input input, LocalDate date, LocalDate today) {
        return switch (input.text("status")) {
            case "PLANNED" -> EntryStatus.PLANNED;
            case "RECORDED" -> EntryStatus.RECORDED;
            default -> date.isAfter(today) ? EntryStatus.PLANNED : EntryStatus.RECORDED;
        };
    }

    /// The database carries every character but this one.
    private static String plain(String text) {
        return text.replace("\u0000", "");
    }
}
