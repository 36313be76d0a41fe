package cz.prostup.ipm.demo;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.calendar.WorkingDays;
import cz.prostup.ipm.PlacementId;
import cz.prostup.ipm.demo.Cast.Office;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// The stage of the way to work: one branch, its coordinator, and what the playing has brought so far.
///
/// @param applications by the key of their row
/// @param jobs         by the name of the person
record Way(Agenda agenda, Cast cast, Map<String, UUID> applications, Map<String, PlacementId> jobs) {

    static final String MAIN = "main";
    private static final String OFFICE = "kop-most";

    Way(Agenda agenda, Cast cast) {
        this(agenda, cast, new HashMap<>(), new HashMap<>());
    }

    Office office() {
        return cast.office(OFFICE);
    }

    /// Whoever does the officer's work on that day.
    Viewer officer(LocalDate day) {
        return officer(office(), day);
    }

    static Viewer officer(Office office, LocalDate day) {
        return office.on(day, office.officers().getFirst());
    }

    Viewer director() {
        return cast.in(OFFICE, Role.KOP_DIRECTOR);
    }

    Viewer coordinator() {
        return cast.in("lipova-koordinace", Role.LOCAL_IPM_COORDINATOR);
    }

    Viewer who(String login) {
        return cast.member(login).viewer();
    }

    UUID application(String key) {
        return Objects.requireNonNull(applications.get(key), key);
    }

    PlacementId job(String name) {
        return Objects.requireNonNull(jobs.get(name), name);
    }

    /// So many working days after it began.
    static LocalDate day(LocalDate began, int workingDays) {
        return workingDays == 0 ? WorkingDays.sameOrPrevious(began) : WorkingDays.plus(began, workingDays);
    }

    void at(LocalDate day, int hour, Viewer who, Runnable what) {
        agenda.byNow(day.atTime(hour, 0), who, what);
    }
}
