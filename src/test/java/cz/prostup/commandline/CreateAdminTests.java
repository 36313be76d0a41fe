package cz.prostup.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.ipm.IpmCast;
import cz.prostup.shared.Today;
import cz.prostup.testing.Browserless;
import cz.prostup.testing.ProstupTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The first administrator of an installation comes by a link from the command line (control 9).
@ProstupTest
class CreateAdminTests {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String GOOD = "sedm modrých židlí stojí v dešti";

    private record Answer(int code, List<String> out, String err) {}

    private final IpmCast cast;
    private final Browserless browser;
    private final JdbcClient db;
    private String login = "";

    CreateAdminTests(IpmCast cast, Browserless browser, JdbcClient db) {
        this.cast = cast;
        this.browser = browser;
        this.db = db;
    }

    @BeforeEach
    void somebodyNew() {
        cast.today(LocalDate.now(Today.PRAGUE)); // a command has the clock of the machine
        login = "spravce" + NUMBER.incrementAndGet();
        // other tests have administrators too: here nobody is one yet
        db.sql(
                        "update access.membership set valid_to = greatest(valid_from, date '2000-01-01') where role = 'SYSADMIN' and valid_to is null")
                .update();
    }

    @Test
    void a_link_is_printed_once_a_password_is_chosen_there_and_the_next_one_is_refused() {
        var answer = create();
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.out()).hasSize(1);
        var link = URI.create(answer.out().getFirst()).getPath();
        assertThat(link).matches("/invitation/[\\w-]{43}");
        assertThat(answer.err()).contains("použije se jednou");
        var guest = browser.nobody();
        assertThat(guest.get(link).text()).contains("správce systému", "Provozovatel Prostupu", login);
        assertThat(guest.submit(link, link, "wanted", "dvanáct znaků", "again", "dvanáct znaků")
                        .status())
                .as("administrators need a longer one")
                .isEqualTo(422);
        assertThat(guest.submit(link, link, "wanted", GOOD, "again", GOOD).status())
                .isEqualTo(303);
        assertThat(guest.get(link).status()).isEqualTo(404);
        guest.submit("/sign-in", "/sign-in", "login", login, "password", GOOD);
        assertThat(guest.get("/account").text()).contains("správce systému", "Správa systému");
        login = login + ".druhy";
        var second = create();
        assertThat(second.code()).isEqualTo(1);
        assertThat(second.out()).isEmpty();
        assertThat(second.err()).contains("už existuje", "--another");
        assertThat(create("--another").code()).isZero();
    }

    @Test
    void asked_again_the_older_link_is_worth_nothing() {
        var first = URI.create(create().out().getFirst()).getPath();
        var second = URI.create(create().out().getFirst()).getPath();
        assertThat(browser.nobody().get(first).status()).isEqualTo(404);
        assertThat(browser.nobody().get(second).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"Velká Písmena, a@b.cz", "x, a@b.cz", "spravce, nesmysl"})
    void what_is_wrong_ends_with_one_and_nothing_is_printed(String name, String email) {
        var answer = run("create-admin", "--login", name, "--name", "Jana", "--email", email, "--another");
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out()).isEmpty();
    }

    @Test
    void a_password_has_no_place_on_the_command_line() {
        assertThat(create("--password", "heslo").code()).isEqualTo(2);
        assertThat(run("create-admin", "--login", login).code()).isEqualTo(2);
    }

    private Answer create(String... more) {
        var arguments = new java.util.ArrayList<>(
                List.of("create-admin", "--login", login, "--name", "Jana Správná", "--email", login + "@priklad.cz"));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private static Answer run(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var terminal = new Terminal(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Path.of(""));
        int code = Prostup.run(terminal, arguments);
        return new Answer(
                code, out.toString(StandardCharsets.UTF_8).lines().toList(), err.toString(StandardCharsets.UTF_8));
    }
}
