package cz.prostup.access;

import cz.prostup.access.SecurityLog.Kind;
import cz.prostup.shared.Today;
import cz.prostup.ui.Input;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Asks a signed-in person again who they are, before something that cannot be taken back (2.7, control 9): for the
/// password, and for a code where the account has a second factor. Roles of `access.role_factor` confirm nothing
/// without one (control 3). Failures count like those of signing in.
@Service
public class ConfirmIdentity {

    public sealed interface Outcome {}

    public record Confirmed() implements Outcome {}

    public record WrongPassword() implements Outcome {}

    /// The password was right, the code was not, or it was used before.
    public record WrongCode() implements Outcome {}

    /// The role or the act needs a second factor and the account has none.
    public record FactorMissing() implements Outcome {}

    /// @param until when the next attempt makes sense
    public record Locked(Instant until) implements Outcome {}

    public static final String FACTOR_MISSING =
            "K\u00a0tomuto kroku potřebujete druhý faktor. Nastavte si ho na stránce Můj účet.";
    public static final String WRONG_PASSWORD = "Heslo nesouhlasí. Zkuste to prosím znovu.";
    public static final String WRONG_CODE =
            "Kód nesouhlasí, nebo už byl použitý. Počkejte na další a\u00a0zkuste to znovu.";
    public static final String LOCKED = "Příliš mnoho pokusů. Chvíli počkejte a\u00a0zkuste to znovu.";

    private final JdbcClient db;
    private final SignIn signIn;
    private final SecondFactor factor;
    private final SecurityLog log;
    private final Today today;

    ConfirmIdentity(JdbcClient db, SignIn signIn, SecondFactor factor, SecurityLog log, Today today) {
        this.log = log;
        this.db = db;
        this.signIn = signIn;
        this.factor = factor;
        this.today = today;
    }

    /// Asks each time, whatever was confirmed a moment ago: for payments.
    ///
    /// @param code of the second factor; not read when the account has none and the role needs none
    @Transactional
    public Outcome confirm(Viewer viewer, String password, String code) {
        return confirm(viewer, password, code, factor.status(viewer).isRequired());
    }

    /// Each time, but without asking for a factor that is not there: for the account's own matters.
    Outcome confirmAlone(Viewer viewer, String password, String code) {
        return confirm(viewer, password, code, false);
    }

    /// From a form with the fields of `confirmIdentity.jte`; what is wrong is said at the field. Once confirmed it
    /// holds
    /// in this session for a few minutes (`confirmationMinutes`).
    @Transactional
    public boolean confirmed(Viewer viewer, Input input) {
        return confirmed(viewer, input, factor.status(viewer).isRequired());
    }

    /// The same for acts that need a second factor of everybody: an export of a list of people, emergency access. The
    /// template takes `strong = true`.
    @Transactional
    public boolean confirmedWithFactor(Viewer viewer, Input input) {
        return confirmed(viewer, input, true);
    }

    /// The same for setting the second factor itself, which cannot need one.
    @Transactional
    public boolean confirmedToSetFactor(Viewer viewer, Input input) {
        return confirmed(viewer, input, false);
    }

    private boolean confirmed(Viewer viewer, Input input, boolean needsFactor) {
        var proof = IdentityProof.current();
        // who was asked for nothing sends nothing; what was sent all the same is checked
        var asked = proof.hasFactor() ? input.has("code") : input.has("password");
        if (proof.isFresh() && !asked && (proof.hasFactor() || !needsFactor)) {
            return true;
        }
        var password = input.requiredText("password", "Heslo", 200);
        if (password == null) {
            return false;
        }
        return switch (confirm(viewer, password, input.text("code"), needsFactor)) {
            case Confirmed _ -> {
                remember(proof);
                yield true;
            }
            case WrongPassword _ -> failed(input, "password", WRONG_PASSWORD);
            case WrongCode _ -> failed(input, "code", WRONG_CODE);
            case FactorMissing _ -> failed(input, "", FACTOR_MISSING);
            case Locked _ -> failed(input, "password", LOCKED);
        };
    }

    private Outcome confirm(Viewer viewer, String password, String code, boolean needsFactor) {
        var outcome = checked(viewer, password, code, needsFactor);
        switch (outcome) {
            case Confirmed _ ->
                log.event(viewer, Kind.IDENTITY_CONFIRMED, code.isEmpty() ? "heslem" : "heslem a kódem");
            case WrongPassword _ -> log.event(viewer, Kind.IDENTITY_REFUSED, "heslo nesouhlasí");
            case WrongCode _ -> log.event(viewer, Kind.IDENTITY_REFUSED, "kód nesouhlasí");
            case FactorMissing _ -> log.event(viewer, Kind.IDENTITY_REFUSED, "chybí druhý faktor");
            case Locked _ -> log.event(viewer, Kind.LOCKED, "příliš mnoho pokusů");
        }
        return outcome;
    }

    private Outcome checked(Viewer viewer, String password, String code, boolean needsFactor) {
        var login = db.sql("select login from access.user_account where id = :id")
                .param("id", viewer.userId())
                .query(String.class)
                .optional()
                .orElse("");
        // not the address: a whole office may sit behind one, and here we know who it is
        var address = "user " + viewer.userId();
        return switch (signIn.check(login, password, address)) {
            case SignIn.Right _ -> confirmCode(viewer, code, address, needsFactor);
            case SignIn.Wrong _ -> new WrongPassword();
            case SignIn.Wait(var until) -> new Locked(until);
        };
    }

    private Outcome confirmCode(Viewer viewer, String code, String address, boolean needsFactor) {
        if (!factor.isSet(viewer.userId())) {
            return needsFactor ? new FactorMissing() : new Confirmed();
        }
        return switch (signIn.checkCode(viewer.userId(), code, address)) {
            case SignIn.Right _ -> new Confirmed();
            case SignIn.Wrong _ -> new WrongCode();
            case SignIn.Wait(var until) -> new Locked(until);
        };
    }

    private void remember(IdentityProof proof) {
        if (proof.session() != null) {
            db.sql("update access.session set confirmed_at = :now where id = :id")
                    .param("now", today.now().atOffset(ZoneOffset.UTC))
                    .param("id", proof.session())
                    .update();
        }
    }

    private static boolean failed(Input input, String field, String reason) {
        input.fail(field, reason);
        return false;
    }
}
