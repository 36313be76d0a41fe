package cz.prostup.access.web;

import cz.prostup.access.SignInPage.Kept;
import cz.prostup.access.SignInPages;
import cz.prostup.ui.Frame;

/// The form that was interrupted, ready to be sent in the new session.
public record ContinuePage(Kept kept, Frame.Csrf csrf) {

    public String nameOf(Kept.Field field) {
        return SignInPages.plainName(field);
    }
}
