package cz.prostup.people.messages;

import cz.prostup.shared.Today;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Dated rows about messages.
@Component
class MessageRules {

    private final JdbcClient db;
    private final Today today;

    MessageRules(JdbcClient db, Today today) {
        this.db = db;
        this.today = today;
    }

    /// A thread in which nobody wrote since then is offered to be closed.
    @Transactional(propagation = Propagation.MANDATORY)
    public OffsetDateTime closeBefore(Instant now) {
        var months =
                db.sql("""
                        select value from people.message_parameter
                         where parameter = 'closeAfterMonths' and valid_from <= :today
                           and (valid_to is null or valid_to >= :today)
                         order by valid_from desc limit 1
                        """).param("today", today.date()).query(Integer.class).single();
        return now.atOffset(ZoneOffset.UTC).minusMonths(months);
    }
}
