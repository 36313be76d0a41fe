package cz.prostup.access.accounts;

import cz.prostup.access.accounts.ChangeAccount.Act;
import cz.prostup.access.accounts.MemberScreens.Row;
import cz.prostup.ui.Input;

/// The question before something is done with an account.
public record ActPage(Input input, Row who, Act act) {

    public String path() {
        return "/organisation/members/" + who.userId() + "/acts/" + act;
    }
}
