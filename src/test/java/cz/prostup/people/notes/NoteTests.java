package cz.prostup.people.notes;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.access.Viewer;
import cz.prostup.database.DatabaseLocation;
import cz.prostup.ipm.IpmCast;
import cz.prostup.ipm.IpmCast.Actor;
import cz.prostup.people.FileTab;
import cz.prostup.people.Layer;
import cz.prostup.people.OpenFile;
import cz.prostup.people.PeopleCast;
import cz.prostup.people.PeopleCast.City;
import cz.prostup.people.PersonId;
import cz.prostup.people.PersonalRecords;
import cz.prostup.people.Readers;
import cz.prostup.shared.Ids;
import cz.prostup.shared.MovableClock;
import cz.prostup.testing.Browserless;
import cz.prostup.testing.Browserless.Answer;
import cz.prostup.testing.CountingDataSource;
import cz.prostup.testing.ProstupTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Who reads a note, over the pages and behind them.
@ProstupTest
class NoteTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    private final IpmCast cast;
    private final Browserless browser;
    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final MovableClock clock;
    private final Readers readers;
    private final OpenFile openFile;
    private final ForgetDrafts forgetDrafts;
    private final List<PersonalRecords> records;
    private final DriverManagerDataSource ownerSource;
    private final City city;
    private final PersonId person;
    private final Actor himself;
    private final Actor employerAdmin;

    NoteTests(
            IpmCast cast,
            PeopleCast people,
            Browserless browser,
            JdbcClient db,
            TransactionTemplate transaction,
            MovableClock clock,
            Readers readers,
            OpenFile openFile,
            ForgetDrafts forgetDrafts,
            List<PersonalRecords> records,
            DatabaseLocation location) {
        this.cast = cast;
        this.browser = browser;
        this.db = db;
        this.transaction = transaction;
        this.clock = clock;
        this.readers = readers;
        this.openFile = openFile;
        this.forgetDrafts = forgetDrafts;
        this.records = records;
        this.ownerSource = new DriverManagerDataSource(
                location.url(), location.owner().user(), location.owner().password());
        cast.today(TODAY);
        city = people.city();
        person = city.client("Radek", "Zapsaný");
        himself = city.himself(person);
        employerAdmin = system(() -> city.actor("emp", city.managementUnit, cz.prostup.access.Role.EMPLOYER_ADMIN));
        city.knows(person, city.managementUnit, "PLACEMENT");
        city.knows(person, city.addictionUnit, "PLACEMENT");
        city.knows(person, city.elsewhere.officeUnit, "PLACEMENT");
        city.knows(person, city.ospodUnit, "CLIENT");
        city.accompanies(person, city.managementUnit, city.mentor, "MENTOR");
    }

    @BeforeEach
    void today() {
        cast.today(TODAY);
    }

    @Test
    void who_is_named_before_saving_is_exactly_who_reads_it_afterwards() {
        grant(city.socialUnit, city.housingUnit, "SUPPORT", "{HOUSING,FINANCE}", "{NOTE}");
        grant(city.socialUnit, city.debtAdviceUnit, "SUPPORT", "{FINANCE}", "{GOAL}");
        emergency(city.finance, city.financeUnit, "FINANCE_DEPARTMENT");
        for (var layer : Layer.values()) {
            for (var domain : new String[] {"", "EDUCATION", "HOUSING", "ADDICTION"}) {
                if (layer.compareTo(Layer.SUPPORT) < 0
                        && List.of("HOUSING", "ADDICTION").contains(domain)) {
                    continue;
                }
                var word = "SLOVO" + layer + domain;
                assertThat(write(city.caseManager, layer.name(), domain, word).status())
                        .as(word)
                        .isEqualTo(303);
                var named = named(city.caseManager, city.socialUnit, layer, domain);
                for (var actor : everybody()) {
                    var role = actor.viewer().memberships().getFirst();
                    var key = role.unitId() + " " + role.role();
                    boolean reads = reads(actor, word);
                    boolean told = named.contains(actor.equals(himself) ? "null PARTICIPANT" : key)
                            && !actor.equals(city.otherMentor);
                    assertThat(reads).as("%s reads %s", actor.login(), word).isEqualTo(told);
                }
            }
        }
    }

    @Test
    void the_form_says_beside_each_layer_who_will_read_it() {
        var form = browser.as(city.caseManager.login()).get(notes() + "/new");
        assertThat(form.page().select("#layer-PRIVATE-hint").text().replace('\u00a0', ' '))
                .contains("vy a váš útvar Sociální odbor")
                .doesNotContain("klient", "mentor");
        assertThat(form.page().select("#layer-WORK-hint").text())
                .contains("mentor na pracovišti " + city.mentor.viewer().name() + " (Technické služby)")
                .contains("KoP Zkouška")
                .contains("Kotva, adiktologie")
                .contains("i sám klient");
        assertThat(form.page().select("input[name=layer][checked]").attr("value"))
                .isEqualTo("SUPPORT");
        var mentors = browser.as(city.mentor.login()).get(notes() + "/new");
        assertThat(mentors.page().select("input[name=layer]")).hasSize(2);
        assertThat(mentors.page().select("#layer-WORK-hint").text())
                .contains("Odborná podpora")
                .doesNotContain("Kotva", "adiktolog");
    }

    @Test
    void of_health_addiction_debts_and_family_nothing_is_written_where_an_employer_reads() {
        for (var domain :
                List.of("PHYSICAL_HEALTH", "MENTAL_HEALTH", "ADDICTION", "LEGAL", "FINANCE", "FAMILY", "HOUSING")) {
            for (var layer : List.of("ADMIN", "WORK")) {
                var answer = write(city.caseManager, layer, domain, "TEXT-ZUSTAVA");
                assertThat(answer.status()).as("%s %s", domain, layer).isEqualTo(422);
                assertThat(answer.text()).contains("nesmí být ve vrstvě, kterou čte zaměstnavatel");
                assertThat(answer.page().select("textarea[name=text]").text()).isEqualTo("TEXT-ZUSTAVA");
            }
        }
        assertThat(rows(city.caseManager.viewer())).isZero();
    }

    @Test
    void a_private_note_leaves_its_unit_for_nobody_not_even_in_an_emergency() {
        write(city.caseManager, "PRIVATE", "", "JEN-UTVAR");
        emergency(city.otherMentor, city.managementUnit, "MENTOR");
        emergency(city.housing, city.housingUnit, "HOUSING_DEPARTMENT");
        grant(city.socialUnit, city.financeUnit, "SUPPORT", "{FINANCE}", "{NOTE}");
        assertThat(reads(city.colleague, "JEN-UTVAR")).isTrue();
        for (var actor : List.of(
                city.otherMentor,
                city.housing,
                city.finance,
                city.mentor,
                city.ospod,
                city.addictionWorker,
                city.elsewhere.officer,
                himself,
                city.dpo,
                city.admin)) {
            assertThat(reads(actor, "JEN-UTVAR")).as(actor.login()).isFalse();
            assertThat(rows(actor.viewer())).as(actor.login()).isZero();
        }
        assertThat(rows(Viewer.SYSTEM)).isZero();
        write(city.caseManager, "SUPPORT", "", "PODPORA-V-NOUZI");
        assertThat(reads(city.otherMentor, "PODPORA-V-NOUZI")).isTrue();
        assertThat(browser.as(city.otherMentor.login()).get(notes() + "/new").status())
                .isEqualTo(404);
    }

    @Test
    void private_texts_and_those_of_special_domains_lie_sealed() {
        write(city.caseManager, "PRIVATE", "", "TAJNE-SOUKROME");
        write(city.caseManager, "SUPPORT", "ADDICTION", "TAJNE-ZVLASTNI");
        write(city.caseManager, "SUPPORT", "HOUSING", "CITELNE-BYDLENI");
        var dump = asOwner(owner -> {
            owner.sql("alter table people.note no force row level security").update();
            return owner.sql("""
                            select string_agg(n::text || coalesce(encode(n.sealed, 'escape'), ''), ' ') from people.note n
                             where n.person_id = :person
                            """)
                    .param("person", person.value())
                    .query(String.class)
                    .single();
        });
        assertThat(dump).contains("CITELNE-BYDLENI").doesNotContain("TAJNE");
        var page = browser.as(city.caseManager.login()).get(notes());
        assertThat(page.text()).contains("TAJNE-SOUKROME", "TAJNE-ZVLASTNI", "CITELNE-BYDLENI");
        assertThat(browser.as(city.caseManager.login())
                        .get(notes() + "?q=TAJNE")
                        .text())
                .contains("Tomu neodpovídá žádný zápis");
        assertThat(browser.as(city.caseManager.login())
                        .get(notes() + "?q=bydleni")
                        .text())
                .contains("CITELNE-BYDLENI");
    }

    /// The mutation of the issue: the same question without its condition.
    @Test
    void a_query_that_forgot_its_condition_gets_nothing_more_because_the_rows_know() {
        write(city.caseManager, "SUPPORT", "", "ZAPOMENUTA-PODMINKA");
        var forgotten = "select count(*) from people.note n where n.person_id = :person";
        assertThat(as(city.mentor.viewer(), forgotten)).isZero();
        assertThat(as(city.caseManager.viewer(), forgotten)).isEqualTo(1);
        int withoutBoth = asOwner(owner -> {
            owner.sql("alter table people.note no force row level security").update();
            return counted(owner, forgotten);
        });
        assertThat(withoutBoth)
                .as("the condition is gone and so is the second lock")
                .isEqualTo(1);
        int withCondition = asOwner(owner -> {
            owner.sql("alter table people.note no force row level security").update();
            return counted(owner, forgotten + " and " + NoteRepository.READABLE);
        });
        assertThat(withCondition).as("the condition alone").isZero();
        int withLock = asOwner(owner -> counted(owner, forgotten));
        assertThat(withLock).as("the second lock binds the owner too").isZero();
    }

    private Integer counted(JdbcClient owner, String sql) {
        var statement = owner.sql(sql).param("person", person.value());
        if (sql.contains(":viewer")) {
            statement = statement.param("viewer", city.mentor.viewer().userId());
        }
        return statement.query(Integer.class).single();
    }

    @Test
    void two_who_change_the_same_note_see_both_versions_and_earlier_wordings_stay() {
        write(city.caseManager, "SUPPORT", "", "PRVNI PODOBA");
        var note = onlyNote();
        var mine = browser.as(city.caseManager.login());
        var form = mine.get(note + "/change").form(note + "/change");
        var colleague = browser.as(city.colleague.login());
        assertThat(colleague
                        .submit(note + "/change", note + "/change", "text", "JEJI PODOBA")
                        .status())
                .isEqualTo(303);
        var conflict = mine.post(note + "/change", form, "text", "MOJE PODOBA");
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.text())
                .contains("MOJE PODOBA", "JEJI PODOBA", city.colleague.viewer().name());
        var again = mine.post(note + "/change", conflict.form(note + "/change"));
        assertThat(again.status()).isEqualTo(303);
        var page = mine.get(note);
        assertThat(page.text()).contains("MOJE PODOBA", "Dřívější podoby", "PRVNI PODOBA", "JEJI PODOBA");
    }

    @Test
    void narrower_may_be_made_by_the_unit_wider_only_by_the_author_who_saw_the_new_readers() {
        write(city.caseManager, "WORK", "", "VRSTVA SE MENI");
        var note = onlyNote();
        assertThat(reads(city.mentor, "VRSTVA SE MENI")).isTrue();
        var colleague = browser.as(city.colleague.login());
        assertThat(colleague
                        .submit(note + "/change", note + "/change", "layer", "PRIVATE")
                        .status())
                .isEqualTo(303);
        assertThat(reads(city.mentor, "VRSTVA SE MENI")).isFalse();
        assertThat(browser.as(city.mentor.login()).get(note).status()).isEqualTo(404);
        var refused = colleague.submit(note + "/change", note + "/change", "layer", "WORK");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("může jen ten, kdo zápis napsal");
        var author = browser.as(city.caseManager.login());
        var asked = author.submit(note + "/change", note + "/change", "layer", "WORK");
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.text()).contains("Nově by zápis četli", "Technické služby");
        assertThat(author.post(note + "/change", asked.form(note + "/change"), "confirmed", "ano")
                        .status())
                .isEqualTo(303);
        assertThat(reads(city.mentor, "VRSTVA SE MENI")).isTrue();
        assertThat(browser.as(city.mentor.login()).get(note).text()).contains("VRSTVA SE MENI");
    }

    @Test
    void a_withdrawn_note_stays_with_its_trace_for_its_unit_only() {
        write(city.caseManager, "WORK", "", "OMYLEM");
        var note = onlyNote();
        var author = browser.as(city.caseManager.login());
        assertThat(author.submit(note + "/withdrawal", note + "/withdrawal").status())
                .isEqualTo(422);
        assertThat(author.submit(note + "/withdrawal", note + "/withdrawal", "reason", "JINY-CLOVEK")
                        .status())
                .isEqualTo(303);
        assertThat(browser.as(city.colleague.login()).get(notes()).text()).contains("staženo", "JINY-CLOVEK");
        assertThat(browser.as(city.mentor.login()).get(notes()).text()).doesNotContain("OMYLEM", "JINY-CLOVEK");
        assertThat(browser.as(city.mentor.login()).get(note).status()).isEqualTo(404);
        assertThat(author.get(note + "/change").status()).isEqualTo(404);
    }

    @Test
    void a_draft_is_the_writers_alone_is_offered_and_goes_when_the_note_is_saved() {
        var author = browser.as(city.caseManager.login());
        var form = author.get(notes() + "/new").form(notes());
        assertThat(author.post(notes() + "/draft", form, "text", "NEDOPSANO", "layer", "PRIVATE")
                        .status())
                .isEqualTo(204);
        var offered = author.get(notes() + "/new");
        assertThat(offered.text()).contains("Máte rozepsaný zápis z", "NEDOPSANO");
        assertThat(browser.as(city.colleague.login()).get(notes() + "/new").text())
                .doesNotContain("NEDOPSANO");
        assertThat(drafts(city.colleague.viewer())).isZero();
        assertThat(drafts(Viewer.SYSTEM)).isZero();
        var opened = author.get(notes() + "/new?draft=1");
        assertThat(opened.page().select("textarea[name=text]").text()).isEqualTo("NEDOPSANO");
        assertThat(opened.page().select("input[name=layer][checked]").attr("value"))
                .isEqualTo("PRIVATE");
        assertThat(author.post(notes(), opened.form(notes())).status()).isEqualTo(303);
        assertThat(author.get(notes() + "/new").text()).doesNotContain("rozepsaný zápis");
        author.post(notes() + "/draft", form, "text", "ZAHODIT");
        assertThat(author.submit(notes() + "/new", notes() + "/draft/discard").status())
                .isEqualTo(303);
        assertThat(drafts(city.caseManager.viewer())).isZero();
        author.post(notes() + "/draft", form, "text", "ZAPOMENUTO");
        clock.moveTo(clock.instant().plus(Duration.ofDays(29)));
        cast.as(Viewer.SYSTEM, () -> {
            forgetDrafts.run();
            return true;
        });
        assertThat(drafts(city.caseManager.viewer())).isEqualTo(1);
        clock.moveTo(clock.instant().plus(Duration.ofDays(2)));
        cast.as(Viewer.SYSTEM, () -> {
            forgetDrafts.run();
            return true;
        });
        assertThat(drafts(city.caseManager.viewer())).isZero();
    }

    @Test
    void notes_and_drafts_go_along_with_a_merge_and_come_back() {
        write(city.caseManager, "PRIVATE", "", "SLOUCENY");
        var other = city.client("Radek", "Zapsaný");
        for (var name : List.of("people.note", "people.note_draft", "people.goal", "people.responsibility")) {
            var record = records.stream()
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .orElseThrow();
            var stranger = city.ospod.viewer();
            var moved = Objects.requireNonNull(
                    cast.as(stranger, () -> transaction.execute(status -> record.move(person, other))));
            assertThat(moved).as(name).hasSize(name.equals("people.note") ? 1 : 0);
            if (name.equals("people.note")) {
                assertThat(browser.as(city.caseManager.login())
                                .get("/people/" + other + "/notes")
                                .text())
                        .contains("SLOUCENY");
            }
            cast.as(
                    stranger,
                    () -> transaction.execute(status -> {
                        record.moveBack(moved, person, other);
                        return true;
                    }));
        }
        assertThat(reads(city.caseManager, "SLOUCENY")).isTrue();
    }

    @Test
    void pages_ask_few_questions_and_what_looks_like_script_stays_text() {
        write(city.caseManager, "SUPPORT", "", "<script>alert(1)</script>");
        var note = onlyNote();
        var visit = browser.as(city.caseManager.login());
        for (var path : List.of(notes(), note, notes() + "/new", note + "/change", note + "/withdrawal")) {
            CountingDataSource.start();
            var answer = visit.get(path);
            assertThat(CountingDataSource.stop()).as(path).hasSizeLessThanOrEqualTo(12);
            assertThat(answer.status()).as(path).isEqualTo(200);
            assertThat(answer.page().select("main script")).isEmpty();
        }
    }

    @Test
    void a_date_in_the_future_an_empty_text_and_a_foreign_layer_are_refused() {
        var visit = browser.as(city.caseManager.login());
        var form = visit.get(notes() + "/new").form(notes());
        assertThat(visit.post(notes(), form, "text", "budoucnost", "happenedOn", "2026-03-11")
                        .status())
                .isEqualTo(422);
        assertThat(visit.post(notes(), form, "text", "  ").status()).isEqualTo(422);
        var mentor = browser.as(city.mentor.login());
        var mentors = mentor.get(notes() + "/new").form(notes());
        assertThat(mentor.post(notes(), mentors, "text", "x", "layer", "SUPPORT")
                        .status())
                .isEqualTo(422);
        assertThat(browser.as(city.otherMentor.login())
                        .post(notes(), mentors, "text", "x")
                        .status())
                .isIn(403, 404);
    }

    private List<Actor> everybody() {
        return List.of(
                city.caseManager,
                city.colleague,
                city.head,
                city.guardian,
                city.ospod,
                city.housing,
                city.finance,
                city.mentor,
                city.otherMentor,
                employerAdmin,
                city.internalSupport,
                city.addictionWorker,
                city.debtAdviser,
                city.admin,
                city.dpo,
                city.elsewhere.officer,
                city.elsewhere.mentor,
                himself);
    }

    private List<String> named(Actor author, UUID unit, Layer layer, String domain) {
        return cast.as(
                author.viewer(),
                () -> Objects.requireNonNull(transaction.execute(status -> {
                    var head = openFile.open(author.viewer(), person, FileTab.NOTES);
                    var told = new ArrayList<String>();
                    Readers.of(readers.all(head, unit, "NOTE"), layer, domain.isEmpty() ? null : domain)
                            .forEach(reader -> told.add(reader.unitId() + " " + reader.role()));
                    return told;
                })));
    }

    private boolean reads(Actor actor, String word) {
        if (actor.equals(himself)) {
            // the person's own page is another story; here the rows are asked
            return rowsWith(actor.viewer(), word);
        }
        var answer = browser.as(actor.login()).get(notes());
        return answer.status() == 200 && answer.text().contains(word);
    }

    private boolean rowsWith(Viewer viewer, String word) {
        return Objects.requireNonNull(cast.as(
                viewer,
                () -> transaction.execute(status -> db.sql("""
                                select layer, domain, body from people.note where person_id = :person
                                """)
                        .param("person", person.value())
                        .query((row, n) -> row.getString("body") == null
                                ? "SLOVO" + row.getString("layer")
                                        + Objects.requireNonNullElse(row.getString("domain"), "")
                                : row.getString("body"))
                        .list()
                        .contains(word))));
    }

    private Answer write(Actor actor, String layer, String domain, String text) {
        return browser.as(actor.login())
                .submit(notes() + "/new", notes(), "layer", layer, "domain", domain, "text", text);
    }

    private String notes() {
        return "/people/" + person + "/notes";
    }

    private String onlyNote() {
        return browser.as(city.caseManager.login())
                .get(notes())
                .page()
                .select("h2 a[href^=" + notes() + "/]")
                .first()
                .attr("href");
    }

    private int rows(Viewer viewer) {
        return as(viewer, "select count(*) from people.note n where n.person_id = :person and n.layer = 'PRIVATE'");
    }

    private int drafts(Viewer viewer) {
        return as(viewer, "select count(*) from people.note_draft d where d.person_id = :person");
    }

    private int as(Viewer viewer, String sql) {
        return Objects.requireNonNull(cast.as(
                viewer,
                () -> transaction.execute(status -> db.sql(sql)
                        .param("person", person.value())
                        .query(Integer.class)
                        .single())));
    }

    /// Everything is rolled back.
    private <T> T asOwner(java.util.function.Function<JdbcClient, T> work) {
        var single = new org.springframework.jdbc.datasource.SingleConnectionDataSource(
                ownerSource.getUrl(),
                Objects.requireNonNull(ownerSource.getUsername()),
                Objects.requireNonNull(ownerSource.getPassword()),
                true);
        try {
            var owned = new TransactionTemplate(new JdbcTransactionManager(single));
            return Objects.requireNonNull(owned.execute(status -> {
                status.setRollbackOnly();
                return work.apply(JdbcClient.create(single));
            }));
        } finally {
            single.destroy();
        }
    }

    private void grant(UUID from, UUID to, String most, String domains, String parts) {
        system(() -> db.sql("""
                        insert into people.share_grant (id, person_id, from_unit, to_unit, basis, purpose, domains, parts, most,
                                                        valid_from, valid_to, given_by, given_at)
                        values (:id, :person, :from, :to, 'PUBLIC_TASK', 'bydlení', cast(:domains as text[]), cast(:parts as text[]),
                                :most, '2026-01-01', '2026-12-31', :by, now())
                        """)
                .param("id", Ids.next())
                .param("person", person.value())
                .param("from", from)
                .param("to", to)
                .param("domains", domains)
                .param("parts", parts)
                .param("most", most)
                .param("by", city.caseManager.viewer().userId())
                .update());
    }

    private void emergency(Actor actor, UUID unit, String role) {
        system(() -> db.sql("""
                        insert into people.emergency_access (id, person_id, user_id, unit_id, role, category, reason, began_at, ends_at)
                        values (:id, :person, :user, :unit, :role, 'HEALTH', 'člověk zkolaboval a nikdo jiný tu není', :from, :to)
                        """)
                .param("id", Ids.next())
                .param("person", person.value())
                .param("user", actor.viewer().userId())
                .param("unit", unit)
                .param("role", role)
                .param("from", clock.instant().minusSeconds(60).atOffset(java.time.ZoneOffset.UTC))
                .param("to", clock.instant().plusSeconds(7_200).atOffset(java.time.ZoneOffset.UTC))
                .update());
    }

    private <T> T system(Supplier<T> work) {
        return cast.as(Viewer.SYSTEM, () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}
