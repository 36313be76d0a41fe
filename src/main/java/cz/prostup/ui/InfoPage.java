package cz.prostup.ui;

/// A page that depends on nothing. It exists because every template takes one parameter, `page`.
public record InfoPage() {}
