package cz.prostup.ipm.candidate.web;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.candidate.CandidateListScreens;
import cz.prostup.ipm.candidate.CandidateMenu;
import cz.prostup.ipm.candidate.CandidateRow;
import cz.prostup.people.FileHead;
import cz.prostup.people.FilePart;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The person's ways towards an integration place on the first page of their file; from here they can be nominated.
@Component
@Order(25)
class CandidateFilePart implements FilePart {

    private final CandidateListScreens screens;

    CandidateFilePart(CandidateListScreens screens) {
        this.screens = screens;
    }

    @Override
    public @Nullable Section of(FileHead head, Viewer viewer) {
        if (!CandidateMenu.isFor(viewer)) {
            return null;
        }
        List<CandidateRow> ways = screens.waysOf(viewer, head.id());
        boolean open = ways.stream().anyMatch(way -> way.state().isOpen());
        return new Section(
                "Cesta na integrační místo",
                ways.stream().map(CandidateFilePart::row).toList(),
                "Nikdo ho zatím nenavrhl.",
                open ? null : new Link("Navrhnout na integrační místo", "/ipm/candidates/new?person=" + head.id()));
    }

    private static Row row(CandidateRow way) {
        return new Row(
                way.channel(),
                way.nominatedBy() + ", od " + Czech.date(way.since()),
                CandidateWords.state(way.state()),
                way.path());
    }
}
