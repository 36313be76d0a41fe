package cz.prostup.people;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ui.Link;
import cz.prostup.ui.State;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A short part of the first page of a person's file, told by the module that knows the matter: at most one statement,
/// only what this viewer may read. A module with two matters tells both by one part.
public interface FilePart {

    /// The roles to the person in which somebody has anything to do with the matter; of nobody else the part is asked.
    Set<Role> roles();

    /// @return empty when there is nothing to say to this viewer
    List<Section> of(FileHead head, Viewer viewer);

    default boolean isFor(FileHead head) {
        return head.roles().stream().anyMatch(roles()::contains);
    }

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
