package cz.prostup.people.registry.web;

import cz.prostup.access.Role;
import cz.prostup.people.FileHead;
import cz.prostup.people.FilePart;
import cz.prostup.people.PersonDetails;
import cz.prostup.people.registry.NumberReason;
import cz.prostup.people.registry.PreferredContact;
import cz.prostup.people.registry.RecordScreens.Look;
import cz.prostup.people.registry.RecordScreens.Overview;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Input;
import cz.prostup.ui.Link;
import cz.prostup.ui.Option;
import cz.prostup.ui.Term;
import cz.prostup.ui.TodoRow;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The first page of a file: how to reach the person, how to speak with them, what each matter says in short.
///
/// @param number the birth number, once somebody asked for it and said why
public record PersonPage(
        Overview overview, Input input, @Nullable String number, LocalDate today) {

    private static final int OF_AGE = 18;
    private static final String MASKED = "••••••/••••";

    public FileHead head() {
        return overview.head();
    }

    public boolean mayChange() {
        return overview.rights().mayChange();
    }

    /// Whoever accompanies the person, as a social worker, invites them into their own file.
    public boolean mayInvite() {
        return isAlive()
                && (head().bases().contains("CIRCLE") || head().bases().contains("CLIENT"))
                && head().isAny(
                                Role.EMPLOYER_SOCIAL_WORKER,
                                Role.PROVIDER_WORKER,
                                Role.CASE_MANAGER,
                                Role.SOCIAL_HEAD,
                                Role.OSPOD,
                                Role.PUBLIC_GUARDIAN);
    }

    public boolean isAlive() {
        return head().diedOn() == null;
    }

    /// `narozen 12. 5. 1984, 42 let`
    public String line() {
        return overview.rights().knowsBirth() ? "nar. " + Czech.date(head().birthDate()) + ", " + age() : "";
    }

    public boolean isChild() {
        return overview.rights().knowsRecord() && isAlive() && years() < OF_AGE;
    }

    public List<Term> contact() {
        var details = overview.details();
        return known(
                new Term("telefon", details.phone()),
                new Term("e-mail", details.email()),
                new Term("chce být osloven", PreferredContact.czechOf(details.preferredContact())));
    }

    public List<Term> needs() {
        var details = overview.details();
        var aids = Stream.of(details.easyReading() ? "snadné čtení" : "", details.interpreter() ? "tlumočník" : "")
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(", "));
        return known(
                new Term("jazyk", details.language()),
                new Term("potřebuje", aids),
                new Term("pomáhá", details.needs()));
    }

    /// Empty for whoever reads only how to reach the person.
    public List<Term> record() {
        if (!overview.rights().knowsRecord()) {
            return List.of();
        }
        PersonDetails details = overview.details();
        var terms = new ArrayList<>(known(
                new Term("státní občanství", details.citizenship()),
                new Term("trvalý pobyt", details.permanentAddress()),
                new Term("pro doručování", details.deliveryAddress()),
                new Term("opravdu bydlí", details.residence())));
        if (overview.hasNumber()) {
            terms.add(new Term("rodné číslo", Objects.requireNonNullElse(number, MASKED) + " (" + reason() + ")"));
        }
        return terms;
    }

    public List<Option> looks() {
        return Arrays.stream(Look.values())
                .map(look -> Option.of(look.name(), look.czech()))
                .toList();
    }

    public List<TodoRow> rows(FilePart.Section part) {
        return part.rows().stream()
                .map(row -> TodoRow.of(
                        row.title(),
                        row.detail().isEmpty() ? null : row.detail(),
                        row.state(),
                        row.path() == null ? null : new Link("Otevřít", row.path())))
                .toList();
    }

    private String reason() {
        return overview.numberReason().isEmpty()
                ? "důvod nezapsán"
                : NumberReason.valueOf(overview.numberReason()).czech();
    }

    private int years() {
        var died = head().diedOn();
        return Period.between(head().birthDate(), died == null ? today : died).getYears();
    }

    private String age() {
        return Czech.count(years(), "rok", "roky", "let");
    }

    private static List<Term> known(Term... terms) {
        return Stream.of(terms).filter(term -> !term.text().isEmpty()).toList();
    }
}
