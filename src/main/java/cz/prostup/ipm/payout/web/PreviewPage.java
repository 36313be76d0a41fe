package cz.prostup.ipm.payout.web;

import cz.prostup.ipm.payout.ClosingScreens.Branch;
import cz.prostup.ipm.payout.PreparedView;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Input;
import cz.prostup.ui.Link;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/// What the batch would hold, before it is prepared.
///
/// @param formKey makes a second sending of the same form find the first batch
public record PreviewPage(Branch branch, YearMonth month, PreparedView plan, UUID formKey, Input input) {

    public List<Link> crumbs() {
        return List.of(
                new Link("Uzávěrky", "/ipm/closing?branch=" + branch.code()), new Link(Czech.month(month), back()));
    }

    public String back() {
        return "/ipm/closing/" + month + "?branch=" + branch.code();
    }

    public String button() {
        return "Připravit dávku: " + Czech.count(plan.payments().size(), "platba", "platby", "plateb") + ", "
                + Czech.money(plan.total());
    }
}
