package cz.prostup.people.registry;

import cz.prostup.access.Viewer;
import cz.prostup.people.Basis;
import cz.prostup.people.PersonDetails;
import cz.prostup.people.RegisterPerson;
import cz.prostup.people.WriteDownPerson;
import cz.prostup.ui.Czech;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The same look for alike people as when a client is written down, for those who have no clients.
@Component
class WriteDownAfterLook implements WriteDownPerson {

    private final Likenesses likenesses;
    private final RegisterPerson register;

    WriteDownAfterLook(Likenesses likenesses, RegisterPerson register) {
        this.likenesses = likenesses;
        this.register = register;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome writeDown(Viewer viewer, PersonDetails details, Basis basis, boolean different) {
        var judged = likenesses.of(viewer, details, null, basis);
        return judged.isEmpty() || different
                ? new Written(register.register(details, null, "").orElseThrow())
                : new LooksAlike(lines(judged));
    }

    private static List<String> lines(Likenesses.Judged judged) {
        return Stream.concat(
                        judged.alike().stream()
                                .map(one -> one.name() + ", " + Czech.date(one.birthDate()) + ": " + one.why()),
                        judged.cards().stream()
                                .map(card -> "Tento člověk už v\u00a0Prostupu spis má. Zavolejte: " + card.who()
                                        + (card.contact().isEmpty() ? "" : " (" + card.contact() + ")")))
                .toList();
    }
}
