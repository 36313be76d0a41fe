package cz.prostup.people.ownfile.web;

import cz.prostup.people.ownfile.InvitationWay;
import cz.prostup.people.ownfile.Invited;
import cz.prostup.people.ownfile.OwnAccountScreens.View;

/// The secrets of an invitation, shown once.
///
/// @param address of the page where the number is typed
/// @param number  as it stands on paper
public record SentPage(View view, Invited wanted, String address, String number, String code) {

    private static final int GROUP = 4;

    public boolean isOnPaper() {
        return wanted.way() == InvitationWay.PAPER;
    }

    /// `K7QM-4XRT-9BWD`
    static String number(String token) {
        return token.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }
}
