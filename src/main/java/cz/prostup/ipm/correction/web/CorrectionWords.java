package cz.prostup.ipm.correction.web;

import cz.prostup.ipm.correction.CorrectionState;
import cz.prostup.ipm.correction.Exit;
import cz.prostup.shared.Money;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Option;
import cz.prostup.ui.State;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The same words on the pages, in the list and on paper.
final class CorrectionWords {

    private CorrectionWords() {}

    static State state(CorrectionState state, boolean checked) {
        return switch (state) {
            case DRAFT -> State.plain(state.czech());
            case PROPOSED -> State.turn(checked ? "čeká na druhého pracovníka" : "čeká na kontrolu úřadu");
            case APPROVED -> State.turn("schváleno, čeká na vyrovnání");
            case DONE -> State.ok(state.czech());
            case WITHDRAWN -> State.plain(state.czech());
            case REJECTED -> State.bad(state.czech());
        };
    }

    /// `+1 234 Kč`, `−1 234 Kč`, `0 Kč`
    static String signed(Money difference) {
        return (difference.isPositive() ? "+" : "") + Czech.money(difference);
    }

    static String inWords(Money difference) {
        if (difference.equals(Money.ZERO)) {
            return "Na penězích se nic nemění.";
        }
        return difference.isPositive()
                ? "Zaměstnavatel dostane o\u00A0" + Czech.money(difference) + " víc."
                : "Zaměstnavatel má vrátit " + Czech.money(Money.ZERO.minus(difference)) + ".";
    }

    static List<Option> exits(List<Exit> exits, Money difference, @Nullable LocalDate claimDue) {
        return exits.stream()
                .map(exit -> new Option(exit.name(), label(exit, difference), meaning(exit, difference, claimDue)))
                .toList();
    }

    private static String label(Exit exit, Money difference) {
        return switch (exit) {
            case PAY_MORE -> "Doplatit zvlášť";
            case RECOVER -> "Žádat o\u00A0vrácení";
            case SETTLE -> difference.equals(Money.ZERO) ? "Uzavřít beze změny peněz" : "Vyrovnat s\u00A0další platbou";
        };
    }

    /// When the money comes, or by when it goes back.
    private static String meaning(Exit exit, Money difference, @Nullable LocalDate claimDue) {
        return switch (exit) {
            case PAY_MORE -> "Po schválení půjde jako samostatná platba v nejbližší dávce pobočky.";
            case RECOVER ->
                "Zaměstnavatel vrátí částku převodem."
                        + (claimDue == null
                                ? ""
                                : " Při schválení dnes by splatnost byla " + Czech.date(claimDue) + ".");
            case SETTLE -> settling(difference);
        };
    }

    private static String settling(Money difference) {
        if (difference.equals(Money.ZERO)) {
            return "Nic se neplatí ani nevrací. Schválením je oprava vyrovnaná.";
        }
        return difference.isPositive()
                ? "Přičte se k nejbližší platbě téže dohody."
                : "Odečte se od nejbližší platby téže dohody, která ji unese. Zaměstnavatel nic neposílá.";
    }
}
