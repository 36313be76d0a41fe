package cz.prostup.notifications;

import cz.prostup.ui.Czech;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The words of letters: what happened, where to look, and where to turn them off.
@Component
class Letters {

    private final String site;

    /// @param site the address under which people open Prostup
    Letters(@Value("${prostup.mail.site:http://localhost:${server.port:8080}}") String site) {
        this.site = site.replaceAll("/+$", "");
    }

    /// @param text may be empty
    record Item(String subject, String text, String path) {}

    Letter.Words single(UrgentNotice notice) {
        var item = new Item(notice.subject(), notice.text(), notice.path());
        return new Letter.Words(notice.subject(), "Dobrý den,\n\n" + told(item) + "\n" + farewell());
    }

    /// One letter of a day, in the order in which things happened.
    Letter.Words digest(List<Item> items) {
        var subject = "Prostup: " + Czech.count(items.size(), "nové oznámení", "nová oznámení", "nových oznámení");
        var body = new StringBuilder("Dobrý den,\n\nod posledního souhrnu se stalo:\n\n");
        items.forEach(item -> body.append("* ").append(told(item)).append('\n'));
        return new Letter.Words(subject.replace('\u00A0', ' '), body + farewell());
    }

    /// For somebody who has no account, so nothing to turn off.
    Letter.Words stranger(String subject, String text, String path) {
        var body = "Dobrý den,\n\n" + text + "\n\n" + site + path + "\n\n-- \nPosílá Prostup.\n";
        return new Letter.Words(subject, body);
    }

    private String told(Item item) {
        return item.subject() + (item.text().isEmpty() ? "" : "\n" + item.text()) + "\n" + site + item.path() + "\n";
    }

    private String farewell() {
        return "-- \nPosílá Prostup. Co vám má chodit e-mailem, si vyberete na " + site + "/notices/settings\n";
    }
}
