package cz.prostup.ipm.rulesdesk.web;

import cz.prostup.ipm.rulesdesk.Rate;
import cz.prostup.ipm.rulesdesk.RateState;
import cz.prostup.ui.Input;
import cz.prostup.ui.Link;
import java.util.List;

/// Rates of the state, those that hold and those that wait for a second person.
public record RatesPage(List<Rate> rates, boolean mayChange, Input input) {

    public List<Rate> waiting() {
        return rates.stream().filter(rate -> rate.state() == RateState.PROPOSED).toList();
    }

    public List<Rate> confirmed() {
        return rates.stream()
                .filter(rate -> rate.state() == RateState.CONFIRMED)
                .toList();
    }

    public List<Link> crumbs() {
        return List.of(new Link("Pravidla programu", "/ipm/rules"));
    }

    public String validity(Rate rate) {
        return Words.validity(rate.validFrom(), rate.validTo());
    }
}
