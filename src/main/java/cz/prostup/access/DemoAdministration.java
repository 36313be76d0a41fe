package cz.prostup.access;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;

/// What administrators of the demo do with its accounts. The demo lends its agenda; outside the demo nobody implements
/// or calls it.
public interface DemoAdministration {

    void into(Agenda agenda);

    interface Agenda {

        LocalDate day(int weeksAgo, DayOfWeek day);

        LocalDate lately(int days);

        void at(LocalDate day, int hour, String login, Consumer<Viewer> deed);

        UUID user(String login);

        UUID unit(String key);
    }
}
