package cz.prostup.ipm.placement.web;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.placement.PlacementListScreens;
import cz.prostup.ipm.placement.PlacementMenu;
import cz.prostup.ipm.placement.PlacementRow;
import cz.prostup.people.FileHead;
import cz.prostup.people.FilePart;
import cz.prostup.ui.Czech;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The person's integration jobs on the first page of their file, the newest first.
@Component
@Order(20)
class PlacementFilePart implements FilePart {

    private final PlacementListScreens screens;

    PlacementFilePart(PlacementListScreens screens) {
        this.screens = screens;
    }

    @Override
    public Set<Role> roles() {
        return PlacementMenu.ROLES;
    }

    @Override
    public List<Section> of(FileHead head, Viewer viewer) {
        List<PlacementRow> jobs = screens.jobsOf(viewer, head.id());
        return jobs.isEmpty()
                ? List.of()
                : List.of(new Section(
                        "Integrační místo",
                        jobs.stream().map(PlacementFilePart::row).toList(),
                        "",
                        null));
    }

    private static Row row(PlacementRow job) {
        return new Row(
                job.jobTitle(),
                job.employer() + ", " + Czech.date(job.start()) + " – " + Czech.date(job.end()),
                PlacementWords.state(job.state()),
                job.path());
    }
}
