package cz.prostup.access.accounts;

import cz.prostup.access.Numbers;
import cz.prostup.access.Role;
import cz.prostup.access.SecurityLog;
import cz.prostup.access.SecurityLog.Kind;
import cz.prostup.access.Viewer;
import cz.prostup.organisations.Ico;
import cz.prostup.organisations.RegisterOrganisation;
import cz.prostup.shared.Ids;
import cz.prostup.shared.Today;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Invites the first administrator of an installation, who then brings in the first administrator of each organisation.
/// Only the command line asks for it: whoever has the keys and the database.
@Service
public class CreateAdmin {

    public sealed interface Outcome {}

    /// @param path of the invitation, with its secret; shown once
    /// @param days how long it holds
    public record Invited(String path, int days) implements Outcome {}

    /// @param reason Czech sentence
    public record Refused(String reason) implements Outcome {}

    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._@+-]{2,99}");

    /// Belongs to nobody: the register of organisations does not give numbers like this.
    private static final Ico NO_ICO = new Ico("00000019");

    private final JdbcClient db;
    private final RegisterOrganisation organisations;
    private final SecurityLog log;
    private final Numbers numbers;
    private final Today today;

    CreateAdmin(JdbcClient db, RegisterOrganisation organisations, SecurityLog log, Numbers numbers, Today today) {
        this.db = db;
        this.organisations = organisations;
        this.log = log;
        this.numbers = numbers;
        this.today = today;
    }

    /// @param another whether there may be one already
    @Transactional
    public Outcome invite(String login, String name, String email, boolean another) {
        var address = email.strip().toLowerCase(Locale.ROOT);
        var wanted = login.strip().toLowerCase(Locale.ROOT);
        if (!LOGIN.matcher(wanted).matches()) {
            return new Refused(
                    "Přihlašovací jméno má mít 3 až 100 malých písmen bez diakritiky, číslic, teček a pomlček.");
        }
        if (name.isBlank() || name.strip().length() > InviteMember.LONGEST_NAME) {
            return new Refused("Jméno chybí nebo je delší než " + InviteMember.LONGEST_NAME + " znaků.");
        }
        if (!InviteMember.isEmail(address) || address.length() > InviteMember.LONGEST_EMAIL) {
            return new Refused("Tohle nevypadá jako e-mailová adresa: " + address);
        }
        if (!another && exists()) {
            return new Refused("Správce systému už existuje. Dalšího přidáte volbou --another.");
        }
        if (isTaken(wanted, address)) {
            return new Refused("Účet s tímto jménem nebo adresou už existuje.");
        }
        return send(wanted, name.strip(), address);
    }

    private Invited send(String login, String name, String email) {
        var secret = Secret.next();
        var id = Ids.next();
        int days = numbers.of("invitationDays");
        db.sql("""
                        update access.invitation set cancelled_at = :at, cancelled_by = :by
                         where role = 'SYSADMIN' and (login = :login or email = :email)
                           and used_at is null and cancelled_at is null
                        """)
                .param("at", now())
                .param("by", Viewer.SYSTEM.userId())
                .param("login", login)
                .param("email", email)
                .update();
        db.sql("""
                        insert into access.invitation (id, kind, email, login, display_name, unit_id, role, valid_from, token_hash,
                                                       invited_by, invited_at, expires_at)
                        values (:id, 'INVITE', :email, :login, :name, :unit, 'SYSADMIN', :today, :hash, :by, :at, :expires)
                        """)
                .param("id", id)
                .param("email", email)
                .param("login", login)
                .param("name", name)
                .param("unit", unit())
                .param("today", today.date())
                .param("hash", secret.hash())
                .param("by", Viewer.SYSTEM.userId())
                .param("at", now())
                .param(
                        "expires",
                        today.date()
                                .plusDays(days + 1L)
                                .atStartOfDay(Today.PRAGUE)
                                .toOffsetDateTime())
                .update();
        log.event(Viewer.SYSTEM, Kind.MEMBERSHIP_CHANGED, "pozvánka z příkazové řádky " + id + ", " + Role.SYSADMIN);
        return new Invited("/invitation/" + secret.text(), days);
    }

    private boolean exists() {
        return db.sql("""
                        select exists (select from access.membership_card m
                                         join access.user_account a on a.id = m.user_id and a.active
                                        where m.role = 'SYSADMIN')
                        """).query(Boolean.class).single();
    }

    private boolean isTaken(String login, String email) {
        return db.sql("""
                        select exists (select from access.user_account
                                        where login in (:login, :email) or lower(email) = :email)
                        """)
                .param("login", login)
                .param("email", email)
                .query(Boolean.class)
                .single();
    }

    /// Whoever runs Prostup has a unit of their own, so that the first administrator waits for no organisation.
    private UUID unit() {
        return db.sql("""
                        select u.id from organisations.unit_card u
                          join organisations.organisation_card o on o.id = u.organisation_id
                         where o.kind = 'OPERATOR' order by u.id limit 1
                        """)
                .query(UUID.class)
                .optional()
                .orElseGet(() -> organisations.unit(
                        organisations.organisation(new RegisterOrganisation.Organisation(
                                "Provozovatel Prostupu", NO_ICO, "OPERATOR", null, "Česko")),
                        "OTHER",
                        "Správa systému",
                        null));
    }

    private OffsetDateTime now() {
        return today.now().atOffset(ZoneOffset.UTC);
    }
}
