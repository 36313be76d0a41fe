package cz.prostup.ipm.application.web;

import cz.prostup.ipm.application.ApplicationScreens.File;
import cz.prostup.ipm.application.Choices.Choice;
import cz.prostup.ui.Input;
import cz.prostup.ui.Link;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The form of one kind of positions.
///
/// @param item null for a new one
public record PositionPage(
        File file, @Nullable UUID item, List<Choice> isco, Input input, List<Difference> differences) {

    public String list() {
        return "/ipm/applications/" + file.application().id() + "/positions";
    }

    public String action() {
        return list() + "/" + (item == null ? "new" : item.toString());
    }

    public String title() {
        return item == null ? "Nové pracovní místo" : "Pracovní místo";
    }

    public List<Link> crumbs() {
        var above = ApplicationPage.crumbs(file.application());
        return List.of(above.getFirst(), above.getLast(), new Link("Pracovní místa", list()));
    }
}
