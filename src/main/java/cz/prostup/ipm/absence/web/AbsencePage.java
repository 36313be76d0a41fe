package cz.prostup.ipm.absence.web;

import cz.prostup.ipm.absence.AbsenceScreens.Absences;
import cz.prostup.ipm.absence.AbsenceScreens.Row;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Input;
import cz.prostup.ui.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// @param editing  the absence that is being changed, null when a new one is written
/// @param meantime what somebody else saved meanwhile, null when nobody did
/// @param undo     what was just taken away and can come back
public record AbsencePage(
        Absences absences,
        Input input,
        @Nullable Row editing,
        @Nullable Row meantime,
        @Nullable Row undo) {

    public String title() {
        return editing == null ? "Nepřítomnosti" : "Upravit nepřítomnost";
    }

    public String action() {
        return editing == null ? absences.path() : absences.path() + "/" + editing.id();
    }

    public String button() {
        return editing == null ? "Zapsat nepřítomnost" : "Uložit změnu";
    }

    public List<Link> crumbs() {
        return List.of(new Link(absences.name(), "/ipm/placements/" + absences.placement()));
    }

    public String hint() {
        return "V\u00A0době podpory: " + Czech.period(absences.support()) + ".";
    }

    public String yours() {
        return labelOf(input.text("kind")) + " " + input.text("from") + " – " + input.text("to");
    }

    private String labelOf(String kind) {
        return absences.kinds().stream()
                .filter(option -> option.value().equals(kind))
                .map(option -> option.label())
                .findFirst()
                .orElse(kind);
    }

    public static String inWords(Row row) {
        return row.label() + " " + Czech.period(row.days());
    }
}
