package cz.prostup.ipm.payout.web;

import cz.prostup.ipm.payout.ClosingScreens.Branch;
import cz.prostup.ipm.payout.ClosingScreens.Summary;
import cz.prostup.ui.Chip;
import cz.prostup.ui.State;
import java.util.List;

/// The months of a branch.
public record ClosingListPage(Branch branch, List<Branch> branches, List<Summary> months) {

    public List<Chip> choices() {
        return branches.stream()
                .map(one -> new Chip(one.name(), "/ipm/closing?branch=" + one.code(), one.equals(branch), null))
                .toList();
    }

    public String path(Summary month) {
        return "/ipm/closing/" + month.month() + "?branch=" + branch.code();
    }

    public State state(Summary month) {
        if (month.approved() > 0) {
            return State.turn("čeká na výplatu");
        }
        if (month.office() > 0) {
            return State.turn("čeká na kontrolu");
        }
        if (month.missing() > 0) {
            return State.warn("čeká na zaměstnavatele");
        }
        return month.ordered() > 0 ? State.plain("vyplácí se") : State.ok("uzavřeno");
    }
}
