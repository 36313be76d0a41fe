package cz.prostup.calendar.feed;

import cz.prostup.calendar.FeedItem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/// Deadlines as iCalendar (RFC 5545): whole days, so no time zone is needed, with an alarm in the morning of each
/// reminder.
final class FeedText {

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private FeedText() {}

    /// @param site scheme and host, for links into the application
    static String of(List<FeedItem> items, Instant now, String site) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Prostup//Prostup//CS"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", "Prostup: moje termíny"));
        calendar.add(new XProperty("X-PUBLISHED-TTL", "PT4H"));
        items.forEach(item -> calendar.add(event(item, now, site)));
        var bytes = new ByteArrayOutputStream();
        try {
            new CalendarOutputter(!items.isEmpty())
                    .output(calendar, bytes); // an empty one is right, and not for the check
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static VEvent event(FeedItem item, Instant now, String site) {
        var event = new VEvent(false);
        event.add(new Uid(item.key() + "@prostup"));
        event.add(new DtStamp(now));
        event.add(new DtStart<>(item.due()));
        event.add(new DtEnd<>(item.due().plusDays(1)));
        event.add(new Summary(item.summary()));
        event.add(new Url(URI.create(site + item.path())));
        event.add(ImmutableTransp.TRANSPARENT);
        item.reminders().stream().filter(day -> !day.isAfter(item.due())).forEach(day -> event.add(alarm(item, day)));
        return event;
    }

    private static VAlarm alarm(FeedItem item, LocalDate day) {
        var alarm = new VAlarm(Duration.between(item.due().atStartOfDay(), day.atTime(MORNING)));
        alarm.add(ImmutableAction.DISPLAY);
        alarm.add(new Description(item.summary()));
        return alarm;
    }
}
