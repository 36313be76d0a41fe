package cz.prostup.ipm.candidate.web;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.candidate.CandidateMenu;
import cz.prostup.ipm.candidate.WorkOfPerson;
import cz.prostup.ipm.candidate.WorkOfPerson.Job;
import cz.prostup.ipm.candidate.WorkOfPerson.Way;
import cz.prostup.ipm.placement.PlacementMenu;
import cz.prostup.people.FileHead;
import cz.prostup.people.FilePart;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The person's jobs, and their ways towards one, on the first page of their file; from here they can be nominated.
@Component
@Order(20)
class WorkFilePart implements FilePart {

    private static final Set<Role> ROLES = Stream.concat(CandidateMenu.ROLES.stream(), PlacementMenu.ROLES.stream())
            .collect(Collectors.toUnmodifiableSet());

    private final WorkOfPerson work;

    WorkFilePart(WorkOfPerson work) {
        this.work = work;
    }

    @Override
    public Set<Role> roles() {
        return ROLES;
    }

    @Override
    public List<Section> of(FileHead head, Viewer viewer) {
        var pieces = work.of(viewer, head.id());
        var jobs = pieces.stream()
                .filter(Job.class::isInstance)
                .map(Job.class::cast)
                .toList();
        var ways = pieces.stream()
                .filter(Way.class::isInstance)
                .map(Way.class::cast)
                .toList();
        var sections = new ArrayList<Section>();
        if (!jobs.isEmpty()) {
            sections.add(new Section(
                    "Integrační místo", jobs.stream().map(WorkFilePart::row).toList(), "", null));
        }
        if (CandidateMenu.isFor(viewer)) {
            boolean open = ways.stream().anyMatch(way -> way.state().isOpen());
            sections.add(new Section(
                    "Cesta na integrační místo",
                    ways.stream().map(WorkFilePart::row).toList(),
                    "Nikdo ho zatím nenavrhl.",
                    open
                            ? null
                            : new Link("Navrhnout na integrační místo", "/ipm/candidates/new?person=" + head.id())));
        }
        return sections;
    }

    private static Row row(Job job) {
        return new Row(
                job.title(),
                job.employer() + ", " + Czech.period(job.support()),
                job.state().shown(),
                "/ipm/placements/" + job.id());
    }

    private static Row row(Way way) {
        return new Row(
                way.channel(),
                way.nominatedBy() + ", od " + Czech.date(way.since()),
                CandidateWords.state(way.state()),
                "/ipm/candidates/" + way.id());
    }
}
