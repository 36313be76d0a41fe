package cz.prostup.access.accounts;

import cz.prostup.access.EndSessions.Open;
import cz.prostup.access.Role;
import cz.prostup.access.SecondFactor;
import cz.prostup.access.Viewer;
import cz.prostup.shared.Today;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Input;
import cz.prostup.ui.State;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;

/// @param inSession whether one of the sessions is the present one
public record AccountPage(
        Input input, Viewer viewer, SecondFactor.Status factor, List<Open> sessions, boolean inSession) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

    public List<String> roles() {
        return viewer.memberships().stream()
                .map(role -> role.role().czech() + ", " + role.unit()
                        + (role.principal() == null ? "" : " (zastupujete: " + role.principal() + ")"))
                .distinct()
                .toList();
    }

    public boolean administers() {
        return viewer.isAny(ReviewWorklist.ADMINISTRATORS) || viewer.isAny(Role.SYSADMIN);
    }

    public State factorState() {
        if (factor.isSet()) {
            return State.ok("nastavený");
        }
        return factor.isRequired() ? State.bad("chybí, vaše role ho potřebuje") : State.plain("nenastavený");
    }

    public String time(Instant moment) {
        var local = moment.atZone(Today.PRAGUE);
        return Czech.date(local.toLocalDate()) + " " + TIME.format(local);
    }
}
