package cz.prostup.people.identity;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who acts for somebody, since when and by which decision of a court.
///
/// @param matters       what the guardian acts in, when not in everything
/// @param decisionUntil the day on which the decision of the court ends by itself
/// @param endReason     null while it lasts
public record Guardianship(
        UUID id,
        Kind kind,
        String name,
        String contact,
        Scope scope,
        String matters,
        String court,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate decisionUntil,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable EndReason endReason,
        int version) {

    public enum Kind {
        PERSON("opatrovník"),
        PUBLIC("veřejný opatrovník"),
        PARENT("rodič");

        private final String czech;

        Kind(String czech) {
            this.czech = czech;
        }

        public String czech() {
            return czech;
        }
    }

    public enum Scope {
        WHOLE("ve všem, kde člověk sám jednat nemůže"),
        LISTED("jen ve vyjmenovaných věcech");

        private final String czech;

        Scope(String czech) {
            this.czech = czech;
        }

        public String czech() {
            return czech;
        }
    }

    public enum EndReason {
        CHANGED("soud určil jiného opatrovníka"),
        DIED("opatrovník zemřel"),
        RESTORED("soud svéprávnost vrátil"),
        OF_AGE("dítě dospělo"),
        MISTAKE("zapsáno omylem");

        private final String czech;

        EndReason(String czech) {
            this.czech = czech;
        }

        public String czech() {
            return czech;
        }
    }

    /// Who it is and how to reach them, without what the court said.
    Guardianship withoutDecision() {
        return new Guardianship(id, kind, name, contact, scope, "", "", null, null, from, to, endReason, version);
    }

    Guardianship withoutContact() {
        return new Guardianship(
                id, kind, name, "", scope, matters, court, decidedOn, decisionUntil, from, to, endReason, version);
    }

    public boolean isCurrent(LocalDate today) {
        var end = to;
        return !from.isAfter(today) && (end == null || !end.isBefore(today)) && endReason != EndReason.MISTAKE;
    }

    /// Ends no more, or never was.
    public boolean isPast(LocalDate today) {
        var end = to;
        return endReason == EndReason.MISTAKE || (end != null && end.isBefore(today));
    }
}
