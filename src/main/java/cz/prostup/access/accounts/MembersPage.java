package cz.prostup.access.accounts;

import cz.prostup.access.accounts.MemberScreens.Invitation;
import cz.prostup.access.accounts.MemberScreens.Members;
import cz.prostup.access.accounts.MemberScreens.Row;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Pages;
import cz.prostup.ui.State;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/// @param late units whose list nobody confirmed in time; only for the administrator of the system
public record MembersPage(Members members, String text, int page, List<Reviews.Due> late, LocalDate today) {

    public List<Row> rows() {
        return members.members().rows();
    }

    public Pages pages() {
        var path = "/organisation/members"
                + (text.isBlank() ? "" : "?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
        return new Pages(path, page, Pages.USUAL_SIZE, members.members().total());
    }

    public boolean canInvite() {
        return !members.places().isEmpty();
    }

    public String lastSeen(Row row) {
        return row.lastSeen() == null ? "nikdy" : Czech.date(row.lastSeen());
    }

    public String days(Row row) {
        return MemberPage.days(row);
    }

    public State state(Invitation invitation) {
        return invitation.isOver()
                ? State.bad("odkaz vypršel")
                : State.turn("platí do " + Czech.dayMonth(invitation.until()));
    }
}
