package cz.prostup.ipm;

import cz.prostup.access.Viewer;
import cz.prostup.ui.Link;
import java.time.YearMonth;
import java.util.List;

/// What modules above have to say about a month of a job; the pages of the return and of the statement show it without
/// knowing them.
public interface MonthRemarks {

    /// @param text one sentence, empty when the link says it all
    record Remark(String text, Link link) {}

    /// Asked inside the transaction of the page.
    List<Remark> about(PlacementId placement, YearMonth month, Viewer viewer);
}
