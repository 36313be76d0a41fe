package cz.prostup.calendar;

import cz.prostup.access.Viewer;
import java.util.Optional;

/// A module whose readers have a first page of their own instead of the list of work.
public interface OwnHome {

    /// @return the address of that page; empty for everybody else
    Optional<String> pathFor(Viewer viewer);
}
