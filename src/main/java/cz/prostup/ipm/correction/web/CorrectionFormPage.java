package cz.prostup.ipm.correction.web;

import cz.prostup.ipm.correction.Basis;
import cz.prostup.ipm.correction.CorrectionScreens.Beginning;
import cz.prostup.ipm.correction.Party;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Input;
import cz.prostup.ui.Link;
import cz.prostup.ui.Option;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What is to change on a month.
///
/// @param theirs what somebody else saved meanwhile, field by field; empty when nobody did
public record CorrectionFormPage(
        Beginning beginning, Input input, String action, String back, List<Difference> theirs) {

    public record Difference(String field, String yours, String theirs) {}

    public String title() {
        return beginning.party() == Party.PROVIDER ? "Požádat o opravu měsíce" : "Opravit měsíc";
    }

    public String who() {
        var month = beginning.month();
        return month.person() + ", " + Czech.month(month.month()) + " · " + month.employer() + " · dohoda "
                + month.agreement();
    }

    public List<Link> crumbs() {
        return List.of(new Link("Opravy", "/ipm/corrections"));
    }

    public boolean isNew() {
        return action.equals("/ipm/corrections");
    }

    /// Before an approval the month is mended in the ordinary way.
    public boolean isTooEarly() {
        return !beginning.month().isDecided();
    }

    public String ordinaryWay() {
        return switch (beginning.month().state()) {
            case OPEN -> "Výkaz za tento měsíc se teprve připravuje. Údaje opravte přímo v něm.";
            case RETURNED -> "Úřad výkaz vrátil. Údaje opravte přímo v něm a odešlete ho znovu.";
            case SUBMITTED, IN_REVIEW ->
                "Výkaz ještě není schválený. Úřad ho může vrátit k opravě; potom se údaje opraví přímo v něm.";
            case REJECTED -> "Výkaz byl zamítnut, není co opravovat.";
            default -> "";
        };
    }

    public Link ordinaryLink() {
        var month = beginning.month();
        return switch (beginning.party()) {
            case EMPLOYER -> new Link("Výkaz za " + Czech.month(month.month()), "/ipm/sheets/" + month.month());
            case OFFICE -> new Link("Otevřít výkaz", "/ipm/returns/" + month.returnId());
            case PROVIDER -> new Link("Výkazy aktivit", "/ipm/statements?month=" + month.month());
        };
    }

    public @Nullable String openPath() {
        return beginning.open() == null ? null : "/ipm/corrections/" + beginning.open();
    }

    public boolean seesWages() {
        return beginning.before() != null;
    }

    public boolean office() {
        return beginning.party() == Party.OFFICE;
    }

    public List<Option> bases() {
        return Basis.of(beginning.party()).stream()
                .map(basis -> Option.of(basis.name(), basis.czech()))
                .toList();
    }

    /// One reason only is no question.
    public @Nullable String onlyBasis() {
        var bases = Basis.of(beginning.party());
        return bases.size() == 1 ? bases.getFirst().name() : null;
    }

    public List<Option> rules() {
        return beginning.rules().stream().map(code -> Option.of(code, code)).toList();
    }

    public List<Option> decisions() {
        var before = Objects.requireNonNull(beginning.before());
        var override = before.override();
        return List.of(
                Option.of(
                        "KEEP",
                        override == null
                                ? "nechat podle pravidel"
                                : "nechat dosavadní rozhodnutí: " + Czech.money(override.amount())),
                Option.of("SET", "určit jinak"),
                Option.of("DROP", "zrušit dosavadní rozhodnutí"));
    }

    public String statements() {
        var statements = beginning.statements();
        return "Přijaté výkazy aktivit teď ukazují " + Czech.hours(statements.accepted())
                + (statements.waiting().isEmpty()
                        ? "."
                        : "; na přijetí mentorem čeká " + String.join(", ", statements.waiting()) + ".");
    }

    public String held(String field) {
        var inputs = Objects.requireNonNull(beginning.before()).inputs();
        return "dosud "
                + switch (field) {
                    case "gross" -> Czech.money(inputs.gross());
                    case "social" -> Czech.money(inputs.employerSocial());
                    case "health" -> Czech.money(inputs.employerHealth());
                    case "sickPay" -> Czech.money(inputs.sickPay());
                    case "hours" -> Czech.hours(inputs.hours());
                    case "days" ->
                        Czech.count(inputs.days().supported(), "den", "dny", "dní") + " podpory z\u00A0"
                                + inputs.days().all();
                    default -> Objects.requireNonNull(beginning.before()).rules();
                };
    }
}
