package cz.prostup.views;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.ipm.IpmCast;
import cz.prostup.testing.Browserless;
import cz.prostup.testing.ProstupTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

@ProstupTest
class ViewTests {

    private final IpmCast cast;
    private final Browserless browser;
    private final KeepView keepView;
    private final ViewScreens screens;

    ViewTests(IpmCast cast, Browserless browser, KeepView keepView, ViewScreens screens) {
        this.cast = cast;
        this.browser = browser;
        this.keepView = keepView;
        this.screens = screens;
    }

    @Test
    void a_view_is_kept_under_a_name_opens_the_list_and_belongs_to_one_person() {
        var stage = cast.stage();
        var visit = browser.as(stage.officer.login());
        var kept = visit.submit(
                "/views/board?query=silent%3D1%26page%3D3", "/views/board", "name", "Ticho", "usual", "ano");
        assertThat(kept.location()).isEqualTo("/ipm/board?silent=1");
        assertThat(visit.get("/ipm/board").location()).isEqualTo("/ipm/board?silent=1");
        assertThat(visit.get("/ipm/board?view=none").status()).isEqualTo(200);
        var colleague = browser.as(stage.secondOfficer.login());
        assertThat(colleague.get("/ipm/board").status()).isEqualTo(200);
        assertThat(colleague.get("/views/board").text()).contains("Zatím žádný pohled nemáte");
    }

    @Test
    void it_is_renamed_deleted_and_brought_back() {
        var stage = cast.stage();
        var viewer = stage.officer.viewer();
        cast.as(viewer, () -> keepView.keep("board", "První", "mine=1", false, viewer));
        var id = cast.as(viewer, () -> screens.bar("board", "", viewer))
                .views()
                .getFirst()
                .id();
        var visit = browser.as(stage.officer.login());
        visit.submit("/views/board", "/views/" + id + "/name", "name-" + id, "Druhý");
        assertThat(visit.get("/views/board").text()).contains("Druhý").doesNotContain("První");
        visit.submit("/views/board", "/views/" + id + "/delete");
        assertThat(cast.as(viewer, () -> screens.bar("board", "", viewer)).views())
                .isEmpty();
        visit.submit("/views/board", "/views/" + id + "/back");
        assertThat(cast.as(viewer, () -> screens.bar("board", "", viewer)).views())
                .hasSize(1);
        var other = stage.secondOfficer.viewer();
        assertThat(browser.as(stage.secondOfficer.login())
                        .post(
                                "/views/" + id + "/delete",
                                visit.get("/accessibility").form("/sign-out"))
                        .status())
                .isIn(403, 404);
        assertThat(cast.as(other, () -> screens.bar("board", "", other)).views())
                .isEmpty();
    }

    @Test
    void there_are_no_two_of_a_name_nor_more_than_twenty() {
        var viewer = cast.stage().officer.viewer();
        for (int n = 0; n < 20; n++) {
            var name = "Pohled " + n;
            assertThat(cast.as(viewer, () -> keepView.keep("board", name, "", false, viewer)))
                    .isEqualTo(new KeepView.Done());
        }
        assertThat(cast.as(viewer, () -> keepView.keep("board", "Další", "", false, viewer)))
                .isInstanceOf(KeepView.Refused.class);
        assertThat(KeepView.tidy("q=a%20b&page=2&<script>=1&state=LEAD%3ACONTACTED"))
                .isEqualTo("q=a%20b&state=LEAD%3ACONTACTED");
    }

    @Test
    void lists_are_taken_away_with_chosen_columns_which_are_remembered() {
        var stage = cast.stage();
        stage.participant(LocalDate.of(2025, 3, 1), "=Karel", "=1+1");
        cast.today(LocalDate.of(2025, 4, 14));
        var visit = browser.as(stage.officer.login());
        var csv = text(visit.get("/ipm/placements.csv?state=all&column=participant&column=state"));
        assertThat(csv).startsWith("\uFEFFÚčastník;Stav").contains("'=1+1").doesNotContain("Zaměstnavatel");
        var page = visit.get("/views/placements/columns?query=state%3Dall").page();
        assertThat(page.select("input[type=checkbox][checked]").eachAttr("value"))
                .containsExactly("participant", "state");
        assertThat(page.select("input[name=state]").attr("value")).isEqualTo("all");
        assertThat(text(visit.get("/ipm/agreements/file.csv?column=number"))).contains("T/" + stage.number);
        assertThat(visit.get("/ipm/agreements/file.xlsx").response().getContentAsByteArray())
                .startsWith('P', 'K');
        assertThat(visit.get("/ipm/returns/file.xlsx").response().getContentAsByteArray())
                .startsWith('P', 'K');
        assertThat(visit.get("/views/unknown/columns").status()).isEqualTo(404);
    }

    private static String text(Browserless.Answer answer) {
        return new String(answer.response().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
