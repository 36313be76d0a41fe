package cz.prostup.ui;

/// A named fact of a record: "mentor" – "Josef Krátký".
public record Term(String name, String text) {}
