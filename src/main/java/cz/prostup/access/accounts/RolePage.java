package cz.prostup.access.accounts;

import cz.prostup.access.accounts.MemberScreens.Row;
import cz.prostup.access.accounts.Reach.Place;
import cz.prostup.ui.Input;
import cz.prostup.ui.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// @param who one of the roles of the member
/// @param row the role that is changed or ended; null when another one is added
public record RolePage(Input input, Row who, @Nullable Row row, List<Place> places) {

    public String path() {
        return "/organisation/members/" + who.userId() + "/roles/"
                + (row == null ? "new" : row.membershipId().toString());
    }

    public List<Option> units() {
        return InvitePage.units(places);
    }

    public List<Option> roles() {
        return InvitePage.roles(places);
    }

    public List<Option> what() {
        return List.of(
                new Option("END_NOW", "ukončit hned", "Platí od dalšího kliknutí."),
                new Option("END_ON", "ukončit k\u00a0určitému dni", "Napište níže poslední den."),
                new Option(
                        "CHANGE",
                        "nahradit jinou rolí nebo jednotkou",
                        "Vyberte níže, co bude platit místo ní a\u00a0odkdy."));
    }
}
