package cz.prostup.ui;

import org.jspecify.annotations.Nullable;

/// A figure that opens the list behind it; without a path it only stands there.
public record Fact(String figure, String text, @Nullable String path) {}
