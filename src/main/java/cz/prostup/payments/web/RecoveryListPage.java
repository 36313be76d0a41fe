package cz.prostup.payments.web;

import cz.prostup.payments.RecoveryScreens;
import cz.prostup.payments.RecoveryScreens.Filter;
import cz.prostup.payments.RecoveryScreens.Found;
import cz.prostup.payments.RecoveryScreens.Row;
import cz.prostup.payments.RecoveryState;
import cz.prostup.ui.Chip;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Input;
import cz.prostup.ui.Pages;
import cz.prostup.ui.State;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/// Claims in one state, the nearest due day first.
public record RecoveryListPage(Found found, Filter filter, LocalDate today, boolean office) {

    public List<Chip> chips() {
        return Arrays.stream(RecoveryState.values())
                .map(state -> new Chip(state.czech(), path(state), state == chosen(), null))
                .toList();
    }

    public Input search() {
        return Input.blank().with("q", filter.text());
    }

    public RecoveryState chosen() {
        return filter.state() == null ? RecoveryState.RAISED : filter.state();
    }

    public String count() {
        return Czech.count(found.total(), "vratka", "vratky", "vratek");
    }

    public Pages pages() {
        return new Pages(path(chosen()), filter.page(), RecoveryScreens.PAGE, found.total());
    }

    public State stateOf(Row row) {
        return MoneyStates.of(row, today);
    }

    private String path(RecoveryState state) {
        return PaymentTabs.RECOVERIES + "?state=" + state + "&q="
                + URLEncoder.encode(filter.text(), StandardCharsets.UTF_8);
    }
}
