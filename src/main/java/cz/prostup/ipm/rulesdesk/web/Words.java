package cz.prostup.ipm.rulesdesk.web;

import cz.prostup.ipm.programme.Certainty;
import cz.prostup.ipm.programme.RulesStatus;
import cz.prostup.ipm.rulesdesk.RateState;
import cz.prostup.ipm.rulesdesk.Trial;
import cz.prostup.ipm.rulesdesk.Version;
import cz.prostup.shared.Money;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Option;
import cz.prostup.ui.State;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How the rules desk says things.
public final class Words {

    private Words() {}

    public static String of(Certainty certainty) {
        return switch (certainty) {
            case SOURCE -> "z\u00a0podkladů programu";
            case PUBLIC -> "z\u00a0veřejného zdroje";
            case UNVERIFIED -> "neověřeno";
            case INFERRED -> "náš výklad";
            case UNKNOWN -> "není známo";
        };
    }

    static List<Option> certainties() {
        return Arrays.stream(Certainty.values())
                .map(certainty -> Option.of(certainty.name(), of(certainty)))
                .toList();
    }

    public static State status(Version version, LocalDate today) {
        return switch (version.status()) {
            case DRAFT -> State.turn("návrh");
            case ACTIVE ->
                version.validFrom().isAfter(today)
                        ? State.plain("platí od " + Czech.date(version.validFrom()))
                        : State.ok("v\u00a0platnosti");
            case RETIRED -> State.plain(version.validTo() == null ? "stažený návrh" : "skončila");
        };
    }

    public static State status(RateState state) {
        return state == RateState.PROPOSED ? State.turn("čeká na potvrzení") : State.ok("potvrzeno");
    }

    public static State status(Trial trial) {
        return switch (trial.state()) {
            case RUNNING -> State.turn("běží");
            case DONE -> State.ok("hotovo");
            case FAILED -> State.bad("nepodařilo se");
            case CUT_OFF -> State.warn("přerušeno");
        };
    }

    public static String validity(LocalDate from, @Nullable LocalDate to) {
        return "od " + Czech.date(from) + (to == null ? "" : " do " + Czech.date(to));
    }

    public static String validity(Version version) {
        var proposed = version.status() == RulesStatus.DRAFT ? "navrženo " : "";
        return proposed + validity(version.validFrom(), version.validTo());
    }

    /// With its sign, so that a gain and a loss differ at a glance.
    public static String difference(Money money) {
        return (money.isPositive() ? "+" : "") + Czech.money(money);
    }

    public static String action(String action) {
        return switch (action) {
            case "PROPOSE" -> "navrženo";
            case "DESCRIBE" -> "změněn popis";
            case "CHANGE" -> "změněn parametr";
            case "TRY" -> "vyzkoušeno";
            case "PUT_IN_FORCE" -> "uvedeno v\u00a0platnost";
            case "WITHDRAW" -> "návrh stažen";
            case "SUCCEEDED" -> "nahrazeno";
            case "RETIRE" -> "platnost skončila";
            default -> action;
        };
    }

    public static String employerKind(String code) {
        return switch (code) {
            case "COMMERCIAL" -> "komerční firma";
            case "SOCIAL_ENTERPRISE" -> "sociální podnik";
            case "MUNICIPAL_OFFICE" -> "obecní úřad";
            case "CONTRIBUTORY_ORG" -> "příspěvková organizace";
            case "STATE_INSTITUTION" -> "státní instituce";
            case "NGO" -> "nezisková organizace";
            case "MUNICIPAL_COMPANY" -> "městská společnost";
            case "INTEGRATION_SOCIAL_ENTERPRISE" -> "integrační sociální podnik";
            default -> "druh není uveden";
        };
    }
}
