package cz.prostup.people.messages.web;

import cz.prostup.people.messages.InboxScreens.OfPerson;
import cz.prostup.ui.Pages;
import cz.prostup.ui.Phrases;

/// Threads about one person in which the viewer takes part.
public record PersonMessagesPage(OfPerson found, int page) {

    public Phrases words() {
        return Words.czech();
    }

    public String path() {
        return found.head().path() + "/messages";
    }

    public Pages pages() {
        return new Pages(path(), page, Pages.USUAL_SIZE, found.total());
    }
}
