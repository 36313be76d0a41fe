package cz.prostup.access.accounts;

import cz.prostup.access.accounts.ChangeAccount.Act;
import cz.prostup.access.accounts.MemberScreens.Row;
import cz.prostup.ui.Czech;
import cz.prostup.ui.State;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/// One account: its roles in the viewer's units, and what may be done with it.
public record MemberPage(List<Row> rows, LocalDate today) {

    public Row who() {
        return rows.getFirst();
    }

    public boolean reachable() {
        return rows.stream().anyMatch(Row::reachable);
    }

    public List<Act> acts() {
        return Arrays.stream(Act.values())
                .filter(act -> act != (who().active() ? Act.REACTIVATE : Act.DEACTIVATE))
                .filter(act -> who().hasFactor() || act != Act.REMOVE_FACTOR)
                .toList();
    }

    public State state() {
        return who().active() ? State.ok("účet je zapnutý") : State.bad("účet je vypnutý");
    }

    public static String days(Row row) {
        return "od " + Czech.date(row.from()) + (row.to() == null ? "" : " do " + Czech.date(row.to()));
    }

    public String lastSeen() {
        var day = who().lastSeen();
        return day == null ? "ještě se nepřihlásil(a)" : Czech.date(day);
    }
}
