package cz.prostup.people.readlog.web;

import cz.prostup.people.readlog.AuditScreens.UserView;
import cz.prostup.people.readlog.Reading;

/// @param later whether newer rows lie on a page before
public record AuditUserPage(UserView view, boolean later) {

    public String whom(Reading row) {
        return AuditPage.whom(row, view.reads());
    }
}
