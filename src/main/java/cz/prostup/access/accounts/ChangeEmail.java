package cz.prostup.access.accounts;

import cz.prostup.access.Numbers;
import cz.prostup.access.SecurityLog;
import cz.prostup.access.SecurityLog.Kind;
import cz.prostup.access.Viewer;
import cz.prostup.notifications.WriteTo;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Ids;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.Today;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Changes the address to which one's letters go (control 9). The new one is confirmed by a link that only its owner
/// gets and only the account's owner can use; the old one learns of it before and after. The login stays.
@Service
public class ChangeEmail {

    public sealed interface Outcome {}

    /// The same answer whether the address is free or somebody else's: nobody learns who has an account.
    public record Asked() implements Outcome {}

    public record Changed(String email) implements Outcome {}

    /// @param reason Czech sentence
    public record Refused(String reason) implements Outcome {}

    private record Waiting(UUID id, String email) {}

    private final JdbcClient db;
    private final WriteTo writeTo;
    private final SecurityLog log;
    private final Numbers numbers;
    private final Today today;

    ChangeEmail(JdbcClient db, WriteTo writeTo, SecurityLog log, Numbers numbers, Today today) {
        this.db = db;
        this.writeTo = writeTo;
        this.log = log;
        this.numbers = numbers;
        this.today = today;
    }

    /// @return null when the account has none
    @Transactional
    @Nullable
    String present(Viewer viewer) {
        return db.sql("select coalesce(email, '') from access.user_account where id = :id")
                .param("id", viewer.userId())
                .query(String.class)
                .optional()
                .filter(email -> !email.isEmpty())
                .orElse(null);
    }

    /// The caller has asked again who it is.
    @Transactional
    public Outcome ask(Viewer viewer, String wanted) {
        var email = wanted.strip().toLowerCase(Locale.ROOT);
        var old = present(viewer);
        var refusal = refusal(viewer, email, old);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        cancel(viewer);
        var secret = Secret.next();
        insert(viewer, email, secret);
        log.event(viewer, Kind.EMAIL_CHANGED, "žádost o novou adresu");
        if (isTaken(viewer, email)) {
            writeTo.write(
                    email,
                    "Tato adresa už v Prostupu patří k účtu",
                    "někdo chtěl tuto adresu zapsat ke svému účtu. Už ale patří k jinému, proto se nic nezměnilo.",
                    "/account");
        } else {
            writeTo.write(
                    email,
                    "Potvrďte novou adresu pro Prostup",
                    "někdo chce, aby sem chodila pošta z Prostupu. Když jste to vy, potvrďte to odkazem; přihlásíte se u toho. Odkaz platí "
                            + numbers.of("emailChangeHours")
                            + " hodin. Když to vy nejste, nedělejte nic.",
                    path(secret));
        }
        tellOld(
                old,
                "Někdo mění adresu vašeho účtu v Prostupu",
                "u vašeho účtu si někdo řekl o jinou e-mailovou adresu. Když jste to nebyli vy, změňte si hned heslo a řekněte to správci.");
        return new Asked();
    }

    /// The address that waits under a link, for the page that asks.
    ///
    /// @throws NotFound when the link is wrong, used, too old or somebody else's
    @Transactional
    String waiting(Viewer viewer, String token) {
        return find(viewer, token, "").email();
    }

    /// @throws NotFound when the link is wrong, used, too old or somebody else's
    @Transactional
    public Outcome confirm(Viewer viewer, String token) {
        var waiting = find(viewer, token, " for update");
        if (isTaken(viewer, waiting.email())) {
            return new Refused("Tato adresa už patří k jinému účtu.");
        }
        var old = present(viewer);
        db.sql("update access.email_change set used_at = :now where id = :id")
                .param("now", now())
                .param("id", waiting.id())
                .update();
        db.sql("update access.user_account set email = :email where id = :id")
                .param("email", waiting.email())
                .param("id", viewer.userId())
                .update();
        log.event(viewer, Kind.EMAIL_CHANGED, "nová adresa potvrzena");
        tellOld(
                old,
                "Adresa vašeho účtu v Prostupu je změněná",
                "pošta z Prostupu už sem chodit nebude. Když jste to nezměnili vy, řekněte to hned správci.");
        return new Changed(waiting.email());
    }

    private Optional<Outcome> refusal(Viewer viewer, String email, @Nullable String old) {
        if (!InviteMember.isEmail(email)) {
            return Optional.of(
                    new Refused("Tohle nevypadá jako e-mailová adresa. Napište ji třeba takto: jana@obec.cz."));
        }
        if (email.equalsIgnoreCase(old)) {
            return Optional.of(new Refused("Tuto adresu už u\u00a0účtu máte."));
        }
        int asked = db.sql("select count(*) from access.email_change where user_id = :user and asked_at > :since")
                .param("user", viewer.userId())
                .param("since", now().minusDays(1))
                .query(Integer.class)
                .single();
        return asked >= numbers.of("emailChangesADay")
                ? Optional.of(new Refused("Dnes už jste si o\u00a0změnu řekli vícekrát. Zkuste to zítra."))
                : Optional.empty();
    }

    private void cancel(Viewer viewer) {
        db.sql("""
                        update access.email_change set cancelled_at = :now
                         where user_id = :user and used_at is null and cancelled_at is null
                        """).param("now", now()).param("user", viewer.userId()).update();
    }

    private void insert(Viewer viewer, String email, Secret secret) {
        db.sql("""
                        insert into access.email_change (id, user_id, email, token_hash, asked_at, expires_at)
                        values (:id, :user, :email, :hash, :now, :expires)
                        """)
                .param("id", Ids.next())
                .param("user", viewer.userId())
                .param("email", email)
                .param("hash", secret.hash())
                .param("now", now())
                .param("expires", now().plus(Duration.ofHours(numbers.of("emailChangeHours"))))
                .update();
    }

    private boolean isTaken(Viewer viewer, String email) {
        return db.sql("""
                        select exists (select from access.user_account
                                        where id <> :id and (login = :email or lower(email) = :email))
                        """)
                .param("id", viewer.userId())
                .param("email", email)
                .query(Boolean.class)
                .single();
    }

    private Waiting find(Viewer viewer, String token, String lock) {
        return db.sql("""
                        select id, email from access.email_change
                         where token_hash = :hash and user_id = :user and used_at is null and cancelled_at is null
                           and expires_at > :now
                        """ + lock)
                .param("hash", new Secret(token).hash())
                .param("user", viewer.userId())
                .param("now", now())
                .query((row, n) -> new Waiting(Columns.uuid(row, "id"), row.getString("email")))
                .optional()
                .orElseThrow(() -> new NotFound("email change"));
    }

    private void tellOld(@Nullable String old, String subject, String text) {
        if (old != null) {
            writeTo.write(old, subject, text, "/account");
        }
    }

    private OffsetDateTime now() {
        return today.now().atOffset(ZoneOffset.UTC);
    }

    private static String path(Secret secret) {
        return "/account/email/" + secret.text();
    }
}
