package cz.prostup.ipm.intake;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.shared.Ids;
import cz.prostup.shared.Today;
import cz.prostup.ui.Option;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// A row is an employer's interest.
@Component
class LeadIntake implements IntakeTarget {

    private final JdbcClient db;
    private final Today today;

    LeadIntake(JdbcClient db, Today today) {
        this.db = db;
        this.today = today;
    }

    @Override
    public IntakeKind kind() {
        return IntakeKind.LEADS;
    }

    @Override
    public boolean isFor(Viewer viewer) {
        return viewer.isAny(Role.KOP_OFFICER, Role.LOCAL_IPM_COORDINATOR);
    }

    @Override
    public String question() {
        return "Odkud o\u00a0zájmu víte";
    }

    @Override
    public List<Option> ways(Viewer viewer) {
        return List.of(
                Option.of("LOCAL_EMPLOYER_NETWORK", "lokální síť zaměstnavatelů"),
                Option.of("LABOUR_OFFICE_EMPLOYER_NETWORK", "síť zaměstnavatelů úřadu práce"),
                Option.of("COORDINATOR_CONTACTS", "kontakty koordinátorů IPM"),
                Option.of("DIRECT_APPROACH", "přímé oslovení koordinátorem"));
    }

    /// Interests of the branch by the number of the employer, or by the name where a number is not known.
    @Override
    public Set<String> known(Collection<String> keys, Where where, Viewer viewer) {
        return Set.copyOf(db.sql("""
                        select k.key from unnest(cast(:keys as text[])) k (key)
                         where exists (select from ipm.employer_lead l
                                        where l.branch_id = :branch and l.ico = k.key)
                            or k.key !~ '^\\d{8}$'
                               and exists (select from ipm.employer_lead l
                                            where l.branch_id = :branch and access.plain(l.employer_name) = k.key)
                        """)
                .param("keys", keys.toArray(String[]::new))
                .param("branch", where.branch())
                .query((row, n) -> row.getString("key"))
                .list());
    }

    @Override
    public Outcome take(Entry entry, Where where, Viewer viewer) {
        if (!known(List.of(entry.key()), where, viewer).isEmpty()) {
            return new Refused(new Mistake(
                    "", "zájem tohoto zaměstnavatele už tu je", "Není co dělat, otevřete ho v\u00a0seznamu."));
        }
        var id = Ids.next();
        db.sql("""
                        insert into ipm.employer_lead (id, employer_id, employer_name, ico, employer_kind, branch_id, territory_code,
                                                       contact_name, contact_email, contact_phone, source, state, since, note,
                                                       owner_id, created_by, created_at)
                        select :id, (select o.id from organisations.organisation_card o where o.ico = :ico), :name, :ico, '',
                               :branch, :territory, :contact, :email, :phone, :way, 'CONTACTED', :today, :note, :viewer, :viewer, :now
                        """)
                .param("id", id)
                .param("ico", entry.text(IntakeField.ICO))
                .param("name", entry.text(IntakeField.EMPLOYER))
                .param("branch", where.branch())
                .param("territory", where.territory(), Types.VARCHAR)
                .param("contact", entry.text(IntakeField.CONTACT))
                .param("email", entry.text(IntakeField.EMAIL))
                .param("phone", entry.text(IntakeField.PHONE))
                .param("way", where.way())
                .param("today", today.date())
                .param("note", entry.text(IntakeField.NOTE))
                .param("viewer", viewer.userId())
                .param("now", today.now().atOffset(ZoneOffset.UTC))
                .update();
        return new Taken(id);
    }
}
