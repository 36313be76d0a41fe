package cz.prostup.people.registry.web;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.people.Basis;
import cz.prostup.people.registry.Likenesses.Alike;
import cz.prostup.people.registry.Likenesses.Judged;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Input;
import cz.prostup.ui.Link;
import cz.prostup.ui.Option;
import cz.prostup.ui.TodoRow;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// @param judged who may be the one that is being written down
/// @param asking whether saving waits for the answer
public record RegistrationPage(Viewer viewer, Input input, Judged judged, boolean asking) {

    private static final Set<Role> WRITERS = Set.of(
            Role.KOP_OFFICER,
            Role.PROVIDER_WORKER,
            Role.EMPLOYER_SOCIAL_WORKER,
            Role.CASE_MANAGER,
            Role.SOCIAL_HEAD,
            Role.OSPOD,
            Role.PUBLIC_GUARDIAN);

    static List<Option> units(Viewer viewer) {
        return viewer.memberships().stream()
                .filter(one -> WRITERS.contains(one.role()))
                .map(one -> Option.of(
                        one.unitId().toString(),
                        one.unit().equals(one.organisation()) ? one.unit() : one.unit() + ", " + one.organisation()))
                .distinct()
                .toList();
    }

    public List<Option> units() {
        return units(viewer);
    }

    public List<Option> bases() {
        return Arrays.stream(Basis.values())
                .map(basis -> new Option(basis.name(), basis.czech(), basis.help()))
                .toList();
    }

    public List<Option> reasons() {
        return PersonForm.reasons();
    }

    public List<Option> contacts() {
        return PersonForm.contacts();
    }

    public List<TodoRow> alike() {
        return judged.alike().stream().map(RegistrationPage::row).toList();
    }

    private static TodoRow row(Alike alike) {
        return TodoRow.of(
                alike.name() + ", nar. " + Czech.date(alike.birthDate()),
                alike.why(),
                null,
                new Link("Otevřít spis", "/people/" + alike.id()));
    }
}
