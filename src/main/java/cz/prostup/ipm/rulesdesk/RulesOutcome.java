package cz.prostup.ipm.rulesdesk;

/// What becomes of a request to the rules desk.
public sealed interface RulesOutcome {

    record Done() implements RulesOutcome {}

    record Refused(Reason reason) implements RulesOutcome {}

    enum Reason {
        NOT_DIRECTORATE("", "Pravidla mění jen generální ředitelství."),
        NOT_POSSIBLE_NOW(
                "", "V\u00a0tomto stavu to s\u00a0verzí udělat nejde. Podívejte se, co se s\u00a0ní mezitím stalo."),
        CODE_TAKEN("code", "Verze s\u00a0tímto označením už je. Zvolte jiné."),
        BAD_CODE(
                "code",
                "Označení má 3 až 30 znaků: velká písmena bez diakritiky, číslice a\u00a0pomlčky, například IPM-2027."),
        IN_THE_PAST("validFrom", "Verze nemůže začít platit v\u00a0minulosti. Zvolte dnešek nebo pozdější den."),
        OVERLAPS("validFrom", "Od toho dne nebo později už platí jiná verze. Zvolte den po jejím začátku."),
        ENDS_BEFORE_START("validTo", "Konec platnosti nemůže být před jejím začátkem."),
        NO_REASON("reason", "Napište důvod, ať druhý člověk ví, proč se to mění."),
        NO_SOURCE("source", "Napište, odkud hodnota je: předpis, pokyn nebo dokument."),
        UNREADABLE("value", "Tuto hodnotu parametr mít nemůže."),
        INCOMPLETE("", "Návrh nezná sazbu, strop nebo integrační příspěvek. Bez nich podle něj nejde počítat."),
        SAME_PERSON(
                "",
                "Rozhodnout musí jiný člověk než ten, kdo návrh psal, a\u00a0to i\u00a0při zastupování. Požádejte kolegu z\u00a0ředitelství.");

        private final String field;
        private final String czech;

        Reason(String field, String czech) {
            this.field = field;
            this.czech = czech;
        }

        /// The field of the form, empty for the form as a whole.
        public String field() {
            return field;
        }

        public String czech() {
            return czech;
        }
    }
}
