package cz.prostup.ipm;

import cz.prostup.access.FactorCodes;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.access.Viewer.Membership;
import cz.prostup.access.Viewers;
import cz.prostup.shared.Ids;
import cz.prostup.shared.MovableClock;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

/// A small cast for tests: an office, an employer, a provider, their people, and participants on jobs.
///
/// Every call of [#stage] makes a new one, so tests never meet each other's rows.
public class IpmCast {

    public static final String PASSWORD = "Lipova-zahrada-2025";
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final LocalDate LONG_AGO = LocalDate.of(2024, 1, 1);

    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final MovableClock clock;
    private final FactorCodes codes;
    private final String passwordHash;

    IpmCast(
            JdbcClient db,
            TransactionTemplate transaction,
            MovableClock clock,
            FactorCodes codes,
            PasswordEncoder passwords) {
        this.codes = codes;
        this.db = db;
        this.transaction = transaction;
        this.clock = clock;
        this.passwordHash = String.valueOf(passwords.encode(PASSWORD));
    }

    /// Noon in Prague of that day.
    public void today(LocalDate day) {
        clock.moveTo(
                day.atTime(LocalTime.NOON).atZone(ZoneId.of("Europe/Prague")).toInstant());
    }

    /// What the actor's phone shows; empty for those who have none.
    public String codeOf(Viewer viewer) {
        return codes.codeOf(viewer.userId());
    }

    /// Runs on behalf of a viewer, as a request would.
    public <T> T as(Viewer viewer, Callable<T> action) {
        try {
            return Viewers.callAs(viewer, action);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    public Stage stage() {
        return as(Viewer.SYSTEM, () -> transaction.execute(status -> new Stage(NUMBER.incrementAndGet())));
    }

    /// Somebody who may sign in with [#PASSWORD].
    public record Actor(String login, Viewer viewer) {}

    /// @param person the participant
    public record Participant(PlacementId placement, UUID person, String name) {}

    public final class Stage {

        public final int number;
        public final UUID branchId = Ids.next();
        public final UUID officeUnit;
        public final UUID employerId = Ids.next();
        public final UUID managementUnit;
        public final UUID payrollUnit;
        public final UUID providerId = Ids.next();
        public final UUID providerUnit;
        public final UUID agreementId = Ids.next();
        public final Actor officer;
        public final Actor secondOfficer;
        public final Actor mentor;
        public final Actor payroll;
        public final Actor provider;
        public final List<Participant> participants = new ArrayList<>();

        private Stage(int number) {
            this.number = number;
            officeUnit = unit(
                    organisation(Ids.next(), "Úřad práce, zkouška " + number, "LABOUR_OFFICE"),
                    "IPM",
                    "KoP Zkouška " + number);
            db.sql("insert into organisations.branch (id, unit_id, code, name) values (:id, :unit, :code, :name)")
                    .param("id", branchId)
                    .param("unit", officeUnit)
                    .param("code", "T" + number)
                    .param("name", "KoP Zkouška " + number)
                    .update();
            organisation(employerId, "Technické služby Lipová " + number, "EMPLOYER");
            managementUnit = unit(employerId, "MANAGEMENT", "Provoz");
            payrollUnit = unit(employerId, "PAYROLL", "Mzdová účtárna");
            organisation(providerId, "Poradna Most pomoci " + number, "PROVIDER");
            providerUnit = unit(providerId, "OTHER", "Poradna Most pomoci " + number);
            officer = actor("officer", officeUnit, Role.KOP_OFFICER);
            secondOfficer = actor("second-officer", officeUnit, Role.KOP_OFFICER);
            mentor = actor("mentor", managementUnit, Role.MENTOR);
            payroll = actor("payroll", payrollUnit, Role.EMPLOYER_PAYROLL);
            provider = actor("provider", providerUnit, Role.PROVIDER_WORKER);
            db.sql("""
                            insert into ipm.agreement (id, number, employer_id, branch_id, rules, effective_from, effective_to, bank_account, state)
                            values (:id, :number, :employer, :branch, 'IPM-2025', '2025-01-01', '2027-12-31', '19-2000145399/9999', 'IN_FORCE')
                            """)
                    .param("id", agreementId)
                    .param("number", "T/" + number)
                    .param("employer", employerId)
                    .param("branch", branchId)
                    .update();
        }

        public Actor actor(String what, UUID unitId, Role role) {
            var id = Ids.next();
            var login = what + number;
            db.sql(
                            "insert into access.user_account (id, login, display_name, password_hash, created_at) values (:id, :login, :name, :hash, now())")
                    .param("id", id)
                    .param("login", login)
                    .param("name", "Zkoušející " + login)
                    .param("hash", passwordHash)
                    .update();
            db.sql(
                            "insert into access.membership (id, user_id, unit_id, role, valid_from) values (:id, :user, :unit, :role, :from)")
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
                            List.of(new Membership(unitId, "jednotka", unitId, "organizace", role))));
        }

        /// A participant on a full-time job from `start`, in the state ACTIVE, known to employer, office and provider.
        public Participant participant(LocalDate start) {
            return participant(start, "Karel", "Zkušený" + (participants.size() + 1));
        }

        public Participant participant(LocalDate start, String given, String family) {
            return as(
                    Viewer.SYSTEM,
                    () -> transaction.execute(status -> {
                        var person = Ids.next();
                        var position = Ids.next();
                        var placement = Ids.next();
                        int seq = participants.size() + 1;
                        db.sql(
                                        "insert into people.person (id, given_name, family_name, birth_date, created_at) values (:id, :given, :family, '1984-05-12', now())")
                                .param("id", person)
                                .param("given", given)
                                .param("family", family)
                                .update();
                        db.sql(
                                        "insert into ipm.position (id, agreement_id, seq, job_title, fte, weekly_hours, workplace) values (:id, :agreement, :seq, 'pomocný pracovník', 1, 40, 'Most')")
                                .param("id", position)
                                .param("agreement", agreementId)
                                .param("seq", seq)
                                .update();
                        db.sql("""
                                insert into ipm.placement (id, position_id, agreement_id, employer_id, branch_id, person_id, mentor_id,
                                                           start_date, basic_end, gross_wage, state)
                                values (:id, :position, :agreement, :employer, :branch, :person, :mentor, :start, :end, :wage, 'ACTIVE')
                                """)
                                .param("id", placement)
                                .param("position", position)
                                .param("agreement", agreementId)
                                .param("employer", employerId)
                                .param("branch", branchId)
                                .param("person", person)
                                .param("mentor", mentor.viewer().userId())
                                .param("start", start)
                                .param("end", start.plusMonths(12).minusDays(1))
                                .param("wage", new BigDecimal("23100"))
                                .update();
                        party(placement, person, officeUnit, "OFFICE", start);
                        party(placement, person, managementUnit, "EMPLOYER", start);
                        db.sql("""
                                insert into people.circle_member (id, person_id, unit_id, user_id, function, basis, valid_from, added_by, added_at)
                                values (:id, :person, :unit, :mentor, 'MENTOR', 'PLACEMENT', :from, :mentor, now())
                                """)
                                .param("id", Ids.next())
                                .param("person", person)
                                .param("unit", managementUnit)
                                .param("mentor", mentor.viewer().userId())
                                .param("from", start.minusMonths(2))
                                .update();
                        party(placement, person, payrollUnit, "PAYROLL", start);
                        party(placement, person, providerUnit, "PROVIDER", start);
                        db.sql("""
                                insert into ipm.development_plan (id, placement_id, version_no, state, due_on)
                                values (:id, :placement, 1, 'DRAFT', :due)
                                """)
                                .param("id", Ids.next())
                                .param("placement", placement)
                                .param("due", start.plusMonths(1))
                                .update();
                        var participant = new Participant(new PlacementId(placement), person, given + " " + family);
                        participants.add(participant);
                        return participant;
                    }));
        }

        private void party(UUID placement, UUID person, UUID unit, String capacity, LocalDate from) {
            var since = from.minusMonths(2);
            db.sql(
                            "insert into ipm.placement_party (placement_id, unit_id, capacity, valid_from) values (:placement, :unit, :capacity, :from)")
                    .param("placement", placement)
                    .param("unit", unit)
                    .param("capacity", capacity)
                    .param("from", since)
                    .update();
            db.sql(
                            "insert into people.person_relation (person_id, unit_id, basis, valid_from) values (:person, :unit, 'PLACEMENT', :from) on conflict do nothing")
                    .param("person", person)
                    .param("unit", unit)
                    .param("from", since)
                    .update();
        }

        private UUID organisation(UUID id, String name, String kind) {
            db.sql(
                            "insert into organisations.organisation (id, name, ico, kind, address) values (:id, :name, :ico, :kind, 'Lipová 1, Most')")
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

        private static final AtomicInteger ICO = new AtomicInteger(9_000_000);

        /// A company number with a right check digit.
        private String ico() {
            var digits = Integer.toString(ICO.incrementAndGet());
            int sum = 0;
            for (int i = 0; i < 7; i++) {
                sum += (digits.charAt(i) - '0') * (8 - i);
            }
            return digits + (11 - sum % 11) % 10;
        }
    }
}
