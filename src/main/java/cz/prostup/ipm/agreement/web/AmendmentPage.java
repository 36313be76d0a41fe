package cz.prostup.ipm.agreement.web;

import cz.prostup.ipm.agreement.AgreementScreens.Change;
import cz.prostup.ipm.agreement.AgreementScreens.File;
import cz.prostup.ipm.agreement.AmendmentId;
import cz.prostup.shared.NotFound;
import cz.prostup.ui.Input;
import cz.prostup.ui.Link;
import java.util.List;

/// The reason for which an amendment is rejected.
public record AmendmentPage(File file, Change change, Input input) {

    /// @throws NotFound when the agreement has no such amendment
    static AmendmentPage of(File file, AmendmentId id, Input input) {
        var change = file.changes().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(id));
        return new AmendmentPage(file, change, input);
    }

    public String path() {
        return "/ipm/agreements/" + file.row().id();
    }

    public List<Link> crumbs() {
        return List.of(
                new Link("Dohody", "/ipm/agreements"),
                new Link("Dohoda " + file.row().number(), path()));
    }
}
