package cz.prostup.ipm.activity;

import cz.prostup.shared.Hours;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/// What a worker writes down about one activity of one participant.
///
/// @param start      null only for kinds without a session
/// @param hours      length of the session, in steps of the programme
/// @param travel     the journey to and from the session, counted beside it (BR-007)
/// @param attendance null for a plan
/// @param reason     asked when the participant was ill that day
/// @param note       PRIVATE: never leaves the author's unit (decisions 14)
public record Entry(
        String kind,
        EntryStatus status,
        LocalDate date,
        @Nullable LocalTime start,
        Hours hours,
        Hours travel,
        @Nullable Attendance attendance,
        boolean inWorkingTime,
        String place,
        String reason,
        String note) {

    public static final int LONGEST_NOTE = 10_000;
    public static final int LONGEST_PLACE = 200;
    public static final int LONGEST_REASON = 1_000;

    public static Entry attended(String kind, LocalDate date, @Nullable LocalTime start, Hours hours) {
        return recorded(kind, date, start, hours, Attendance.ATTENDED);
    }

    public static Entry recorded(
            String kind, LocalDate date, @Nullable LocalTime start, Hours hours, Attendance attendance) {
        return new Entry(kind, EntryStatus.RECORDED, date, start, hours, Hours.ZERO, attendance, true, "", "", "");
    }

    public static Entry planned(String kind, LocalDate date, @Nullable LocalTime start, Hours hours) {
        return new Entry(kind, EntryStatus.PLANNED, date, start, hours, Hours.ZERO, null, true, "", "", "");
    }

    public Entry withTravel(Hours hoursOnTheWay) {
        return new Entry(
                kind, status, date, start, hours, hoursOnTheWay, attendance, inWorkingTime, place, reason, note);
    }

    public Entry withPlace(String where) {
        return new Entry(kind, status, date, start, hours, travel, attendance, inWorkingTime, where, reason, note);
    }

    public Entry withReason(String why) {
        return new Entry(kind, status, date, start, hours, travel, attendance, inWorkingTime, place, why, note);
    }

    public Entry withNote(String text) {
        return new Entry(kind, status, date, start, hours, travel, attendance, inWorkingTime, place, reason, text);
    }

    public Entry outsideWorkingTime() {
        return new Entry(kind, status, date, start, hours, travel, attendance, false, place, reason, note);
    }

    /// The plan as it turned out.
    public Entry settled(Attendance outcome) {
        return new Entry(
                kind, EntryStatus.RECORDED, date, start, hours, travel, outcome, inWorkingTime, place, reason, note);
    }

    boolean isPlanned() {
        return status == EntryStatus.PLANNED;
    }

    /// Whether it takes the participant's time: a plan does, a missed session does not.
    boolean takesTime() {
        return isPlanned() || attendance == Attendance.ATTENDED;
    }

    /// Whether its hours count towards the month.
    boolean takesHours() {
        return attendance == Attendance.ATTENDED;
    }

    Hours length() {
        return hours.plus(travel);
    }
}
