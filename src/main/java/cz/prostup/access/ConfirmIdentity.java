package cz.prostup.access;

import cz.prostup.access.SecurityLog.Kind;
import cz.prostup.ui.Input;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Asks a signed-in person for the password again, before something that cannot be taken back (2.7). Failures count
/// like those of signing in.
@Service
public class ConfirmIdentity {

    public sealed interface Outcome {}

    public record Confirmed() implements Outcome {}

    public record WrongPassword() implements Outcome {}

    /// @param until when the next attempt makes sense
    public record Locked(Instant until) implements Outcome {}

    private final JdbcClient db;
    private final SignIn signIn;
    private final SecurityLog log;

    ConfirmIdentity(JdbcClient db, SignIn signIn, SecurityLog log) {
        this.log = log;
        this.db = db;
        this.signIn = signIn;
    }

    @Transactional
    public Outcome confirm(Viewer viewer, String password) {
        var login = db.sql("select login from access.user_account where id = :id")
                .param("id", viewer.userId())
                .query(String.class)
                .optional()
                .orElse("");
        // not the address: a whole office may sit behind one, and here we know who it is
        return switch (signIn.check(login, password, "user " + viewer.userId())) {
            case SignIn.Right _ -> {
                log.event(viewer, Kind.IDENTITY_CONFIRMED, "heslem");
                yield new Confirmed();
            }
            case SignIn.Wrong _ -> {
                log.event(viewer, Kind.IDENTITY_REFUSED, "heslo nesouhlasí");
                yield new WrongPassword();
            }
            case SignIn.Wait(var until) -> {
                log.event(viewer, Kind.LOCKED, "příliš mnoho pokusů");
                yield new Locked(until);
            }
        };
    }

    /// The same from a form with the field of `confirmIdentity.jte`; what is wrong is said at the field.
    @Transactional
    public boolean confirmed(Viewer viewer, Input input) {
        var password = input.requiredText("password", "Heslo", 200);
        if (password == null) {
            return false;
        }
        return switch (confirm(viewer, password)) {
            case Confirmed _ -> true;
            case WrongPassword _ -> {
                input.fail("password", "Heslo nesouhlasí. Zkuste to prosím znovu.");
                yield false;
            }
            case Locked _ -> {
                input.fail("password", "Příliš mnoho pokusů. Chvíli počkejte a zkuste to znovu.");
                yield false;
            }
        };
    }
}
