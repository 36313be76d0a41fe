package cz.prostup.ipm.agreement.web;

import cz.prostup.ipm.position.PositionRow;
import cz.prostup.ipm.position.PositionState;
import cz.prostup.ui.Input;
import cz.prostup.ui.Link;
import java.util.List;

/// What the officer may mend before the agreement is sent.
public record PreparationPage(AgreementPage agreement) {

    /// What holds now stands in the fields that nobody has filled in.
    static PreparationPage filled(AgreementPage page) {
        var input = page.input();
        if (input.fields().contains("account")) {
            return new PreparationPage(page);
        }
        var filled = Input.blank()
                .with("account", page.file().account())
                .with("from", page.row().from())
                .with("to", page.row().to());
        for (var row : planned(page)) {
            filled = filled.with("start-" + row.id(), row.plannedStart());
        }
        for (var mistake : input.errors()) {
            filled.fail(mistake.field(), mistake.message());
        }
        return new PreparationPage(new AgreementPage(page.file(), page.part(), filled, page.viewer()));
    }

    public Input input() {
        return agreement.input();
    }

    public String path() {
        return agreement.path();
    }

    public int version() {
        return agreement.part().life().version();
    }

    public List<PositionRow> planned() {
        return planned(agreement);
    }

    public List<Link> crumbs() {
        return agreement.crumbs();
    }

    private static List<PositionRow> planned(AgreementPage page) {
        return page.part().life().positions().stream()
                .filter(row -> row.state() == PositionState.PLANNED)
                .toList();
    }
}
