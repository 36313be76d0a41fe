package cz.prostup.ipm.agreement;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.ProcessMoved;
import cz.prostup.notifications.NewNotice;
import cz.prostup.notifications.Notify;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Today;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Tells both sides what happened to their agreement. No account, no amount and no person stands in it.
@Component
class AgreementNotices {

    private static final Set<Role> BOTH =
            Set.of(Role.KOP_OFFICER, Role.KOP_FINANCE, Role.EMPLOYER_ADMIN, Role.EMPLOYER_PAYROLL);
    private static final Set<Role> OFFICE = Set.of(Role.KOP_OFFICER, Role.KOP_DIRECTOR);
    private static final Set<Role> EMPLOYER = Set.of(Role.EMPLOYER_ADMIN);

    private record Words(String kind, Set<Role> to, String subject, String text) {}

    private static final Map<String, Words> EVENTS = Map.of(
            "AgreementSent",
            new Words(
                    "AGREEMENT_SENT",
                    EMPLOYER,
                    "Úřad práce poslal dohodu k\u00a0podpisu",
                    "Přečtěte si ji a\u00a0podepište."),
            "AgreementTakenBack",
            new Words(
                    "AGREEMENT_SENT",
                    EMPLOYER,
                    "Úřad práce stáhl dohodu k\u00a0úpravě",
                    "Dosavadní podpisy neplatí, pošle ji znovu."),
            "AgreementSigned",
            new Words("AGREEMENT_SIGNED", OFFICE, "Zaměstnavatel podepsal dohodu", "Na řadě je podpis vedení pobočky."),
            "AgreementInForce",
            new Words("AGREEMENT_IN_FORCE", BOTH, "Dohoda platí", "Její místa jsou volná, můžete hledat lidi."),
            "AgreementTerminated",
            new Words(
                    "AGREEMENT_TERMINATED",
                    BOTH,
                    "Dohoda skončila předčasně",
                    "Volná místa jsou zrušená, důvod najdete u\u00a0dohody."));

    private record Row(UUID user, UUID agreement, String number, String employer) {}

    private final JdbcClient db;
    private final Notify notify;
    private final Today today;

    AgreementNotices(JdbcClient db, Notify notify, Today today) {
        this.db = db;
        this.notify = notify;
        this.today = today;
    }

    @EventListener
    void tell(ProcessMoved moved) {
        var words = EVENTS.get(moved.event());
        if (words != null && moved.subject().equals("agreement")) {
            tell(moved.subjectId(), words, moved.event(), moved.by());
        }
    }

    void proposed(AgreementId id, AmendmentId amendment, AmendmentKind kind, Side side, Viewer by) {
        var words = new Words(
                "AMENDMENT_PROPOSED",
                side == Side.EMPLOYER ? OFFICE : EMPLOYER,
                "Druhá strana navrhla dodatek dohody",
                "Týká se: " + kind.czech() + ". Posuďte ho.");
        tell(id.value(), words, "AmendmentProposed:" + amendment, by.userId());
    }

    void decided(AgreementId id, AmendmentId amendment, AmendmentState state, Viewer by) {
        var words = new Words(
                "AMENDMENT_DECIDED",
                Set.of(Role.KOP_OFFICER, Role.EMPLOYER_ADMIN),
                "Dodatek dohody: " + state.czech(),
                "");
        tell(id.value(), words, "AmendmentDecided:" + amendment, by.userId());
    }

    /// A text that was taken back is not visible to the employer any more, so units are asked and not the access view.
    private void tell(UUID agreement, Words words, String key, UUID by) {
        notify.tell(db
                .sql("""
                        select distinct m.user_id, g.id, g.number, e.name
                          from ipm.agreement g
                          join organisations.organisation_card e on e.id = g.employer_id
                          join organisations.branch_card b on b.id = g.branch_id
                          join organisations.unit_card u on u.organisation_id = g.employer_id or u.id = b.unit_id
                          join access.membership_card m on m.unit_id = u.id
                         where g.id = :id and m.role = any (:roles) and m.user_id <> :by
                        """)
                .param("id", agreement)
                .param("roles", words.to().stream().map(Role::name).toArray(String[]::new))
                .param("by", by)
                .query((row, n) -> new Row(
                        Columns.uuid(row, "user_id"),
                        Columns.uuid(row, "id"),
                        row.getString("number"),
                        row.getString("name")))
                .list()
                .stream()
                .map(row -> notice(row, words, key))
                .toList());
    }

    private NewNotice notice(Row row, Words words, String key) {
        return new NewNotice(
                row.user(),
                words.kind(),
                words.subject() + " " + row.number(),
                (row.employer() + ". " + words.text()).strip(),
                "/ipm/agreements/" + row.agreement(),
                key + ":" + row.agreement() + ":" + today.now());
    }
}
