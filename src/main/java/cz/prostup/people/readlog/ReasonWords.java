package cz.prostup.people.readlog;

import cz.prostup.people.Basis;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/// The reasons of access and the things that were read, in words for everybody; the only place that knows them.
public final class ReasonWords {

    private static final Map<String, String> REASONS = Map.ofEntries(
            Map.entry("PLACEMENT", "integrační pracovní místo"),
            Map.entry("CLIENT", "klient útvaru"),
            Map.entry("CIRCLE", "doprovází jako člen okruhu podpory"),
            Map.entry("GRANT_CONSENT", "sdílení se souhlasem"),
            Map.entry("GRANT_STATUTE_SOCIAL_WORK", "sdílení mezi sociálními pracovníky ze zákona"),
            Map.entry("GRANT_STATUTE_OSPOD", "ochrana dětí ze zákona"),
            Map.entry("GRANT_AGREEMENT", "sdílení podle dohody"),
            Map.entry("GRANT_VITAL_INTEREST", "ochrana života nebo zdraví"),
            Map.entry("GRANT_PUBLIC_TASK", "úkol, který ukládá zákon"),
            Map.entry("EMERGENCY", "nouzový přístup"),
            Map.entry("OWN_FILE", "vlastní spis"),
            Map.entry("AUDIT", "kontrola pověřencem pro ochranu údajů"),
            Map.entry("VLASTNI_POBOCKA", "pobočka úřadu práce, která místo vyřizuje"),
            Map.entry("VLASTNI_ZAMESTNANEC", "zaměstnavatel"),
            Map.entry("VLASTNI_UCASTNIK", "podpora na integračním místě"),
            Map.entry("PRACOVNI_SEZNAM", "vlastní seznam práce"),
            Map.entry("MESSAGE", "účastník zprávy"));

    /// Reasons that stand before one of [Basis].
    private static final Map<String, String> BEFORE_BASIS =
            Map.of("ENQUIRY_", "dotaz partnera: ", "GUEST_", "odkaz pro hosta: ");

    private static final Map<String, String> THINGS = Map.ofEntries(
            Map.entry("monthly return", "měsíční výkaz"),
            Map.entry("monthly sheet", "měsíční přehled výkazů"),
            Map.entry("activity statement", "výkaz aktivit"),
            Map.entry("activities", "seznam aktivit"),
            Map.entry("activity", "aktivita"),
            Map.entry("absences", "nepřítomnosti"),
            Map.entry("worklist", "seznam práce"),
            Map.entry("returns", "seznam výkazů"),
            Map.entry("receipt", "potvrzení o odeslání"),
            Map.entry("participants to choose", "výběr účastníků"),
            Map.entry("corrections", "opravy výkazů"),
            Map.entry("correction of", "oprava výkazu"),
            Map.entry("approval of several returns", "schvalování výkazů"),
            Map.entry("result of approving several returns", "výsledek schvalování výkazů"),
            Map.entry("export of placements", "výpis integračních míst"),
            Map.entry("placements", "seznam integračních míst"),
            Map.entry("placement", "integrační místo"),
            Map.entry("money", "platby"));

    private ReasonWords() {}

    /// @param basis codes as the access view gave them, parted by commas
    public static String reason(String basis) {
        return Arrays.stream(basis.split(",", -1))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .map(ReasonWords::said)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /// What is no code was written in words already.
    private static String said(String code) {
        var known = REASONS.get(code);
        if (known != null) {
            return known;
        }
        if (!code.matches("[A-Z_]+")) {
            return code;
        }
        return BEFORE_BASIS.entrySet().stream()
                .filter(before -> code.startsWith(before.getKey()))
                .map(before ->
                        before.getValue() + basis(code.substring(before.getKey().length())))
                .findFirst()
                .orElse("jiný důvod (" + code + ")");
    }

    private static String basis(String code) {
        return Arrays.stream(Basis.values())
                .filter(one -> one.name().equals(code))
                .map(one -> one.czech().toLowerCase(java.util.Locale.ROOT))
                .findFirst()
                .orElse(code);
    }

    /// The codes to choose from in a filter.
    public static Map<String, String> reasons() {
        return REASONS;
    }

    /// The longest beginning that is known is said in Czech, the rest stays as it is.
    public static String thing(String what) {
        return THINGS.keySet().stream()
                .filter(what::startsWith)
                .max(java.util.Comparator.comparingInt(String::length))
                .map(known -> THINGS.get(known) + what.substring(known.length()))
                .orElse(what);
    }
}
