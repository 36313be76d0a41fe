package cz.prostup.calendar;

/// Work that falls due by the calendar: opening months, starting placements, entering the exit phase.
///
/// It runs as the system viewer at the start, every hour and after the demo's clock was moved, so it must do only what
/// is due and nothing twice.
public interface DailyJob {

    void run();
}
