package cz.prostup.ipm.lead.web;

import cz.prostup.ipm.lead.LeadList;
import cz.prostup.ipm.lead.LeadWords;
import cz.prostup.ipm.lead.Suitability.Answers;
import cz.prostup.ipm.lead.Suitability.Consent;
import cz.prostup.ipm.lead.Suitability.Known;
import cz.prostup.ipm.lead.Suitability.Mentor;
import cz.prostup.ui.Input;
import cz.prostup.ui.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The questions of suitability as fields, the same for a stranger and for the office.
public final class SuitabilityForm {

    private static final int MOST_PLACES = 100;
    private static final String MUNICIPAL_COMPANY = "MUNICIPAL_COMPANY";

    private SuitabilityForm() {}

    /// Null when something is to be mended.
    static @Nullable Answers read(Input input, LeadWords.Lists lists) {
        var kind = input.choice("kind", "Druh zaměstnavatele", lists.codes(LeadList.EMPLOYER_KIND));
        var protectedMarket = input.code("protectedMarket", "Chráněný trh práce", Known.class);
        var municipality = MUNICIPAL_COMPANY.equals(kind)
                ? input.code("municipality", "Dohoda s\u00a0obcí", Consent.class)
                : Consent.NOT_NEEDED;
        var debts = input.code("debts", "Dluhy u\u00a0státu", Known.class);
        var mentor = input.code("mentor", "Mentor", Mentor.class);
        var places = input.wholeNumber("places", "Počet míst", 1, MOST_PLACES);
        var time = input.choice("time", "Úvazek", List.of("PART", "FULL"));
        return kind == null
                        || protectedMarket == null
                        || municipality == null
                        || debts == null
                        || mentor == null
                        || places == null
                        || time == null
                ? null
                : new Answers(kind, protectedMarket, municipality, debts, mentor, places, time.equals("FULL"));
    }

    public static List<Option> yesNo() {
        return List.of(Option.of("NO", "ne"), Option.of("YES", "ano"), Option.of("UNKNOWN", "nevíme"));
    }

    public static List<Option> municipality() {
        return List.of(
                Option.of("NOT_NEEDED", "netýká se nás"),
                Option.of("AGREED", "ano, obec s\u00a0tím počítá"),
                Option.of("NOT_YET", "zatím ne"));
    }

    public static List<Option> mentor() {
        return List.of(
                Option.of("NAMED", "ano, víme, kdo to bude"),
                Option.of("WILL_BE", "zatím ne, ale najdeme ho"),
                Option.of("NONE", "ne"));
    }

    public static List<Option> time() {
        return List.of(
                Option.of("PART", "umíme nabídnout i\u00a0částečný úvazek"), Option.of("FULL", "jen plný úvazek"));
    }
}
