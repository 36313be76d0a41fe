package cz.prostup.ipm.application;

import cz.prostup.ipm.ApplicationId;
import cz.prostup.ipm.ProcessMoved;
import cz.prostup.notifications.NewNotice;
import cz.prostup.notifications.Notify;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Today;
import cz.prostup.ui.Czech;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Tells both sides what happened to an application: its number and state, nothing of anybody's life.
@Component
class ApplicationNotices {

    private static final String OFFICER = "KOP_OFFICER";
    private static final String EMPLOYER = "EMPLOYER_ADMIN";

    /// @param role whom to tell
    private record Words(String kind, Set<String> role, String subject, String text) {}

    private final ApplicationRepository applications;
    private final Notify notify;
    private final JdbcClient db;
    private final Today today;

    ApplicationNotices(ApplicationRepository applications, Notify notify, JdbcClient db, Today today) {
        this.applications = applications;
        this.notify = notify;
        this.db = db;
        this.today = today;
    }

    @EventListener
    void tell(ProcessMoved moved) {
        if (!moved.subject().equals("application")) {
            return;
        }
        var application = applications.read(new ApplicationId(moved.subjectId()));
        var words = words(moved.event(), application);
        if (words != null) {
            tell(application, words, moved.event() + ":" + application.id() + ":" + today.now(), moved.by());
        }
    }

    private static @Nullable Words words(String event, Application application) {
        var number = application.number() == null ? "" : application.number();
        return switch (event) {
            case "ApplicationSubmitted" ->
                new Words(
                        "APPLICATION_SUBMITTED",
                        Set.of(OFFICER),
                        "Žádost o\u00a0IPM " + number + ": "
                                + application.employer().name(),
                        "Žádost čeká na převzetí.");
            case "ApplicationWithdrawn" ->
                new Words(
                        "APPLICATION_WITHDRAWN",
                        Set.of(OFFICER),
                        "Žádost " + number + " vzal zaměstnavatel zpět",
                        "Už ji není třeba posuzovat.");
            case "ApplicationReturned" ->
                new Words(
                        "APPLICATION_RETURNED",
                        Set.of(EMPLOYER),
                        "Žádost " + number + " je třeba doplnit",
                        "U\u00a0jednotlivých údajů je napsáno, co úřad potřebuje.");
            case "ApplicationApproved" ->
                new Words(
                        "APPLICATION_APPROVED",
                        Set.of(EMPLOYER),
                        "Žádost " + number + " je schválená",
                        "Úřad připraví dohodu a\u00a0pošle vám ji k\u00a0podpisu.");
            case "ApplicationRejected" ->
                new Words(
                        "APPLICATION_REJECTED",
                        Set.of(EMPLOYER),
                        "Žádost " + number + " úřad zamítl",
                        "Najdete u\u00a0ní důvod a\u00a0co můžete udělat místo toho.");
            case "ApplicationLapsed" ->
                new Words(
                        "APPLICATION_LAPSED",
                        Set.of(EMPLOYER, OFFICER),
                        "Žádost " + number + " propadla",
                        "Dohoda nebyla včas podepsaná. Žádost jde použít znovu.");
            case "ApplicationExpired" ->
                new Words(
                        "APPLICATION_DRAFT",
                        Set.of(EMPLOYER),
                        "Rozepsaná žádost je uzavřená",
                        "Dlouho se nezměnila. Najdete ji v\u00a0seznamu a\u00a0můžete ji použít znovu.");
            default -> null;
        };
    }

    void draftEnds(Application draft, LocalDate ends, int before) {
        var words = new Words(
                "APPLICATION_DRAFT",
                Set.of(EMPLOYER),
                "Rozepsaná žádost se " + Czech.dayMonth(ends) + " uzavře",
                "Když ji do té doby otevřete a\u00a0uložíte, zůstane.");
        tell(draft, words, "DraftEnds:" + draft.id() + ":" + ends + ":" + before, null);
    }

    void lapses(Application approved, LocalDate last) {
        var words = new Words(
                "APPLICATION_LAPSED",
                Set.of(EMPLOYER, OFFICER),
                "Žádost " + approved.number() + " propadne, když dohoda nebude podepsaná",
                "Poslední den je " + Czech.date(last) + ".");
        tell(approved, words, "Lapses:" + approved.id() + ":" + last, null);
    }

    /// @param by who did it and knows already
    private void tell(Application application, Words words, String key, @Nullable UUID by) {
        notify.tell(db
                .sql("""
                        select distinct a.user_id from ipm.application_access a
                         where a.application_id = :id and a.role = any (:roles)
                        """)
                .param("id", application.id().value())
                .param("roles", words.role().toArray(String[]::new))
                .query((row, n) -> Columns.uuid(row, "user_id"))
                .list()
                .stream()
                .filter(user -> !user.equals(by))
                .map(user -> new NewNotice(
                        user,
                        words.kind(),
                        words.subject(),
                        words.text(),
                        "/ipm/applications/" + application.id(),
                        key))
                .toList());
    }
}
