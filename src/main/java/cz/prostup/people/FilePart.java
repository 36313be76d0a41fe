package cz.prostup.people;

import cz.prostup.access.Viewer;
import cz.prostup.ui.Link;
import cz.prostup.ui.State;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A short part of the first page of a person's file, told by the module that knows the matter: at most one statement,
/// only what this viewer may read.
public interface FilePart {

    /// @return null when this viewer has nothing to do with the matter at all
    @Nullable
    Section of(FileHead head, Viewer viewer);

    /// @param rows  the few that matter now
    /// @param empty one Czech sentence for no rows, with what to do
    /// @param more  where the rest is
    record Section(
            String title,
            List<Row> rows,
            String empty,
            @Nullable Link more) {
        public Section {
            rows = List.copyOf(rows);
        }
    }

    /// @param path where the row leads, null when nowhere
    record Row(
            String title,
            String detail,
            @Nullable State state,
            @Nullable String path) {}
}
