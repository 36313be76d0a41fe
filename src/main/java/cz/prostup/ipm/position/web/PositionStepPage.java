package cz.prostup.ipm.position.web;

import cz.prostup.ipm.position.PositionAction;
import cz.prostup.ipm.position.PositionScreens.File;
import cz.prostup.ui.Input;
import cz.prostup.ui.Link;
import java.util.List;

/// The reason of a step of a place.
public record PositionStepPage(File file, String step, PositionAction action, Input input) {

    public String path() {
        return "/ipm/positions/" + file.row().id();
    }

    public List<Link> crumbs() {
        return List.of(
                new Link("Pracovní místa", "/ipm/positions"),
                new Link("Místo č.\u00a0" + file.row().seq(), path()));
    }

    public String title() {
        return button() + " č.\u00a0" + file.row().seq();
    }

    public String button() {
        return switch (action) {
            case SUSPEND -> "Pozastavit místo";
            case RESUME -> "Obnovit místo";
            default -> "Zrušit místo";
        };
    }

    public String what() {
        return switch (action) {
            case SUSPEND -> "Na pozastavené místo nejde nikoho schválit, dokud ho neobnovíte.";
            case RESUME -> "Místo bude znovu volné a\u00a0půjde na ně schválit člověka.";
            default -> "Zrušené místo už nejde obnovit. Nové se přidává dodatkem dohody.";
        };
    }
}
