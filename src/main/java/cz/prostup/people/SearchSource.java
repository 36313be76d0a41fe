package cz.prostup.people;

import cz.prostup.access.Viewer;
import cz.prostup.ui.Link;
import cz.prostup.ui.TodoRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a module finds for the words in the header of each page, beside the persons themselves: jobs, employers,
/// numbers. Only what this viewer may see, logged by the module like its lists.
public interface SearchSource {

    /// Whether this viewer ever finds anything here; the search box is not shown to those who find nothing anywhere.
    boolean isFor(Viewer viewer);

    /// @param words as typed, not blank
    /// @return null when nothing was found
    @Nullable
    Found find(Viewer viewer, String words);

    /// @param alike nothing is quite so, these are only like it
    /// @param more  where the rest is, null when this is all
    /// @param links lists of the same words by something else
    record Found(
            String title,
            List<TodoRow> rows,
            boolean alike,
            @Nullable Link more,
            List<Link> links) {
        public Found {
            rows = List.copyOf(rows);
            links = List.copyOf(links);
        }
    }
}
