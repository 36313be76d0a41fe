package cz.prostup.calendar;

import cz.prostup.access.Viewer;
import java.util.List;

/// What a module knows of somebody's deadlines.
public interface FeedSource {

    /// At most five hundred, the nearest first. In the transaction of the caller, who writes the log of reads.
    ///
    /// @param initials whether the reader wants initials of persons
    List<FeedItem> deadlinesOf(Viewer viewer, boolean initials);
}
