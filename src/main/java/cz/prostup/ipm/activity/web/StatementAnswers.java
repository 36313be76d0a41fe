package cz.prostup.ipm.activity.web;

import cz.prostup.ipm.activity.StatementOutcome;
import cz.prostup.ui.Czech;
import org.jspecify.annotations.Nullable;

/// Why a statement could not be moved, and what to do about it.
final class StatementAnswers {

    static final String STALE = "Výkaz se mezitím změnil. Podívejte se na něj znovu, než ho potvrdíte.";

    private StatementAnswers() {}

    /// Null when it was moved.
    static @Nullable String of(StatementOutcome outcome) {
        return switch (outcome) {
            case StatementOutcome.Moved _ -> null;
            case StatementOutcome.NotAllowed(var state) ->
                "Tohle teď s\u00a0výkazem udělat nejde, je "
                        + Words.state(state).text() + ".";
            case StatementOutcome.Unsettled(var entries) ->
                "Nejdřív u\u00a0"
                        + Czech.count(entries, "naplánované aktivity", "naplánovaných aktivit", "naplánovaných aktivit")
                        + " zapište, jak dopadly.";
            case StatementOutcome.Empty() -> "Výkaz nemá žádný zápis, není co podepsat.";
            case StatementOutcome.TooEarly(var lastDay) ->
                "Měsíc trvá do " + Czech.date(lastDay)
                        + ". Pokud už nic nepřibude, zaškrtněte „Tento měsíc už nic nepřibude“.";
            case StatementOutcome.ReasonMissing() -> "Chybí důvod vrácení. Napište, co nesouhlasí.";
            case StatementOutcome.OfficeHasMonth(var month) -> EntryAnswers.officeHas(month);
        };
    }
}
