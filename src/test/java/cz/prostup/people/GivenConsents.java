package cz.prostup.people;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.IpmCast;
import cz.prostup.shared.Ids;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Consents as rows, for tests of what hangs on them.
public final class GivenConsents {

    private static final int VERSION = 900;

    private final IpmCast cast;
    private final JdbcClient db;
    private final TransactionTemplate transaction;

    public GivenConsents(IpmCast cast, JdbcClient db, TransactionTemplate transaction) {
        this.cast = cast;
        this.db = db;
        this.transaction = transaction;
    }

    /// A consent in force from one unit to others.
    public UUID given(
            PersonId person,
            String purpose,
            UUID from,
            List<UUID> recipients,
            List<String> domains,
            LocalDate since,
            LocalDate to,
            UUID recordedBy) {
        return system(() -> {
            db.sql("""
                            insert into people.consent_text (purpose, version, language, body, valid_from, source)
                            values (:purpose, :version, 'cs', 'Souhlasím.', '2024-01-01', 'zkouška') on conflict do nothing
                            """).param("purpose", purpose).param("version", VERSION).update();
            var id = Ids.next();
            db.sql("""
                            insert into people.consent (id, person_id, purpose, text_version, language, form, given_by, from_unit,
                                                        domains, valid_from, valid_to, state, recorded_by, recorded_at, decided_at)
                            values (:id, :person, :purpose, :version, 'cs', 'ELECTRONIC', 'PERSON', :from, :domains, :since, :to,
                                    'GIVEN', :by, now(), now())
                            """)
                    .param("id", id)
                    .param("person", person.value())
                    .param("purpose", purpose)
                    .param("version", VERSION)
                    .param("from", from)
                    .param("domains", domains.toArray(String[]::new))
                    .param("since", since)
                    .param("to", to)
                    .param("by", recordedBy)
                    .update();
            recipients.forEach(
                    unit -> db.sql("insert into people.consent_recipient (consent_id, unit_id) values (:id, :unit)")
                            .param("id", id)
                            .param("unit", unit)
                            .update());
            return id;
        });
    }

    public void withdraw(UUID consent) {
        system(() -> db.sql(
                        "update people.consent set state = 'WITHDRAWN', withdrawn_at = now(), version = version + 1 where id = :id")
                .param("id", consent)
                .update());
    }

    private <T> T system(java.util.function.Supplier<T> work) {
        return cast.as(Viewer.SYSTEM, () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}
