package cz.prostup.notifications;

import cz.prostup.access.Viewer;
import cz.prostup.access.Viewers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailPreparationException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Empties the outbox, at least once each letter.
///
/// A letter is taken in one short transaction, carried outside of any, and marked in another. A postman who dies
/// between
/// loses nothing: his lease runs out and the letter goes again, under the same Message-ID. Any number of postmen may
/// walk at once, on one server or on more; a mail server that hangs holds up one pair of hands for the length of its
/// timeout, and no connection to the database.
@Component
class Postman {

    /// Longer than the slowest talk with a mail server that our timeouts allow.
    static final Duration LEASE = Duration.ofMinutes(5);

    private static final int HANDS = 4;
    private static final int LONGEST_FAILURE = 500;
    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

    private final Outbox outbox;
    private final Digests digests;
    private final MailRulesOfDay rules;
    private final Optional<Carrier> carrier;
    private final ReentrantLock walking = new ReentrantLock();

    @Autowired
    Postman(Outbox outbox, Digests digests, MailRulesOfDay rules, Optional<Carrier> carrier) {
        this.outbox = outbox;
        this.digests = digests;
        this.rules = rules;
        this.carrier = carrier;
    }

    @Scheduled(cron = "${prostup.mail-round:*/20 * * * * *}")
    void round() {
        if (!walking.tryLock()) {
            return; // the round before still waits for a slow server
        }
        try {
            Viewers.runAs(Viewer.SYSTEM, digests::run);
            carrier.ifPresentOrElse(this::deliver, outbox::keepDue);
        } catch (RuntimeException e) {
            LOG.error("Mail was not sent this time; it is tried again in a moment", e);
        } finally {
            walking.unlock();
        }
    }

    private void deliver(Carrier by) {
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int hand = 0; hand < HANDS; hand++) {
                hands.execute(() -> deliverAll(by));
            }
        }
    }

    /// Until nothing is due, or the server fails: then these hands rest till the next round.
    void deliverAll(Carrier by) {
        var working = true;
        while (working) {
            var letter = outbox.take(LEASE);
            working = letter.isPresent() && deliver(letter.get(), by);
        }
    }

    private boolean deliver(Letter letter, Carrier by) {
        try {
            by.carry(letter);
        } catch (RuntimeException e) {
            var hopeless = e instanceof MailParseException || e instanceof MailPreparationException;
            var wait = hopeless ? null : rules.today().waitAfter(letter.attempts());
            LOG.warn("Letter {} was not taken (try {}): {}", letter.id(), letter.attempts(), e.getMessage());
            outbox.failed(letter, wait, told(e));
            return false;
        }
        outbox.sent(letter);
        return true;
    }

    private static String told(RuntimeException e) {
        var message = String.valueOf(e.getMessage());
        return message.length() <= LONGEST_FAILURE ? message : message.substring(0, LONGEST_FAILURE);
    }
}
