package cz.prostup.access.accounts;

import cz.prostup.access.EndSessions;
import cz.prostup.access.Role;
import cz.prostup.access.SecondFactor;
import cz.prostup.access.SecurityLog;
import cz.prostup.access.SecurityLog.Kind;
import cz.prostup.access.Viewer;
import cz.prostup.shared.Columns;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.Today;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What an administrator may do with a whole account: only when all its roles are theirs to give, and never with their
/// own.
@Service
public class ChangeAccount {

    /// What can be done.
    public enum Act {
        DEACTIVATE(
                "Vypnout účet",
                "Všechna přihlášení skončí nejpozději dalším kliknutím. Role zůstanou zapsané a účet jde znovu zapnout."),
        REACTIVATE("Zapnout účet", "Člověk se zase bude moci přihlásit svým heslem."),
        END_SESSIONS(
                "Odhlásit všude",
                "Skončí všechna přihlášení tohoto účtu, na všech zařízeních. Nic rozepsaného se neuloží."),
        NEW_PASSWORD(
                "Poslat odkaz na nové heslo",
                "Na e-mail účtu přijde odkaz, kterým si člověk nastaví nové heslo. Vy se ho nedozvíte."),
        REMOVE_FACTOR(
                "Zrušit druhý faktor",
                "Použijte, když člověk přišel o telefon i o záložní kódy. Ověřte si, že mluvíte opravdu s ním. Nový si nastaví sám.");

        private final String czech;
        private final String meaning;

        Act(String czech, String meaning) {
            this.czech = czech;
            this.meaning = meaning;
        }

        public String czech() {
            return czech;
        }

        public String meaning() {
            return meaning;
        }
    }

    public sealed interface Outcome {}

    public record Done() implements Outcome {}

    /// @param reason Czech sentence
    public record Refused(String reason) implements Outcome {}

    private record Account(String name, @Nullable String email, boolean active, UUID unitId, Role role) {}

    private final JdbcClient db;
    private final Reach reach;
    private final EndSessions endSessions;
    private final SecondFactor factor;
    private final InviteMember inviteMember;
    private final SecurityLog log;
    private final Today today;

    ChangeAccount(
            JdbcClient db,
            Reach reach,
            EndSessions endSessions,
            SecondFactor factor,
            InviteMember inviteMember,
            SecurityLog log,
            Today today) {
        this.db = db;
        this.reach = reach;
        this.endSessions = endSessions;
        this.factor = factor;
        this.inviteMember = inviteMember;
        this.log = log;
        this.today = today;
    }

    /// @throws NotFound when the viewer reaches nothing of the account, or it is the viewer's own
    @Transactional
    public Outcome change(UUID user, Act act, Viewer viewer) {
        if (!reach.reachesWhole(user, viewer)) {
            return new Refused(
                    "Tento účet má i\u00a0role, které nespravujete. Odeberte mu tu svou, o\u00a0zbytek požádejte správce té organizace.");
        }
        var account = account(user, viewer);
        switch (act) {
            case DEACTIVATE -> {
                setActive(user, false, viewer);
                endSessions.endAllOf(user, viewer);
            }
            case REACTIVATE -> setActive(user, true, viewer);
            case END_SESSIONS -> endSessions.endAllOf(user, viewer);
            case REMOVE_FACTOR -> {
                factor.remove(user, viewer);
                endSessions.endAllOf(user, viewer);
            }
            case NEW_PASSWORD -> {
                if (account.email() == null) {
                    return new Refused("U\u00a0účtu není e-mail, nemáme kam odkaz poslat.");
                }
                if (!account.active()) {
                    return new Refused("Účet je vypnutý. Nejdřív ho zapněte.");
                }
                var named = new InviteMember.Wanted(
                        account.name(), account.email(), account.unitId(), account.role(), today.date(), null);
                inviteMember.sendReset(user, account.email(), named, viewer);
            }
        }
        return new Done();
    }

    private void setActive(UUID user, boolean active, Viewer viewer) {
        db.sql("update access.user_account set active = :active where id = :id")
                .param("active", active)
                .param("id", user)
                .update();
        log.event(viewer, Kind.ACCOUNT_DISABLED, user, active ? "znovu zapnut" : "vypnut");
    }

    private Account account(UUID user, Viewer viewer) {
        return db.sql("""
                        select a.display_name, lower(a.email) as email, a.active, m.unit_id, m.role
                          from access.user_account a
                          join access.membership m on m.user_id = a.id
                          join access.member_access r on r.user_id = :viewer and r.unit_id = m.unit_id and r.role = m.role
                         where a.id = :user and (m.valid_to is null or m.valid_to >= :today)
                         order by m.valid_from limit 1
                        """)
                .param("viewer", viewer.userId())
                .param("user", user)
                .param("today", today.date())
                .query((row, n) -> new Account(
                        row.getString("display_name"),
                        row.getString("email"),
                        row.getBoolean("active"),
                        Columns.uuid(row, "unit_id"),
                        Columns.code(row, "role", Role.class)))
                .optional()
                .orElseThrow(() -> new NotFound(user));
    }
}
