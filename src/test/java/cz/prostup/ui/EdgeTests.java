package cz.prostup.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cz.prostup.shared.NotFound;
import cz.prostup.shared.StaleRecord;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Locale;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;

/// From the request to what the browser gets: pages, forms, files, messages and failures.
class EdgeTests {

    static final MockMvc MVC = MockMvcBuilders.standaloneSetup(
                    new GalleryController(),
                    new InfoController(),
                    new AssetController(),
                    new ErrorPageController(),
                    new Troubles())
            .setControllerAdvice(new Errors())
            .setCustomArgumentResolvers(new Templates.Inputs())
            .setViewResolvers(new Templates.Resolver(Templates.engine()))
            .build();
    static final MockMvcTester WEB = MockMvcTester.create(MVC);

    /// Everything that can go wrong, on demand.
    @Controller
    static class Troubles {

        @GetMapping("/missing")
        ModelAndView missing() {
            throw new NotFound("placement 7");
        }

        @GetMapping("/stale")
        ModelAndView stale() {
            throw new StaleRecord("statement 7");
        }

        @GetMapping("/broken")
        ModelAndView broken() {
            throw new IllegalStateException("secret of StatementRepository");
        }

        @GetMapping("/unlogged")
        ModelAndView unlogged() {
            throw new Unlogged();
        }

        @GetMapping("/refused")
        ModelAndView refused() {
            throw new AccessDeniedException("no");
        }

        @GetMapping("/things/{id}")
        ModelAndView thing(@PathVariable UUID id) {
            throw new IllegalStateException();
        }

        @GetMapping("/months/{month}")
        ModelAndView month(@PathVariable YearMonth month) {
            throw new IllegalStateException();
        }

        @GetMapping("/numbers")
        ModelAndView number(@RequestParam int n) {
            throw new IllegalStateException();
        }

        @PostMapping("/said")
        ModelAndView said(HttpServletResponse response) {
            Flash.say(response, "Výkaz za 6 lidí je odeslaný. <b>Žluťoučký</b>");
            return Screen.redirectTo("/components");
        }
    }

    @ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
    static class Unlogged extends RuntimeException {}

    static Document page(MvcTestResult result) {
        try {
            return Jsoup.parse(result.getResponse().getContentAsString(StandardCharsets.UTF_8));
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @ParameterizedTest
    @CsvSource({"/components,Součásti obrazovek", "/accessibility,Přístupnost", "/help,Nápověda"})
    void pages_are_whole_and_keep_to_the_strict_content_policy(String path, String heading) {
        var result = WEB.get().uri(path).exchange();
        assertThat(result).hasStatusOk().hasContentType("text/html;charset=UTF-8");
        var page = page(result);
        assertThat(page.select("h1").eachText()).containsExactly(heading);
        assertThat(page.selectFirst("html").attr("lang")).isEqualTo("cs");
        assertThat(page.title()).endsWith(heading + " – Prostup");
        assertThat(page.select("main#obsah")).hasSize(1);
        assertThat(page.selectFirst("a").attr("href")).isEqualTo("#obsah");
        assertThat(page.select("[style], style, script:not([src])")).isEmpty();
        assertThat(page.select("*").stream()
                        .flatMap(element -> element.attributes().asList().stream())
                        .filter(attribute ->
                                attribute.getKey().toLowerCase(Locale.ROOT).matches("on[a-z]+|hx-on.*")))
                .isEmpty();
    }

    @Test
    void every_control_of_the_gallery_has_a_label_and_every_id_is_there_once() {
        var page = page(WEB.get().uri("/components").exchange());
        var ids = page.select("[id]").eachAttr("id");
        assertThat(ids).doesNotHaveDuplicates();
        for (var control : page.select("input:not([type=hidden]), select, textarea")) {
            assertThat(page.select("label[for=" + control.id() + "]"))
                    .as(control.outerHtml())
                    .hasSize(1);
        }
        for (var described : page.select("[aria-describedby]")) {
            assertThat(ids).contains(described.attr("aria-describedby").split(" "));
        }
        for (var link : page.select("a[href^=#]")) {
            assertThat(ids).contains(link.attr("href").substring(1));
        }
    }

    @Test
    void a_refused_form_comes_back_with_what_was_typed_and_the_mistakes_first() {
        var result = WEB.post()
                .uri("/components")
                .param("platba", "sto")
                .param("duvod", "O'Neill 🙂 <script>")
                .exchange();
        assertThat(result).hasStatus(422);
        var page = page(result);
        assertThat(page.title()).startsWith("Chyba: ");
        assertThat(page.selectFirst("main > [role=alert] a").attr("href")).isEqualTo("#platba");
        assertThat(page.getElementById("duvod").val()).isEqualTo("O'Neill 🙂 <script>");
        assertThat(page.getElementById("platba").val()).isEqualTo("sto");
    }

    @Test
    void a_message_survives_one_redirect_and_is_shown_once() {
        var sent = WEB.post().uri("/said").exchange();
        assertThat(sent).hasStatus(303).hasRedirectedUrl("/components");
        var cookie = sent.getResponse().getCookie(Flash.COOKIE);
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
        var shown = WEB.get().uri("/components").cookie(cookie).exchange();
        assertThat(page(shown).select("[role=status]").text())
                .isEqualTo("Výkaz za 6 lidí je odeslaný. <b>Žluťoučký</b>");
        assertThat(shown.getResponse().getCookie(Flash.COOKIE).getMaxAge()).isZero();
        assertThat(page(WEB.get().uri("/components").exchange()).select("[role=status]"))
                .isEmpty();
    }

    @Test
    void a_message_that_somebody_made_up_is_ignored() {
        var result = WEB.get()
                .uri("/components")
                .cookie(new Cookie(Flash.COOKIE, "%%%"))
                .exchange();
        assertThat(result).hasStatusOk();
        assertThat(page(result).select("[role=status]")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/missing,404,Tuto stránku jsme nenašli",
        "/things/17,404,Tuto stránku jsme nenašli",
        "/months/2026-13,404,Tuto stránku jsme nenašli",
        "/assets/prostup.000000000000.css,404,Tuto stránku jsme nenašli",
        "/numbers?n=x,400,Tomuto požadavku nerozumíme",
        "/numbers,400,Tomuto požadavku nerozumíme",
        "/said,405,Takhle stránku otevřít nejde",
        "/stale,409,Záznam mezitím změnil někdo jiný",
        "/unlogged,503,'Teď to nejde, zkuste to za chvíli'",
        "/broken,500,Něco se nepodařilo"
    })
    void failures_are_pages_in_Czech(String path, int status, String heading) {
        var result = WEB.get().uri(path).exchange();
        assertThat(result).hasStatus(status);
        assertThat(page(result).select("h1").text()).isEqualTo(heading);
    }

    @Test
    void our_own_failure_has_a_number_and_tells_nothing_of_the_inside() {
        var page = page(WEB.get().uri("/broken").exchange());
        assertThat(page.text()).containsPattern("Číslo chyby: P-[A-Z0-9]{6}");
        assertThat(page.html()).doesNotContain("secret", "Exception", "Repository");
    }

    @Test
    void a_stale_record_offers_the_page_it_came_from_but_never_a_foreign_one() {
        var ours = WEB.get()
                .uri("/stale")
                .header("Referer", "http://localhost/vykazy/7")
                .exchange();
        assertThat(page(ours).select("main .button").attr("href")).isEqualTo("/vykazy/7");
        var foreign = WEB.get()
                .uri("/stale")
                .header("Referer", "http://localhost.evil.cz/x")
                .exchange();
        assertThat(page(foreign).select("main .button").attr("href")).isEqualTo("/");
        var tricky = WEB.get()
                .uri("/stale")
                .header("Referer", "http://localhost//evil.cz")
                .exchange();
        assertThat(page(tricky).select("main .button").attr("href")).isEqualTo("/");
    }

    @Test
    void who_may_not_is_left_to_the_security_filter() {
        assertThatThrownBy(() -> MVC.perform(get("/refused"))).hasRootCauseInstanceOf(AccessDeniedException.class);
    }

    @ParameterizedTest
    @CsvSource({"404,Tuto stránku jsme nenašli", "403,Tohle teď nemůžete udělat", "500,Něco se nepodařilo"})
    void what_fails_before_a_controller_looks_the_same(int status, String heading) {
        var result = WEB.get()
                .uri("/error")
                .requestAttr("jakarta.servlet.error.status_code", status)
                .exchange();
        assertThat(result).hasStatus(status);
        assertThat(page(result).select("h1").text()).isEqualTo(heading);
    }

    @Test
    void a_form_too_large_for_the_server_is_told_so_wherever_it_is_found_out() {
        var result = WEB.get()
                .uri("/error")
                .requestAttr("jakarta.servlet.error.status_code", 500)
                .requestAttr(
                        "jakarta.servlet.error.exception",
                        new org.apache.tomcat.util.http.InvalidParameterException("too big", 413))
                .exchange();
        assertThat(result).hasStatus(413);
        assertThat(page(result).select("h1").text()).isEqualTo("Odeslali jste příliš mnoho dat");
    }

    @ParameterizedTest
    @CsvSource({
        "prostup.css,text/css;charset=UTF-8",
        "prostup.js,text/javascript;charset=UTF-8",
        "prostup.svg,image/svg+xml",
        "htmx.min.js,text/javascript;charset=UTF-8"
    })
    void files_are_served_for_ever_and_packed_for_who_understands(String name, String type) throws Exception {
        var plain = WEB.get().uri(Assets.url(name)).exchange();
        assertThat(plain).hasStatusOk();
        assertThat(plain.getResponse().getContentType()).isEqualTo(type);
        assertThat(plain.getResponse().getHeader("Cache-Control")).contains("immutable", "max-age=31536000");
        var packed = WEB.get()
                .uri(Assets.url(name))
                .header("Accept-Encoding", "gzip, br")
                .exchange();
        assertThat(packed.getResponse().getHeader("Content-Encoding")).isEqualTo("gzip");
        assertThat(packed.getResponse().getHeader("Vary")).contains("Accept-Encoding");
        try (var stream = new GZIPInputStream(
                new java.io.ByteArrayInputStream(packed.getResponse().getContentAsByteArray()))) {
            assertThat(stream.readAllBytes()).isEqualTo(plain.getResponse().getContentAsByteArray());
        }
    }

    @Test
    void the_first_visit_stays_light() {
        assertThat(Assets.at(Assets.url("prostup.js")).orElseThrow().plain().contentLength())
                .isLessThan(4096);
        assertThat(Assets.at(Assets.url("prostup.css")).orElseThrow().packed().contentLength())
                .isLessThan(6000);
        assertThatThrownBy(() -> Assets.url("nothing.css")).hasMessageContaining("nothing.css");
    }

    @Test
    void a_redirect_never_leaves_the_site() {
        for (var path : new String[] {"//evil.cz", "https://evil.cz", "vykazy", "/\\evil.cz"}) {
            assertThatThrownBy(() -> Screen.redirectTo(path)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void screens_are_found_beside_their_controller() {
        assertThat(Screen.of(this, "list", "x").getViewName()).isEqualTo("cz/prostup/ui/list");
        assertThat(Screen.of(this, "list", "x").getModel()).containsEntry("page", "x");
        assertThat(Screen.rejected(this, "list", "x").getStatus()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(Screen.conflict(this, "list", "x").getStatus()).isEqualTo(HttpStatus.CONFLICT);
    }
}
