package cz.prostup.ipm.monthlyreturn.web;

import cz.prostup.ipm.monthlyreturn.OverrideContribution.Preview;
import cz.prostup.ipm.monthlyreturn.ReturnState;
import cz.prostup.ipm.monthlyreturn.ReviewFacts.Decided;
import cz.prostup.ipm.monthlyreturn.ReviewScreens.Review;
import cz.prostup.ipm.monthlyreturn.SheetRow;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Input;
import cz.prostup.ui.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The form of the officer's decision, with what it would change.
///
/// @param preview null until an amount is known
public record OverridePage(
        Review review, Input input, @Nullable Preview preview) {

    public SheetRow row() {
        return review.facts().row();
    }

    public String who() {
        return row().basics().person() + ", " + Czech.month(row().basics().month());
    }

    public String path() {
        return "/ipm/returns/" + row().basics().id();
    }

    public int version() {
        return row().basics().version();
    }

    public List<Link> crumbs() {
        return List.of(new Link("Výkazy", "/ipm/returns"), new Link(who(), path()));
    }

    public boolean canDecide() {
        return row().basics().state() == ReturnState.IN_REVIEW;
    }

    /// The decision that holds now, null when the policy does.
    public @Nullable Decided decided() {
        var decided = review.facts().decided();
        return decided != null && decided.holds() ? decided : null;
    }

    public String most() {
        var amount = row().rules().integration().amount();
        return amount == null ? "0\u00a0Kč" : Czech.money(amount);
    }

    public String hours() {
        return Czech.hours(row().hours().counted()) + " z\u00a0požadovaných " + Czech.hours(row().required());
    }
}
