package cz.prostup.people.guests.web;

import cz.prostup.people.guests.GuestKind;
import cz.prostup.people.guests.GuestScreens.Form;
import cz.prostup.people.guests.Wanted;
import cz.prostup.ui.Input;
import cz.prostup.ui.Option;
import java.util.List;
import java.util.stream.Stream;

/// The form for a new guest.
public record InvitePage(Form form, Input input) {

    public List<Option> kinds() {
        return Stream.of(GuestKind.values())
                .map(one -> Option.of(one.name(), one.czech()))
                .toList();
    }

    public List<Option> answers() {
        return Stream.of(Wanted.values())
                .map(one -> Option.of(one.name(), one.czech()))
                .toList();
    }

    public List<Option> names() {
        return List.of(
                new Option("INITIALS", "jen iniciály", "například „váš pacient J. N.“"),
                new Option("FULL", "celé jméno", "když by host bez něj nepoznal, o\u00a0koho jde"));
    }

    public String path() {
        return form.head().path() + "/guests";
    }
}
