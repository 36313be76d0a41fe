package cz.prostup.people.messages.web;

import cz.prostup.documents.attachments.KeptFile;
import cz.prostup.people.messages.InboxScreens.Form;
import cz.prostup.ui.Input;
import cz.prostup.ui.Link;
import cz.prostup.ui.Option;
import java.util.List;

/// The first message.
///
/// @param himself whether the writer is the person the thread is about
public record NewThreadPage(Form form, Input input, List<KeptFile> kept, String path, boolean himself) {

    /// Neutral subjects to choose from; another one may be written.
    public static final List<String> SUBJECTS = List.of(
            "Domluva schůzky",
            "Prosba o\u00a0informaci",
            "Podklady",
            "Změna v\u00a0podpoře",
            "Předání kontaktu",
            "Poděkování");

    public List<Link> crumbs() {
        return himself ? List.of(new Link("Zprávy", "/messages")) : form.head().crumbs();
    }

    public List<Option> options() {
        return form.correspondents().stream()
                .map(one -> new Option(
                        one.userId().toString(), one.name(), one.who() + (one.inCircle() ? ", doprovází" : "")))
                .toList();
    }
}
