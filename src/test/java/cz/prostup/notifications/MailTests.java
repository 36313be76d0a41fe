package cz.prostup.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import cz.prostup.ipm.IpmCast;
import cz.prostup.ipm.IpmCast.Actor;
import cz.prostup.shared.Ids;
import cz.prostup.shared.MovableClock;
import cz.prostup.shared.Today;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailSendException;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// From a notice told in somebody's transaction to a letter in somebody's box, through a mail server that runs here.
@cz.prostup.testing.ProstupTest
class MailTests {

    private static final String URGENT = "RETURN_SENT_BACK";
    private static final String CALM = "RETURN_APPROVED";
    private static final LocalDateTime TUESDAY_NOON = LocalDateTime.of(2026, 3, 10, 12, 0);

    /// A postman who is killed leaves no word behind, not even an exception that somebody handles.
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }

    private final GreenMail server =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());
    private final IpmCast cast;
    private final Notify notify;
    private final NoticeSettings settings;
    private final Outbox outbox;
    private final Digests digests;
    private final MailRulesOfDay rules;
    private final MovableClock clock;
    private final Today today;
    private final TransactionTemplate transaction;
    private final JdbcClient db;

    MailTests(
            IpmCast cast,
            Notify notify,
            NoticeSettings settings,
            Outbox outbox,
            Digests digests,
            MailRulesOfDay rules,
            MovableClock clock,
            Today today,
            TransactionTemplate transaction,
            JdbcClient db) {
        this.cast = cast;
        this.notify = notify;
        this.settings = settings;
        this.outbox = outbox;
        this.digests = digests;
        this.rules = rules;
        this.clock = clock;
        this.today = today;
        this.transaction = transaction;
        this.db = db;
    }

    @BeforeEach
    void start() {
        db.sql("update notifications.mail set state = 'KEPT' where state = 'WAITING'")
                .update();
        server.start();
        at(TUESDAY_NOON);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void a_czech_subject_and_text_arrive_intact() throws Exception {
        var reader = reader();
        tell(reader, URGENT, "Úřad vrátil výkaz: příliš žluťoučký kůň", "k1");
        postman().round();
        var letter = only(reader);
        assertThat(letter.getSubject()).isEqualTo("Úřad vrátil výkaz: příliš žluťoučký kůň");
        assertThat(String.valueOf(letter.getContent()))
                .contains("Dobrý den,", "žluťoučký", "/ipm/sheets/2026-02", "/notices/settings");
        assertThat(letter.getFrom()[0]).hasToString("Prostup <prostup@zkouska.invalid>");
    }

    @Test
    void what_was_rolled_back_was_never_told() {
        var reader = reader();
        transaction.executeWithoutResult(status -> {
            notify.tell(notice(reader, URGENT, "Nestalo se", "k1"));
            status.setRollbackOnly();
        });
        postman().round();
        assertThat(received(reader)).isEmpty();
        assertThat(notices(reader)).isZero();
    }

    @Test
    void what_was_told_under_the_same_key_is_not_told_again() {
        var reader = reader();
        tell(reader, URGENT, "Jednou", "k1");
        tell(reader, URGENT, "Jednou", "k1");
        postman().round();
        assertThat(received(reader)).hasSize(1);
        assertThat(notices(reader)).isEqualTo(1);
    }

    @Test
    void killed_between_the_commit_and_the_sending_another_postman_sends_exactly_once() {
        var reader = reader();
        tell(reader, URGENT, "Přežije", "k1");
        assertThat(outbox.take(Postman.LEASE)).isPresent(); // and here the first postman dies with the letter in hand
        postman().round();
        assertThat(received(reader)).as("the dead one still holds the letter").isEmpty();
        later(Postman.LEASE.plusSeconds(1));
        postman().round();
        postman().round();
        assertThat(received(reader)).hasSize(1);
    }

    /// The one case in which a letter may come twice: the server took it, and we died before writing that down. Both
    /// have the same Message-ID.
    @Test
    void killed_after_the_server_took_the_letter_it_may_come_twice_but_says_it_is_the_same() throws Exception {
        var reader = reader();
        tell(reader, URGENT, "Možná dvakrát", "k1");
        assertThatThrownBy(() -> postman().deliverAll(letter -> {
                    smtp().carry(letter);
                    throw new Killed();
                }))
                .isInstanceOf(Killed.class);
        later(Postman.LEASE.plusSeconds(1));
        postman().round();
        later(Postman.LEASE.plusSeconds(1));
        postman().round();
        var letters = received(reader);
        assertThat(letters).hasSize(2);
        assertThat(letters.getFirst().getMessageID())
                .endsWith("@zkouska.invalid>")
                .isEqualTo(letters.getLast().getMessageID());
    }

    @Test
    void two_postmen_side_by_side_send_each_letter_once() {
        var reader = reader();
        put(reader, 60);
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            both.execute(postman()::round);
            both.execute(postman()::round);
        }
        assertThat(received(reader)).hasSize(60);
        assertThat(received(reader).stream().map(MailTests::id).distinct()).hasSize(60);
    }

    @Test
    void a_server_that_hangs_holds_up_one_letter_and_no_transaction() throws Exception {
        var reader = reader();
        put(reader, 5);
        try (var hanging = new HangingServer(server.getSmtp().getPort())) {
            var sender = MailConfiguration.sender("127.0.0.1", hanging.port(), Duration.ofSeconds(1));
            var carrier = new Smtp(sender, "prostup@zkouska.invalid", today);
            postman(letter -> {
                        assertThat(TransactionSynchronizationManager.isActualTransactionActive())
                                .isFalse();
                        carrier.carry(letter);
                    })
                    .round();
        }
        assertThat(received(reader)).hasSize(4);
        var stuck = db.sql(
                        "select attempts || ' ' || state from notifications.mail where user_id = :user and state <> 'SENT'")
                .param("user", reader.viewer().userId())
                .query(String.class)
                .list();
        assertThat(stuck).containsExactly("1 WAITING");
        postman().round();
        assertThat(received(reader)).as("it waits a minute first").hasSize(4);
        later(Duration.ofSeconds(61));
        postman().round();
        assertThat(received(reader)).hasSize(5);
    }

    @Test
    void it_waits_twice_as_long_after_each_failure_gives_up_and_says_so() {
        var before = failed();
        var reader = reader();
        tell(reader, URGENT, "Nedoručí se", "k1");
        var waits = IntStream.range(0, 12)
                .mapToObj(n -> {
                    postman(letter -> {
                                throw new MailSendException("nejde to");
                            })
                            .round();
                    var wait = Duration.between(today.now(), leasedTo(reader).orElse(today.now()));
                    later(wait.plusSeconds(1));
                    return wait.plusMillis(500).toMinutes();
                })
                .toList();
        assertThat(waits).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 512L, 1024L, 0L);
        postman().round();
        assertThat(received(reader)).isEmpty();
        assertThat(failed()).isEqualTo(before + 1);
    }

    @Test
    void at_night_even_what_is_urgent_waits_for_the_morning() {
        var reader = reader();
        at(LocalDateTime.of(2026, 3, 10, 21, 30));
        tell(reader, URGENT, "Až ráno", "k1");
        postman().round();
        at(LocalDateTime.of(2026, 3, 11, 6, 59));
        postman().round();
        assertThat(received(reader)).isEmpty();
        at(LocalDateTime.of(2026, 3, 11, 7, 1));
        postman().round();
        assertThat(received(reader)).hasSize(1);
    }

    @Test
    void ten_notices_of_a_friday_are_one_letter_on_monday_morning() throws Exception {
        var reader = reader();
        at(LocalDateTime.of(2026, 3, 13, 12, 0));
        IntStream.range(0, 10).forEach(n -> tell(reader, CALM, "Schváleno " + n, "k" + n));
        postman().round();
        at(LocalDateTime.of(2026, 3, 15, 12, 0));
        postman().round();
        assertThat(received(reader)).isEmpty();
        at(LocalDateTime.of(2026, 3, 16, 7, 31));
        postman().round();
        postman().round();
        var letter = only(reader);
        assertThat(letter.getSubject()).isEqualTo("Prostup: 10 nových oznámení");
        assertThat(String.valueOf(letter.getContent())).contains("Schváleno 0", "Schváleno 9");
    }

    @Test
    void after_five_letters_a_day_the_rest_waits_for_the_digest() {
        var reader = reader();
        IntStream.range(0, 7).forEach(n -> tell(reader, URGENT, "Vráceno " + n, "k" + n));
        postman().round();
        assertThat(received(reader)).hasSize(5);
        at(LocalDateTime.of(2026, 3, 11, 7, 31));
        postman().round();
        assertThat(received(reader)).hasSize(6);
    }

    @Test
    void who_turned_the_letter_off_gets_none_and_what_waited_does_not_leave() {
        var reader = reader();
        tell(reader, CALM, "Čekalo na souhrn", "k0");
        choose(reader, new NoticeSettings.Wish(CALM, false, false), new NoticeSettings.Wish(URGENT, true, false));
        tell(reader, CALM, "Nikde", "k1");
        tell(reader, URGENT, "Jen v Prostupu", "k2");
        at(LocalDateTime.of(2026, 3, 11, 7, 31));
        postman().round();
        assertThat(received(reader)).isEmpty();
        assertThat(shown(reader)).containsExactlyInAnyOrder("Čekalo na souhrn", "Jen v Prostupu");
    }

    @Test
    void a_change_of_the_account_is_always_shown() {
        var reader = reader();
        choose(reader, new NoticeSettings.Wish("ACCOUNT_CHANGED", false, false));
        tell(reader, "ACCOUNT_CHANGED", "Jiný účet", "k1");
        assertThat(shown(reader)).containsExactly("Jiný účet");
    }

    @Test
    void where_there_is_no_mail_server_letters_are_only_kept() {
        var reader = reader();
        tell(reader, URGENT, "Jen uložené", "k1");
        new Postman(outbox, digests, rules, Optional.empty()).round();
        postman().round();
        assertThat(received(reader)).isEmpty();
        assertThat(db.sql("select state from notifications.mail where user_id = :user")
                        .param("user", reader.viewer().userId())
                        .query(String.class)
                        .single())
                .isEqualTo("KEPT");
    }

    private Postman postman() {
        return postman(smtp());
    }

    private Postman postman(Carrier carrier) {
        return new Postman(outbox, digests, rules, Optional.of(carrier));
    }

    private Smtp smtp() {
        var sender = MailConfiguration.sender("127.0.0.1", server.getSmtp().getPort(), Duration.ofSeconds(5));
        return new Smtp(sender, "prostup@zkouska.invalid", today);
    }

    private Actor reader() {
        var reader = cast.stage().payroll;
        db.sql("update access.user_account set email = :email where id = :id")
                .param("email", address(reader))
                .param("id", reader.viewer().userId())
                .update();
        return reader;
    }

    private static String address(Actor reader) {
        return reader.login() + "@ucetni.invalid";
    }

    private void tell(Actor reader, String kind, String subject, String key) {
        transaction.executeWithoutResult(status -> notify.tell(notice(reader, kind, subject, key)));
    }

    private static NewNotice notice(Actor reader, String kind, String subject, String key) {
        return new NewNotice(reader.viewer().userId(), kind, subject, "Lipová.", "/ipm/sheets/2026-02", key);
    }

    private void put(Actor reader, int letters) {
        transaction.executeWithoutResult(status -> outbox.put(IntStream.range(0, letters)
                .mapToObj(n -> new Outbox.Outgoing(
                        Ids.next(),
                        reader.viewer().userId(),
                        address(reader),
                        new Letter.Words("Dopis " + n, "Text"),
                        today.now()))
                .toList()));
    }

    private void choose(Actor reader, NoticeSettings.Wish... wishes) {
        cast.as(reader.viewer(), () -> {
            settings.choose(List.of(wishes), reader.viewer());
            return true;
        });
    }

    private void at(LocalDateTime time) {
        clock.moveTo(time.atZone(Today.PRAGUE).toInstant());
    }

    private void later(Duration by) {
        clock.shiftBy(clock.shift().plus(by));
    }

    private MimeMessage only(Actor reader) {
        assertThat(received(reader)).hasSize(1);
        return received(reader).getFirst();
    }

    private List<MimeMessage> received(Actor reader) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(message -> GreenMailUtil.getHeaders(message).contains(address(reader)))
                .toList();
    }

    private static String id(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private Optional<java.time.Instant> leasedTo(Actor reader) {
        return db.sql("select leased_to from notifications.mail where user_id = :user and leased_to is not null")
                .param("user", reader.viewer().userId())
                .query((row, n) -> cz.prostup.shared.Columns.instant(row, "leased_to"))
                .optional();
    }

    private long failed() {
        return db.sql("select count from notifications.kind_stat where kind = 'failed_delivery'")
                .query(Long.class)
                .single();
    }

    private long notices(Actor reader) {
        return db.sql("select count(*) from notifications.notice where user_id = :user")
                .param("user", reader.viewer().userId())
                .query(Long.class)
                .single();
    }

    private List<String> shown(Actor reader) {
        UUID user = reader.viewer().userId();
        return db.sql("select subject from notifications.notice where user_id = :user and in_app")
                .param("user", user)
                .query(String.class)
                .list();
    }
}
