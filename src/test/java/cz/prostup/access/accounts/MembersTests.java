package cz.prostup.access.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.access.Role;
import cz.prostup.calendar.DueJobs;
import cz.prostup.ipm.IpmCast;
import cz.prostup.ipm.IpmCast.Actor;
import cz.prostup.people.PeopleCast;
import cz.prostup.people.PeopleCast.City;
import cz.prostup.testing.Browserless;
import cz.prostup.testing.Browserless.Answer;
import cz.prostup.testing.Browserless.Visit;
import cz.prostup.testing.CountingDataSource;
import cz.prostup.testing.ProstupTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who brings people in, gives them roles and takes them back; what administrators never see (controls 8, 9, 16, 81).
@ProstupTest
class MembersTests {

    private static final String HOME = "/organisation/members";
    private static final String INVITE = HOME + "/invitation";
    private static final String GOOD = "sedm modrých židlí v dešti";
    private static final Pattern LINK = Pattern.compile("/invitation/[\\w-]{43}");

    private final IpmCast cast;
    private final PeopleCast people;
    private final Browserless browser;
    private final JdbcClient db;
    private final DueJobs jobs;
    private City city;

    MembersTests(IpmCast cast, PeopleCast people, Browserless browser, JdbcClient db, DueJobs jobs) {
        this.cast = cast;
        this.people = people;
        this.browser = browser;
        this.db = db;
        this.jobs = jobs;
        this.city = people.city();
    }

    @BeforeEach
    void aNewCity() {
        cast.today(LocalDate.of(2025, 6, 2));
        city = people.city();
    }

    @Test
    void somebody_is_invited_sets_a_password_and_works() {
        var admin = browser.as(city.admin.login());
        var email = "nova.pracovnice" + city.number + "@mesto.cz";
        assertThat(invite(admin, email, city.socialUnit, Role.CASE_MANAGER).status())
                .isEqualTo(303);
        assertThat(admin.get(HOME).text()).contains(email);
        var link = linkTo(email);
        assertThat(stored(link)).isZero();
        var guest = browser.nobody();
        assertThat(guest.get(link).text()).contains("Nová Pracovnice", "sociální pracovník obce");
        var weak = guest.submit(
                link, link, "wanted", "Decin" + city.number + "2025!!", "again", "Decin" + city.number + "2025!!");
        assertThat(weak.status()).isEqualTo(422);
        assertThat(guest.submit(link, link, "wanted", GOOD, "again", GOOD).status())
                .isEqualTo(303);
        assertThat(guest.get(link).status()).isEqualTo(404);
        assertThat(guest.submit("/sign-in", "/sign-in", "login", email, "password", GOOD)
                        .status())
                .isEqualTo(303);
        assertThat(guest.get("/account").text()).contains("sociální pracovník obce");
    }

    @Test
    void a_link_holds_seven_days_can_be_renewed_and_cancelled() {
        var admin = browser.as(city.admin.login());
        var email = "pozdni" + city.number + "@mesto.cz";
        invite(admin, email, city.socialUnit, Role.CASE_MANAGER);
        var link = linkTo(email);
        cast.today(LocalDate.of(2025, 6, 9));
        assertThat(browser.nobody().get(link).status()).isEqualTo(200);
        cast.today(LocalDate.of(2025, 6, 10));
        assertThat(browser.nobody().get(link).status()).isEqualTo(404);
        admin = browser.as(city.admin.login());
        var id = db.sql("select id from access.invitation where email = :email")
                .param("email", email)
                .query(UUID.class)
                .single();
        admin.submit(HOME, HOME + "/invitations/" + id + "/renewal");
        var fresh = linkTo(email);
        assertThat(fresh).isNotEqualTo(link);
        assertThat(browser.nobody().get(fresh).status()).isEqualTo(200);
        admin.submit(HOME, HOME + "/invitations/" + id + "/cancellation");
        assertThat(browser.nobody().get(fresh).status()).isEqualTo(404);
    }

    @Test
    void an_administrator_gives_only_what_is_theirs_to_give() {
        var admin = browser.as(city.admin.login());
        assertThat(invite(admin, "a" + city.number + "@mesto.cz", city.addictionUnit, Role.PROVIDER_WORKER)
                        .status())
                .as("another organisation")
                .isEqualTo(422);
        assertThat(invite(admin, "b" + city.number + "@mesto.cz", city.socialUnit, Role.MENTOR)
                        .status())
                .as("an employer's role in the social department")
                .isEqualTo(422);
        assertThat(invite(admin, "c" + city.number + "@mesto.cz", city.socialUnit, Role.SYSADMIN)
                        .status())
                .isEqualTo(422);
        var head = browser.as(city.head.login());
        assertThat(invite(head, "d" + city.number + "@mesto.cz", city.socialUnit, Role.ORGANISATION_ADMIN)
                        .status())
                .isEqualTo(422);
        assertThat(invite(head, "e" + city.number + "@mesto.cz", city.ospodUnit, Role.OSPOD)
                        .status())
                .isEqualTo(422);
        assertThat(admin.get(HOME + "/" + city.admin.viewer().userId() + "/roles/new")
                        .status())
                .as("to oneself")
                .isEqualTo(404);
        assertThat(admin.get(HOME + "/" + city.addictionWorker.viewer().userId())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_role_taken_back_is_gone_at_the_next_click() {
        var manager = browser.as(city.caseManager.login());
        assertThat(manager.get("/account").text()).contains("sociální pracovník obce");
        var admin = browser.as(city.admin.login());
        var page = HOME + "/" + city.caseManager.viewer().userId() + "/roles/" + membership(city.caseManager);
        assertThat(admin.submit(page, page, "what", "END_NOW").status()).isEqualTo(422);
        assertThat(admin.submit(page, page, "what", "END_NOW", "password", IpmCast.PASSWORD)
                        .status())
                .isEqualTo(303);
        assertThat(manager.get("/account").text()).contains("Dnes nemáte žádnou roli.");
    }

    @Test
    void an_account_that_is_turned_off_is_out_at_the_next_click_and_a_new_password_comes_by_a_link() {
        var manager = browser.as(city.caseManager.login());
        var admin = browser.as(city.admin.login());
        assertThat(act(admin, city.caseManager, "DEACTIVATE").status()).isEqualTo(303);
        assertThat(manager.get("/").status()).isEqualTo(302);
        assertThat(act(admin, city.caseManager, "REACTIVATE").status()).isEqualTo(303);
        var email = "manager" + city.number + "@mesto.cz";
        db.sql("update access.user_account set email = :email where id = :id")
                .param("email", email)
                .param("id", city.caseManager.viewer().userId())
                .update();
        assertThat(act(admin, city.caseManager, "NEW_PASSWORD").status()).isEqualTo(303);
        var link = linkTo(email);
        assertThat(browser.nobody()
                        .submit(link, link, "wanted", GOOD, "again", GOOD)
                        .status())
                .isEqualTo(303);
        var back = browser.nobody();
        assertThat(back.submit("/sign-in", "/sign-in", "login", city.caseManager.login(), "password", GOOD)
                        .status())
                .isEqualTo(303);
    }

    @Test
    void administrators_of_accounts_see_no_file() {
        var person = city.client("Karla", "Tajná");
        for (var actor : List.of(city.admin, city.actor("sys", city.socialUnit, Role.SYSADMIN))) {
            var visit = browser.as(actor.login());
            assertThat(visit.get("/people/" + person.value()).status()).isIn(403, 404);
            for (var page : List.of("/", HOME, HOME + "/confirmation", "/account")) {
                assertThat(visit.get(page).text()).as(page).doesNotContain("Tajná");
            }
        }
    }

    @Test
    void the_list_is_confirmed_every_three_months_and_nobody_is_locked_out() {
        db.sql("update access.user_account set created_at = '2025-01-02' where login like '%.city" + city.number + "'")
                .update();
        cast.today(LocalDate.of(2025, 4, 16));
        var admin = browser.as(city.admin.login());
        assertThat(admin.get("/").text()).contains("Seznam lidí s účtem nikdo nepotvrdil");
        jobs.runAll();
        jobs.runAll();
        assertThat(db.sql(
                                "select count(*) from notifications.notice where user_id = :id and kind = 'MEMBERS_OVERDUE' and dedupe_key like :unit")
                        .param("id", city.admin.viewer().userId())
                        .param("unit", "members-late/" + city.socialUnit + "%")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(browser.as(city.caseManager.login()).get("/").status()).isEqualTo(200);
        var page = HOME + "/confirmation";
        var leaving = membership(city.colleague);
        var form = admin.get(page).form(page);
        var answer = admin.post(page, form, "ended", leaving.toString(), "password", IpmCast.PASSWORD);
        assertThat(answer.status()).isEqualTo(303);
        assertThat(db.sql(
                                "select sum(ended) from access.member_review where confirmed_by = :id and confirmed_on = '2025-04-16'")
                        .param("id", city.admin.viewer().userId())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(admin.get("/").text()).doesNotContain("Seznam lidí s účtem nikdo nepotvrdil");
        assertThat(admin.post(page, form, "password", IpmCast.PASSWORD).status())
                .as("somebody left meanwhile")
                .isEqualTo(409);
    }

    @Test
    void pages_cost_few_statements() {
        var admin = browser.as(city.admin.login());
        var manager = HOME + "/" + city.caseManager.viewer().userId();
        for (var page : List.of(
                HOME, INVITE, HOME + "/confirmation", manager, manager + "/roles/new", manager + "/acts/DEACTIVATE")) {
            CountingDataSource.start();
            assertThat(admin.get(page).status()).as(page).isEqualTo(200);
            assertThat(CountingDataSource.stop()).as(page).hasSizeLessThanOrEqualTo(9);
        }
    }

    private Answer invite(Visit visit, String email, UUID unit, Role role) {
        return visit.submit(
                INVITE,
                INVITE,
                "name",
                "Nová Pracovnice",
                "email",
                email,
                "unit",
                unit.toString(),
                "role",
                role.name(),
                "password",
                IpmCast.PASSWORD);
    }

    private Answer act(Visit visit, Actor actor, String act) {
        var page = HOME + "/" + actor.viewer().userId() + "/acts/" + act;
        return visit.submit(page, page, "password", IpmCast.PASSWORD);
    }

    private UUID membership(Actor actor) {
        return db.sql("select id from access.membership where user_id = :id")
                .param("id", actor.viewer().userId())
                .query(UUID.class)
                .single();
    }

    /// The newest letter to the address.
    private String linkTo(String email) {
        var body = db.sql("select body from notifications.mail where address = :email order by id desc limit 1")
                .param("email", email)
                .query(String.class)
                .single();
        var found = LINK.matcher(body);
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private int stored(String link) {
        return db.sql(
                        "select count(*) from access.invitation where encode(token_hash, 'escape') like '%' || :secret || '%'")
                .param("secret", link.replaceAll(".*/", ""))
                .query(Integer.class)
                .single();
    }
}
