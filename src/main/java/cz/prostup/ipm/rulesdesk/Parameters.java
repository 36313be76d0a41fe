package cz.prostup.ipm.rulesdesk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The parameters of the rules in Czech, in the order in which they are read. What a program knows and this list does
/// not is shown under its own name.
public final class Parameters {

    private static final String WAGE = "Mzdový příspěvek";
    private static final String INTEGRATION = "Integrační příspěvek";
    private static final String SUPPORT = "Délka podpory";
    private static final String DUTIES = "Povinnosti a\u00a0jejich lhůty";
    private static final String ELIGIBILITY = "Kdo se může účastnit";
    private static final String WARNINGS = "Kdy Prostup upozorní";
    private static final String LAPSES = "Co propadá samo";
    private static final String OFFICE = "Dohody úřadu";
    private static final String UNKNOWN = "není známo";

    public static final List<Parameter> ALL = List.of(
            value("wageRate", WAGE, "Sazba", "jaký díl mzdových nákladů se hradí", ParameterKind.RATE, UNKNOWN),
            value("wageCapMonthly", WAGE, "Strop", "nejvýš na osobu a\u00a0měsíc", ParameterKind.CROWNS, UNKNOWN),
            codes(
                    "capBase",
                    WAGE,
                    "Co strop omezuje",
                    "z čeho se krátí",
                    Map.of(
                            "CONTRIBUTION",
                            "vyplacený příspěvek",
                            "WAGE_COSTS",
                            "mzdové náklady, ze kterých se počítá")),
            codes(
                    "capProRata",
                    WAGE,
                    "Krácení stropu",
                    "zda je strop menší u\u00a0kratšího úvazku nebo měsíce",
                    Map.of("NONE", "nekrátí se", "FTE", "podle úvazku", "DAYS", "podle dnů podpory")),
            yesNo("sickPayEligible", WAGE, "Náhrada mzdy v\u00a0nemoci", "zda patří do mzdových nákladů"),
            codes(
                    "rounding",
                    WAGE,
                    "Zaokrouhlení",
                    "jak vzniknou celé koruny",
                    Map.of(
                            "DOWN_TO_CROWN", "dolů na celé koruny",
                            "NEAREST_CROWN", "na nejbližší celou korunu",
                            "UP_TO_CROWN", "nahoru na celé koruny")),
            value(
                    "integrationAmount",
                    INTEGRATION,
                    "Výše",
                    "za měsíc se splněnými hodinami",
                    ParameterKind.CROWNS,
                    UNKNOWN),
            value("minHours", INTEGRATION, "Nejméně hodin", "integračních aktivit za měsíc", ParameterKind.HOURS, ""),
            value("hourStep", INTEGRATION, "Krok hodin", "na co se zapisují a\u00a0krátí", ParameterKind.HOURS, ""),
            codes(
                    "shortfallPolicy",
                    INTEGRATION,
                    "Když hodiny chybí",
                    "co se vyplatí",
                    Map.of(
                            "ALL_OR_NOTHING", "nic",
                            "PRO_RATA", "poměrná část podle hodin",
                            "FULL_WITH_WARNING", "celá částka s\u00a0upozorněním")),
            codes(
                    "shortMonthHours",
                    INTEGRATION,
                    "Hodiny v\u00a0neúplném měsíci",
                    "kolik se jich žádá",
                    Map.of(
                            "FULL", "stejně jako v\u00a0celém",
                            "PRO_RATA_CALENDAR_DAYS", "podle kalendářních dnů",
                            "PRO_RATA_WORKING_DAYS", "podle pracovních dnů")),
            value("basicMonths", SUPPORT, "Základní doba", "od nástupu", ParameterKind.MONTHS, UNKNOWN),
            value(
                    "extensionMonths",
                    SUPPORT,
                    "Prodloužení",
                    "navíc k\u00a0základní době",
                    ParameterKind.MONTHS,
                    UNKNOWN),
            codes(
                    "partMonth",
                    SUPPORT,
                    "Neúplný měsíc",
                    "jak se podpora dělí na měsíce",
                    Map.of(
                            "CALENDAR_MONTH", "každý kalendářní měsíc celý",
                            "PRO_RATA_DAYS", "kalendářní měsíc podle dnů",
                            "SUPPORT_MONTH", "měsíc ode dne nástupu")),
            yesNo(
                    "interruptionShiftsEnd",
                    SUPPORT,
                    "Přerušení posouvá konec",
                    "zda se podpora o\u00a0přerušení prodlouží"),
            value(
                    "waitingMonthsBeforeSecond",
                    SUPPORT,
                    "Odstup druhého místa",
                    "od konce prvního",
                    ParameterKind.MONTHS,
                    ""),
            value("iporMonths", DUTIES, "Plán (IPOR)", "do kolika měsíců od nástupu", ParameterKind.MONTHS, ""),
            value(
                    "exitTalkMonths",
                    DUTIES,
                    "Rozhovor o\u00a0konci",
                    "kolik měsíců před koncem",
                    ParameterKind.MONTHS,
                    ""),
            value(
                    "exitPlanMonths",
                    DUTIES,
                    "Výstupní část plánu",
                    "kolik měsíců před koncem",
                    ParameterKind.MONTHS,
                    ""),
            value(
                    "returnDueMonths",
                    DUTIES,
                    "Odevzdání výkazu",
                    "do konce kolikátého dalšího měsíce",
                    ParameterKind.MONTHS,
                    ""),
            yesNo("everyRevisionApproved", DUTIES, "Každá změna plánu se schvaluje", "zda ji schvaluje úřad práce"),
            value("ageMin", ELIGIBILITY, "Nejnižší věk", "účastníka", ParameterKind.AGE, "neomezuje se"),
            value("ageMax", ELIGIBILITY, "Nejvyšší věk", "účastníka", ParameterKind.AGE, "neomezuje se"),
            codes(
                    "protectedMarketEmployerAllowed",
                    ELIGIBILITY,
                    "Chráněný trh práce",
                    "zaměstnavatel na chráněném trhu práce",
                    Map.of("ALLOWED", "smí", "REFUSED", "nesmí", "WARN", "není známo, rozhodne člověk")),
            yesNo(
                    "labourOfficeRegistration",
                    ELIGIBILITY,
                    "Evidence na úřadu práce",
                    "zda v\u00a0ní účastník musí být"),
            value("hoursWarningDays", WARNINGS, "Chybějící hodiny", "ve které dny měsíce", ParameterKind.NUMBERS, ""),
            value(
                    "contactWarningDay",
                    WARNINGS,
                    "Schůzka se sociálním pracovníkem",
                    "do kdy se čeká",
                    ParameterKind.DAY_OF_MONTH,
                    ""),
            value("longAbsenceDays", WARNINGS, "Dlouhá nepřítomnost", "od kolika dnů", ParameterKind.DAYS, ""),
            value(
                    "agreementLapseDays",
                    LAPSES,
                    "Nevyužitá dohoda",
                    "za kolik kalendářních dnů",
                    ParameterKind.DAYS,
                    ""),
            value("draftExpiryDays", LAPSES, "Rozepsaný koncept", "za kolik kalendářních dnů", ParameterKind.DAYS, ""),
            value("draftWarningDays", LAPSES, "Upozornění na koncept", "kolik dnů předem", ParameterKind.NUMBERS, ""),
            value(
                    "levyToleranceCrowns",
                    OFFICE,
                    "Tolerance odvodů v\u00a0korunách",
                    "platí větší z\u00a0obou",
                    ParameterKind.CROWNS,
                    ""),
            value(
                    "levyTolerancePercent",
                    OFFICE,
                    "Tolerance odvodů v\u00a0procentech",
                    "platí větší z\u00a0obou",
                    ParameterKind.PERCENT,
                    ""),
            value(
                    "wageChangeTolerance",
                    OFFICE,
                    "Změna mzdy",
                    "od jaké změny na placenou hodinu má úřad zpozornět",
                    ParameterKind.RATE,
                    ""),
            value("payerAccount", OFFICE, "Účet plátce", "ze kterého se vyplácí", ParameterKind.ACCOUNT, UNKNOWN),
            value("debtWaiverShare", OFFICE, "Prominutí dluhu", "jaký díl se promíjí", ParameterKind.RATE, ""),
            value("quietFrom", OFFICE, "Klid od", "kdy se neposílají zprávy", ParameterKind.TIME, ""),
            value("quietTo", OFFICE, "Klid do", "kdy se neposílají zprávy", ParameterKind.TIME, ""),
            value(
                    "suppressBelow",
                    OFFICE,
                    "Skrytí malých čísel",
                    "menší počty se nezveřejňují",
                    ParameterKind.COUNT,
                    ""));

    private static final Map<String, Parameter> BY_NAME = new LinkedHashMap<>();

    static {
        ALL.forEach(parameter -> BY_NAME.put(parameter.name(), parameter));
    }

    private Parameters() {}

    public static Parameter of(String name) {
        var known = BY_NAME.get(name);
        return known != null ? known : value(name, "Ostatní", name, "", ParameterKind.TEXT, UNKNOWN);
    }

    /// Where a parameter stands in the list, unknown ones at the end.
    static int order(String name) {
        var known = BY_NAME.get(name);
        return known == null ? ALL.size() : ALL.indexOf(known);
    }

    private static Parameter value(
            String name, String group, String label, String meaning, ParameterKind kind, String empty) {
        return new Parameter(name, group, label, meaning, kind, empty, Map.of());
    }

    private static Parameter yesNo(String name, String group, String label, String meaning) {
        return new Parameter(
                name, group, label, meaning, ParameterKind.YES_NO, "", Map.of("true", "ano", "false", "ne"));
    }

    private static Parameter codes(
            String name, String group, String label, String meaning, Map<String, String> choices) {
        return new Parameter(name, group, label, meaning, ParameterKind.CODE, "", choices);
    }
}
