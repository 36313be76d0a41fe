package cz.prostup.calendar.feed;

import cz.prostup.access.FindViewer;
import cz.prostup.access.ReadLog;
import cz.prostup.access.Viewer;
import cz.prostup.access.Viewers;
import cz.prostup.calendar.FeedItem;
import cz.prostup.calendar.FeedSource;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Today;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Answers a calendar that knows the secret address. Nobody is signed in: the deadlines are asked on behalf of whose
/// feed it is, as far as they may see today.
@Service
public class FetchFeed {

    private static final int LONGEST_SECRET = 100;

    public sealed interface Outcome {}

    public record Calendar(String text) implements Outcome {}

    /// The address opens nothing, or its owner has no account any more.
    public record Unknown() implements Outcome {}

    public record TooOften(Duration pause) implements Outcome {}

    private record Feed(UUID user, boolean initials) {}

    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final FindViewer viewers;
    private final ObjectProvider<FeedSource> sources;
    private final ReadLog readLog;
    private final Today today;

    FetchFeed(
            JdbcClient db,
            TransactionTemplate transaction,
            FindViewer viewers,
            ObjectProvider<FeedSource> sources,
            ReadLog readLog,
            Today today) {
        this.db = db;
        this.transaction = transaction;
        this.viewers = viewers;
        this.sources = sources;
        this.readLog = readLog;
        this.today = today;
    }

    /// @param site scheme and host, for links into the application
    public Outcome fetch(String secret, String address, String site) {
        if (secret.length() > LONGEST_SECRET) {
            return new Unknown();
        }
        var feed = asSystem(() -> find(secret));
        var who = feed.map(one -> "feed " + one.user()).orElse("address " + address);
        int window = asSystem(() -> number("feedMinutes"));
        int most = asSystem(() -> number(feed.isPresent() ? "feedFetches" : "feedGuesses"));
        if (!asSystem(() -> mayAsk(who.length() > 100 ? who.substring(0, 100) : who, most, window))) {
            return new TooOften(Duration.ofMinutes(window));
        }
        return feed.flatMap(one -> asSystem(() -> viewers.of(one.user()))
                        .<Outcome>map(viewer -> new Calendar(text(viewer, one.initials(), site))))
                .orElseGet(Unknown::new);
    }

    private String text(Viewer viewer, boolean initials, String site) {
        return Viewers.getAs(viewer, () -> required(transaction.execute(status -> write(viewer, initials, site))));
    }

    private String write(Viewer viewer, boolean initials, String site) {
        var items = sources.orderedStream()
                .flatMap(source -> source.deadlinesOf(viewer, initials).stream())
                .sorted(Comparator.comparing(FeedItem::due).thenComparing(FeedItem::key))
                .toList();
        logNames(viewer, items);
        return FeedText.of(items, today.now(), site);
    }

    private void logNames(Viewer viewer, List<FeedItem> items) {
        var persons = items.stream()
                .map(FeedItem::person)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (!persons.isEmpty()) {
            readLog.list(viewer, "calendar feed", "", persons, "PRACOVNI_SEZNAM");
        }
    }

    private Optional<Feed> find(String secret) {
        return db.sql("""
                        update calendar.feed set fetched_at = :now where token_hash = :hash returning user_id, initials
                        """)
                .param("now", today.now().atOffset(ZoneOffset.UTC))
                .param("hash", new FeedSecret(secret).hash())
                .query((row, n) -> new Feed(Columns.uuid(row, "user_id"), row.getBoolean("initials")))
                .optional();
    }

    private boolean mayAsk(String who, int most, int window) {
        int asked = db.sql("select count(*) from calendar.feed_fetch where who = :who and at > :since")
                .param("who", who)
                .param("since", today.now().minus(Duration.ofMinutes(window)).atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
        if (asked >= most) {
            return false;
        }
        db.sql("insert into calendar.feed_fetch (who, at) values (:who, :now)")
                .param("who", who)
                .param("now", today.now().atOffset(ZoneOffset.UTC))
                .update();
        return true;
    }

    private int number(String parameter) {
        return db.sql("""
                        select value from calendar.parameter
                         where parameter = :parameter and valid_from <= :today and (valid_to is null or valid_to >= :today)
                        """)
                .param("parameter", parameter)
                .param("today", today.date())
                .query(Integer.class)
                .single();
    }

    private <T> T asSystem(java.util.function.Supplier<T> work) {
        return Viewers.getAs(Viewer.SYSTEM, () -> required(transaction.execute(status -> work.get())));
    }

    private static <T> T required(@org.jspecify.annotations.Nullable T value) {
        return Objects.requireNonNull(value);
    }
}
