package cz.prostup.ipm.monthlyreturn.web;

import cz.prostup.ipm.monthlyreturn.ApprovalScreens.Fate;
import cz.prostup.ui.State;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// What came of approving several returns, as they stand now.
public record ApprovalResultPage(List<Fate> fates) {

    /// "14 schváleno, 1 mezitím vrátil kolega"
    public String sentence() {
        var parts = new ArrayList<String>();
        parts.add(count(Fate::approvedByViewer) + " schváleno");
        add(parts, fate -> is(fate, "RETURNED"), " mezitím vrátil kolega");
        add(parts, fate -> is(fate, "REJECTED"), " mezitím zamítl kolega");
        add(parts, fate -> !fate.approvedByViewer() && isDecided(fate), " mezitím schválil kolega");
        add(parts, fate -> !fate.approvedByViewer() && fate.state().isWithOffice(), " zůstalo v\u00a0kontrole");
        return String.join(", ", parts);
    }

    public boolean isComplete() {
        return fates.stream().allMatch(Fate::approvedByViewer);
    }

    public State state(Fate fate) {
        if (fate.approvedByViewer()) {
            return State.ok("schváleno");
        }
        return fate.state().isWithOffice()
                ? State.turn("zůstal v\u00a0kontrole")
                : State.warn("mezitím: " + fate.state().czech());
    }

    public String why(Fate fate) {
        if (fate.approvedByViewer()) {
            return "";
        }
        var by = fate.lastBy();
        return fate.state().isWithOffice()
                ? "Od náhledu se něco změnilo. Podívejte se na jeho kontroly."
                : by == null ? "" : by;
    }

    private void add(List<String> parts, Predicate<Fate> which, String words) {
        var count = count(which);
        if (count > 0) {
            parts.add(count + words);
        }
    }

    private long count(Predicate<Fate> which) {
        return fates.stream().filter(which).count();
    }

    private static boolean is(Fate fate, String state) {
        return !fate.approvedByViewer() && fate.state().name().equals(state);
    }

    private static boolean isDecided(Fate fate) {
        return switch (fate.state()) {
            case APPROVED, PAYMENT_ORDERED, PAID -> true;
            case OPEN, SUBMITTED, IN_REVIEW, RETURNED, REJECTED -> false;
        };
    }
}
