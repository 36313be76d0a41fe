package cz.prostup.people.readlog;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/// The reasons of access and the things that were read, in words for everybody; the only place that knows them.
public final class ReasonWords {

    private static final Map<String, String> REASONS = Map.ofEntries(
            Map.entry("PLACEMENT", "integrační pracovní místo"),
            Map.entry("CLIENT", "klient útvaru"),
            Map.entry("CIRCLE", "doprovází vás jako člen okruhu podpory"),
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
            Map.entry("VLASTNI_UCASTNIK", "podpora na integračním místě"));

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
                .map(code -> REASONS.getOrDefault(code, "jiný důvod (" + code + ")"))
                .distinct()
                .collect(Collectors.joining(", "));
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
