package cz.prostup.ipm.monthlyreturn.web;

import cz.prostup.ipm.ReturnId;
import cz.prostup.ipm.contribution.Outcome.Calculated;
import cz.prostup.ipm.monthlyreturn.ApproveTogether.Entry;
import cz.prostup.ipm.monthlyreturn.Check;
import cz.prostup.ipm.monthlyreturn.ReviewScreens.Checked;
import cz.prostup.ipm.monthlyreturn.SheetRow.Basics;
import cz.prostup.shared.Money;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Input;
import java.util.List;
import java.util.stream.Collectors;

/// What will be approved, name by name, and what is left out and why.
///
/// @param chosen what the list sent, with the versions that it showed
public record ApprovalPage(List<Checked> checked, List<Entry> chosen, Input input) {

    public List<Checked> ready() {
        return checked.stream().filter(this::isReady).toList();
    }

    public List<Checked> leftOut() {
        return checked.stream().filter(one -> !isReady(one)).toList();
    }

    public Money total() {
        return Money.sum(ready().stream().map(ApprovalPage::amount).toList());
    }

    public String count() {
        return Czech.count(ready().size(), "výkaz", "výkazy", "výkazů");
    }

    public static Basics basics(Checked one) {
        return one.facts().row().basics();
    }

    public static Money amount(Checked one) {
        return one.facts().row().outcome() instanceof Calculated calculated ? calculated.total() : Money.ZERO;
    }

    public String value(Checked one) {
        return basics(one).id() + ":" + basics(one).version();
    }

    public String why(Checked one) {
        var state = basics(one).state();
        if (!state.isWithOffice()) {
            return "mezitím: " + state.czech();
        }
        if (changed(basics(one).id(), basics(one).version())) {
            return "od otevření seznamu s ním někdo pracoval; vyberte ho v seznamu znovu";
        }
        return one.findings().stream()
                .map(check -> label(check) + ": " + check.evidence())
                .collect(Collectors.joining("; "));
    }

    private boolean isReady(Checked one) {
        var basics = basics(one);
        return basics.state().isWithOffice() && one.isClean() && !changed(basics.id(), basics.version());
    }

    private boolean changed(ReturnId id, int version) {
        return chosen.stream().anyMatch(entry -> entry.id().equals(id) && entry.version() != version);
    }

    private static String label(Check check) {
        return check.kind().czech() + " – " + check.level().czech();
    }
}
