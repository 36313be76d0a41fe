package cz.prostup.ipm.application;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.ApplicationId;
import cz.prostup.shared.Ids;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.Today;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// An employer starts an application, empty or as a copy of an earlier one of their own.
@Service
public class StartApplication {

    public sealed interface Outcome {}

    public record Started(ApplicationId id) implements Outcome {}

    /// @param field of the form
    public record Refused(String field, String reason) implements Outcome {}

    private final ApplicationRepository applications;
    private final JdbcClient db;
    private final Today today;

    StartApplication(ApplicationRepository applications, JdbcClient db, Today today) {
        this.applications = applications;
        this.db = db;
        this.today = today;
    }

    /// A draft, joined with the open lead of the same employer and branch when there is one (P4).
    ///
    /// @param territory code of an ORP, may be null
    @Transactional
    public Outcome start(UUID employer, UUID branch, @Nullable String territory, Viewer viewer) {
        if (!isAdministrator(employer, viewer)) {
            return new Refused("employer", "Za tohoto zaměstnavatele žádost podat nemůžete.");
        }
        if (!isBranch(branch)) {
            return new Refused("branch", "Vyberte pobočku ze seznamu.");
        }
        if (territory != null && !isTerritory(territory)) {
            return new Refused("territory", "Vyberte území ze seznamu.");
        }
        var id = Ids.next();
        db.sql("""
                        insert into ipm.position_application (id, lead_id, employer_id, branch_id, territory_code, state, since,
                                                              municipality, touched_on, drafted_by, created_at)
                        select :id, (select l.id from ipm.employer_lead l
                                      where l.employer_id = :employer and l.branch_id = :branch
                                        and l.state not in ('APPLIED', 'DECLINED')
                                      order by l.since desc, l.id limit 1),
                               :employer, :branch, coalesce(:territory, t.territory_code), 'DRAFT', :today,
                               case when e.employer_kind = 'MUNICIPAL_COMPANY' then null else 'NOT_NEEDED' end, :today, :viewer, :now
                          from organisations.organisation_card e
                          left join (select u.organisation_id, min(c.territory_code) as territory_code
                                       from organisations.unit_card u
                                       join organisations.unit_territory_card c on c.unit_id = u.id
                                       join organisations.territory_card x on x.code = c.territory_code and x.kind = 'orp'
                                      group by u.organisation_id) t on t.organisation_id = e.id
                         where e.id = :employer
                        """)
                .param("id", id)
                .param("employer", employer)
                .param("branch", branch)
                .param("territory", territory, java.sql.Types.VARCHAR)
                .param("today", today.date())
                .param("viewer", viewer.userId())
                .param("now", today.now().atOffset(ZoneOffset.UTC))
                .update();
        return new Started(new ApplicationId(id));
    }

    /// "Použít znovu": everything but the decision, the defects and the ticked steps is copied into a new draft.
    ///
    /// @throws NotFound when the application is not of the viewer's employer
    @Transactional
    public Outcome again(ApplicationId source, Viewer viewer) {
        if (!applications.standing(source, viewer).isAny(ApplicationLifecycle.EMPLOYER)) {
            throw new NotFound(source);
        }
        var old = applications.read(source);
        if (!(start(old.employer().id(), old.place().branch(), old.place().territory(), viewer)
                instanceof Started(var id))) {
            throw new NotFound(source);
        }
        db.sql("""
                        update ipm.position_application n
                           set mentor_id = o.mentor_id, mentor_name = o.mentor_name, mentor_contact = o.mentor_contact,
                               support_form = o.support_form, providers_open = o.providers_open, capacity = o.capacity,
                               municipality = o.municipality, municipality_note = o.municipality_note,
                               bank_account = o.bank_account, copied_from = o.id
                          from ipm.position_application o
                         where n.id = :id and o.id = :source
                        """).param("id", id.value()).param("source", source.value()).update();
        old.items().forEach(item -> copy(item, id));
        copyRows("ipm.application_provider", "unit_id", id, source);
        copyRows("ipm.application_good_work", "criterion, answer, note", id, source);
        return new Started(id);
    }

    private void copy(Item item, ApplicationId to) {
        db.sql("""
                        insert into ipm.application_item (id, application_id, seq, job_title, cz_isco, work, workplace, fte,
                                                          weekly_hours, gross_wage, planned_start, places)
                        select :id, :to, seq, job_title, cz_isco, work, workplace, fte, weekly_hours, gross_wage, planned_start, places
                          from ipm.application_item where id = :item
                        """)
                .param("id", Ids.next())
                .param("to", to.value())
                .param("item", item.id())
                .update();
    }

    private void copyRows(String table, String columns, ApplicationId to, ApplicationId from) {
        db.sql("insert into " + table + " (application_id, " + columns + ") select :to, " + columns + " from " + table
                        + " where application_id = :from")
                .param("to", to.value())
                .param("from", from.value())
                .update();
    }

    private boolean isAdministrator(UUID employer, Viewer viewer) {
        return db.sql("""
                        select exists (select from access.membership_card m
                                         join organisations.unit_card u on u.id = m.unit_id
                                        where m.user_id = :viewer and m.role = :role and u.organisation_id = :employer)
                        """)
                .param("viewer", viewer.userId())
                .param("role", Role.EMPLOYER_ADMIN.name())
                .param("employer", employer)
                .query(Boolean.class)
                .single();
    }

    private boolean isBranch(UUID branch) {
        return db.sql("select exists (select from organisations.branch_card where id = :id)")
                .param("id", branch)
                .query(Boolean.class)
                .single();
    }

    private boolean isTerritory(String code) {
        return db.sql("select exists (select from organisations.territory_card where code = :code and kind = 'orp')")
                .param("code", code)
                .query(Boolean.class)
                .single();
    }
}
