package cz.prostup.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.ui.Frame.NavItem;
import gg.jte.Content;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class FrameTests {

    static final Frame JANA = Frame.signedIn(
                    "Jana Malá",
                    "KoP Most",
                    List.of(
                            new NavItem("Co mě čeká", "/"),
                            new NavItem("Výkazy", "/vykazy"),
                            new NavItem("Ke kontrole", "/vykazy/ke-kontrole")))
            .withCsrf("_csrf", "tajné")
            .withDemo("Ukázka: je 20. 11. 2026")
            .withVersion("0.1.0");

    static Document layout(Frame frame) throws Exception {
        Content content = output -> output.writeContent("<p>obsah</p>");
        return ScopedValue.where(Frame.CURRENT, frame)
                .call(() -> Rendering.of("layout", Map.of("title", "Výkaz", "content", content)));
    }

    @Test
    void who_is_signed_in_sees_their_name_menu_search_and_the_way_out() throws Exception {
        var page = layout(JANA.shownAt("/vykazy/7", "Odesláno."));
        assertThat(page.select("header").text()).contains("Jana Malá", "KoP Most");
        assertThat(page.select("form[role=search]").attr("action")).isEqualTo("/search");
        assertThat(page.select("nav[aria-label=Hlavní] [aria-current=page]").text())
                .isEqualTo("Výkazy");
        assertThat(page.select("form[action=/sign-out] input[name=_csrf]").val())
                .isEqualTo("tajné");
        assertThat(page.select("[role=status]").text()).isEqualTo("Odesláno.");
        assertThat(page.text()).contains("Ukázka: je 20. 11. 2026", "verze 0.1.0");
    }

    @Test
    void a_stranger_sees_neither_menu_nor_search() throws Exception {
        var page = layout(Frame.anonymous());
        assertThat(page.select("form[role=search], nav[aria-label=Hlavní], form[action=/sign-out]"))
                .isEmpty();
        assertThat(page.select("footer a").eachAttr("href")).containsExactly("/accessibility", "/help");
    }

    @Test
    void of_several_items_the_most_exact_one_is_current() {
        var frame = JANA.shownAt("/vykazy/ke-kontrole", null);
        assertThat(frame.nav().stream().filter(frame::isCurrent).map(NavItem::label))
                .containsExactly("Ke kontrole");
        var home = JANA.shownAt("/", null);
        assertThat(home.nav().stream().filter(home::isCurrent).map(NavItem::label))
                .containsExactly("Co mě čeká");
        var elsewhere = JANA.shownAt("/vykazyx", null);
        assertThat(elsewhere.nav().stream().filter(elsewhere::isCurrent)).isEmpty();
    }

    @Test
    void without_a_binding_the_frame_is_empty() {
        assertThat(Frame.current()).isEqualTo(Frame.anonymous());
        assertThat(Frame.current().isSignedIn()).isFalse();
    }
}
