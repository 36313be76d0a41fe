package cz.prostup.people.messages.web;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ui.Language;
import cz.prostup.ui.Phrases;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// In which language somebody reads messages: the person in their own, workers in Czech.
final class Words {

    private Words() {}

    static Phrases of(Viewer viewer) {
        return Phrases.of(Words.class, viewer.isAny(Role.PARTICIPANT) ? chosen() : Language.CS);
    }

    static Phrases czech() {
        return Phrases.of(Words.class, Language.CS);
    }

    private static Language chosen() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? Language.of(attributes.getRequest())
                : Language.CS;
    }
}
