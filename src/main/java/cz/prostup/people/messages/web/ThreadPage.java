package cz.prostup.people.messages.web;

import cz.prostup.documents.attachments.KeptFile;
import cz.prostup.people.messages.ThreadScreens;
import cz.prostup.people.messages.ThreadScreens.Message;
import cz.prostup.people.messages.ThreadScreens.Opened;
import cz.prostup.people.messages.ThreadScreens.Participant;
import cz.prostup.ui.Input;
import cz.prostup.ui.Link;
import cz.prostup.ui.Pages;
import cz.prostup.ui.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/// One thread.
///
/// @param kept    files of the reply, when the form came back and has them already
/// @param himself whether the viewer is the person the thread is about
public record ThreadPage(
        Opened thread, Input input, List<KeptFile> kept, int page, UUID viewer, boolean himself, Phrases words) {

    public String say(String key) {
        return words.of(key);
    }

    public String lang() {
        return words.language().tag();
    }

    ThreadPage with(List<KeptFile> files) {
        return new ThreadPage(thread, input, files, page, viewer, himself, words);
    }

    public String path() {
        return "/messages/" + thread.id();
    }

    public List<Link> crumbs() {
        return crumbs(thread, himself, words);
    }

    static List<Link> crumbs(Opened thread, boolean himself, Phrases words) {
        var crumbs = new ArrayList<Link>();
        crumbs.add(new Link(words.of("title"), "/messages"));
        if (!himself) {
            crumbs.add(new Link(thread.head().name(), thread.head().path() + "/messages"));
        }
        return crumbs;
    }

    public String line() {
        return words.of("threadNo", thread.code(), present())
                + (gone().isEmpty() ? "" : ". " + words.of("gone", gone()));
    }

    public String leaving() {
        return words.of("leaveWhat", thread.subject());
    }

    public Pages pages() {
        return new Pages(path(), page, ThreadScreens.PAGE, thread.total());
    }

    public String present() {
        return thread.present().stream().map(Participant::name).collect(Collectors.joining(", "));
    }

    public String gone() {
        return thread.participants().stream()
                .filter(one -> one.leftAt() != null)
                .map(Participant::name)
                .collect(Collectors.joining(", "));
    }

    public boolean isAlone() {
        return thread.present().size() == 1;
    }

    public String line(Message message) {
        return message.author() + ", " + words.dateTime(message.sentAt());
    }

    public String readBy(Message message) {
        var names = thread.readBy(message, viewer);
        return words.of("readBy", names.isEmpty() ? words.of("readByNobody") : names);
    }
}
