package cz.prostup.journeys;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.IpmCast;
import cz.prostup.ipm.IpmCast.Actor;
import cz.prostup.people.PeopleCast;
import cz.prostup.people.PeopleCast.City;
import cz.prostup.people.PersonId;
import cz.prostup.shared.Ids;
import cz.prostup.shared.MovableClock;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// A city in the middle of its work on 10 March 2026, and Karel: he works for its technical services on a job of the
/// programme, its social department accompanies him, its housing and finance departments were told what he consented
/// to,
/// and an addiction service helps him. In everything that is protected about him stands a canary ([Canaries]), put
/// there
/// by the use cases ([KarelsFile]).
@Component
class BusyCity {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    static final LocalDate CONSENT_ENDS = LocalDate.of(2026, 6, 30);

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final PeopleCast cities;
    private final IpmCast cast;
    private final KarelsFile file;
    private final MovableClock clock;
    private final JdbcClient db;
    private final TransactionTemplate transaction;

    BusyCity(
            PeopleCast cities,
            IpmCast cast,
            KarelsFile file,
            MovableClock clock,
            JdbcClient db,
            TransactionTemplate transaction) {
        this.clock = clock;
        this.cities = cities;
        this.cast = cast;
        this.file = file;
        this.db = db;
        this.transaction = transaction;
    }

    /// @param people   one of each role, by a word for it; `himself` is Karel
    /// @param rescue   a neighbouring city; its child protection broke the glass over Karel's file
    /// @param canaries what stands in his file, by a word for the place
    /// @param things   ids and addresses of what was made, by a word for them
    record Town(
            City city,
            City rescue,
            PersonId karel,
            UUID placement,
            Map<String, Actor> people,
            Canaries canaries,
            Map<String, String> things) {

        Actor the(String role) {
            return Objects.requireNonNull(people.get(role), role);
        }

        String canary(String name) {
            return canaries.text(name);
        }

        String thing(String name) {
            return Objects.requireNonNull(things.get(name), name);
        }

        /// The address of Karel's file.
        String file() {
            return "/people/" + karel;
        }
    }

    Town open() {
        cast.today(TODAY);
        var city = cities.city();
        var canaries = new Canaries(NUMBER.incrementAndGet());
        var karel = city.client("Karel", canaries.put("family", "Kanárkovič" + letters(city.number)));
        var people = people(city, karel);
        var payroll = Objects.requireNonNull(people.get("payroll"));
        relations(city, karel, payroll.viewer().memberships().getFirst().unitId());
        var placement = placement(city, payroll, karel);
        var town = new Town(city, cities.city(), karel, placement, people, canaries, new LinkedHashMap<>());
        file.fill(town);
        ids(town);
        return town;
    }

    /// What got its id on the way.
    private void ids(Town town) {
        system(() -> {
            remember(
                    town,
                    "select 'question' as name, p.id from people.enquiry_partner p where p.enquiry_id = cast(:id as uuid)",
                    "enquiry");
            remember(
                    town,
                    "select 'circle-' || function as name, id from people.circle_member where person_id = cast(:id as uuid)",
                    "karel");
            remember(
                    town,
                    "select 'household-' || row_number() over () as name, household_id as id from people.household_member where person_id = cast(:id as uuid)",
                    "karel");
            remember(town, """
                    select 'activity-' || case when kind = 'ADDICTION_SERVICE' then 'addiction' else 'internal' end as name, id
                      from ipm.activity where placement_id = (select id from ipm.placement where person_id = cast(:id as uuid))
                    """, "karel");
            remember(town, """
                    select 'statement-' || row_number() over (order by id) as name, id
                      from ipm.activity_statement
                     where placement_id = (select id from ipm.placement where person_id = cast(:id as uuid))
                    """, "karel");
            return town;
        });
    }

    private void remember(Town town, String sql, String thing) {
        db.sql(sql)
                .param("id", town.thing(thing))
                .query((row, n) -> {
                    town.things().put(row.getString("name"), row.getString("id"));
                    return true;
                })
                .list();
    }

    /// The same day after lunch: what was done in [#open] is done, and the emergency access lasts.
    void afternoon() {
        clock.moveTo(TODAY.atTime(13, 0).atZone(ZoneId.of("Europe/Prague")).toInstant());
    }

    /// A name has no digits.
    private static String letters(int number) {
        return Integer.toString(number)
                .chars()
                .mapToObj(digit -> String.valueOf((char) (digit - '0' + 'a')))
                .reduce("", String::concat);
    }

    private Map<String, Actor> people(City city, PersonId karel) {
        var people = new LinkedHashMap<String, Actor>();
        people.put("case-manager", city.caseManager);
        people.put("colleague", city.colleague);
        people.put("head", city.head);
        people.put("ospod", city.ospod);
        people.put("public-guardian", city.guardian);
        people.put("housing", city.housing);
        people.put("finance", city.finance);
        people.put("mentor", city.mentor);
        people.put("other-mentor", city.otherMentor);
        people.put("internal-support", city.internalSupport);
        people.put("addiction", city.addictionWorker);
        people.put("debt-advice", city.debtAdviser);
        people.put("admin", city.admin);
        people.put("dpo", city.dpo);
        people.put("officer", city.elsewhere.officer);
        system(() -> {
            people.put("employer", city.actor("employer", city.managementUnit, Role.EMPLOYER_ADMIN));
            people.put("payroll", city.actor("payroll", payrollUnit(city), Role.EMPLOYER_PAYROLL));
            people.put("kop-finance", city.actor("kopfinance", city.elsewhere.officeUnit, Role.KOP_FINANCE));
            people.put("director", city.actor("director", city.elsewhere.officeUnit, Role.KOP_DIRECTOR));
            people.put("hq", city.actor("hq", city.elsewhere.officeUnit, Role.LABOUR_OFFICE_HQ));
            people.put("provider-admin", city.actor("provideradmin", city.addictionUnit, Role.PROVIDER_ADMIN));
            people.put("sysadmin", city.actor("sysadmin", city.socialUnit, Role.SYSADMIN));
            return people;
        });
        people.put("himself", city.himself(karel));
        system(() -> db.sql("""
                        update access.user_account set email = login || '@zkouska.invalid' where id in (:users)
                        """)
                .param(
                        "users",
                        people.values().stream()
                                .map(one -> one.viewer().userId())
                                .toList())
                .update());
        people.put("himself-elsewhere", city.himself(city.client("Jiný", "Člověk")));
        return people;
    }

    private void relations(City city, PersonId karel, UUID payrollUnit) {
        for (var unit : Set.of(
                payrollUnit,
                city.managementUnit,
                city.internalSupportUnit,
                city.addictionUnit,
                city.elsewhere.officeUnit)) {
            city.knows(karel, unit, "PLACEMENT");
        }
        city.knows(karel, city.ospodUnit, "CLIENT");
        city.accompanies(karel, city.managementUnit, city.mentor, "MENTOR");
        city.accompanies(karel, city.socialUnit, city.caseManager, "CASE_MANAGER");
        city.accompanies(karel, city.addictionUnit, city.addictionWorker, "KEY_WORKER");
        city.accompanies(karel, city.internalSupportUnit, city.internalSupport, "OTHER");
        city.accompanies(karel, city.ospodUnit, city.ospod, "CHILD_PROTECTION");
    }

    private UUID payrollUnit(City city) {
        var id = Ids.next();
        db.sql("""
                        insert into organisations.unit (id, organisation_id, kind, name)
                        values (:id, :city, 'PAYROLL', 'Mzdová účtárna města')
                        """).param("id", id).param("city", city.cityId).update();
        return id;
    }

    /// The city employs Karel since November; its own support and the addiction service help at work.
    private UUID placement(City city, Actor payroll, PersonId karel) {
        var agreement = Ids.next();
        var position = Ids.next();
        var placement = Ids.next();
        var start = LocalDate.of(2025, 11, 3);
        return system(() -> {
            db.sql("""
                            insert into ipm.agreement (id, number, employer_id, branch_id, rules, effective_from, effective_to,
                                                       bank_account, state)
                            values (:id, :number, :city, :branch, 'IPM-2025', '2025-01-01', '2027-12-31',
                                    '19-2000145399/9999', 'IN_FORCE')
                            """)
                    .param("id", agreement)
                    .param("number", "M/" + (700_000 + city.number))
                    .param("city", city.cityId)
                    .param("branch", city.elsewhere.branchId)
                    .update();
            db.sql("""
                            insert into ipm.position (id, agreement_id, seq, job_title, fte, weekly_hours, workplace)
                            values (:id, :agreement, 1, 'pracovník úklidu', 1, 40, 'Děčín')
                            """).param("id", position).param("agreement", agreement).update();
            db.sql("""
                            insert into ipm.placement (id, position_id, agreement_id, employer_id, branch_id, person_id, mentor_id,
                                                       start_date, basic_end, gross_wage, state)
                            values (:id, :position, :agreement, :city, :branch, :person, :mentor, :start, :end, :wage, 'ACTIVE')
                            """)
                    .param("id", placement)
                    .param("position", position)
                    .param("agreement", agreement)
                    .param("city", city.cityId)
                    .param("branch", city.elsewhere.branchId)
                    .param("person", karel.value())
                    .param("mentor", city.mentor.viewer().userId())
                    .param("start", start)
                    .param("end", start.plusMonths(12).minusDays(1))
                    .param("wage", new BigDecimal("23456"))
                    .update();
            db.sql("""
                            insert into ipm.development_plan (id, placement_id, version_no, state, due_on)
                            values (:id, :placement, 1, 'DRAFT', :due)
                            """)
                    .param("id", Ids.next())
                    .param("placement", placement)
                    .param("due", start.plusMonths(1))
                    .update();
            party(placement, city.elsewhere.officeUnit, "OFFICE");
            party(placement, city.managementUnit, "EMPLOYER");
            party(placement, payroll.viewer().memberships().getFirst().unitId(), "PAYROLL");
            party(placement, city.internalSupportUnit, "PROVIDER");
            party(placement, city.addictionUnit, "PROVIDER");
            return placement;
        });
    }

    private void party(UUID placement, UUID unit, String capacity) {
        db.sql("""
                        insert into ipm.placement_party (placement_id, unit_id, capacity, valid_from)
                        values (:placement, :unit, :capacity, '2025-09-01')
                        """)
                .param("placement", placement)
                .param("unit", unit)
                .param("capacity", capacity)
                .update();
    }

    private <T> T system(java.util.function.Supplier<T> work) {
        return cast.as(Viewer.SYSTEM, () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}
