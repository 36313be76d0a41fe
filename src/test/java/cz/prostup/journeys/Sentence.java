package cz.prostup.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.ipm.IpmCast.Actor;
import cz.prostup.journeys.BusyCity.Town;
import cz.prostup.testing.Browserless;
import cz.prostup.testing.Browserless.Answer;
import cz.prostup.testing.Browserless.Visit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One sentence about who sees what, and what proves it: each says what is seen and what is not.
///
/// Addresses are written short: `…` is Karel's file, `<grant-housing>` the id of what has this name in
/// [KarelsFile].
final class Sentence {

    /// A city and who of it is signed in.
    static final class Scene {

        final Town town;
        private final Browserless browser;
        private final Map<String, Visit> visits = new HashMap<>();

        Scene(Town town, Browserless browser) {
            this.town = town;
            this.browser = browser;
        }

        Visit visit(String role) {
            return visits.computeIfAbsent(role, one -> browser.as(town.the(one).login()));
        }

        Visit as(Actor actor) {
            return browser.as(actor.login());
        }

        /// What the doctor sees behind the link, with the right code.
        Answer guest() {
            return browser.nobody().post(town.thing("guest-path"), Map.of(), "code", town.thing("guest-code"));
        }

        /// Time passed, so everybody signs in anew.
        void forgetSessions() {
            visits.clear();
        }

        String address(String path) {
            var text = path.replace("…", town.file()).replace("<placement>", String.valueOf(town.placement()));
            return THING.matcher(text).replaceAll(found -> Matcher.quoteReplacement(town.thing(found.group(1))));
        }

        Answer get(String role, String path) {
            return visit(role).get(address(path));
        }
    }

    private static final Pattern THING = Pattern.compile("<([a-zA-Z_-]+)>");

    private final String text;
    private final List<Consumer<Scene>> steps = new ArrayList<>();
    private boolean changes;
    private boolean positive;
    private boolean negative;

    private Sentence(String text) {
        this.text = text;
    }

    static Sentence sentence(String text) {
        return new Sentence(text);
    }

    String text() {
        return text;
    }

    /// Whether it needs a city of its own.
    boolean changes() {
        return changes;
    }

    boolean tellsBoth() {
        return positive && negative;
    }

    void check(Scene scene) {
        steps.forEach(step -> step.accept(scene));
    }

    /// Opens the page and finds these canaries there.
    Sentence sees(String role, String path, String... canaries) {
        positive = true;
        return step(scene ->
                assertThat(shown(scene, role, path)).as("%s %s", role, path).contains(canaries));
    }

    /// Whatever the page answers, none of these canaries is in it.
    Sentence doesNotSee(String role, String path, String... canaries) {
        negative = true;
        return step(scene -> {
            assertThat(scene.town.canaries().names()).contains(canaries);
            assertThat(in(scene, scene.get(role, path))).as("%s %s", role, path).doesNotContain(canaries);
        });
    }

    /// Of all canaries that begin so, exactly these.
    Sentence seesOnly(String role, String path, String beginning, String... canaries) {
        positive = true;
        negative = true;
        return step(scene -> assertThat(shown(scene, role, path).stream()
                        .filter(name -> name.startsWith(beginning))
                        .toList())
                .as("%s %s", role, path)
                .containsExactlyInAnyOrder(canaries));
    }

    Sentence opens(String role, String path) {
        positive = true;
        return step(scene -> assertThat(scene.get(role, path).status())
                .as("%s %s", role, path)
                .isEqualTo(200));
    }

    /// Nothing is there for this role, or it is not for it at all.
    Sentence doesNotOpen(String role, String path) {
        negative = true;
        return step(scene -> {
            var answer = scene.get(role, path);
            assertThat(answer.status()).as("%s %s", role, path).isIn(403, 404);
            assertThat(in(scene, answer)).as("%s %s", role, path).isEmpty();
        });
    }

    Sentence reads(String role, String path, String... words) {
        positive = true;
        return step(scene ->
                assertThat(scene.get(role, path).text()).as("%s %s", role, path).contains(words));
    }

    Sentence doesNotRead(String role, String path, String... words) {
        negative = true;
        return step(scene ->
                assertThat(scene.get(role, path).text()).as("%s %s", role, path).doesNotContain(words));
    }

    /// Something happens, and from then on things are different.
    Sentence when(Consumer<Scene> event) {
        changes = true;
        return step(event);
    }

    /// A look that needs more than one page.
    Sentence look(Consumer<Scene> check) {
        positive = true;
        negative = true;
        return step(check);
    }

    private Sentence step(Consumer<Scene> step) {
        steps.add(step);
        return this;
    }

    private static java.util.Set<String> shown(Scene scene, String role, String path) {
        var answer = scene.get(role, path);
        assertThat(answer.status()).as("%s %s", role, path).isEqualTo(200);
        return in(scene, answer);
    }

    static java.util.Set<String> in(Scene scene, Answer answer) {
        return in(scene.town, answer);
    }

    static java.util.Set<String> in(Town town, Answer answer) {
        return town.canaries().in(Content.of(answer.response()));
    }
}
