package cz.prostup.testing;

import cz.prostup.access.FactorCodes;
import cz.prostup.access.SignIn;
import cz.prostup.access.SignIn.CodeNeeded;
import cz.prostup.access.SignIn.SignedIn;
import cz.prostup.ipm.IpmCast;
import jakarta.servlet.http.Cookie;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/// A person in front of the application without a browser: signs in, opens pages, fills the form it finds there.
public class Browserless {

    private final MockMvc mvc;
    private final SignIn signIn;
    private final FactorCodes codes;

    Browserless(MockMvc mvc, SignIn signIn, FactorCodes codes) {
        this.codes = codes;
        this.mvc = mvc;
        this.signIn = signIn;
    }

    public Visit as(String login) {
        var outcome = signIn.signIn(login, IpmCast.PASSWORD, "127.0.0.1");
        if (outcome instanceof CodeNeeded(var waiting)) {
            outcome = signIn.enterCode(waiting, codes.codeOf(login), "127.0.0.1");
        }
        if (outcome instanceof SignedIn(var token)) {
            var visit = new Visit(login);
            visit.cookies.put("prostup", new Cookie("prostup", token));
            return visit;
        }
        throw new AssertionError(login + " cannot sign in: " + outcome);
    }

    public Visit nobody() {
        return new Visit("");
    }

    public record Answer(MockHttpServletResponse response, Document page) {

        public int status() {
            return response.getStatus();
        }

        public String location() {
            return String.valueOf(response.getRedirectedUrl());
        }

        /// With plain spaces, so that tests need not know where a line may break.
        public String text() {
            return page.text().replace('\u00A0', ' ').replace('\u202F', ' ');
        }

        /// The fields of the form with this action, as a browser would send them untouched.
        public Map<String, List<String>> form(String action) {
            var form = page.select("form[action=" + action + "]").first();
            if (form == null) {
                throw new AssertionError("no form to " + action + " on this page:\n" + page.select("form[action]"));
            }
            var fields = new LinkedHashMap<String, List<String>>();
            for (var field : ((org.jsoup.nodes.FormElement) form).formData()) {
                fields.computeIfAbsent(field.key(), key -> new java.util.ArrayList<>())
                        .add(field.value());
            }
            return fields;
        }
    }

    public final class Visit {

        private final Map<String, Cookie> cookies = new LinkedHashMap<>();

        private final String login;

        private Visit(String login) {
            this.login = login;
        }

        public Answer get(String path) {
            return perform(MockMvcRequestBuilders.get(java.net.URI.create(path)));
        }

        /// Opens `page`, changes the given fields (name, value, name, value…) of its form to `action` and sends it.
        public Answer submit(String page, String action, String... changes) {
            return post(action, get(page).form(action), changes);
        }

        public Answer post(String action, Map<String, List<String>> fields, String... changes) {
            var all = new LinkedHashMap<>(fields);
            if (fields.containsKey("password") && fields.containsKey("code")) {
                all.put("code", List.of(codes.codeOf(login))); // what their phone shows
            }
            for (int i = 0; i < changes.length; i += 2) {
                all.put(changes[i], List.of(changes[i + 1]));
            }
            var request = MockMvcRequestBuilders.post(java.net.URI.create(action));
            all.forEach((name, values) -> request.param(name, values.toArray(String[]::new)));
            return perform(request);
        }

        /// The same with files, as a form with a file field sends them.
        public Answer post(
                String action, Map<String, List<String>> fields, List<MockMultipartFile> files, String... changes) {
            var all = new LinkedHashMap<>(fields);
            for (int i = 0; i < changes.length; i += 2) {
                all.put(changes[i], List.of(changes[i + 1]));
            }
            var request = MockMvcRequestBuilders.multipart(java.net.URI.create(action));
            files.forEach(request::file);
            all.forEach((name, values) -> request.param(name, values.toArray(String[]::new)));
            return perform(request);
        }

        private Answer perform(AbstractMockHttpServletRequestBuilder<?> request) {
            try {
                if (!cookies.isEmpty()) {
                    request.cookie(cookies.values().toArray(Cookie[]::new));
                }
                var response = mvc.perform(request).andReturn().getResponse();
                for (var cookie : response.getCookies()) {
                    cookies.put(cookie.getName(), cookie);
                }
                var type = response.getContentType();
                var html = type != null && type.startsWith("text/html") ? response.getContentAsString() : "";
                return new Answer(response, Jsoup.parse(html));
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }
    }
}
