package cz.prostup.people.readlog.web;

import cz.prostup.people.readlog.ReadingPage;

/// @param later whether newer rows lie on a page before
public record ReadsPage(ReadingPage page, boolean later) {}
