package cz.prostup.people;

import cz.prostup.access.FactorCodes;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.access.Viewer.Membership;
import cz.prostup.ipm.IpmCast;
import cz.prostup.ipm.IpmCast.Actor;
import cz.prostup.ipm.IpmCast.Stage;
import cz.prostup.shared.Ids;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The Děčín constellation (decisions 14): one city that is employer, provider, landlord, creditor and social worker,
/// with an addiction service and a debt advice beside it, and the office that pays.
///
/// Each call of [#city] makes a new one, so tests never meet each other's rows.
@Component
public class PeopleCast {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final LocalDate LONG_AGO = LocalDate.of(2024, 1, 1);

    private final IpmCast cast;
    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final FactorCodes codes;
    private final String passwordHash;

    PeopleCast(
            IpmCast cast,
            JdbcClient db,
            TransactionTemplate transaction,
            FactorCodes codes,
            PasswordEncoder passwords) {
        this.codes = codes;
        this.cast = cast;
        this.db = db;
        this.transaction = transaction;
        this.passwordHash = String.valueOf(passwords.encode(IpmCast.PASSWORD));
    }

    public City city() {
        return system(() -> new City(NUMBER.incrementAndGet()));
    }

    private <T> T system(java.util.function.Supplier<T> work) {
        return cast.as(
                Viewer.SYSTEM, () -> java.util.Objects.requireNonNull(transaction.execute(status -> work.get())));
    }

    public final class City {

        public final int number;
        public final UUID cityId;
        public final UUID socialUnit;
        public final UUID ospodUnit;
        public final UUID housingUnit;
        public final UUID financeUnit;
        public final UUID managementUnit;
        public final UUID internalSupportUnit;
        public final UUID addictionUnit;
        public final UUID debtAdviceUnit;
        public final Actor caseManager;
        public final Actor colleague;
        public final Actor head;
        public final Actor ospod;
        public final Actor guardian;
        public final Actor housing;
        public final Actor finance;
        public final Actor mentor;
        public final Actor otherMentor;
        public final Actor internalSupport;
        public final Actor addictionWorker;
        public final Actor debtAdviser;
        public final Actor admin;
        public final Actor dpo;
        /// An office, an employer and a provider outside the city.
        public final Stage elsewhere;

        private City(int number) {
            this.number = number;
            elsewhere = cast.stage();
            cityId = organisation("Město Děčínov " + number, "MUNICIPALITY");
            socialUnit = unit(cityId, "SOCIAL", "Sociální odbor");
            ospodUnit = unit(cityId, "OSPOD", "OSPOD");
            housingUnit = unit(cityId, "HOUSING", "Odbor bydlení");
            financeUnit = unit(cityId, "FINANCE", "Ekonomický odbor");
            managementUnit = unit(cityId, "MANAGEMENT", "Technické služby");
            internalSupportUnit = unit(cityId, "INTERNAL_SUPPORT", "Podpora zaměstnanců");
            addictionUnit = unit(organisation("Kotva " + number, "PROVIDER"), "OTHER", "Kotva, adiktologie " + number);
            debtAdviceUnit = unit(organisation("Rovnováha " + number, "PROVIDER"), "OTHER", "Rovnováha " + number);
            db.sql("update organisations.unit set discreet = true where id = any (:units)")
                    .param("units", new UUID[] {addictionUnit, debtAdviceUnit})
                    .update();
            caseManager = actor("cm", socialUnit, Role.CASE_MANAGER);
            colleague = actor("cm2", socialUnit, Role.CASE_MANAGER);
            head = actor("head", socialUnit, Role.SOCIAL_HEAD);
            ospod = actor("ospod", ospodUnit, Role.OSPOD);
            guardian = actor("guardian", socialUnit, Role.PUBLIC_GUARDIAN);
            housing = actor("housing", housingUnit, Role.HOUSING_DEPARTMENT);
            finance = actor("cityfinance", financeUnit, Role.FINANCE_DEPARTMENT);
            mentor = actor("citymentor", managementUnit, Role.MENTOR);
            otherMentor = actor("citymentor2", managementUnit, Role.MENTOR);
            internalSupport = actor("internal", internalSupportUnit, Role.EMPLOYER_SOCIAL_WORKER);
            addictionWorker = actor("addiction", addictionUnit, Role.PROVIDER_WORKER);
            debtAdviser = actor("debt", debtAdviceUnit, Role.PROVIDER_WORKER);
            admin = actor("cityadmin", socialUnit, Role.ORGANISATION_ADMIN);
            dpo = actor("dpo", socialUnit, Role.DPO);
        }

        /// A client of the social department and of nobody else; of age, born in 1984.
        public PersonId client(String given, String family) {
            return system(() -> {
                var person = person(given, family, LocalDate.of(1984, 5, 12));
                relation(person, socialUnit, "CLIENT");
                return person;
            });
        }

        /// A relation of a unit since long ago, whatever today is.
        public void knows(PersonId person, UUID unit, String basis) {
            system(() -> {
                relation(person, unit, basis);
                return person;
            });
        }

        /// Takes somebody into the circle since long ago.
        public void accompanies(PersonId person, UUID unit, Actor actor, String function) {
            system(() -> db.sql("""
                            insert into people.circle_member (id, person_id, unit_id, user_id, function, basis, valid_from,
                                                              added_by, added_at)
                            values (:id, :person, :unit, :user, :function, 'CIRCLE', :from, :user, now())
                            """)
                    .param("id", Ids.next())
                    .param("person", person.value())
                    .param("unit", unit)
                    .param("user", actor.viewer().userId())
                    .param("function", function)
                    .param("from", LONG_AGO)
                    .update());
        }

        /// A phone with codes, for acts that want one of everybody: emergency access, an export.
        public void phone(Actor actor) {
            codes.give(actor.viewer().userId(), Role.DPO);
        }

        /// The account of the person themselves.
        public Actor himself(PersonId person) {
            return system(() -> {
                var actor = actor("self" + NUMBER.incrementAndGet() + "x", socialUnit, Role.PARTICIPANT);
                db.sql("insert into people.person_account (person_id, user_id) values (:person, :user)")
                        .param("person", person.value())
                        .param("user", actor.viewer().userId())
                        .update();
                return actor;
            });
        }

        public Actor actor(String what, UUID unitId, Role role) {
            var id = Ids.next();
            var login = what + ".city" + number;
            db.sql("""
                            insert into access.user_account (id, login, display_name, password_hash, created_at)
                            values (:id, :login, :name, :hash, now())
                            """)
                    .param("id", id)
                    .param("login", login)
                    .param("name", "Zkoušející " + login)
                    .param("hash", passwordHash)
                    .update();
            db.sql("""
                            insert into access.membership (id, user_id, unit_id, role, valid_from)
                            values (:id, :user, :unit, :role, :from)
                            """)
                    .param("id", Ids.next())
                    .param("user", id)
                    .param("unit", unitId)
                    .param("role", role.name())
                    .param("from", LONG_AGO)
                    .update();
            codes.give(id, role);
            return new Actor(
                    login,
                    new Viewer(
                            id,
                            "Zkoušející " + login,
                            List.of(new Membership(unitId, "jednotka", cityId, "organizace", role))));
        }

        private PersonId person(String given, String family, LocalDate born) {
            var id = Ids.next();
            db.sql("""
                            insert into people.person (id, given_name, family_name, birth_date, created_at)
                            values (:id, :given, :family, :born, now())
                            """)
                    .param("id", id)
                    .param("given", given)
                    .param("family", family)
                    .param("born", born)
                    .update();
            return new PersonId(id);
        }

        private void relation(PersonId person, UUID unit, String basis) {
            db.sql("""
                            insert into people.person_relation (person_id, unit_id, basis, valid_from)
                            values (:person, :unit, :basis, :from)
                            on conflict do nothing
                            """)
                    .param("person", person.value())
                    .param("unit", unit)
                    .param("basis", basis)
                    .param("from", LONG_AGO)
                    .update();
        }

        private UUID organisation(String name, String kind) {
            var id = Ids.next();
            db.sql("""
                            insert into organisations.organisation (id, name, ico, kind, address)
                            values (:id, :name, :ico, :kind, 'Náměstí 1, Děčín')
                            """)
                    .param("id", id)
                    .param("name", name)
                    .param("ico", ico())
                    .param("kind", kind)
                    .update();
            return id;
        }

        private UUID unit(UUID organisation, String kind, String name) {
            var id = Ids.next();
            db.sql(
                            "insert into organisations.unit (id, organisation_id, kind, name) values (:id, :organisation, :kind, :name)")
                    .param("id", id)
                    .param("organisation", organisation)
                    .param("kind", kind)
                    .param("name", name)
                    .update();
            return id;
        }
    }

    private static final AtomicInteger ICO = new AtomicInteger(8_000_000);

    /// A company number with a right check digit.
    private static String ico() {
        var digits = Integer.toString(ICO.incrementAndGet());
        int sum = 0;
        for (int i = 0; i < 7; i++) {
            sum += (digits.charAt(i) - '0') * (8 - i);
        }
        return digits + (11 - sum % 11) % 10;
    }
}
