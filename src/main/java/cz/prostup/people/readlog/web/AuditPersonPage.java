package cz.prostup.people.readlog.web;

import cz.prostup.people.readlog.AuditScreens.PersonView;

/// @param later whether newer rows lie on a page before
public record AuditPersonPage(PersonView view, boolean later) {}
