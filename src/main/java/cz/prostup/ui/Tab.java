package cz.prostup.ui;

/// A part of a record that has its own address.
public record Tab(String label, String path, boolean current) {}
