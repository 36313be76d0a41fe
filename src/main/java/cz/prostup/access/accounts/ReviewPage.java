package cz.prostup.access.accounts;

import cz.prostup.access.accounts.MemberScreens.Row;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Input;
import cz.prostup.ui.State;
import java.time.LocalDate;
import java.util.List;

/// Everybody with a role in the viewer's units.
public record ReviewPage(Input input, MemberReviewScreens.View view, LocalDate today) {

    public List<Row> rows() {
        return view.rows();
    }

    public State state(Reviews.Due due) {
        return due.isOverdue(today)
                ? State.bad("po termínu, byl " + Czech.date(due.dueOn()))
                : State.plain("termín " + Czech.date(due.dueOn()));
    }

    public String last(Reviews.Due due) {
        return due.last() == null ? "ještě nikdy" : Czech.date(due.last());
    }

    public String days(Row row) {
        return MemberPage.days(row);
    }

    public boolean isEnded(Row row) {
        return input.isChosen("ended", row.membershipId().toString());
    }
}
