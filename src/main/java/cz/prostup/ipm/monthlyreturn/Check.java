package cz.prostup.ipm.monthlyreturn;

/// One thing the office checks on a return.
///
/// @param rule     the rule behind it, for example `BR-006`
/// @param evidence what was found, in words
public record Check(Kind kind, Level level, String evidence, String rule) {

    public enum Level {
        PASSED("v pořádku"),
        LOOK("podívejte se"),
        WRONG("nelze schválit");

        private final String czech;

        Level(String czech) {
            this.czech = czech;
        }

        public String czech() {
            return czech;
        }
    }

    public enum Kind {
        AGREEMENT("Dohoda platí"),
        PLACEMENT("Místo v tom měsíci trvalo"),
        PLAN("Plán (IPOR) je schválený"),
        STATEMENTS("Výkazy aktivit jsou podepsané a přijaté"),
        HOURS("Hodin integračních aktivit je dost"),
        OVERLAPS("Schůzky se nepřekrývají"),
        SICK_DAYS("Žádná aktivita v den nemoci"),
        LEVIES("Odvody odpovídají mzdě"),
        WAGE_CHANGE("Náklady na placenou hodinu jako minule"),
        WORKING_TIME("Hodiny dávají měsíční fond"),
        ABSENCES("Nemoc odpovídá záznamům mentora"),
        ON_TIME("Výkaz přišel včas"),
        RECOMPUTED("Výpočet vychází znovu stejně");

        private final String czech;

        Kind(String czech) {
            this.czech = czech;
        }

        public String czech() {
            return czech;
        }
    }

    public boolean isPassed() {
        return level == Level.PASSED;
    }

    public boolean isWrong() {
        return level == Level.WRONG;
    }
}
