package cz.prostup.ipm.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.documents.PdfUa;
import cz.prostup.ipm.ExpectedMoves;
import cz.prostup.ipm.IpmCast;
import cz.prostup.ipm.IpmCast.Actor;
import cz.prostup.ipm.agreement.AgreementCast.Scene;
import cz.prostup.ipm.agreement.MoveAgreement.Moved;
import cz.prostup.ipm.agreement.SignAgreement.Paper;
import cz.prostup.ipm.agreement.SignAgreement.Signed;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.StaleRecord;
import cz.prostup.testing.Browserless;
import cz.prostup.testing.CountingDataSource;
import cz.prostup.testing.ProstupTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ProstupTest
class AgreementLifeTests {

    private static final String SCAN = "Zaměstnavatel nemá datovou schránku ani účet.";

    private final IpmCast cast;
    private final AgreementCast agreements;
    private final MoveAgreement move;
    private final SignAgreement sign;
    private final LapseAgreement lapse;
    private final EndAgreements end;
    private final AgreementLifeScreens lives;
    private final Browserless browser;
    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final ExpectedMoves expected = ExpectedMoves.of(AgreementLifeTests.class, "agreement-moves.csv");

    AgreementLifeTests(
            IpmCast cast,
            AgreementCast agreements,
            MoveAgreement move,
            SignAgreement sign,
            LapseAgreement lapse,
            EndAgreements end,
            AgreementLifeScreens lives,
            Browserless browser,
            JdbcClient db,
            TransactionTemplate transaction) {
        this.cast = cast;
        this.agreements = agreements;
        this.move = move;
        this.sign = sign;
        this.lapse = lapse;
        this.end = end;
        this.lives = lives;
        this.browser = browser;
        this.db = db;
        this.transaction = transaction;
    }

    @Test
    void an_approved_application_becomes_an_agreement_with_the_approved_places() {
        var scene = agreements.prepared();
        assertThat(agreements.positionStates(scene)).containsExactly("PLANNED", "PLANNED", "PLANNED");
        var row = db.sql(
                        "select number, effective_from, effective_to, bank_account, rules from ipm.agreement where id = :id")
                .param("id", scene.id().value())
                .query()
                .singleRow();
        assertThat(row.get("number").toString()).matches("IPM-T-2025/\\d{3,}");
        assertThat(row.get("effective_from").toString()).isEqualTo("2025-05-05");
        assertThat(row.get("effective_to").toString()).isEqualTo("2026-11-04"); // 12 and 6 months from the last start
        assertThat(row).containsEntry("bank_account", "19-2000145399/9999").containsEntry("rules", "IPM-2025");
    }

    @Test
    void the_employer_signs_first_the_office_last_and_then_places_open() {
        var scene = agreements.sent();
        assertThat(agreements.signByAccount(scene, Side.OFFICE, scene.director()))
                .isInstanceOf(Refused.class);
        assertThat(agreements.positionStates(scene)).containsOnly("PLANNED");
        assertThat(agreements.signByAccount(scene, Side.EMPLOYER, scene.admin()))
                .isEqualTo(new Signed(AgreementState.SIGNED_EMPLOYER));
        assertThat(agreements.signByAccount(scene, Side.OFFICE, scene.stage().officer))
                .isInstanceOf(Refused.class);
        assertThat(agreements.signByAccount(scene, Side.OFFICE, scene.director()))
                .isEqualTo(new Signed(AgreementState.IN_FORCE));
        assertThat(agreements.positionStates(scene)).containsOnly("VACANT");
    }

    @Test
    void a_wrong_password_signs_nothing_and_an_old_page_is_told_so() {
        var scene = agreements.sent();
        var admin = scene.admin().viewer();
        int version = agreements.version(scene);
        assertThat(cast.as(admin, () -> sign.byAccount(scene.id(), version, Side.EMPLOYER, "jiné heslo", "", admin)))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.field()).isEqualTo("password"));
        assertThat(agreements.state(scene)).isEqualTo(AgreementState.SENT);
        assertThatExceptionOfType(StaleRecord.class)
                .isThrownBy(() -> cast.as(
                        admin,
                        () -> sign.byAccount(scene.id(), version - 1, Side.EMPLOYER, IpmCast.PASSWORD, "", admin)));
        var stranger = cast.stage().officer.viewer();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> cast.as(stranger, () -> move.send(scene.id(), version, stranger)));
    }

    @Test
    void what_was_signed_on_paper_is_entered_with_its_scan() {
        var scene = agreements.sent();
        var officer = scene.stage().officer.viewer();
        var scan = agreements.scan(officer);
        var late = new Paper("Jana Nová, jednatelka", AgreementCast.DAY.plusDays(1), SCAN, scan);
        assertThat(onPaper(scene, late, officer))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.field()).isEqualTo("on"));
        var paper = new Paper("Jana Nová, jednatelka", AgreementCast.DAY, SCAN, scan);
        assertThat(onPaper(scene, paper, officer)).isEqualTo(new Signed(AgreementState.SIGNED_EMPLOYER));
        var admin = scene.admin().viewer();
        var signature =
                cast.as(admin, () -> lives.life(scene.id(), admin)).signatures().getFirst();
        assertThat(signature.paper()).isTrue();
        assertThat(signature.signatory()).isEqualTo("Jana Nová, jednatelka");
        var file = browser.as(scene.admin().login()).get(scene.path() + "/signatures/" + signature.id() + "/scan");
        assertThat(file.response().getContentType()).isEqualTo("application/pdf");
        var stranger = browser.as(cast.stage().officer.login());
        assertThat(stranger.get(scene.path() + "/signatures/" + signature.id() + "/scan")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_text_taken_back_keeps_its_signature_as_withdrawn_and_the_next_is_another_version() {
        var scene = agreements.sent();
        agreements.signByAccount(scene, Side.EMPLOYER, scene.admin());
        var officer = scene.stage().officer.viewer();
        assertThat(cast.as(officer, () -> move.takeBack(scene.id(), agreements.version(scene), "krátce", officer)))
                .isInstanceOf(Refused.class);
        var back = cast.as(
                officer, () -> move.takeBack(scene.id(), agreements.version(scene), AgreementCast.REASON, officer));
        assertThat(back).isEqualTo(new Moved(AgreementState.PREPARED));
        agreements.send(scene);
        var life = cast.as(officer, () -> lives.life(scene.id(), officer));
        assertThat(life.documents()).hasSize(2);
        assertThat(life.signatures()).hasSize(1).allMatch(signature -> signature.withdrawnAt() != null);
        assertThat(life.employerOn()).isNull();
    }

    @Test
    void nobody_puts_it_in_force_after_the_first_planned_start() {
        var scene = agreements.sent();
        agreements.signByAccount(scene, Side.EMPLOYER, scene.admin());
        cast.today(AgreementCast.START.plusDays(1));
        assertThat(agreements.signByAccount(scene, Side.OFFICE, scene.director()))
                .isInstanceOf(Refused.class);
        assertThat(agreements.state(scene)).isEqualTo(AgreementState.SIGNED_EMPLOYER);
    }

    @Test
    void every_pair_of_state_and_action_does_what_the_domain_says_for_every_role() {
        var scene = agreements.prepared();
        agreements.send(scene); // there is a text to sign
        var stage = scene.stage();
        var roles = Map.of(
                "KOP_OFFICER", stage.officer,
                "KOP_DIRECTOR", scene.director(),
                "KOP_FINANCE", stage.actor("finance", stage.officeUnit, Role.KOP_FINANCE),
                "EMPLOYER_ADMIN", scene.admin(),
                "EMPLOYER_PAYROLL", stage.payroll);
        for (var from : AgreementState.values()) {
            for (var action : AgreementAction.values()) {
                roles.forEach((role, actor) -> {
                    set(scene, from);
                    tryTo(scene, action, actor);
                    var wanted = expected.find(from, action)
                            .filter(row ->
                                    row.roles().contains(role) || row.roles().contains("SYSTEM"))
                            .map(row -> AgreementState.valueOf(row.to()))
                            .orElse(from);
                    assertThat(agreements.state(scene))
                            .as("%s %s as %s", from, action, role)
                            .isEqualTo(wanted);
                });
            }
        }
        assertThat(AgreementLifecycle.TABLE.moves()).hasSameSizeAs(expected.rows());
    }

    @Test
    void the_director_ends_it_knowing_whom_it_touches() {
        var scene = agreements.inForce();
        var stage = scene.stage();
        var person = stage.participant(AgreementCast.DAY.minusMonths(1));
        db.sql("update ipm.placement set agreement_id = :id where id = :placement")
                .param("id", scene.id().value())
                .param("placement", person.placement().value())
                .update();
        var director = scene.director().viewer();
        assertThat(terminate(scene, false, director))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.field()).isEqualTo("known"));
        assertThat(terminate(scene, true, director)).isEqualTo(new Moved(AgreementState.TERMINATED));
        assertThat(agreements.positionStates(scene)).containsOnly("CLOSED");
    }

    @Test
    void an_unsigned_agreement_lapses_and_a_signed_one_does_not() {
        var sent = agreements.sent();
        assertThat(lapsed(sent)).isTrue();
        assertThat(agreements.state(sent)).isEqualTo(AgreementState.TERMINATED);
        var inForce = agreements.inForce();
        assertThat(lapsed(inForce)).isFalse();
        assertThat(agreements.state(inForce)).isEqualTo(AgreementState.IN_FORCE);
    }

    @Test
    void the_paper_says_everything_keeps_pdf_ua_and_stays_the_same_byte_for_byte() {
        var scene = agreements.sent();
        var admin = scene.admin().viewer();
        var life = cast.as(admin, () -> lives.life(scene.id(), admin));
        var document = life.documents().getFirst();
        var path = scene.path() + "/documents/" + document.id() + ".pdf";
        var pdf = browser.as(scene.admin().login()).get(path).response().getContentAsByteArray();
        PdfUa.assertCompliant(pdf);
        var read = PdfUa.readAloud(pdf).replace('\u00a0', ' ').replace('\u202f', ' ');
        assertThat(read)
                .contains("Rámcová dohoda", "Technické služby Lipová", "19-2000145399/9999", "pomocný zahradník")
                .contains("slovy", "korun českých", "16,0 h", "IPOR", "Právní základ", "za zaměstnavatele");
        db.sql("update ipm.agreement set bank_account = '2000145399/9999' where id = :id")
                .param("id", scene.id().value())
                .update();
        assertThat(browser.as(scene.admin().login()).get(path).response().getContentAsByteArray())
                .isEqualTo(pdf);
        assertThat(java.util.HexFormat.of().formatHex(FrozenDocuments.sha256(pdf)))
                .isEqualTo(document.sha256());
        assertThat(browser.as(cast.stage().officer.login()).get(path).status()).isEqualTo(404);
        var lines = db.sql("select count(*) from ipm.agreement_document_line where document_id = :id")
                .param("id", document.id().value())
                .query(Integer.class)
                .single();
        assertThat(lines).isGreaterThan(20);
    }

    @Test
    void from_preparation_to_force_in_the_browser() {
        var scene = agreements.prepared();
        var path = scene.path();
        var officer = browser.as(scene.stage().officer.login());
        var admin = browser.as(scene.admin().login());
        assertThat(admin.get(path).status()).isEqualTo(404); // not sent yet
        assertThat(officer.get("/").text()).contains("Zkontrolovat a odeslat dohodu");
        var form = path + "/preparation";
        var bad = officer.submit(form, form, "account", "12");
        assertThat(bad.status()).isEqualTo(422);
        assertThat(bad.page().select("[name=account]").val()).isEqualTo("12");
        assertThat(officer.submit(form, form, "account", "2000145399/9999").status())
                .isEqualTo(303);
        assertThat(officer.get(path + "/preview.pdf").response().getContentType())
                .isEqualTo("application/pdf");
        assertThat(officer.submit(form, path + "/sending").status()).isEqualTo(303);
        assertThat(admin.get("/").text()).contains("Podepsat dohodu");
        assertThat(admin.get(path).text()).contains("Na řadě je zaměstnavatel", "pomocný zahradník");
        var signing = path + "/signature";
        assertThat(admin.submit(signing, signing, "read", "ano", "password", "špatné")
                        .status())
                .isEqualTo(422);
        assertThat(admin.submit(signing, signing, "read", "ano", "password", IpmCast.PASSWORD)
                        .status())
                .isEqualTo(303);
        var director = browser.as(scene.director().login());
        assertThat(director.submit(signing, signing, "read", "ano", "password", IpmCast.PASSWORD)
                        .status())
                .isEqualTo(303);
        assertThat(agreements.state(scene)).isEqualTo(AgreementState.IN_FORCE);
        CountingDataSource.start();
        assertThat(officer.get(path).text()).contains("platí", "podepsal úřad práce");
        assertThat(CountingDataSource.stop()).hasSizeLessThanOrEqualTo(12);
        assertThat(director.get(path + "/termination").text()).contains("Ukončení nejde vzít zpět");
        assertThat(officer.get(path + "/changes").text()).contains("Přidat místa");
        assertThat(browser.as(scene.stage().mentor.login()).get(path).status()).isEqualTo(403);
    }

    private void set(Scene scene, AgreementState state) {
        db.sql("""
                        update ipm.agreement_signature s set withdrawn_at = now() from ipm.agreement_document d
                         where d.id = s.document_id and d.agreement_id = :id
                        """).param("id", scene.id().value()).update();
        db.sql("""
                        update ipm.agreement
                           set state = :state, effective_to = case when :state = 'IN_FORCE' then date '2025-04-06' else '2026-11-04' end,
                               effective_from = '2025-01-01', sent_on = '2025-04-07'
                         where id = :id
                        """).param("state", state.name()).param("id", scene.id().value()).update();
        db.sql("update ipm.position set state = 'PLANNED' where agreement_id = :id")
                .param("id", scene.id().value())
                .update();
    }

    /// In preparation the employer does not even see it.
    private void tryTo(Scene scene, AgreementAction action, Actor actor) {
        try {
            act(scene, action, actor);
        } catch (NotFound hidden) {
            assertThat(agreements.state(scene)).isEqualTo(AgreementState.PREPARED);
        }
    }

    private void act(Scene scene, AgreementAction action, Actor actor) {
        var viewer = actor.viewer();
        int version = agreements.version(scene);
        var id = scene.id();
        switch (action) {
            case SEND -> cast.as(viewer, () -> move.send(id, version, viewer));
            case TAKE_BACK -> cast.as(viewer, () -> move.takeBack(id, version, AgreementCast.REASON, viewer));
            case TERMINATE -> terminate(scene, true, viewer);
            case LAPSE -> lapsed(scene);
            case END ->
                cast.as(Viewer.SYSTEM, () -> {
                    end.run();
                    return true;
                });
            case SIGN_EMPLOYER -> signs(scene, Side.EMPLOYER, actor);
            case SIGN_OFFICE -> signs(scene, Side.OFFICE, actor);
        }
    }

    /// The officer on paper, the others by their account.
    private void signs(Scene scene, Side side, Actor actor) {
        var viewer = actor.viewer();
        if (actor.equals(scene.stage().officer)) {
            var paper = new Paper("Jana Nová", AgreementCast.DAY, SCAN, agreements.scan(viewer));
            cast.as(viewer, () -> sign.onPaper(scene.id(), agreements.version(scene), side, paper, viewer));
        } else {
            agreements.signByAccount(scene, side, actor);
        }
    }

    private SignAgreement.Outcome onPaper(Scene scene, Paper paper, Viewer officer) {
        return cast.as(
                officer, () -> sign.onPaper(scene.id(), agreements.version(scene), Side.EMPLOYER, paper, officer));
    }

    private MoveAgreement.Outcome terminate(Scene scene, boolean known, Viewer viewer) {
        return cast.as(
                viewer,
                () -> move.terminate(
                        scene.id(),
                        agreements.version(scene),
                        "BREACH_DUTIES",
                        "Opakovaně neodeslal výkazy.",
                        known,
                        viewer));
    }

    private boolean lapsed(Scene scene) {
        return Boolean.TRUE.equals(
                cast.as(Viewer.SYSTEM, () -> transaction.execute(status -> lapse.lapse(scene.application()))));
    }
}
