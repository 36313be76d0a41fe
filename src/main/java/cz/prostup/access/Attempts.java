package cz.prostup.access;

import cz.prostup.shared.Columns;
import cz.prostup.shared.Today;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Counts failures of proving who one is, by name and by address, and says how long to wait. A name waits twice as long
/// each time, from one minute up to an hour, whether somebody has it or not.
@Component
class Attempts {

    private static final int LONGEST_NAME = 100;

    private record Failures(int count, @Nullable Instant last) {

        Optional<Instant> until(int allowed, IntFunction<Duration> wait) {
            return last == null || count < allowed ? Optional.empty() : Optional.of(last.plus(wait.apply(count)));
        }
    }

    private final JdbcClient db;
    private final Numbers numbers;
    private final Today today;

    Attempts(JdbcClient db, Numbers numbers, Today today) {
        this.db = db;
        this.numbers = numbers;
        this.today = today;
    }

    /// @return until when nobody is let in under this name or from this address
    Optional<Instant> waitingUntil(String name, String address) {
        var now = today.now();
        int most = numbers.of("loginFailures");
        var addressWindow = numbers.minutes("addressFailureMinutes");
        var byName = failures("login", shortened(name), numbers.minutes("loginFailureMinutes"));
        var byAddress = failures("address", address, addressWindow);
        return Stream.of(
                        byName.until(most, failed -> waitAfter(failed - most)),
                        byAddress.until(numbers.of("addressFailures"), failed -> addressWindow))
                .flatMap(Optional::stream)
                .filter(until -> until.isAfter(now))
                .max(Comparator.naturalOrder());
    }

    void failed(String name, String address) {
        db.sql("insert into access.sign_in_failure (login, address, at) values (:login, :address, :now)")
                .param("login", shortened(name))
                .param("address", address)
                .param("now", today.now().atOffset(ZoneOffset.UTC))
                .update();
    }

    void forget(String name) {
        db.sql("delete from access.sign_in_failure where login = :login")
                .param("login", shortened(name))
                .update();
    }

    /// @param column `login` or `address`
    private Failures failures(String column, String value, Duration window) {
        return db.sql("select count(*) as n, max(at) as last from access.sign_in_failure where " + column
                        + " = :value and at > :since")
                .param("value", value)
                .param("since", today.now().minus(window).atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Failures(row.getInt("n"), Columns.instantOrNull(row, "last")))
                .single();
    }

    private static Duration waitAfter(int tooMany) {
        return Duration.ofMinutes(Math.min(60, 1L << Math.min(6, tooMany)));
    }

    private static String shortened(String name) {
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }
}
