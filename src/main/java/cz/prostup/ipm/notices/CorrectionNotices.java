package cz.prostup.ipm.notices;

import cz.prostup.access.Role;
import cz.prostup.ipm.MoveAnnounced;
import cz.prostup.notifications.NewNotice;
import cz.prostup.notifications.Notify;
import cz.prostup.shared.Columns;
import cz.prostup.ui.Czech;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The office hears that a correction waits for it, the employer what became of it.
@Component
class CorrectionNotices implements MoveNotices {

    private static final Set<Role> OFFICE = Set.of(Role.KOP_OFFICER);
    private static final Set<Role> EMPLOYER = Set.of(Role.EMPLOYER_PAYROLL, Role.EMPLOYER_ADMIN);

    private record Words(String kind, Set<Role> to, String subject) {}

    private static final Map<String, Words> EVENTS = Map.of(
            "CorrectionProposed", new Words("CORRECTION_PROPOSED", OFFICE, "Návrh opravy měsíce "),
            "CorrectionChecked", new Words("CORRECTION_PROPOSED", OFFICE, "Oprava čeká na druhého pracovníka: "),
            "CorrectionSentBack", new Words("CORRECTION_DECIDED", EMPLOYER, "Úřad vrátil návrh opravy za "),
            "CorrectionRejected", new Words("CORRECTION_DECIDED", EMPLOYER, "Úřad zamítl opravu za "),
            "CorrectionApproved", new Words("CORRECTION_DECIDED", EMPLOYER, "Úřad schválil opravu za "));

    private record Row(UUID user, UUID id, String employer, YearMonth month, int version) {}

    private final JdbcClient db;
    private final Notify notify;

    CorrectionNotices(JdbcClient db, Notify notify) {
        this.db = db;
        this.notify = notify;
    }

    @Override
    public boolean knows(String event) {
        return EVENTS.containsKey(event);
    }

    @Override
    public void tell(String event, List<MoveAnnounced> moves) {
        var words = EVENTS.get(event);
        if (words != null) {
            notify.tell(rows(words, moves).stream()
                    .map(row -> new NewNotice(
                            row.user(),
                            words.kind(),
                            words.subject() + Czech.month(row.month()),
                            row.employer() + ".",
                            Addresses.correction(row.id()),
                            event + ":" + row.id() + ":" + row.version()))
                    .toList());
        }
    }

    private List<Row> rows(Words words, List<MoveAnnounced> moves) {
        return db.sql("""
                        select distinct a.user_id, c.id, o.name, c.month, c.version
                          from ipm.correction c
                          join organisations.organisation_card o on o.id = c.employer_id
                          join ipm.placement_access a on a.placement_id = c.placement_id and a.role = any (:roles)
                         where c.id = any (:ids) and a.user_id <> all (:actors)
                        """)
                .param("roles", words.to().stream().map(Role::name).toArray(String[]::new))
                .param("ids", MoveNotices.subjects(moves))
                .param("actors", MoveNotices.actors(moves))
                .query((row, n) -> new Row(
                        Columns.uuid(row, "user_id"),
                        Columns.uuid(row, "id"),
                        row.getString("name"),
                        Columns.month(row, "month"),
                        row.getInt("version")))
                .list();
    }
}
