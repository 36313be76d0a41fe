package cz.prostup.ipm.application.web;

import cz.prostup.ipm.application.Application;
import cz.prostup.ipm.application.Choices.Choice;
import cz.prostup.ipm.application.Municipality;
import cz.prostup.ipm.application.WorkAnswer;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is in an application, in pairs: the same on the page and on paper.
final class Contents {

    private static final String OPEN = "zatím nevyplněno";

    private Contents() {}

    /// @param money whether the reader sees the account
    static List<Term> terms(Application application, boolean money) {
        var terms = new ArrayList<Term>();
        var employer = application.employer();
        terms.add(new Term("Zaměstnavatel", employer.name() + ", IČO " + employer.ico() + ", " + employer.address()));
        terms.add(new Term("Pobočka úřadu práce", application.place().branchName()));
        terms.add(new Term("Území", orOpen(application.place().territoryName())));
        terms.add(new Term("Mentor", mentor(application, money)));
        terms.add(new Term("Kapacita pracoviště", orOpen(application.mentor().capacity())));
        terms.add(new Term("Forma podpory", support(application)));
        if (employer.isMunicipalCompany()) {
            terms.add(new Term("Souhlas obce", municipality(application)));
        }
        if (money) {
            terms.add(new Term("Bankovní účet", orOpen(application.backing().account())));
        }
        terms.addAll(decision(application));
        return terms;
    }

    private static List<Term> decision(Application application) {
        var review = application.review();
        return Stream.of(
                        term("Odesláno", review.submittedOn() == null ? null : Czech.date(review.submittedOn())),
                        term("Posuzuje", review.officerName()),
                        term(
                                "Úřad chce rozhodnout do",
                                review.targetOn() == null ? null : Czech.date(review.targetOn())),
                        term("Rozhodnuto", review.decidedOn() == null ? null : Czech.date(review.decidedOn())),
                        term("Program", review.programme()),
                        term("Pravidla", review.rules()),
                        term(
                                "Dohoda",
                                application.agreement() == null
                                        ? null
                                        : application.agreement().number()))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Term> term(String name, @Nullable String text) {
        return text == null ? List.of() : List.of(new Term(name, text));
    }

    private static String mentor(Application application, boolean contact) {
        var mentor = application.mentor();
        if (!mentor.isNamed()) {
            return OPEN;
        }
        return mentor.contact().isBlank() || !contact ? mentor.words() : mentor.words() + ", " + mentor.contact();
    }

    private static String support(Application application) {
        var support = application.support();
        var form = support.form();
        if (form == null) {
            return OPEN;
        }
        var providers =
                support.providers().stream().map(Application.Provider::name).collect(Collectors.joining("; "));
        var looking = support.stillLooking() ? "poskytovatel se teprve hledá" : "";
        return Stream.of(form.czech(), providers, looking)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" – "));
    }

    private static String municipality(Application application) {
        var said = application.backing().municipality();
        if (said == null) {
            return OPEN;
        }
        return said == Municipality.NOT_YET
                ? said.czech() + ": " + application.backing().municipalityNote()
                : said.czech();
    }

    static List<Term> goodWork(Application application, List<Choice> criteria) {
        return criteria.stream()
                .map(criterion -> new Term(
                        criterion.label(), answer(application.goodWork().get(criterion.code()))))
                .toList();
    }

    private static String answer(@Nullable WorkAnswer answer) {
        return answer == null ? "bez odpovědi" : answer.czech();
    }

    private static String orOpen(@Nullable String text) {
        return text == null || text.isBlank() ? OPEN : text;
    }
}
