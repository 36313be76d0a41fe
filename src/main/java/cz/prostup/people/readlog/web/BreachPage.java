package cz.prostup.people.readlog.web;

import cz.prostup.people.readlog.AuditScreens.Account;
import cz.prostup.people.readlog.Breach.Report;
import cz.prostup.people.readlog.Breach.Seen;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Input;
import cz.prostup.ui.Option;
import cz.prostup.ui.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// @param report null before something was chosen
public record BreachPage(
        Input input, List<Account> accounts, @Nullable Report report, Instant now) {

    private static final int SHOWN = 200;

    public BreachPage {
        accounts = List.copyOf(accounts);
    }

    public Report shown() {
        return Objects.requireNonNull(report);
    }

    public List<Option> options() {
        return accounts.stream()
                .map(account -> Option.of(account.id().toString(), account.name()))
                .toList();
    }

    public List<Option> formats() {
        return List.of(Option.of("xlsx", "tabulka (XLSX)"), Option.of("pdf", "dokument (PDF)"));
    }

    public List<Seen> persons() {
        return shown().persons().stream().limit(SHOWN).toList();
    }

    public boolean isCut() {
        return shown().persons().size() > SHOWN;
    }

    public static String name(Seen seen) {
        var person = seen.person();
        return person == null ? "člověk mimo naši organizaci (" + seen.id() + ")" : person.name();
    }

    /// How long there is to a term.
    public State left(Instant term) {
        return left(term, now);
    }

    static State left(Instant term, Instant now) {
        var left = Duration.between(now, term);
        if (left.isNegative()) {
            return State.bad("po lhůtě");
        }
        return State.turn("zbývá " + Czech.count(left.toHours(), "hodina", "hodiny", "hodin"));
    }
}
