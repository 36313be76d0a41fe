package cz.prostup.people.guests;

import cz.prostup.access.ReadLog;
import cz.prostup.access.Viewer;
import cz.prostup.access.Viewers;
import cz.prostup.notifications.NewNotice;
import cz.prostup.notifications.Notify;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Ids;
import cz.prostup.shared.Today;
import cz.prostup.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// What a guest can do with a link: open it, type the code, read one question, answer it.
///
/// A guest has no account, so the database is asked as the system viewer, and only for the row of this link. Each
/// opening is in the log of reads under that viewer, with `host:` before what was opened and the link as its object.
@Service
public class OpenGuestLink {

    private static final Duration ADDRESS_WINDOW = Duration.ofMinutes(15);
    private static final int LONGEST_ANSWER = 4000;

    public sealed interface Outcome {}

    /// Expired, closed, locked, withdrawn or never there: they look the same.
    public record NoSuchLink() implements Outcome {}

    public record CodeWanted() implements Outcome {}

    public record WrongCode() implements Outcome {}

    /// Too many wrong codes came from this address.
    public record TooMany() implements Outcome {}

    /// @param shown    the person's name as far as this guest is told it
    /// @param unit     who asks
    /// @param answered whether this guest has answered already
    public record Task(String task, String shown, String unit, Wanted wanted, boolean answered, int version)
            implements Outcome {}

    public record Accepted(boolean changed) implements Outcome {}

    private record Link(
            UUID id,
            UUID person,
            UUID unit,
            String unitName,
            GuestKind kind,
            String basis,
            String task,
            String shown,
            Wanted wanted,
            String code,
            int failures,
            GuestState state,
            UUID createdBy,
            int version) {}

    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final ReadLog readLog;
    private final Parameters parameters;
    private final Secrets secrets;
    private final Vault vault;
    private final Notify notify;
    private final Today today;

    OpenGuestLink(
            JdbcClient db,
            TransactionTemplate transaction,
            ReadLog readLog,
            Parameters parameters,
            Secrets secrets,
            Vault vault,
            Notify notify,
            Today today) {
        this.db = db;
        this.transaction = transaction;
        this.readLog = readLog;
        this.parameters = parameters;
        this.secrets = secrets;
        this.vault = vault;
        this.notify = notify;
        this.today = today;
    }

    /// Whether there is a link; nothing of it is told before the code.
    public Outcome open(String token) {
        return asSystem(() -> find(token, false)
                .<Outcome>map(link -> {
                    log(link, "host: otevřený odkaz");
                    return new CodeWanted();
                })
                .orElseGet(NoSuchLink::new));
    }

    /// @param address from which it came, so that a guesser of many links is slowed
    public Outcome task(String token, String code, String address) {
        return asSystem(() -> checked(token, code, address, "host: zobrazená otázka", this::shown));
    }

    /// @param version as it was shown: the same click twice is one answer
    /// @param answer  in words, a day or yes or no; the page has checked its shape
    public Outcome answer(String token, String code, String address, int version, String answer) {
        return asSystem(() -> checked(token, code, address, "host: odpověď", link -> {
            if (link.version() != version) {
                return new Accepted(false);
            }
            write(link, answer.length() > LONGEST_ANSWER ? answer.substring(0, LONGEST_ANSWER) : answer);
            return new Accepted(true);
        }));
    }

    private Outcome asSystem(java.util.function.Supplier<Outcome> work) {
        return Viewers.getAs(
                Viewer.SYSTEM, () -> java.util.Objects.requireNonNull(transaction.execute(status -> work.get())));
    }

    private Outcome checked(
            String token, String code, String address, String what, java.util.function.Function<Link, Outcome> then) {
        if (tooMany(address)) {
            return new TooMany();
        }
        var found = find(token, true);
        if (found.isEmpty()) {
            return new NoSuchLink();
        }
        var link = found.get();
        if (!secrets.isCode(code, link.code(), link.id())) {
            return failed(link, address);
        }
        log(link, what);
        return then.apply(link);
    }

    private Task shown(Link link) {
        return new Task(
                link.task(),
                link.shown(),
                link.unitName(),
                link.wanted(),
                link.state() == GuestState.ANSWERED,
                link.version());
    }

    private Outcome failed(Link link, String address) {
        var now = today.now().atOffset(ZoneOffset.UTC);
        db.sql("delete from people.guest_failure where at < :old")
                .param("old", now.minusDays(1))
                .update();
        db.sql("insert into people.guest_failure (address, at) values (:address, :now)")
                .param("address", address)
                .param("now", now)
                .update();
        var lock = link.failures() + 1 >= parameters.of("guestAttempts");
        db.sql(
                        "update people.guest_link set failures = failures + 1, state = :state, version = version + :step where id = :id")
                .param(
                        "state",
                        (lock ? GuestLifecycle.TABLE.next(link.state(), GuestAction.LOCK) : link.state()).name())
                .param("step", lock ? 1 : 0)
                .param("id", link.id())
                .update();
        return lock ? new NoSuchLink() : new WrongCode();
    }

    private boolean tooMany(String address) {
        return db.sql("select count(*) from people.guest_failure where address = :address and at > :since")
                        .param("address", address)
                        .param("since", today.now().minus(ADDRESS_WINDOW).atOffset(ZoneOffset.UTC))
                        .query(Integer.class)
                        .single()
                >= parameters.of("guestAddressAttempts");
    }

    private void write(Link link, String answer) {
        var id = Ids.next();
        var now = today.now().atOffset(ZoneOffset.UTC);
        db.sql("""
                        insert into people.guest_answer (id, link_id, number, answer_sealed, given_at)
                        values (:id, :link, :number, :answer, :at)
                        """)
                .param("id", id)
                .param("link", link.id())
                .param("number", link.version() + 1)
                .param("answer", vault.seal(answer, GuestTexts.ANSWER + id))
                .param("at", now)
                .update();
        db.sql("""
                        update people.guest_link
                           set state = :state, answered_at = :at, answer_read_at = null, failures = 0, version = version + 1
                         where id = :id
                        """)
                .param(
                        "state",
                        GuestLifecycle.TABLE
                                .next(link.state(), GuestAction.ANSWER)
                                .name())
                .param("at", now)
                .param("id", link.id())
                .update();
        notify.tell(new NewNotice(
                link.createdBy(),
                "GUEST_ANSWERED",
                "Host odpověděl přes odkaz",
                "Odpověď najdete ve spisu, na stránce Sdílení.",
                "/people/" + link.person() + "/guests/" + link.id(),
                "guest-answer/" + id));
    }

    private void log(Link link, String what) {
        readLog.person(
                Viewer.SYSTEM,
                link.person(),
                what + " (" + link.kind().czech() + ")",
                link.id(),
                "GUEST_" + link.basis());
    }

    private Optional<Link> find(String token, boolean lock) {
        return db.sql("""
                        select l.id, l.person_id, l.unit_id, u.name || ', ' || u.organisation_name as unit_name, l.kind, l.basis,
                               l.task_sealed, l.shown_sealed, l.wanted, l.code_hash, l.failures, l.state, l.created_by, l.version
                          from people.guest_link l
                          join organisations.unit_card u on u.id = l.unit_id
                         where l.token_hash = :hash and exists (select from people.guest_link_card c where c.id = l.id)
                        """ + (lock ? " for update of l" : ""))
                .param("hash", Secrets.hash(token))
                .query(this::link)
                .optional();
    }

    private Link link(ResultSet row, int n) throws SQLException {
        return new Link(
                Columns.uuid(row, "id"),
                Columns.uuid(row, "person_id"),
                Columns.uuid(row, "unit_id"),
                row.getString("unit_name"),
                Columns.code(row, "kind", GuestKind.class),
                row.getString("basis"),
                vault.open(row.getBytes("task_sealed"), GuestTexts.TASK + Columns.uuid(row, "id")),
                vault.open(row.getBytes("shown_sealed"), GuestTexts.SHOWN + Columns.uuid(row, "id")),
                Columns.code(row, "wanted", Wanted.class),
                HexFormat.of().formatHex(row.getBytes("code_hash")),
                row.getInt("failures"),
                Columns.code(row, "state", GuestState.class),
                Columns.uuid(row, "created_by"),
                row.getInt("version"));
    }
}
