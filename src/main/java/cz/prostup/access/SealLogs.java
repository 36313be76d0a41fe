package cz.prostup.access;

import cz.prostup.shared.Columns;
import cz.prostup.shared.Today;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Seals new rows of the logs each minute, in armfuls, whichever of the running programs comes first (decisions 18).
///
/// Only rows of transactions that ended are taken, in the order of their transactions: behind what was sealed nothing
/// can appear any more, unless somebody put it there.
@Service
public class SealLogs {

    static final int ARMFUL = 5_000;

    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final Anchors anchors;
    private final Today today;
    private final boolean beside;

    /// @param beside whether another program over the same database seals
    SealLogs(
            JdbcClient db,
            TransactionTemplate transaction,
            Anchors anchors,
            Today today,
            @Value("${prostup.beside:false}") boolean beside) {
        this.db = db;
        this.transaction = transaction;
        this.anchors = anchors;
        this.today = today;
        this.beside = beside;
    }

    @Scheduled(cron = "${prostup.seal-round:30 * * * * *}")
    void eachMinute() {
        if (!beside) {
            seal();
        }
    }

    /// @return how many rows got a seal now
    public long seal() {
        long sealed = 0;
        int now;
        do {
            now = Viewers.getAs(Viewer.SYSTEM, this::armful);
            sealed += now;
        } while (now >= ARMFUL);
        Viewers.runAs(Viewer.SYSTEM, anchors::dropToday);
        return sealed;
    }

    private int armful() {
        var sealed = transaction.execute(status -> isOnlySealer() ? sealNext() : 0);
        return sealed == null ? 0 : sealed;
    }

    private boolean isOnlySealer() {
        return db.sql("select pg_try_advisory_xact_lock(hashtext('access.seal'))")
                .query(Boolean.class)
                .single();
    }

    /// @param highestBefore number that nobody could have who began after `nextXid`
    private record Position(String xid, long id, long highestId, long highestBefore) {
        static final Position BEGINNING = new Position("0", 0, 0, 0);
    }

    private record Last(long run, long no, String hash, String nextXid, boolean restored) {}

    private record Fresh(SealedLog log, long id, String xid, List<@Nullable String> values) {}

    private int sealNext() {
        var last = last();
        var positions = last.run() == 0 ? Map.<SealedLog, Position>of() : positions(last.run());
        var fresh = new ArrayList<Fresh>();
        var reached = new EnumMap<SealedLog, Position>(SealedLog.class);
        var highest = highest();
        boolean more = false;
        for (var log : SealedLog.values()) {
            var from = positions.getOrDefault(log, Position.BEGINNING);
            var rows = fresh(log, last.restored() ? Position.BEGINNING : from, last.restored());
            fresh.addAll(rows);
            more |= rows.size() == ARMFUL;
            var end = rows.isEmpty() || last.restored() ? null : rows.getLast();
            reached.put(
                    log,
                    new Position(
                            last.restored() ? "0" : end == null ? from.xid() : end.xid(),
                            last.restored() ? 0 : end == null ? from.id() : end.id(),
                            highest.getOrDefault(log, 0L),
                            from.highestBefore()));
        }
        if (fresh.isEmpty()) {
            return 0;
        }
        write(fresh, last, reached, last.restored() && more);
        return fresh.size();
    }

    private void write(List<Fresh> fresh, Last last, Map<SealedLog, Position> reached, boolean stillRestored) {
        var chain = new Chain();
        var hash = last.hash();
        long no = last.no();
        var numbers = new ArrayList<Long>();
        var remarks = new ArrayList<String>();
        var hashes = new ArrayList<String>();
        for (var row : fresh) {
            var remark = isInserted(row, last, reached) ? "INSERTED" : "";
            hash = chain.next(hash, row.log(), remark, row.values());
            numbers.add(++no);
            remarks.add(remark);
            hashes.add(hash);
        }
        db.sql("""
                        insert into access.log_seal (seal_no, log, row_id, remark, hash)
                        select n, l, r, m, decode(h, 'hex')
                          from unnest(:numbers::bigint[], :logs::text[], :rows::bigint[], :remarks::text[], :hashes::text[])
                               s (n, l, r, m, h)
                        """)
                .param("numbers", numbers.toArray(Long[]::new))
                .param("logs", fresh.stream().map(row -> row.log().name()).toArray(String[]::new))
                .param("rows", fresh.stream().map(Fresh::id).toArray(Long[]::new))
                .param("remarks", remarks.toArray(String[]::new))
                .param("hashes", hashes.toArray(String[]::new))
                .update();
        remember(no, hash, fresh, reached, stillRestored ? last.nextXid() : null);
    }

    /// Its number was given out before the run before the last one, its transaction began after the last one.
    private static boolean isInserted(Fresh row, Last last, Map<SealedLog, Position> reached) {
        var position = reached.get(row.log());
        return !last.restored()
                && last.run() > 0
                && position != null
                && row.id() <= position.highestBefore()
                && Long.parseUnsignedLong(row.xid()) >= Long.parseUnsignedLong(last.nextXid());
    }

    private void remember(
            long no, String hash, List<Fresh> fresh, Map<SealedLog, Position> reached, @Nullable String nextXid) {
        var run = db.sql("""
                        insert into access.seal_run (at, last_no, last_hash, next_xid)
                        values (:at, :no, decode(:hash, 'hex'), coalesce(:next::text::xid8, pg_snapshot_xmax(pg_current_snapshot())))
                        returning id
                        """)
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .param("no", no)
                .param("hash", hash)
                .param("next", nextXid)
                .query(Long.class)
                .single();
        reached.forEach((log, position) -> db.sql("""
                        insert into access.seal_run_log (run_id, log, sealed, position_xid, position_id, highest_id)
                        values (:run, :log, :sealed, :xid::text::xid8, :id, :highest)
                        """)
                .param("run", run)
                .param("log", log.name())
                .param("sealed", fresh.stream().filter(row -> row.log() == log).count())
                .param("xid", position.xid())
                .param("id", position.id())
                .param("highest", position.highestId())
                .update());
    }

    /// A copy of the database in another cluster counts its transactions from the beginning; then numbers of
    /// transactions say nothing and every row without a seal is taken.
    private Last last() {
        return db.sql("""
                        select id, last_no, encode(last_hash, 'hex') as last_hash, next_xid::text as next_xid,
                               next_xid > pg_snapshot_xmax(pg_current_snapshot()) as restored
                          from access.seal_run order by id desc limit 1
                        """)
                .query((row, n) -> new Last(
                        row.getLong("id"),
                        row.getLong("last_no"),
                        row.getString("last_hash"),
                        row.getString("next_xid"),
                        row.getBoolean("restored")))
                .optional()
                .orElse(new Last(0, 0, Chain.BEGINNING, "0", false));
    }

    private Map<SealedLog, Position> positions(long run) {
        var positions = new EnumMap<SealedLog, Position>(SealedLog.class);
        db.sql("""
                        select l.log, l.position_xid::text as xid, l.position_id, l.highest_id,
                               coalesce((select b.highest_id from access.seal_run_log b
                                          where b.run_id < l.run_id and b.log = l.log
                                          order by b.run_id desc limit 1), 0) as highest_before
                          from access.seal_run_log l
                         where l.run_id = :run
                        """).param("run", run).query(row -> {
            positions.put(
                    SealedLog.valueOf(row.getString("log")),
                    new Position(
                            row.getString("xid"),
                            row.getLong("position_id"),
                            row.getLong("highest_id"),
                            row.getLong("highest_before")));
        });
        return positions;
    }

    private Map<SealedLog, Long> highest() {
        var highest = new EnumMap<SealedLog, Long>(SealedLog.class);
        for (var log : SealedLog.values()) {
            highest.put(
                    log,
                    db.sql("select coalesce(max(id), 0) from " + log.table())
                            .query(Long.class)
                            .single());
        }
        return highest;
    }

    private List<Fresh> fresh(SealedLog log, Position from, boolean restored) {
        return db.sql("""
                        select t.id, t.xid::text as xid, %s as texts
                          from %s t
                         where (t.xid, t.id) > (:xid::text::xid8, :id)
                           and (t.xid < pg_snapshot_xmin(pg_current_snapshot())
                                or :restored and t.xid >= pg_snapshot_xmax(pg_current_snapshot()))
                           and not exists (select from access.log_seal s where s.log = :log and s.row_id = t.id)
                         order by t.xid, t.id
                         limit :most
                        """.formatted(log.texts("t"), log.table()))
                .param("xid", from.xid())
                .param("id", from.id())
                .param("restored", restored)
                .param("log", log.name())
                .param("most", ARMFUL)
                .query((row, n) -> new Fresh(
                        log,
                        row.getLong("id"),
                        row.getString("xid"),
                        Chain.values(row.getArray("texts").getArray())))
                .list();
    }

    /// When the last run was, for the page of health; null when there was none.
    public @Nullable Instant lastRun() {
        return db.sql("select at from access.seal_run order by id desc limit 1")
                .query((row, n) -> Columns.instant(row, "at"))
                .optional()
                .orElse(null);
    }
}
