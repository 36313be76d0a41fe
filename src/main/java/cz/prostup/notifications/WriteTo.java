package cz.prostup.notifications;

import cz.prostup.shared.Ids;
import cz.prostup.shared.Today;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Writes to an address that may belong to no account yet: an invitation, a link. It leaves at once, never in a digest.
@Component
public class WriteTo {

    private final Outbox outbox;
    private final Letters letters;
    private final Today today;

    WriteTo(Outbox outbox, Letters letters, Today today) {
        this.outbox = outbox;
        this.letters = letters;
        this.today = today;
    }

    /// @param subject one Czech line
    /// @param text    Czech sentences, nothing personal
    /// @param path    page of Prostup to open
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(String address, String subject, String text, String path) {
        var line = subject.replaceAll("\\p{Cntrl}+", " ").strip();
        outbox.put(List.of(
                new Outbox.Outgoing(Ids.next(), null, address, letters.stranger(line, text, path), today.now())));
    }
}
