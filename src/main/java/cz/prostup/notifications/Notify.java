package cz.prostup.notifications;

import cz.prostup.shared.Ids;
import cz.prostup.shared.Today;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Tells people what happened: inside Prostup and, when they want it, by e-mail.
///
/// Everything is written in the caller's transaction and nothing leaves before it is committed, so what was rolled back
/// was never told.
@Component
public class Notify {

    private final NoticeRepository notices;
    private final Outbox outbox;
    private final MailRulesOfDay rules;
    private final Letters letters;
    private final Today today;

    Notify(NoticeRepository notices, Outbox outbox, MailRulesOfDay rules, Letters letters, Today today) {
        this.notices = notices;
        this.outbox = outbox;
        this.rules = rules;
        this.letters = letters;
        this.today = today;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(NewNotice notice) {
        tell(List.of(notice));
    }

    /// Of any number of people at the price of one. An account that is closed is not told.
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Collection<NewNotice> told) {
        if (told.isEmpty()) {
            return;
        }
        var now = today.now();
        var digest = rules.today().digest(now);
        // in one order always, so that two transactions that tell the same people cannot wait for each other
        var ordered = told.stream()
                .sorted(Comparator.comparing(NewNotice::userId).thenComparing(NewNotice::dedupeKey))
                .toList();
        var urgent = notices.add(ordered, now, digest);
        if (!urgent.isEmpty()) {
            post(urgent, now, digest);
        }
    }

    /// After so many letters a day to one person the rest waits for the digest.
    private void post(List<UrgentNotice> urgent, Instant now, Instant digest) {
        var due = rules.today().urgent(now);
        var posted = new HashMap<>(outbox.lettersOfDay(
                urgent.stream().map(UrgentNotice::userId).distinct().toList(), due));
        var outgoing = new ArrayList<Outbox.Outgoing>();
        for (var notice : urgent) {
            int already = posted.getOrDefault(notice.userId(), 0);
            if (already >= rules.today().suppression()) {
                notices.putOffToDigest(notice, digest);
            } else {
                posted.put(notice.userId(), already + 1);
                outgoing.add(new Outbox.Outgoing(
                        Ids.next(), notice.userId(), notice.address(), letters.single(notice), due));
            }
        }
        outbox.put(outgoing);
    }
}
