package cz.prostup.ipm.programme;

import org.jspecify.annotations.Nullable;

/// One parameter of one version as it is stored.
///
/// @param value null when nobody knows it, which is not the same as zero
public record ParameterRow(
        String rules, String parameter, @Nullable String value, Certainty certainty, String source) {}
