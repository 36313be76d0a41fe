package cz.prostup.people.registry.web;

import cz.prostup.people.registry.PeopleQuery;
import cz.prostup.people.registry.PeopleQuery.Group;
import cz.prostup.people.registry.PeopleScreens.Found;
import cz.prostup.people.registry.PersonRow;
import cz.prostup.ui.Chip;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Pages;
import java.util.Arrays;
import java.util.List;

/// @param signsUp    whether the reader may write new people down
/// @param keepsAnonymous whether the reader works with those who gave no name
/// @param knowsBirth whether dates of birth are shown and searched
public record PeoplePage(PeopleQuery query, Found found, boolean signsUp, boolean keepsAnonymous, boolean knowsBirth) {

    public List<Chip> chips() {
        return Arrays.stream(Group.values())
                .map(group -> new Chip(group.czech(), query.with(group).path(), group == query.group(), null))
                .toList();
    }

    public Pages pages() {
        return new Pages(query.path(), query.page(), Pages.USUAL_SIZE, found.total());
    }

    public String total() {
        return Czech.count(found.total(), "člověk", "lidé", "lidí");
    }

    public boolean isSearch() {
        return !query.words().isEmpty();
    }

    public boolean isFiltered() {
        return query.group() != Group.ALL;
    }

    public String placeholder() {
        return knowsBirth ? "Jméno, datum nebo rok narození, telefon" : "Jméno nebo telefon";
    }

    public static String birth(PersonRow row) {
        return row.birthDate() == null ? "" : Czech.date(row.birthDate());
    }
}
