package cz.prostup.ipm.rulesdesk.web;

import cz.prostup.ipm.rulesdesk.MissingRates.Missing;
import cz.prostup.ipm.rulesdesk.VersionScreens.Item;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Input;
import cz.prostup.ui.Option;
import cz.prostup.ui.State;
import java.time.LocalDate;
import java.util.List;

/// All versions of the rules.
public record RulesPage(List<Item> items, List<Missing> missing, boolean mayChange, LocalDate today) {

    public String count() {
        return Czech.count(items.size(), "verze", "verze", "verzí");
    }

    public State state(Item item) {
        return Words.status(item.version(), today);
    }

    public List<Option> options() {
        return items.stream()
                .map(item -> Option.of(
                        item.version().code(),
                        item.version().code() + " – " + item.version().label()))
                .toList();
    }

    /// The two newest, ready to be compared.
    public Input chosen() {
        return Input.blank()
                .with("one", items.size() > 1 ? items.get(1).version().code() : "")
                .with("other", items.isEmpty() ? "" : items.getFirst().version().code());
    }
}
