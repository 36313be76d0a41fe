package cz.prostup.people.consent.web;

import cz.prostup.documents.DocumentFrame;
import cz.prostup.people.consent.ConsentScreens.Detail;
import cz.prostup.people.consent.ConsentScreens.Row;
import cz.prostup.people.consent.ConsentState;
import cz.prostup.people.consent.GivenBy;
import cz.prostup.ui.Input;
import cz.prostup.ui.Language;
import cz.prostup.ui.Phrases;
import cz.prostup.ui.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// A consent on paper, in the language in which it is or will be given.
public record ConsentPaper(Detail detail, DocumentFrame frame) {

    /// As people quote it.
    static String number(UUID id) {
        return "S-" + id.toString().substring(28).toUpperCase(Locale.ROOT);
    }

    static Phrases words(Row row) {
        return Phrases.of(MyConsentsPage.class, Language.ofCode(row.language()).orElse(Language.CS));
    }

    public String say(String key) {
        return words(detail.row()).of(key);
    }

    public String lang() {
        return words(detail.row()).language().tag();
    }

    public List<String> paragraphs() {
        return detail.text().lines().toList();
    }

    public boolean isToSign() {
        return detail.row().state() == ConsentState.DRAFT;
    }

    public List<String> signatures() {
        return List.of(say("paper.sign"), say("paper.worker"));
    }

    public List<Term> facts() {
        var row = detail.row();
        var words = words(row);
        var page = new MyConsentsPage(words, null, detail, Input.blank());
        var facts = new ArrayList<Term>();
        facts.add(new Term(say("paper.purpose"), page.purpose(row)));
        facts.add(new Term(say("paper.about"), detail.head().name()));
        if (row.givenBy() == GivenBy.GUARDIAN) {
            facts.add(new Term(say("paper.person"), row.guardian()));
        }
        facts.add(new Term(say("who"), row.fromUnit()));
        facts.add(new Term(say("whom"), page.recipients(row)));
        facts.add(new Term(say("about"), page.domains(row)));
        facts.add(new Term(say("from"), words.date(row.days().from())));
        facts.add(new Term(say("when"), words.date(row.days().to())));
        var decided = row.decidedAt();
        if (decided != null) {
            facts.add(new Term(say("paper.decided"), words.date(decided)));
        }
        return facts;
    }
}
