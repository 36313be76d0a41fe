package cz.prostup.access;

import cz.prostup.access.Anchors.Anchor;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Today;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Makes the chain of the logs anew and names the first row that does not fit (control 24). Rows are read as a stream.
@Service
public class VerifyAudit {

    private static final int AT_ONCE = 2_000;
    private static final int TOLD_EACH = 100_000;
    /// How far around a wrong row its own content is looked for.
    private static final int NEIGHBOURS = 500;

    /// @param log   `READ`, `REFUSAL`, `SECURITY`; empty when the chain itself is wrong
    /// @param at    when the row was written, null when the row is not there
    /// @param wrong Czech, what is wrong
    public record Finding(String log, long id, @Nullable Instant at, String wrong) {}

    /// @param count rows that have no seal yet
    /// @param since the oldest of them
    public record Tail(long count, @Nullable Instant since) {}

    /// @param counts sealed rows by log, only those that were verified
    /// @param wrong  the first that does not fit; null when everything does
    public record Report(
            Map<String, Long> counts,
            Tail tail,
            int anchors,
            @Nullable Finding wrong) {
        public Report {
            counts = Map.copyOf(counts);
        }

        public long sealed() {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    private final JdbcClient db;
    private final Anchors anchors;

    VerifyAudit(JdbcClient db, Anchors anchors) {
        this.db = db;
        this.anchors = anchors;
    }

    /// @param from     the first day of sealing to verify; null for all
    /// @param verified told how many rows were verified so far
    @Transactional
    public Report verify(@Nullable LocalDate from, LongConsumer verified) {
        db.sql("select set_config('statement_timeout', '0', true), set_config('plan_cache_mode', 'auto', true)")
                .query()
                .singleRow();
        var start = from == null ? new Start(0, Chain.BEGINNING) : start(from);
        var all = anchors.all();
        var walk = new Walk(start, all, verified);
        var wrong = walkAll(start, walk);
        if (wrong == null) {
            wrong = walk.ending(lastRun());
        }
        if (wrong == null) {
            wrong = behindTheSeal();
        }
        return new Report(walk.counts(), tail(), all.size(), wrong);
    }

    private record Start(long no, String hash) {}

    private Start start(LocalDate from) {
        return db.sql(
                        "select last_no, encode(last_hash, 'hex') as last_hash from access.seal_run where at < :from order by id desc limit 1")
                .param("from", from.atStartOfDay(Today.PRAGUE).toInstant().atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Start(row.getLong("last_no"), row.getString("last_hash")))
                .optional()
                .orElse(new Start(0, Chain.BEGINNING));
    }

    private @Nullable Start lastRun() {
        return db.sql(
                        "select last_no, encode(last_hash, 'hex') as last_hash from access.seal_run order by id desc limit 1")
                .query((row, n) -> new Start(row.getLong("last_no"), row.getString("last_hash")))
                .optional()
                .orElse(null);
    }

    private @Nullable Finding walkAll(Start start, Walk walk) {
        return db.sql("""
                        select s.seal_no, s.log, s.row_id, s.remark, encode(s.hash, 'hex') as hash,
                               case s.log when 'READ' then (select %s from access.read_log r where r.id = s.row_id)
                                          when 'REFUSAL' then (select %s from access.refusal_log r where r.id = s.row_id)
                                          else (select %s from access.security_event r where r.id = s.row_id) end as texts
                          from access.log_seal s
                         where s.seal_no > :from
                         order by s.seal_no
                        """.formatted(
                                SealedLog.READ.texts("r"), SealedLog.REFUSAL.texts("r"), SealedLog.SECURITY.texts("r")))
                .param("from", start.no())
                .withFetchSize(AT_ONCE)
                .query(rows -> {
                    Finding wrong = null;
                    while (wrong == null && rows.next()) {
                        wrong = walk.step(Seal.of(rows));
                        if (wrong != null && walk.mayHaveMoved()) {
                            wrong = walk.moved(rows, wrong);
                        }
                    }
                    return Optional.ofNullable(wrong);
                })
                .orElse(null);
    }

    /// A row without a seal that lies where everything has one was put there later, with a forged transaction.
    private @Nullable Finding behindTheSeal() {
        for (var log : SealedLog.values()) {
            var found = db.sql("""
                            select t.id, t.at from %s t
                              join lateral (select l.position_xid, l.position_id from access.seal_run_log l
                                             where l.log = :log order by l.run_id desc limit 1) p on true
                             where (t.xid, t.id) <= (p.position_xid, p.position_id)
                               and not exists (select from access.log_seal s where s.log = :log and s.row_id = t.id)
                             order by t.id limit 1
                            """.formatted(log.table()))
                    .param("log", log.name())
                    .query((row, n) -> new Finding(
                            log.name(),
                            row.getLong("id"),
                            Columns.instant(row, "at"),
                            "řádek někdo vložil dodatečně (leží mezi zapečetěnými a pečeť nemá)"))
                    .optional();
            if (found.isPresent()) {
                return found.get();
            }
        }
        return null;
    }

    private Tail tail() {
        long count = 0;
        Instant since = null;
        for (var log : SealedLog.values()) {
            var tail = db.sql("""
                            select count(*) as n, min(t.at) as since from %s t
                             where not exists (select from access.log_seal s where s.log = :log and s.row_id = t.id)
                            """.formatted(log.table()))
                    .param("log", log.name())
                    .query((row, n) -> new Tail(row.getLong("n"), Columns.instantOrNull(row, "since")))
                    .single();
            count += tail.count();
            var earlier = tail.since();
            since = since == null || (earlier != null && earlier.isBefore(since)) ? earlier : since;
        }
        return new Tail(count, since);
    }

    /// @param values all columns of the row as text; null when the row is not there
    private record Seal(
            long no,
            SealedLog log,
            long row,
            String remark,
            String hash,
            @Nullable List<@Nullable String> values) {

        static Seal of(ResultSet row) throws SQLException {
            var texts = row.getArray("texts");
            return new Seal(
                    row.getLong("seal_no"),
                    SealedLog.valueOf(row.getString("log")),
                    row.getLong("row_id"),
                    row.getString("remark"),
                    row.getString("hash"),
                    texts == null ? null : Chain.values(texts.getArray()));
        }

        Finding finding(String wrong) {
            var micros = values == null ? null : values.get(1);
            var at = micros == null ? null : instant(micros);
            return new Finding(log.name(), row, at, wrong);
        }

        private static Instant instant(String micros) {
            long all = Long.parseLong(micros);
            return Instant.ofEpochSecond(Math.floorDiv(all, 1_000_000L), Math.floorMod(all, 1_000_000L) * 1_000L);
        }
    }

    /// One way along the chain.
    private static final class Walk {

        private final Chain chain = new Chain();
        private final Map<SealedLog, Long> counts = new EnumMap<>(SealedLog.class);
        private final Map<Long, Anchor> anchors = new TreeMap<>();
        private final ArrayDeque<Seal> before = new ArrayDeque<>();
        private final LongConsumer verified;
        private long no;
        private long done;
        private String hash;
        private @Nullable Seal wrongSeal;

        Walk(Start start, Iterable<Anchor> all, LongConsumer verified) {
            this.no = start.no();
            this.hash = start.hash();
            this.verified = verified;
            for (var anchor : all) {
                if (anchor.seal() > start.no() || anchor.seal() < 0) {
                    anchors.put(anchor.seal(), anchor);
                }
            }
        }

        @Nullable
        Finding step(Seal seal) {
            wrongSeal = null;
            if (seal.no() != no + 1) {
                return seal.finding("před řádkem chybí pečeť číslo " + (no + 1));
            }
            var values = seal.values();
            if (values == null) {
                return seal.finding("řádek chybí, někdo ho smazal");
            }
            var again = chain.next(hash, seal.log(), seal.remark(), values);
            if (!again.equals(seal.hash())) {
                wrongSeal = seal;
                return seal.finding("řádek nebo jeho pečeť někdo změnil");
            }
            if (seal.remark().equals("INSERTED")) {
                return seal.finding("řádek někdo vložil dodatečně (jeho číslo bylo vydané dřív, než vznikl)");
            }
            return accept(seal);
        }

        private @Nullable Finding accept(Seal seal) {
            var anchor = anchors.remove(seal.no());
            if (anchor != null && !anchor.hash().equals(seal.hash())) {
                return seal.finding("řetěz do tohoto řádku nesouhlasí s\u00a0kotvou ze dne " + anchor.day()
                        + ": někdo ho vyrobil znovu");
            }
            no = seal.no();
            hash = seal.hash();
            counts.merge(seal.log(), 1L, Long::sum);
            before.addLast(seal);
            if (before.size() > NEIGHBOURS) {
                before.removeFirst();
            }
            if (++done % TOLD_EACH == 0) {
                verified.accept(done);
            }
            return null;
        }

        boolean mayHaveMoved() {
            return wrongSeal != null;
        }

        /// Looks for the row that was here among those around: then nobody changed it, it only lies elsewhere.
        Finding moved(ResultSet rows, Finding found) throws SQLException {
            var seal = wrongSeal;
            if (seal == null) {
                return found;
            }
            for (var other : before) {
                if (isOf(seal, other)) {
                    return moved(seal, other);
                }
            }
            for (int i = 0; i < NEIGHBOURS && rows.next(); i++) {
                var other = Seal.of(rows);
                if (isOf(seal, other)) {
                    return moved(seal, other);
                }
            }
            return found;
        }

        private static Finding moved(Seal seal, Seal other) {
            return seal.finding("řádky někdo přehodil: co bylo zapečetěné tady, leží teď v\u00a0řádku " + other.row());
        }

        /// Whether the seal belongs to the other row, as it is or as it would be under the number of this one.
        private boolean isOf(Seal seal, Seal other) {
            var values = other.values();
            if (values == null || other.log() != seal.log() || other.row() == seal.row()) {
                return false;
            }
            var renumbered = new ArrayList<@Nullable String>(values);
            renumbered.set(0, Long.toString(seal.row()));
            return seal.hash().equals(chain.next(hash, seal.log(), seal.remark(), values))
                    || seal.hash().equals(chain.next(hash, seal.log(), seal.remark(), renumbered));
        }

        /// After the last seal: what should have come and did not.
        @Nullable
        Finding ending(@Nullable Start lastRun) {
            if (lastRun != null && lastRun.no() > no) {
                return new Finding("", 0, null, "konec řetězu chybí: poslední pečeť má mít číslo " + lastRun.no());
            }
            if (lastRun != null && lastRun.no() == no && !lastRun.hash().equals(hash)) {
                return new Finding("", 0, null, "poslední pečeť nesouhlasí se záznamem o\u00a0pečetění");
            }
            return anchors.values().stream()
                    .findFirst()
                    .map(anchor -> new Finding(
                            "",
                            0,
                            null,
                            anchor.seal() < 0
                                    ? "kotva " + anchor.day() + " se nedá přečíst"
                                    : "kotva ze dne " + anchor.day() + " zná pečeť číslo " + anchor.seal()
                                            + ", která v\u00a0řetězu není"))
                    .orElse(null);
        }

        Map<String, Long> counts() {
            var named = new HashMap<String, Long>();
            for (var log : SealedLog.values()) {
                named.put(log.name(), counts.getOrDefault(log, 0L));
            }
            return named;
        }
    }
}
