package cz.prostup.people.registry.web;

import cz.prostup.people.registry.PeopleQuery;
import cz.prostup.people.registry.PeopleSearchScreens.Everything;
import cz.prostup.people.registry.PersonRow;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Link;
import cz.prostup.ui.TodoRow;
import java.util.List;

/// What was found, by what it is: people first.
public record SearchPage(String words, Everything found) {

    public boolean isBlank() {
        return words.isEmpty();
    }

    public List<TodoRow> people() {
        return found.people().rows().stream().map(SearchPage::row).toList();
    }

    /// How many people there are beyond those shown.
    public long rest() {
        return found.people().total() - found.people().rows().size();
    }

    public String allPeople() {
        return PeopleQuery.of(words, "", "1").path();
    }

    private static TodoRow row(PersonRow row) {
        var birth = row.birthDate() == null ? "" : "nar. " + Czech.date(row.birthDate()) + " · ";
        return TodoRow.of(row.sortName(), birth + row.why(), null, new Link("Otevřít spis", row.path()));
    }
}
