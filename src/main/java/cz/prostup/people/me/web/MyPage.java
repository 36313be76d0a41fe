package cz.prostup.people.me.web;

import cz.prostup.people.FilePart.Row;
import cz.prostup.people.me.MyScreens.Companion;
import cz.prostup.people.me.MyScreens.MyFile;
import cz.prostup.people.me.MyScreens.Overview;
import cz.prostup.ui.Language;
import cz.prostup.ui.Phrases;
import cz.prostup.ui.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The person's own first page, or the file behind it.
public record MyPage(
        Phrases words,
        @Nullable Overview overview,
        @Nullable MyFile file) {

    static MyPage of(Overview overview, Language language) {
        return new MyPage(Phrases.of(MyPage.class, language), overview, null);
    }

    static MyPage of(MyFile file, Language language) {
        return new MyPage(Phrases.of(MyPage.class, language), null, file);
    }

    public String say(String key) {
        return words.of(key);
    }

    public String lang() {
        return words.language().tag();
    }

    public Overview mine() {
        return Objects.requireNonNull(overview);
    }

    public MyFile opened() {
        return Objects.requireNonNull(file);
    }

    public String hello() {
        return words.of("hello", mine().name());
    }

    public String consentsInForce() {
        return words.of("consentsInForce", String.valueOf(mine().inForce()));
    }

    public String consentsWaiting() {
        return words.of("consentsWaiting", String.valueOf(mine().waiting()));
    }

    public String function(Companion companion) {
        var key = "function." + companion.function();
        return words.keys().contains(key) ? words.of(key) : words.of("function.OTHER");
    }

    public String since(Companion companion) {
        return words.of("since", words.date(companion.since()));
    }

    public List<Term> facts() {
        var facts = new ArrayList<Term>();
        facts.add(new Term(say("name"), opened().head().name()));
        facts.add(new Term(say("born"), words.date(opened().head().birthDate())));
        known(facts, "phone", opened().phone());
        known(facts, "email", opened().email());
        known(facts, "address", opened().address());
        return facts;
    }

    private void known(List<Term> facts, String key, String value) {
        if (!value.isBlank()) {
            facts.add(new Term(say(key), value));
        }
    }

    /// Pages of workers are not for the person; those under `/me` are.
    public static @Nullable String path(Row row) {
        var path = row.path();
        return path != null && path.startsWith("/me") ? path : null;
    }
}
