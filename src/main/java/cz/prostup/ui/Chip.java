package cz.prostup.ui;

import org.jspecify.annotations.Nullable;

/// A filter above a list, as a link; `count` is how many rows it would show.
public record Chip(
        String label, String path, boolean on, @Nullable Long count) {}
