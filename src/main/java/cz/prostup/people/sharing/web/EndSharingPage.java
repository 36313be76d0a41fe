package cz.prostup.people.sharing.web;

import cz.prostup.people.sharing.EndSharing.AlreadyEnded;
import cz.prostup.people.sharing.SharingScreens.GrantPage;
import cz.prostup.ui.Input;
import org.jspecify.annotations.Nullable;

/// The confirmation before a grant ends.
///
/// @param before when somebody else ended it meanwhile
public record EndSharingPage(
        GrantPage view, Input input, @Nullable AlreadyEnded before) {

    public String path() {
        return view.head().path() + "/sharing";
    }
}
