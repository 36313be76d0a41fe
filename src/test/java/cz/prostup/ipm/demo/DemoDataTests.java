package cz.prostup.ipm.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.access.DemoAccounts;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.calendar.WorkItem.Turn;
import cz.prostup.calendar.Worklist;
import cz.prostup.ipm.agreement.AgreementState;
import cz.prostup.ipm.agreement.AmendmentState;
import cz.prostup.ipm.application.ApplicationState;
import cz.prostup.ipm.candidate.CandidateState;
import cz.prostup.ipm.lead.LeadState;
import cz.prostup.ipm.monthlyreturn.Check;
import cz.prostup.ipm.monthlyreturn.ReturnQueue;
import cz.prostup.ipm.monthlyreturn.ReviewScreens;
import cz.prostup.ipm.position.PositionState;
import cz.prostup.organisations.BankAccount;
import cz.prostup.organisations.Ico;
import cz.prostup.people.Basis;
import cz.prostup.people.Layer;
import cz.prostup.people.circle.OfferState;
import cz.prostup.people.consent.ConsentState;
import cz.prostup.people.emergency.EmergencyState;
import cz.prostup.people.goals.GoalState;
import cz.prostup.people.guests.GuestState;
import cz.prostup.people.sharing.EnquiryAnswer;
import cz.prostup.people.sharing.EnquiryState;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@DemoTest
class DemoDataTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final DemoTables TABLES = new DemoTables(TODAY);

    /// They come to look or to arrange something, nothing waits for them in a list.
    private static final Set<String> WHO_LOOKS = Set.of("prokop.servis", "vlasta.ruzkova");

    private final JdbcClient db;
    private final DemoPeople people;
    private final DemoAccounts accounts;
    private final Worklist worklist;
    private final ReturnQueue queue;
    private final ReviewScreens reviews;

    DemoDataTests(
            JdbcClient db,
            DemoPeople people,
            DemoAccounts accounts,
            Worklist worklist,
            ReturnQueue queue,
            ReviewScreens reviews) {
        this.db = db;
        this.people = people;
        this.accounts = accounts;
        this.worklist = worklist;
        this.queue = queue;
        this.reviews = reviews;
    }

    @Test
    void the_person_of_the_worked_example_has_exactly_its_amounts() {
        var months =
                people.as(Viewer.SYSTEM, () -> db.sql("""
                        select concat_ws(' ', to_char(r.month, 'YYYY-MM'), k.gross_wage, k.wage_costs, k.hours,
                                         k.wage_contribution, k.integration_contribution, k.total, r.state)
                          from ipm.calculation k
                          join ipm.monthly_return r on r.id = k.return_id
                          join ipm.placement p on p.id = k.placement_id
                         where p.start_date = '2025-03-10'
                         order by r.month, k.made_at
                         limit 3
                        """).query(String.class).list());
        assertThat(months)
                .containsExactly(
                        "2025-03 17600.00 23549.00 18.00 11774.00 4700.00 16474.00 PAID",
                        "2025-04 14700.00 19669.00 16.50 9834.00 4700.00 14534.00 PAID",
                        "2025-05 23100.00 30908.00 13.00 15454.00 0.00 15454.00 PAID");
    }

    @Test
    void the_plan_of_the_worked_example_was_in_time_and_the_job_ended_a_year_later() {
        var plan = db.sql("""
                        select concat_ws(' ', d.due_on, d.submitted_on, d.decided_on, p.state, p.ended_on)
                          from ipm.development_plan d
                          join ipm.placement p on p.id = d.placement_id
                         where p.start_date = '2025-03-10'
                        """).query(String.class).single();
        assertThat(plan).isEqualTo("2025-04-10 2025-04-02 2025-04-09 ENDED 2026-03-09");
    }

    /// [Check.Kind#PLACEMENT] cannot fail: see [Twist].
    @Test
    void in_the_officers_queue_each_check_has_a_return_that_fails_it() {
        var officer = people.viewer(people.account("jana.mala"));
        var rows = people.as(
                officer,
                () -> queue.find(new ReturnQueue.Filter(Set.of(), null, "", 1), officer)
                        .rows());
        var failing = EnumSet.noneOf(Check.Kind.class);
        for (var row : rows) {
            people.as(officer, () -> reviews.review(row.id(), officer)).checks().stream()
                    .filter(check -> check.level() != Check.Level.PASSED)
                    .map(Check::kind)
                    .forEach(failing::add);
        }
        assertThat(failing).isEqualTo(EnumSet.complementOf(EnumSet.of(Check.Kind.PLACEMENT)));
    }

    @Test
    void everybody_has_something_to_do_right_away() {
        var waiting = new HashMap<String, Long>();
        for (var account : accounts.all()) {
            var viewer = people.viewer(account.id());
            var home = people.as(viewer, () -> worklist.of(viewer));
            var mine = home.items().stream()
                    .filter(item -> item.turn() == Turn.MINE)
                    .count();
            var unread = home.figures().stream()
                    .filter(figure -> figure.path().equals("/messages?show=UNREAD"))
                    .count();
            waiting.put(account.login(), mine + unread);
        }
        assertThat(waiting).hasSize(24);
        assertThat(waiting)
                .allSatisfy((login, count) -> assertThat(count > 0 || WHO_LOOKS.contains(login))
                        .as(login)
                        .isTrue());
    }

    /// What each column holds somewhere in the demo, so that every kind has a page on which it can be seen.
    @Test
    void every_state_and_every_kind_of_what_happens_to_people_occurs() {
        assertThat(all("select state from people.consent")).containsExactlyInAnyOrder(names(ConsentState.values()));
        assertThat(all("select purpose from people.consent")).containsExactlyInAnyOrderElementsOf(all("""
                select code from people.consent_purpose
                """));
        assertThat(all("select form || ' ' || given_by from people.consent"))
                .contains("ELECTRONIC PERSON", "PAPER_SCAN PERSON", "PAPER_SCAN GUARDIAN");
        assertThat(all("select basis from people.share_grant")).containsExactlyInAnyOrder(names(Basis.values()));
        assertThat(all("select state from people.grant_state_card"))
                .containsExactlyInAnyOrder("REVOKED", "IN_FORCE", "OVER");
        assertThat(all("select state from people.enquiry_partner"))
                .containsExactlyInAnyOrder(names(EnquiryState.values()));
        assertThat(all("select answer from people.enquiry_partner where answer is not null"))
                .containsExactlyInAnyOrder(names(EnquiryAnswer.values()));
        assertThat(all("select state from people.guest_link")).containsExactlyInAnyOrder(names(GuestState.values()));
        assertThat(all("select kind from people.guest_link"))
                .contains("DOCTOR", "SCHOOL", "COURT", "LANDLORD", "PROBATION");
        assertThat(all("select wanted from people.guest_link")).containsExactlyInAnyOrder("WORDS", "DATE", "YES_NO");
        assertThat(all("select state from people.emergency_access"))
                .containsExactlyInAnyOrder(names(EmergencyState.values()));
        assertThat(all("select category from people.emergency_access"))
                .containsExactlyInAnyOrderElementsOf(all("select code from people.emergency_category"));
        assertThat(all("select verdict from people.emergency_access where verdict is not null"))
                .contains("JUSTIFIED", "UNJUSTIFIED");
        assertThat(written("select state from people.goal")).containsExactlyInAnyOrder(names(GoalState.values()));
        assertThat(all("select state from people.responsibility_offer"))
                .containsExactlyInAnyOrder(names(OfferState.values()));
        assertThat(written("select layer from people.note")).containsExactlyInAnyOrder(names(Layer.values()));
        assertThat(written("select layer from people.document")).containsExactlyInAnyOrder(names(Layer.values()));
        assertThat(written("select kind from people.document"))
                .containsExactlyInAnyOrderElementsOf(all("select code from people.document_kind"));
        assertThat(all("select state from documents.attachment"))
                .containsExactlyInAnyOrder("QUARANTINED", "CLEAN", "INFECTED", "DISCARDED");
        assertThat(all("select state from people.duplicate_pair where not gone"))
                .contains("OPEN", "TWO_PEOPLE");
        assertThat(all("select (undone_at is null)::text from people.merge")).contains("true", "false");
        assertThat(all("select kind from people.guardianship")).containsExactlyInAnyOrder("PARENT", "PERSON", "PUBLIC");
    }

    @Test
    void what_is_about_to_end_and_what_hangs_on_a_withdrawn_consent_is_there() {
        assertThat(all("""
                        select 'consent in 20 days' from people.consent where state = 'GIVEN' and valid_to = access.today() + 20
                        union all
                        select 'grant within 14 days' from people.grant_card where valid_to between access.today() and access.today() + 14
                        union all
                        select 'grant on a withdrawn consent' from people.share_grant g
                          join people.consent c on c.id = g.consent_id where c.state = 'WITHDRAWN'
                        union all
                        select 'expired link' from people.guest_link where state = 'SENT' and valid_to < access.today()
                        union all
                        select 'open link' from people.guest_link where state = 'SENT' and valid_to >= access.today()
                        union all
                        select 'child in two households' from people.household_member where valid_to is null
                         group by person_id having count(*) > 1
                        union all
                        select 'anonymous who became a client' from people.anonymous_client where person_id is not null
                        union all
                        select 'anonymous' from people.anonymous_client where person_id is null
                        union all
                        select 'namesake' from people.namesake
                        union all
                        select 'died' from people.person where died_on is not null
                        union all
                        select 'birth number' from people.person where birth_number_sealed is not null
                        union all
                        select 'limited capacity' from people.person where capacity_limited
                        union all
                        select 'closed thread' from people.message_thread where closed_at is not null
                        union all
                        select 'file in a message' from people.message_attachment
                        union all
                        select 'waiting invitation' from access.invitation where used_at is null
                        union all
                        select 'ended membership' from access.membership where ended_by is not null
                        union all
                        select 'confirmed list' from access.member_review
                        union all
                        select 'own account' from people.person_account
                        """))
                .containsExactlyInAnyOrder(
                        "consent in 20 days",
                        "grant within 14 days",
                        "grant on a withdrawn consent",
                        "expired link",
                        "open link",
                        "child in two households",
                        "anonymous who became a client",
                        "anonymous",
                        "namesake",
                        "died",
                        "birth number",
                        "limited capacity",
                        "closed thread",
                        "file in a message",
                        "waiting invitation",
                        "ended membership",
                        "confirmed list",
                        "own account");
        assertThat(written("select 'draft' from people.note_draft")).hasSize(1);
    }

    @Test
    void every_state_of_the_way_from_an_interest_to_a_person_at_work_occurs() {
        assertThat(all("select state from ipm.employer_lead")).containsExactlyInAnyOrder(names(LeadState.values()));
        assertThat(all("select state from ipm.position_application"))
                .containsExactlyInAnyOrder(names(ApplicationState.values()));
        assertThat(all("select state from ipm.agreement")).containsExactlyInAnyOrder(names(AgreementState.values()));
        assertThat(all("select state from ipm.position")).containsExactlyInAnyOrder(names(PositionState.values()));
        assertThat(all("select state from ipm.candidate")).containsExactlyInAnyOrder(names(CandidateState.values()));
        assertThat(all("select state from ipm.agreement_amendment"))
                .containsExactlyInAnyOrder(names(AmendmentState.values()));
        assertThat(all("select channel from ipm.candidate"))
                .containsExactlyInAnyOrderElementsOf(all("select code from ipm.nomination_channel"));
        assertThat(all("select kind from ipm.agreement_amendment"))
                .contains("POSITIONS", "TERMS", "MENTOR", "PROVIDER", "VALIDITY");
    }

    @Test
    void on_the_way_to_work_there_is_what_people_ask_about() {
        assertThat(all("""
                        select 'interest nobody has taken' from ipm.employer_lead where owner_id is null
                        union all
                        select 'step due today' from ipm.employer_lead where next_step_on = access.today()
                        union all
                        select 'declined for public works' from ipm.employer_lead where decline_reason = 'PUBLIC_WORKS_PREFERRED'
                        union all
                        select 'draft of 23 days' from ipm.position_application
                         where state = 'DRAFT' and touched_on = access.today() - 23
                        union all
                        select 'municipality has not agreed' from ipm.position_application where municipality = 'NOT_YET'
                        union all
                        select 'fewer places' from ipm.application_item where approved_places = 2 and places = 3
                        union all
                        select 'rejected, SUPM offered' from ipm.position_application
                         where state = 'REJECTED' and 'SUPM' = any (alternative_codes)
                        union all
                        select 'protected market' from ipm.position_application p
                          join organisations.protected_market_card k on k.id = p.employer_id
                         where k.protected_labour_market and p.state = 'REJECTED'
                        union all
                        select 'signed on paper' from ipm.agreement_signature where method = 'PAPER'
                        union all
                        select 'second version' from ipm.agreement_document where kind = 'AGREEMENT' and number = 2
                        union all
                        select 'alternative offered' from ipm.candidate where alternative like 'RETRAINING%'
                        union all
                        select 'waits with a note' from ipm.candidate where state = 'WAITLISTED' and fit_note <> ''
                        union all
                        select 'lock-in' from ipm.register_period where kind = 'VPP' group by person_id having count(*) > 1
                        union all
                        select 'did not come' from ipm.candidate where state = 'WITHDRAWN' and end_reason = 'DID_NOT_COME'
                        union all
                        select 'renewed' from ipm.eligibility where renews is not null
                        union all
                        select 'at work after being a candidate' from ipm.placement where candidate_id is not null and state = 'ACTIVE'
                         group by agreement_id having count(*) = 2
                        """)).hasSize(16);
    }

    /// Not even the system reads what is written of people; whoever works with them does.
    private List<String> written(String column) {
        return all(people.viewer(people.account("barbora.lipska")), column);
    }

    private List<String> all(String column) {
        return all(Viewer.SYSTEM, column);
    }

    private List<String> all(Viewer viewer, String column) {
        return people.as(
                viewer,
                () -> db.sql("select distinct * from (" + column + ") t (what) order by 1")
                        .query(String.class)
                        .list());
    }

    private static String[] names(Enum<?>[] values) {
        return java.util.Arrays.stream(values).map(Enum::name).toArray(String[]::new);
    }

    @Test
    void it_loads_within_a_minute() {
        var seconds = db.sql("select extract(epoch from finished_at - started_at) from ipm.demo_load")
                .query(Double.class)
                .single();
        assertThat(seconds).isLessThan(60);
    }

    @Test
    void numbers_of_organisations_and_accounts_are_invented_but_well_formed() {
        assertThat(TABLES.organisations()).allSatisfy(row -> {
            assertThat(Ico.parse(row.ico())).isInstanceOf(Ico.Valid.class);
            assertThat(row.ico()).startsWith("0999");
        });
        assertThat(TABLES.agreements())
                .allSatisfy(row -> assertThat(BankAccount.parse(row.account())).isInstanceOf(BankAccount.Valid.class));
    }

    @Test
    void the_whole_demo_is_as_large_as_promised() {
        assertThat(TABLES.participants()).hasSize(130);
        assertThat(TABLES.agreements()).hasSizeGreaterThanOrEqualTo(16);
        assertThat(TABLES.organisations().stream().filter(row -> row.kind().equals("PROVIDER")))
                .hasSize(13);
        assertThat(TABLES.organisations().stream().map(DemoTables.OrganisationRow::employerKind))
                .contains(
                        "COMMERCIAL",
                        "SOCIAL_ENTERPRISE",
                        "MUNICIPAL_OFFICE",
                        "CONTRIBUTORY_ORG",
                        "STATE_INSTITUTION",
                        "NGO",
                        "MUNICIPAL_COMPANY",
                        "INTEGRATION_SOCIAL_ENTERPRISE");
        assertThat(TABLES.participants().stream()
                        .map(DemoTables.ParticipantRow::start)
                        .filter(start -> start.isBefore(TODAY.minusMonths(18))))
                .isNotEmpty();
    }

    @Test
    void each_branch_has_officers_finance_and_an_employer() {
        var branches =
                TABLES.units().stream().filter(row -> row.branch() != null).toList();
        assertThat(branches)
                .extracting(DemoTables.UnitRow::name)
                .containsExactlyInAnyOrder(
                        "KoP Most",
                        "KoP Děčín",
                        "KoP Praha 8",
                        "KoP Ústí nad Orlicí",
                        "KoP Bruntál",
                        "KoP Ostrava",
                        "KoP Šumperk",
                        "KoP Česká Lípa",
                        "KoP Liberec",
                        "KoP Jablonec nad Nisou");
        assertThat(branches).allSatisfy(branch -> {
            assertThat(staff(branch.key(), Role.KOP_OFFICER)).isGreaterThanOrEqualTo(2);
            assertThat(staff(branch.key(), Role.KOP_FINANCE)).isEqualTo(1);
            assertThat(TABLES.agreements())
                    .anyMatch(agreement -> agreement.office().equals(branch.key()));
        });
        assertThat(staff("kop-most", Role.KOP_DIRECTOR)).isEqualTo(1);
        assertThat(staff("reditelstvi", Role.LABOUR_OFFICE_HQ)).isEqualTo(2);
    }

    private static long staff(String unit, Role role) {
        return TABLES.staff().stream()
                .filter(row -> row.unit().equals(unit) && row.role() == role)
                .count();
    }

    @Test
    void nobody_is_there_twice_and_every_twist_happens_to_somebody() {
        var names = TABLES.participants().stream()
                .map(DemoTables.ParticipantRow::name)
                .toList();
        var employees = TABLES.staff().stream()
                .filter(row -> row.role() != Role.PARTICIPANT)
                .map(DemoTables.StaffRow::name)
                .toList();
        assertThat(names).doesNotHaveDuplicates().doesNotContainAnyElementsOf(employees);
        assertThat(employees).doesNotHaveDuplicates();
        assertThat(TABLES.twists()).allMatch(twist -> names.contains(twist.participant()));
        assertThat(List.of(Twist.values()))
                .allMatch(twist -> TABLES.twists().stream().anyMatch(row -> row.twist() == twist));
    }

    /// The digits are the variable symbol of its payments (decisions 9).
    @Test
    void the_digits_of_an_agreement_name_it_in_the_whole_country() {
        assertThat(TABLES.agreements())
                .extracting(agreement -> agreement.number().replaceAll("\\D", ""))
                .doesNotHaveDuplicates();
    }
}
