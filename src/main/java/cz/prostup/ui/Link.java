package cz.prostup.ui;

/// Where a word leads. The label of a button says what happens: "Otevřít plán".
public record Link(String label, String path) {}
