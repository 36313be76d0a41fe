package cz.prostup.access.accounts;

import cz.prostup.access.InviteFirst;
import cz.prostup.access.Numbers;
import cz.prostup.access.Role;
import cz.prostup.access.SecurityLog;
import cz.prostup.access.SecurityLog.Kind;
import cz.prostup.access.Viewer;
import cz.prostup.notifications.WriteTo;
import cz.prostup.shared.Ids;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.Today;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Invites somebody into a unit by a link that holds for a few days (`invitationDays`). Whether the person has an
/// account
/// elsewhere is found only when they use the link, so whoever invites learns nothing of other organisations.
@Service
public class InviteMember {

    public static final int LONGEST_NAME = 200;
    public static final int LONGEST_EMAIL = 200;
    static final Pattern EMAIL = Pattern.compile("[^@\\s<>\"]+@[^@\\s<>\"]+\\.[^@\\s<>\"]+");

    /// @param to null for no end
    public record Wanted(
            String name,
            String email,
            UUID unitId,
            Role role,
            LocalDate from,
            @Nullable LocalDate to) {}

    public sealed interface Outcome {}

    public record Invited(UUID id) implements Outcome {}

    /// @param field  of the form
    /// @param reason Czech sentence
    public record Refused(String field, String reason) implements Outcome {}

    private final JdbcClient db;
    private final Reach reach;
    private final WriteTo writeTo;
    private final SecurityLog log;
    private final Numbers numbers;
    private final Today today;

    InviteMember(JdbcClient db, Reach reach, WriteTo writeTo, SecurityLog log, Numbers numbers, Today today) {
        this.db = db;
        this.reach = reach;
        this.writeTo = writeTo;
        this.log = log;
        this.numbers = numbers;
        this.today = today;
    }

    /// @throws NotFound when the viewer gives no such role in such a unit
    @Transactional
    public Outcome invite(Wanted wanted, Viewer viewer) {
        if (!reach.mayGive(wanted.unitId(), wanted.role(), viewer)) {
            throw new NotFound(wanted.unitId());
        }
        var email = wanted.email().strip().toLowerCase(Locale.ROOT);
        if (!EMAIL.matcher(email).matches()) {
            return new Refused("email", "Tohle nevypadá jako e-mailová adresa. Napište ji třeba takto: jana@obec.cz.");
        }
        if (reach.isViewer(email, viewer)) {
            return new Refused("email", "Sami sobě roli dát nemůžete. Požádejte jiného správce.");
        }
        if (wanted.to() != null && wanted.to().isBefore(wanted.from())) {
            return new Refused("to", "Poslední den nemůže být dřív než první.");
        }
        if (isWaiting(email, wanted)) {
            return new Refused(
                    "email", "Tahle pozvánka už čeká na odpověď. Můžete ji poslat znovu v\u00a0seznamu pozvánek.");
        }
        return new Invited(send("INVITE", email, null, wanted, viewer));
    }

    /// A link by which the owner of an account sets a new password; nobody else learns it.
    UUID sendReset(UUID user, String email, Wanted named, Viewer viewer) {
        return send("RESET", email, user, named, viewer);
    }

    /// The same invitation with a new link; the old one is worth nothing.
    ///
    /// @return false when it was used or cancelled
    @Transactional
    public boolean renew(UUID id, Viewer viewer) {
        record Kept(String kind, String email) {}
        var found = reach.invitation(id, viewer);
        var secret = Secret.next();
        var kept = db.sql("""
                        update access.invitation set token_hash = :hash, expires_at = :expires
                         where id = :id and used_at is null and cancelled_at is null
                        returning kind, email
                        """)
                .param("hash", secret.hash())
                .param("expires", expires())
                .param("id", found)
                .query((row, n) -> new Kept(row.getString("kind"), row.getString("email")))
                .optional();
        kept.ifPresent(row -> write(row.kind(), row.email(), secret));
        return kept.isPresent();
    }

    /// @return false when it was used or cancelled before
    @Transactional
    public boolean cancel(UUID id, Viewer viewer) {
        var found = reach.invitation(id, viewer);
        log.event(viewer, Kind.MEMBERSHIP_CHANGED, "zrušená pozvánka " + found);
        return db.sql("""
                        update access.invitation set cancelled_at = :now, cancelled_by = :by
                         where id = :id and used_at is null and cancelled_at is null
                        """)
                        .param("now", today.now().atOffset(ZoneOffset.UTC))
                        .param("by", viewer.userId())
                        .param("id", found)
                        .update()
                > 0;
    }

    private UUID send(String kind, String email, @Nullable UUID user, Wanted wanted, Viewer viewer) {
        var secret = Secret.next();
        var id = add(kind, email, user, wanted, secret, viewer);
        write(kind, email, secret);
        return id;
    }

    private UUID add(String kind, String email, @Nullable UUID user, Wanted wanted, Secret secret, Viewer viewer) {
        var id = Ids.next();
        db.sql("""
                        insert into access.invitation (id, kind, email, display_name, user_id, unit_id, role, valid_from, valid_to,
                                                       token_hash, invited_by, invited_at, expires_at)
                        values (:id, :kind, :email, :name, :user, :unit, :role, :from, :to, :hash, :by, :at, :expires)
                        """)
                .param("id", id)
                .param("kind", kind)
                .param("email", email)
                .param("name", wanted.name().strip())
                .param("user", user)
                .param("unit", wanted.unitId())
                .param("role", wanted.role().name())
                .param("from", wanted.from())
                .param("to", wanted.to())
                .param("hash", secret.hash())
                .param("by", viewer.userId())
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .param("expires", expires())
                .update();
        log.event(
                viewer,
                user == null ? Kind.MEMBERSHIP_CHANGED : Kind.PASSWORD_CHANGED,
                user,
                (user == null ? "pozvánka " : "odkaz na nové heslo ") + id + ", " + wanted.role());
        return id;
    }

    /// One link with all the roles, in words that do not speak of an administrator whom nobody has yet.
    UUID sendFirst(InviteFirst.Wanted wanted, String email, Viewer viewer) {
        var main = new Wanted(wanted.name(), email, wanted.unitId(), wanted.role(), today.date(), null);
        var secret = Secret.next();
        var id = add("INVITE", email, null, main, secret, viewer);
        wanted.further()
                .forEach(further -> db.sql("""
                        insert into access.invitation_role (invitation_id, unit_id, role) values (:id, :unit, :role)
                        """)
                        .param("id", id)
                        .param("unit", further.unitId())
                        .param("role", further.role().name())
                        .update());
        writeTo.write(
                email,
                "Pozvánka do Prostupu",
                "úřad práce vám zřídil přístup do Prostupu, ve kterém podáte žádost o integrační pracovní místa. "
                        + holds(),
                path(secret));
        return id;
    }

    private void write(String kind, String email, Secret secret) {
        if (kind.equals("INVITE")) {
            writeTo.write(
                    email,
                    "Pozvánka do Prostupu",
                    "správce vaší organizace vám zřídil přístup do Prostupu. " + holds(),
                    path(secret));
        } else {
            writeTo.write(
                    email,
                    "Nové heslo do Prostupu",
                    "správce vaší organizace vám posílá odkaz na nové heslo. " + holds(),
                    path(secret));
        }
    }

    private String holds() {
        return "Odkaz platí " + numbers.of("invitationDays") + " dní a je jen pro vás, nikomu ho neposílejte.";
    }

    private boolean isWaiting(String email, Wanted wanted) {
        return db.sql("""
                        select exists (select from access.invitation
                                        where kind = 'INVITE' and email = :email and unit_id = :unit and role = :role
                                          and used_at is null and cancelled_at is null)
                        """)
                .param("email", email)
                .param("unit", wanted.unitId())
                .param("role", wanted.role().name())
                .query(Boolean.class)
                .single();
    }

    private java.time.OffsetDateTime expires() {
        return today.date()
                .plusDays(numbers.of("invitationDays") + 1L)
                .atStartOfDay(Today.PRAGUE)
                .toOffsetDateTime();
    }

    private static String path(Secret secret) {
        return "/invitation/" + secret.text();
    }
}
