package cz.prostup.ipm.activity;

/// Why something cannot be saved, at which field, and what to do about it.
public record Problem(String field, String message) {}
