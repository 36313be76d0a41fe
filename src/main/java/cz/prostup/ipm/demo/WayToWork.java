package cz.prostup.ipm.demo;

import java.util.List;

/// The whole way from an employer's interest to a person at work, with something at each of its states (P4 to P9).
@DemoPart
class WayToWork {

    private final InterestStories interests;
    private final PaperStories papers;
    private final ChangeStories changes;
    private final CandidateStories candidates;

    WayToWork(InterestStories interests, PaperStories papers, ChangeStories changes, CandidateStories candidates) {
        this.interests = interests;
        this.papers = papers;
        this.changes = changes;
        this.candidates = candidates;
    }

    void into(Agenda agenda, DemoTables tables, Cast cast, List<Life> lives) {
        var way = new Way(agenda, cast);
        interests.into(way, tables.interests());
        papers.into(way, tables.applications());
        candidates.into(way, tables.candidates(), lives);
        changes.into(way, tables.hired());
    }
}
