package cz.prostup.people.messages.web;

import cz.prostup.documents.attachments.KeptFile;
import cz.prostup.people.messages.InboxScreens.Form;
import cz.prostup.ui.Input;
import cz.prostup.ui.Link;
import cz.prostup.ui.Option;
import cz.prostup.ui.Phrases;
import java.util.List;

/// The first message.
///
/// @param himself whether the writer is the person the thread is about
public record NewThreadPage(Form form, Input input, List<KeptFile> kept, String path, boolean himself, Phrases words) {

    public String say(String key) {
        return words.of(key);
    }

    public String lang() {
        return words.language().tag();
    }

    public List<Link> crumbs() {
        return himself
                ? List.of(new Link(words.of("title"), "/messages"))
                : form.head().crumbs();
    }

    public List<Option> options() {
        return form.correspondents().stream()
                .map(one -> new Option(
                        one.userId().toString(),
                        one.name(),
                        one.who() + (one.inCircle() ? ", " + words.of("accompanies") : "")))
                .toList();
    }
}
