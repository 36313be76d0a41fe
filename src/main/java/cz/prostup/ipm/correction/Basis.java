package cz.prostup.ipm.correction;

import java.util.List;

/// Why a month is mended.
public enum Basis {
    WAGE_COSTS("jiné mzdové náklady"),
    LATE_HOURS("hodiny doložené později"),
    DAYS("jiné dny podpory"),
    OVERRIDE("jiné rozhodnutí o integračním příspěvku"),
    RULES("jiná verze pravidel"),
    OTHER("jiný důvod");

    private final String czech;

    Basis(String czech) {
        this.czech = czech;
    }

    public String czech() {
        return czech;
    }

    /// What each side may say: payroll about wages, the provider about hours, the office about anything.
    public static List<Basis> of(Party party) {
        return switch (party) {
            case EMPLOYER -> List.of(WAGE_COSTS, OTHER);
            case PROVIDER -> List.of(LATE_HOURS);
            case OFFICE -> List.of(values());
        };
    }
}
