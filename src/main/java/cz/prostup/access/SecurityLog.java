package cz.prostup.access;

import cz.prostup.shared.Today;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes down what happened to accounts and rights: signing in, failures, roles, emergency access, exports. A row is
/// written in the transaction of what it tells, is never changed, and is sealed like the log of reads.
@Component
public class SecurityLog {

    /// What can happen; the word a data-protection officer reads.
    public enum Kind {
        SIGN_IN("přihlášení"),
        SIGN_OUT("odhlášení"),
        SIGN_IN_FAILED("neúspěšné přihlášení"),
        LOCKED("přihlašování pozastaveno"),
        SESSION_ENDED("ukončené sezení"),
        IDENTITY_CONFIRMED("potvrzení totožnosti"),
        IDENTITY_REFUSED("totožnost nepotvrzena"),
        FACTOR_SET("nastaven druhý faktor"),
        FACTOR_USED("použit druhý faktor"),
        FACTOR_REMOVED("zrušen druhý faktor"),
        ACCOUNT_CREATED("založen účet"),
        ACCOUNT_DISABLED("účet vypnut"),
        PASSWORD_CHANGED("změna hesla"),
        EMAIL_CHANGED("změna e-mailové adresy"),
        MEMBERSHIP_CHANGED("změna role"),
        SUBSTITUTION_SET("sjednané zastupování"),
        SUBSTITUTION_ENDED("ukončené zastupování"),
        EMERGENCY_BEGUN("začátek nouzového přístupu"),
        EMERGENCY_ENDED("konec nouzového přístupu"),
        EMERGENCY_REFUSED("pokus o nouzový přístup"),
        EMERGENCY_REPORTED("zpráva o nouzovém přístupu"),
        EMERGENCY_REVIEWED("posouzení nouzového přístupu"),
        EXPORT("výpis dat");

        private final String czech;

        Kind(String czech) {
            this.czech = czech;
        }

        public String czech() {
            return czech;
        }
    }

    private final JdbcClient db;
    private final Today today;

    SecurityLog(JdbcClient db, Today today) {
        this.db = db;
        this.today = today;
    }

    /// @param viewer null when nobody is signed in
    /// @param detail no password, no content of a file; made harmless here
    @Transactional
    public void event(@Nullable Viewer viewer, Kind kind, String detail) {
        event(viewer, kind, null, detail);
    }

    /// @param subject the account that it happened to, when it is another than the one who acts
    @Transactional
    public void event(@Nullable Viewer viewer, Kind kind, @Nullable UUID subject, String detail) {
        LogWho.of(viewer)
                .into(db.sql("""
                        insert into access.security_event (at, user_id, kind, subject_id, detail, roles, units, organisations,
                                                           request_id, address)
                        values (:at, :user, :kind, :subject, :detail, :roles, :units, :organisations, :request, :address)
                        """))
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .param("kind", kind.name())
                .param("subject", subject)
                .param("detail", LogText.plain(detail))
                .update();
    }

    /// For signing in, when the roles are not known yet.
    void account(@Nullable UUID user, Kind kind, String detail) {
        event(user == null ? null : new Viewer(user, "", java.util.List.of()), kind, null, detail);
    }
}
