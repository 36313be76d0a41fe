package cz.prostup.ipm.candidate.web;

import cz.prostup.ipm.candidate.CandidateFile.Head;
import cz.prostup.ui.Input;
import cz.prostup.ui.Link;
import cz.prostup.ui.Option;
import java.util.List;

/// The free places of the branch for which somebody may be thought of.
public record PositionsPage(Head head, List<Option> vacancies, Input input) {

    public List<Link> crumbs() {
        return List.of(new Link("Uchazeči", "/ipm/candidates"), new Link(head.name(), head.path()));
    }
}
