package cz.prostup.ipm.candidate.web;

import cz.prostup.ipm.candidate.CandidateForms.Nomination;
import cz.prostup.ipm.candidate.CandidateForms.Person;
import cz.prostup.ipm.candidate.NominateCandidate.Wish;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Input;
import cz.prostup.ui.Link;
import cz.prostup.ui.Option;
import cz.prostup.ui.TodoRow;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Nominating somebody: who it is, then how and why.
///
/// @param chosen who was found; null for a new person or none yet
/// @param fresh  the person is to be written down
/// @param office the viewer nominates for the office, by its task
/// @param alike  who may be the same
public record NominationPage(
        String words,
        List<Person> found,
        @Nullable Person chosen,
        boolean fresh,
        boolean office,
        Nomination offers,
        List<String> alike,
        Input input) {

    public boolean isSearch() {
        return chosen == null && !fresh;
    }

    public boolean isSearched() {
        return !words.isBlank();
    }

    public Person person() {
        return Objects.requireNonNull(chosen);
    }

    public String born() {
        return Czech.date(person().birthDate());
    }

    public List<Link> crumbs() {
        return List.of(new Link("Uchazeči", "/ipm/candidates"));
    }

    public List<TodoRow> rows() {
        return found.stream()
                .map(one -> TodoRow.of(
                        one.name(),
                        "narozen " + Czech.date(one.birthDate()) + (one.going() ? ", už jeden otevřený návrh má" : ""),
                        null,
                        one.going() ? null : new Link("Navrhnout", "/ipm/candidates/new?person=" + one.id())))
                .toList();
    }

    public List<Option> wishes() {
        return List.of(
                Option.of(Wish.OWN_WISH.name(), "Člověk si to sám přeje a\u00a0řekl mi to"),
                Option.of(Wish.CONSENT.name(), "Máme jeho souhlas s\u00a0koordinací podpory, který jmenuje pobočku"));
    }
}
