package cz.prostup.access;

import cz.prostup.access.SecurityLog.Kind;
import cz.prostup.organisations.Ico;
import cz.prostup.organisations.RegisterOrganisation;
import cz.prostup.shared.Ids;
import cz.prostup.shared.Today;
import java.text.Normalizer;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Accounts of the people whose life it is about. They belong to a unit of their own, in which nobody works, and see
/// what `people` lets them. Who may open one decides the caller.
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ParticipantAccounts {

    public sealed interface Outcome {}

    /// @param login under which the person signs in
    public record Opened(UUID user, String login) implements Outcome {}

    /// @param reason Czech sentence about the password
    public record Refused(String reason) implements Outcome {}

    /// Belongs to nobody: the register of organisations does not give numbers like this.
    private static final Ico NO_ICO = new Ico("00000001");

    private final JdbcClient db;
    private final RegisterUser registerUser;
    private final RegisterOrganisation organisations;
    private final PasswordRules rules;
    private final ChangePassword changePassword;
    private final EndSessions endSessions;
    private final SecurityLog log;
    private final Today today;

    ParticipantAccounts(
            JdbcClient db,
            RegisterUser registerUser,
            RegisterOrganisation organisations,
            PasswordRules rules,
            ChangePassword changePassword,
            EndSessions endSessions,
            SecurityLog log,
            Today today) {
        this.db = db;
        this.registerUser = registerUser;
        this.organisations = organisations;
        this.rules = rules;
        this.changePassword = changePassword;
        this.endSessions = endSessions;
        this.log = log;
        this.today = today;
    }

    /// The login is the e-mail, or is made of the name where there is none or somebody has it already.
    ///
    /// @param email where letters go; null for none
    public Outcome open(String name, @Nullable String email, String password) {
        var own = email == null || isTaken(email) ? null : email;
        var login = own == null ? loginOf(name) : own;
        var problem = rules.problem(password, List.of(Role.PARTICIPANT), List.of(login, name));
        if (problem.isPresent()) {
            return new Refused(problem.get());
        }
        var id = registerUser.invited(login, name, password);
        if (own != null) {
            db.sql("update access.user_account set email = :email where id = :id")
                    .param("email", own)
                    .param("id", id)
                    .update();
        }
        registerUser.member(id, unit(), Role.PARTICIPANT, today.date());
        log.event(new Viewer(id, name, List.of()), Kind.ACCOUNT_CREATED, "z pozvánky do vlastního spisu");
        return new Opened(id, login);
    }

    /// The same account again, with a new password: after it was ended, or when the person forgot the old one.
    public Outcome reopen(UUID user, String password) {
        var problem = changePassword.setByLink(user, password);
        if (problem.isPresent()) {
            return new Refused(problem.get());
        }
        db.sql("update access.user_account set active = true where id = :id")
                .param("id", user)
                .update();
        db.sql("""
                        insert into access.membership (id, user_id, unit_id, role, valid_from)
                        select :id, :user, :unit, 'PARTICIPANT', :today
                         where not exists (select from access.membership_card m
                                            where m.user_id = :user and m.role = 'PARTICIPANT')
                        on conflict (user_id, unit_id, role, valid_from) do update set valid_to = null
                        """)
                .param("id", Ids.next())
                .param("user", user)
                .param("unit", unit())
                .param("today", today.date())
                .update();
        return new Opened(
                user,
                db.sql("select login from access.user_account where id = :id")
                        .param("id", user)
                        .query(String.class)
                        .single());
    }

    /// It counts at the next click.
    public void end(UUID user, Viewer by) {
        db.sql("delete from access.membership where user_id = :user and role = 'PARTICIPANT' and valid_from >= :today")
                .param("user", user)
                .param("today", today.date())
                .update();
        db.sql("""
                        update access.membership set valid_to = :last, ended_by = :by, ended_at = :at
                         where user_id = :user and role = 'PARTICIPANT' and (valid_to is null or valid_to > :last)
                        """)
                .param("last", today.date().minusDays(1))
                .param("by", by.userId())
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .param("user", user)
                .update();
        db.sql("""
                        update access.user_account set active = false
                         where id = :user and not exists (select from access.membership m
                                                           where m.user_id = :user and (m.valid_to is null or m.valid_to >= :today))
                        """).param("user", user).param("today", today.date()).update();
        endSessions.endAllOf(user, by);
        log.event(by, Kind.ACCOUNT_DISABLED, user, "účet do vlastního spisu ukončen");
    }

    /// Whether an address belongs to the viewer's own account.
    public boolean isOf(Viewer viewer, String email) {
        return db.sql("""
                        select exists (select from access.user_account
                                        where id = :id and (login = :email or lower(email) = :email))
                        """)
                .param("id", viewer.userId())
                .param("email", email.toLowerCase(Locale.ROOT))
                .query(Boolean.class)
                .single();
    }

    private boolean isTaken(String email) {
        return db.sql("select exists (select from access.user_account where login = :email or lower(email) = :email)")
                .param("email", email)
                .query(Boolean.class)
                .single();
    }

    private UUID unit() {
        // two first invitations of an installation wait for each other
        db.sql("select pg_advisory_xact_lock(hashtext('organisations.participants'))")
                .query((row, n) -> n)
                .list();
        return participants().orElseGet(() -> {
            var organisation = organisations.organisation(
                    new RegisterOrganisation.Organisation("Lidé sami", NO_ICO, "PARTICIPANTS", null, "Česko"));
            return organisations.unit(organisation, "PARTICIPANTS", "Lidé sami", null);
        });
    }

    private Optional<UUID> participants() {
        return db.sql("select id from organisations.unit_card where kind = 'PARTICIPANTS'")
                .query(UUID.class)
                .optional();
    }

    /// `jana.novakova`, `jana.novakova2`…
    private String loginOf(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z]+", ".")
                .replaceAll("^\\.+|\\.+$", "");
        var base = plain.isEmpty() ? "ucet" : plain.substring(0, Math.min(plain.length(), 60));
        var taken = db.sql("select login from access.user_account where login like :base || '%'")
                .param("base", base)
                .query(String.class)
                .set();
        var login = base;
        for (int i = 2; taken.contains(login); i++) {
            login = base + i;
        }
        return login;
    }
}
