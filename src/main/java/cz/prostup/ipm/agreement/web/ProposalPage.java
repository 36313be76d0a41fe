package cz.prostup.ipm.agreement.web;

import cz.prostup.ipm.agreement.AgreementScreens.File;
import cz.prostup.ipm.agreement.AgreementScreens.Version;
import cz.prostup.ui.Input;
import cz.prostup.ui.Link;
import cz.prostup.ui.Option;
import java.util.List;

/// The form of a proposed change.
public record ProposalPage(File file, List<Version> versions, Input input) {

    public String path() {
        return "/ipm/agreements/" + file.row().id();
    }

    public List<Link> crumbs() {
        return List.of(
                new Link("Dohody", "/ipm/agreements"),
                new Link("Dohoda " + file.row().number(), path()));
    }

    public List<Option> options() {
        return versions.stream()
                .map(version -> Option.of(version.code(), version.code() + ", " + version.label()))
                .toList();
    }
}
