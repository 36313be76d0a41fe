package cz.prostup.views;

import java.util.UUID;

/// A name for the filters of a list.
///
/// @param query what stands behind the question mark, may be empty
/// @param usual the list opens like this
public record SavedView(UUID id, String name, String query, boolean usual) {}
