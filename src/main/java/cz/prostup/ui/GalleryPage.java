package cz.prostup.ui;

import cz.prostup.shared.Hours;
import java.util.List;

/// Examples for the gallery. The person and the amounts are invented.
///
/// @param clean fields as they come
/// @param wrong the same fields with something to mend
public record GalleryPage(Input clean, Input wrong) {

    static GalleryPage example() {
        var wrong = Input.blank()
                .with("platba", "17 6oo")
                .with("hodiny", "-3")
                .with("den", "29. 2. 2026")
                .with("zacatek", "25:00");
        return new GalleryPage(prefilled(), checked(wrong));
    }

    static GalleryPage tried(Input input) {
        return new GalleryPage(prefilled(), checked(input));
    }

    private static Input prefilled() {
        return Input.blank()
                .with("jmeno", "Ján O'Neill 🙂")
                .with("hruba", "17 600")
                .with("delka", "1,5")
                .with("datum", "2026-04-01")
                .with("cas", "9:30")
                .with("druh", "COUNSELLING")
                .with("ucast", "ATTENDED")
                .with("souhlas", "ano");
    }

    private static Input checked(Input input) {
        input.requiredText("duvod", "Důvod", 200);
        input.money("platba", "Hrubá mzda");
        input.hours("hodiny", "Délka");
        input.date("den", "Den schůzky");
        input.time("zacatek", "Začátek");
        input.choice("aktivita", "Druh aktivity", List.of("COUNSELLING", "TRAINING"));
        input.choice("prisel", "Účast", List.of("ATTENDED", "MISSED"));
        if (!input.checked("potvrzeni")) {
            input.fail("potvrzeni", "Potvrďte, že údaje souhlasí se mzdovým listem.");
        }
        return input;
    }

    public Hours goal() {
        return Hours.of("16");
    }

    public Hours hours(String hours) {
        return Hours.of(hours);
    }

    public List<Option> kinds() {
        return List.of(
                Option.of("COUNSELLING", "sociální poradenství"),
                Option.of("TRAINING", "rekvalifikace"),
                Option.of("TRAVEL", "cesta"));
    }

    public List<Option> attendance() {
        return List.of(
                Option.of("ATTENDED", "účastnil se"),
                new Option("MISSED", "nepřišel", "zapíše se 0 hodin"),
                Option.of("EXCUSED", "omluvil se"));
    }

    public List<State> states() {
        return List.of(
                State.ok("v pořádku"),
                State.warn("chybí 3,0 h"),
                State.bad("vráceno"),
                State.turn("na řadě jste vy"),
                State.plain("koncept"),
                State.deadline(3),
                State.deadline(0),
                State.deadline(-5));
    }

    public List<Step> steps() {
        return List.of(
                Step.of(
                        "Mzdové náklady: 17 600 + sociální 4 365 + zdravotní 1 584",
                        "23 549 Kč",
                        "hrubá mzda a odvody, které platíte vy"),
                Step.of("Polovina z 23 549 Kč, dolů na celé koruny", "11 774 Kč", "pravidla IPM-2025"),
                Step.of("Strop 26 000 Kč nedosažen", "", "na osobu a měsíc"),
                Step.of("Integrační příspěvek: 18,0 h je aspoň 16 h", "4 700 Kč", "10 aktivit"),
                Step.sum("Za březen 2025 dostanete", "16 474 Kč", ""));
    }

    public List<Fact> facts() {
        return List.of(
                new Fact("7", "výkazů ke kontrole", "/components"),
                new Fact("2", "plány (IPOR) po termínu", "/components"),
                new Fact("41", "lidí na místech", "/components"),
                new Fact("99 666 Kč", "letos vyplaceno", null));
    }

    public List<TodoRow> todo() {
        return List.of(
                TodoRow.of(
                                "Výkaz za říjen: Technické služby Lipová, 6 lidí",
                                "kontroly: 5 v pořádku, 1 upozornění (13,0 h z 16 h)",
                                State.deadline(2),
                                new Link("Zkontrolovat", "/components"))
                        .asMain(),
                TodoRow.of(
                        "Schválit plán (IPOR): Jitka V., Městské služby Lipová",
                        "odeslán 2. 11., mentorka čeká 13 pracovních dní",
                        State.deadline(-3),
                        new Link("Otevřít plán", "/components")),
                TodoRow.of("Doplnit mentora v žádosti: Penzion U Lávky", null, State.plain("u zaměstnavatele"), null));
    }

    public List<MonthCell> months() {
        return List.of(
                new MonthCell("bře 25", "18,0 h", "placeno", MonthCell.Look.PAID, false, "/components"),
                new MonthCell("dub", "16,5 h", "placeno", MonthCell.Look.PAID, false, "/components"),
                new MonthCell("kvě", "13,0 h", "pod 16 h", MonthCell.Look.LOW, false, "/components"),
                new MonthCell("čvn", "17,0 h", "vráceno", MonthCell.Look.STUCK, false, "/components"),
                new MonthCell("čvc", "16,25 h", "u úřadu", MonthCell.Look.OPEN, false, "/components"),
                new MonthCell("srp", "4,5 h", "probíhá", MonthCell.Look.OPEN, true, "/components"),
                new MonthCell("zář", "", "výstupní část", MonthCell.Look.LATER, false, null),
                new MonthCell("říj", "", "rozhovor", MonthCell.Look.LATER, false, null),
                new MonthCell("lis", "", "", MonthCell.Look.LATER, false, null),
                new MonthCell("pro", "", "", MonthCell.Look.LATER, false, null),
                new MonthCell("led 26", "", "", MonthCell.Look.LATER, false, null),
                new MonthCell("úno", "", "konec 9. 3.", MonthCell.Look.LATER, false, null),
                new MonthCell("bře", "", "+ 6 měsíců?", MonthCell.Look.EXTENSION, false, null),
                new MonthCell("dub", "", "", MonthCell.Look.EXTENSION, false, null));
    }

    public List<Chip> chips() {
        return List.of(
                new Chip("vše", "/components", true, 214L),
                new Chip("po termínu", "/components?stav=po", false, 3L),
                new Chip("moje", "/components?stav=moje", false, null));
    }

    public List<Tab> tabs() {
        return List.of(
                new Tab("Plán", "/components", false),
                new Tab("Aktivity", "/components", true),
                new Tab("Výkazy", "/components", false));
    }

    public List<Term> terms() {
        return List.of(
                new Term("mentor", "Josef Krátký"),
                new Term("poradna", "Mgr. Ivana Hájková"),
                new Term("úřad práce", "Jana Malá"));
    }

    public List<Pages> pages() {
        return List.of(new Pages("/components", 1, 50, 214), new Pages("/components?stav=po", 3, 50, 214));
    }
}
