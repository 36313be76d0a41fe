package cz.prostup.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.journeys.BusyCity.Town;
import cz.prostup.testing.Browserless;
import cz.prostup.testing.Browserless.Answer;
import cz.prostup.testing.ProstupTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;

/// Two cities with the same roles and the same things: an id of the other one answers as an id that nobody has, to the
/// letter, and is written down once (controls 12 and 23).
@ProstupTest
@TestInstance(Lifecycle.PER_CLASS)
class SwappedCitiesTests {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final BusyCity cities;
    private final Browserless browser;
    private final JdbcClient db;
    private final Town town;
    private final Town others;
    private final Set<String> pages;
    private final Set<String> acts;

    SwappedCitiesTests(BusyCity cities, Browserless browser, JdbcClient db, Addresses addresses) {
        this.cities = cities;
        this.browser = browser;
        this.db = db;
        this.town = cities.open();
        this.others = cities.open();
        this.pages = withIds(addresses, RequestMethod.GET);
        this.acts = withIds(addresses, RequestMethod.POST);
    }

    /// One of each kind.
    private Set<String> withIds(Addresses addresses, RequestMethod method) {
        var kinds = new HashSet<String>();
        return addresses.of(town, method).stream()
                .filter(path -> ID.matcher(path).find())
                .filter(path -> kinds.add(Crawl.kind(path)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @BeforeEach
    void afternoon() {
        cities.afternoon();
    }

    @Test
    void there_are_many_of_them() {
        assertThat(pages).hasSizeGreaterThan(40);
        assertThat(acts).hasSizeGreaterThan(30);
    }

    @ParameterizedTest
    @ValueSource(strings = {"case-manager", "ospod", "housing", "mentor", "addiction", "officer", "dpo", "himself"})
    void an_id_of_the_other_city_answers_as_one_that_nobody_has(String role) {
        var stranger = others.the(role);
        var visit = browser.as(stranger.login());
        var token = visit.get("/accessibility").form("/sign-out");
        var wrong = new ArrayList<String>();
        int before = refused(stranger.viewer().userId());
        long told = 0;
        for (var path : pages) {
            var foreign = visit.get(path);
            var unknown = visit.get(unknown(path));
            told += Stream.of(foreign, unknown)
                    .filter(SwappedCitiesTests::isRefused)
                    .count();
            compare("GET " + path, foreign, unknown, wrong);
        }
        for (var path : acts) {
            var foreign = visit.post(path, token, "version", "0");
            var unknown = visit.post(unknown(path), token, "version", "0");
            told += Stream.of(foreign, unknown)
                    .filter(SwappedCitiesTests::isRefused)
                    .count();
            compare("POST " + path, foreign, unknown, wrong);
        }
        assertThat(wrong).isEmpty();
        assertThat(refused(stranger.viewer().userId()) - before).isEqualTo((int) told);
    }

    private static void compare(String what, Answer foreign, Answer unknown, List<String> wrong) {
        if (!isRefused(foreign) || foreign.status() != unknown.status()) {
            wrong.add(foreign.status() + "/" + unknown.status() + " " + what);
        } else if (!said(foreign).equals(said(unknown))) {
            wrong.add("other words: " + what);
        }
    }

    private static boolean isRefused(Answer answer) {
        return answer.status() == 403 || answer.status() == 404;
    }

    private static String unknown(String path) {
        return ID.matcher(path).replaceAll(found -> UUID.randomUUID().toString());
    }

    /// The page without what is of this one request.
    private static String said(Answer answer) {
        answer.page().select("[name=_csrf]").remove();
        return ID.matcher(answer.page().body().html()).replaceAll("id");
    }

    private int refused(UUID user) {
        return db.sql("select count(*) from access.refusal_log where user_id = :user and status in (403, 404)")
                .param("user", user)
                .query(Integer.class)
                .single();
    }
}
