package cz.prostup.ipm.application.web;

import cz.prostup.ipm.application.Application;
import cz.prostup.ipm.application.ApplicationState;
import cz.prostup.ipm.application.Choices.Choice;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Input;
import cz.prostup.ui.Option;
import cz.prostup.ui.State;
import java.util.List;

/// States, days and turns in words.
final class Words {

    private Words() {}

    static State state(ApplicationState state) {
        return switch (state) {
            case DRAFT, WITHDRAWN -> State.plain(state.czech());
            case SUBMITTED, IN_REVIEW, RETURNED -> State.turn(state.czech());
            case APPROVED -> State.ok(state.czech());
            case REJECTED, LAPSED -> State.bad(state.czech());
        };
    }

    static String days(long days) {
        return days == 0 ? "dnes" : Czech.count(days, "den", "dny", "dní");
    }

    /// Who has to do the next thing.
    static String turn(Application application) {
        return switch (application.state()) {
            case DRAFT -> "Na řadě je zaměstnavatel: žádost ještě neodeslal.";
            case SUBMITTED -> "Na řadě je pobočka úřadu práce: žádost čeká na převzetí.";
            case IN_REVIEW -> "Na řadě je pobočka úřadu práce: posuzuje ji " + officer(application) + ".";
            case RETURNED -> "Na řadě je zaměstnavatel: má žádost doplnit.";
            case APPROVED -> agreement(application);
            case REJECTED, WITHDRAWN, LAPSED -> "Na řadě není nikdo, žádost je uzavřená.";
        };
    }

    private static String officer(Application application) {
        var name = application.review().officerName();
        return name == null ? "pracovník pobočky" : name;
    }

    private static String agreement(Application application) {
        var agreement = application.agreement();
        return switch (agreement == null ? "" : agreement.state()) {
            case "SENT" -> "Na řadě je zaměstnavatel: má podepsat dohodu.";
            case "SIGNED_EMPLOYER" -> "Na řadě je vedení pobočky: má podepsat dohodu.";
            case "IN_FORCE" -> "Dohoda platí, místa jsou otevřená.";
            case "ENDED", "TERMINATED" -> "Dohoda už skončila.";
            default -> "Na řadě je pobočka úřadu práce: připravuje dohodu.";
        };
    }

    static List<Option> options(List<Choice> choices) {
        return choices.stream()
                .map(choice -> new Option(choice.code(), choice.label(), choice.hint()))
                .toList();
    }

    static List<Option> plain(List<Choice> choices) {
        return choices.stream()
                .map(choice -> Option.of(choice.code(), choice.label()))
                .toList();
    }

    static int seen(Input input) {
        var seen = input.wholeNumber("version", "Verze žádosti", 0, Integer.MAX_VALUE);
        return seen == null ? -1 : seen;
    }
}
