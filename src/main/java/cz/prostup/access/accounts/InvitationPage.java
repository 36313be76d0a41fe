package cz.prostup.access.accounts;

import cz.prostup.access.Role;
import cz.prostup.access.accounts.AcceptInvitation.Open;
import cz.prostup.ui.Input;
import java.util.stream.Collectors;

/// What somebody who came by a link is asked.
public record InvitationPage(Open open, String token, Input input) {

    /// A new password is set; else the person proves by the present one that the account is theirs.
    public boolean isNew() {
        return open.isReset() || open.account() == null;
    }

    /// All that the link gives, in words.
    public String roles() {
        return open.roles().stream().map(Role::czech).collect(Collectors.joining(", "));
    }

    public String title() {
        return open.isReset() ? "Nové heslo" : "Pozvánka do Prostupu";
    }
}
