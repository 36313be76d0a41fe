package cz.prostup.ipm.lead;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.ipm.IpmCast;
import cz.prostup.testing.Browserless;
import cz.prostup.testing.ProstupTest;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProstupTest
class BringEmployerTests {

    private static final Pattern LINK = Pattern.compile("/invitation/[\\w-]{43}");

    private final IpmCast cast;
    private final WriteLead writeLead;
    private final Browserless browser;
    private final JdbcClient db;

    BringEmployerTests(IpmCast cast, WriteLead writeLead, Browserless browser, JdbcClient db) {
        this.cast = cast;
        this.writeLead = writeLead;
        this.browser = browser;
        this.db = db;
    }

    @Test
    void an_employer_comes_into_the_register_and_their_first_administrator_signs_in() {
        var scene = new LeadScene(cast, writeLead, db);
        var path = "/ipm/leads/" + scene.written("Prádelna Bělásek " + scene.stage.number);
        var officer = browser.as(scene.stage.officer.login());
        var ico = ico(7_000_000 + scene.stage.number);
        var wrong = officer.submit(path + "/employer", path + "/employer", "ico", "12345678", "address", "Most");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(officer.submit(path + "/employer", path + "/employer", "ico", ico, "address", "Lipová 3, Most")
                        .status())
                .isEqualTo(303);
        assertThat(officer.submit(path + "/employer", path + "/invitation", "email", "nesmysl")
                        .status())
                .isEqualTo(422);
        var email = "spravce" + scene.stage.number + "@belasek.invalid";
        var fields = officer.get(path + "/employer").form(path + "/invitation");
        fields.put("more", List.of("MENTOR", "PAYROLL"));
        assertThat(officer.post(path + "/invitation", fields, "name", "Iva Bělásková", "email", email)
                        .status())
                .isEqualTo(303);
        assertThat(officer.get(path + "/employer").text()).contains("Pozvánka čeká: Iva Bělásková");
        var old = link(email);
        officer.submit(path + "/employer", path + "/invitation", "name", "Iva Bělásková", "email", email);
        assertThat(browser.nobody().get(old).status()).isEqualTo(404);
        officer.post(path + "/invitation", fields, "name", "Iva Bělásková", "email", email);
        var link = link(email);
        var invited = browser.nobody();
        assertThat(invited.get(link).text())
                .contains("zástupce zaměstnavatele", "mentor na pracovišti", "mzdová účetní");
        var accepted =
                invited.submit(link, link, "wanted", "modrá lampa sedí na stole", "again", "modrá lampa sedí na stole");
        assertThat(accepted.status()).isEqualTo(303);
        assertThat(roles(email)).containsExactly("EMPLOYER_ADMIN", "EMPLOYER_PAYROLL", "MENTOR");
        assertThat(officer.get(path + "/employer").text()).contains("svého správce má");
    }

    @Test
    void an_employer_whom_the_register_knows_is_linked_and_nobody_else_becomes_one() {
        var scene = new LeadScene(cast, writeLead, db);
        var officer = browser.as(scene.stage.officer.login());
        var path = "/ipm/leads/" + scene.written();
        officer.submit(path + "/employer", path + "/employer", "ico", ico(scene, "EMPLOYER"), "address", "Most");
        assertThat(officer.get(path + "/employer").text()).contains("Technické služby Lipová " + scene.stage.number);
        var other = "/ipm/leads/" + scene.written();
        var provider = officer.submit(
                other + "/employer", other + "/employer", "ico", ico(scene, "PROVIDER"), "address", "Most");
        assertThat(provider.text()).contains("není zaměstnavatelem");
        assertThat(browser.as(scene.coordinator.login()).get(path + "/employer").status())
                .isEqualTo(403);
    }

    private String ico(LeadScene scene, String kind) {
        return db.sql("select ico from organisations.organisation where id = :id")
                .param("id", kind.equals("EMPLOYER") ? scene.stage.employerId : scene.stage.providerId)
                .query(String.class)
                .single();
    }

    private String link(String email) {
        var text = db.sql(
                        "select body from notifications.mail where address = :email order by created_at desc, id desc limit 1")
                .param("email", email)
                .query(String.class)
                .single();
        var found = LINK.matcher(text);
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private List<String> roles(String email) {
        return db.sql("""
                        select m.role from access.membership m join access.user_account a on a.id = m.user_id
                         where a.login = :email order by 1
                        """)
                .param("email", email)
                .query((row, n) -> row.getString("role"))
                .list();
    }

    /// A company number with a right check digit.
    static String ico(int seven) {
        var digits = Integer.toString(seven);
        int sum = 0;
        for (int i = 0; i < 7; i++) {
            sum += (digits.charAt(i) - '0') * (8 - i);
        }
        return digits + (11 - sum % 11) % 10;
    }
}
