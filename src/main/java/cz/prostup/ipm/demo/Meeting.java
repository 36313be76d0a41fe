package cz.prostup.ipm.demo;

import cz.prostup.ipm.activity.Attendance;
import cz.prostup.ipm.activity.Entry;
import cz.prostup.ipm.activity.EntryStatus;
import cz.prostup.shared.Hours;
import java.time.LocalDate;

/// One activity of one participant as it will turn out.
///
/// @param planned   whether it is written down ahead and settled on its day
/// @param writtenOn the day on which the provider writes how it turned out
/// @param confirmed the provider says "even so"
record Meeting(String unit, Entry entry, boolean planned, LocalDate writtenOn, boolean confirmed) {

    static Meeting recorded(String unit, Entry entry) {
        return new Meeting(unit, entry, false, entry.date(), false);
    }

    Meeting plannedAhead() {
        return new Meeting(unit, entry, true, writtenOn, confirmed);
    }

    Meeting writtenLate(LocalDate day) {
        return new Meeting(unit, entry, false, day, true);
    }

    Attendance attendance() {
        var outcome = entry.attendance();
        if (outcome == null) {
            throw new IllegalStateException("a meeting of the demo has no outcome: " + entry);
        }
        return outcome;
    }

    boolean counts() {
        return attendance() == Attendance.ATTENDED;
    }

    /// A session of people that lasted, which a correction may prolong.
    boolean isSession() {
        return counts() && entry.start() != null;
    }

    Entry plan() {
        return new Entry(
                entry.kind(),
                EntryStatus.PLANNED,
                entry.date(),
                entry.start(),
                entry.hours(),
                entry.travel(),
                null,
                entry.inWorkingTime(),
                entry.place(),
                "",
                entry.note());
    }

    Entry longer() {
        return Entry.attended(
                        entry.kind(), entry.date(), entry.start(), entry.hours().plus(Hours.of("0.5")))
                .withTravel(entry.travel())
                .withPlace(entry.place());
    }
}
