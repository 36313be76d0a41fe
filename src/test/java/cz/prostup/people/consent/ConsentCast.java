package cz.prostup.people.consent;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.IpmCast;
import cz.prostup.people.PeopleCast.City;
import cz.prostup.people.PersonId;
import cz.prostup.people.consent.ConsentOutcome.Recorded;
import cz.prostup.shared.Ids;
import cz.prostup.ui.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Consents for tests, through the use cases.
@TestComponent
class ConsentCast {

    static final LocalDate MARCH = LocalDate.of(2026, 3, 2);

    private final IpmCast cast;
    private final PrepareConsent prepare;
    private final GiveConsent give;
    private final JdbcClient db;
    private final TransactionTemplate transaction;

    ConsentCast(
            IpmCast cast, PrepareConsent prepare, GiveConsent give, JdbcClient db, TransactionTemplate transaction) {
        this.transaction = transaction;
        this.cast = cast;
        this.prepare = prepare;
        this.give = give;
        this.db = db;
    }

    /// The social department asks to talk with the debt advice about money and housing until the end of March.
    static NewConsent toDebtAdvice(City city) {
        return new NewConsent(
                "CASE_COORDINATION",
                Language.CS,
                ConsentForm.ELECTRONIC,
                GivenBy.PERSON,
                "",
                city.socialUnit,
                List.of("FINANCE", "HOUSING"),
                List.of(city.debtAdviceUnit),
                MARCH,
                LocalDate.of(2026, 3, 31),
                false);
    }

    ConsentId prepared(City city, PersonId person) {
        return recorded(cast.as(
                city.caseManager.viewer(),
                () -> prepare.prepare(city.caseManager.viewer(), person, toDebtAdvice(city), null)));
    }

    ConsentId given(City city, PersonId person) {
        return recorded(cast.as(
                city.caseManager.viewer(),
                () -> give.give(city.caseManager.viewer(), person, toDebtAdvice(city), "", null)));
    }

    static ConsentId recorded(ConsentOutcome outcome) {
        if (outcome instanceof Recorded(var id)) {
            return id;
        }
        throw new AssertionError(outcome);
    }

    String state(ConsentId id) {
        return system(() -> db.sql("select state from people.consent where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single());
    }

    int version(ConsentId id) {
        return system(() -> db.sql("select version from people.consent where id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single());
    }

    long count(PersonId person) {
        return system(() -> db.sql("select count(*) from people.consent where person_id = :person")
                .param("person", person.value())
                .query(Long.class)
                .single());
    }

    /// The debt advice reads notes and documents on the consent.
    void granted(City city, PersonId person, ConsentId consent) {
        system(() -> db.sql("""
                        insert into people.share_grant (id, person_id, from_unit, to_unit, basis, purpose, consent_id, domains,
                                                        parts, most, valid_from, valid_to, given_by, given_at)
                        values (:id, :person, :from, :to, 'CONSENT', 'dluhy', :consent, '{FINANCE,HOUSING}', '{NOTE,DOCUMENT}',
                                'SUPPORT', '2026-03-02', '2026-12-31', :by, now())
                        """)
                .param("id", Ids.next())
                .param("person", person.value())
                .param("from", city.socialUnit)
                .param("to", city.debtAdviceUnit)
                .param("consent", consent.value())
                .param("by", city.caseManager.viewer().userId())
                .update());
    }

    /// A row as it is, whatever led to it.
    ConsentId row(City city, PersonId person, ConsentState state) {
        UUID id = Ids.next();
        system(() -> db.sql("""
                        insert into people.consent (id, person_id, purpose, text_version, language, form, given_by, from_unit,
                                                    domains, valid_from, valid_to, state, recorded_by, recorded_at)
                        values (:id, :person, 'CASE_COORDINATION', 1, 'cs', 'ELECTRONIC', 'PERSON', :unit, '{FINANCE}',
                                '2026-03-02', '2026-12-31', :state, :by, now())
                        """)
                .param("id", id)
                .param("person", person.value())
                .param("unit", city.socialUnit)
                .param("state", state.name())
                .param("by", city.caseManager.viewer().userId())
                .update());
        return new ConsentId(id);
    }

    /// What no viewer sees from outside.
    <T> T system(Supplier<T> work) {
        return cast.as(Viewer.SYSTEM, () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}
