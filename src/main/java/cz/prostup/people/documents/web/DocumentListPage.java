package cz.prostup.people.documents.web;

import cz.prostup.documents.attachments.AttachmentState;
import cz.prostup.people.documents.DocumentScreens.Listed;
import cz.prostup.people.documents.DocumentScreens.Row;
import cz.prostup.ui.Pages;
import cz.prostup.ui.State;

/// Papers of one person that the viewer reads.
public record DocumentListPage(Listed listed, int page) {

    public String path() {
        return listed.head().path() + "/documents";
    }

    public Pages pages() {
        return new Pages(path(), page, Pages.USUAL_SIZE, listed.total());
    }

    public State state(Row row) {
        if (row.withdrawal() != null) {
            return State.plain("staženo: " + row.withdrawal());
        }
        return switch (row.file().state()) {
            case CLEAN -> State.ok("v pořádku");
            case QUARANTINED -> State.turn(AttachmentState.QUARANTINED.czech());
            case INFECTED, DISCARDED -> State.bad(row.file().state().czech());
        };
    }
}
