package cz.prostup.people;

import cz.prostup.access.Role;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Link;
import cz.prostup.ui.Tab;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What stands above every part of a person's file.
///
/// @param units   through which the viewer has to do with the person; empty for one's own file
/// @param roles   in which the viewer has to do with the person
/// @param bases   codes of the reasons of access, as the access view gave them
/// @param contact whether the viewer reads how to reach the person and how to speak with them; a grant says so by its
///                part CONTACT (control 18)
/// @param version of the record, for saving changes of it
/// @param emergency null when the file is not open by emergency access
public record FileHead(
        PersonId id,
        String name,
        LocalDate birthDate,
        boolean capacityLimited,
        @Nullable LocalDate diedOn,
        int version,
        Set<Role> roles,
        Set<String> bases,
        List<UUID> units,
        boolean contact,
        FileTab tab,
        @Nullable Emergency emergency) {

    /// The viewer's own emergency access to this file that runs now.
    public record Emergency(UUID id, Instant until, long minutesLeft) {

        public String path() {
            return "/emergency/" + id;
        }

        public String words() {
            var left = minutesLeft < 60
                    ? minutesLeft + "\u00a0min"
                    : minutesLeft / 60 + "\u00a0h " + minutesLeft % 60 + "\u00a0min";
            return "Spis máte otevřený v\u00a0nouzovém přístupu do " + Czech.time(until) + ", zbývá " + left
                    + ". Každé otevření vidí pověřenec i\u00a0ten, kdo člověka doprovází.";
        }
    }

    public FileHead {
        roles = Set.copyOf(roles);
        bases = Set.copyOf(bases);
        units = List.copyOf(units);
    }

    public boolean isAny(Role... wanted) {
        return List.of(wanted).stream().anyMatch(roles::contains);
    }

    public String path() {
        return "/people/" + id;
    }

    public List<Tab> tabs() {
        return List.of(FileTab.values()).stream()
                .filter(one -> one.isFor(roles))
                .map(one -> new Tab(one.label(), path() + one.path(), one == tab))
                .toList();
    }

    public List<Link> crumbs() {
        return tab == FileTab.OVERVIEW
                ? List.of(new Link("Lidé", "/people"))
                : List.of(new Link("Lidé", "/people"), new Link(name, path()));
    }

    /// What must not be overlooked whatever part of the file is open.
    public List<String> warnings() {
        var warnings = new ArrayList<String>();
        if (diedOn != null) {
            warnings.add("Tento člověk zemřel " + Czech.date(diedOn)
                    + ". Spis je jen ke čtení, nikoho z něj nekontaktujte.");
        }
        if (capacityLimited) {
            warnings.add("Svéprávnost je omezená. Za člověka jedná opatrovník, kde to tak určil soud.");
        }
        return warnings;
    }
}
