package cz.prostup.ipm.lead;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.LeadId;
import cz.prostup.ipm.ProcessHistory;
import cz.prostup.ipm.lead.NewLead.Contact;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Ids;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.StaleRecord;
import cz.prostup.shared.Today;
import cz.prostup.shared.Transitions.Move;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Rows of employers' interests for the use cases.
@Repository
class LeadRepository {

    private final JdbcClient db;
    private final ProcessHistory history;
    private final Today today;

    LeadRepository(JdbcClient db, ProcessHistory history, Today today) {
        this.db = db;
        this.history = history;
        this.today = today;
    }

    /// Locked until the end of the transaction.
    ///
    /// @throws NotFound    when there is none
    /// @throws StaleRecord when somebody saved it since the page was made
    Lead locked(LeadId id, int version) {
        var lead = locked(id);
        if (lead.version() != version) {
            throw new StaleRecord(id);
        }
        return lead;
    }

    Lead locked(LeadId id) {
        return db.sql("""
                        select state, branch_id, employer_id, employer_name, ico, employer_kind, contact_name, contact_email,
                               contact_phone, version
                          from ipm.employer_lead where id = :id for update
                        """)
                .param("id", id.value())
                .query((row, n) -> new Lead(
                        id,
                        Columns.code(row, "state", LeadState.class),
                        Columns.uuid(row, "branch_id"),
                        Columns.uuidOrNull(row, "employer_id"),
                        row.getString("employer_name"),
                        row.getString("ico"),
                        row.getString("employer_kind"),
                        new Contact(
                                row.getString("contact_name"),
                                row.getString("contact_email"),
                                row.getString("contact_phone")),
                        row.getInt("version")))
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    /// Empty standing means that the interest is not for this viewer.
    Standing standing(LeadId id, Viewer viewer) {
        return new Standing(db.sql("""
                        select distinct a.unit_id, a.role from ipm.lead_access a
                         where a.lead_id = :id and a.user_id = :viewer
                        """)
                .param("id", id.value())
                .param("viewer", viewer.userId())
                .query((row, n) -> new Standing.In(Columns.uuid(row, "unit_id"), row.getString("role")))
                .list());
    }

    /// @param owner null for whoever takes it
    /// @param by    null when the employer wrote it
    LeadId add(NewLead lead, @Nullable UUID owner, @Nullable UUID by) {
        var id = new LeadId(Ids.next());
        fields(db.sql("""
                        insert into ipm.employer_lead (id, employer_id, employer_name, ico, employer_kind, branch_id, territory_code,
                                                       contact_name, contact_email, contact_phone, source, state, since, heard_on,
                                                       note, owner_id, created_by, created_at)
                        values (:id, (select o.id from organisations.organisation_card o
                                  where o.ico = :ico and o.kind in ('EMPLOYER', 'MUNICIPALITY')), :employer, :ico, :kind,
                                :branch, :territory, :name, :email, :phone, :source, 'CONTACTED', :today, :today, :note, :owner,
                                :by, :now)
                        """), lead)
                .param("id", id.value())
                .param("today", today.date())
                .param("owner", owner, java.sql.Types.OTHER)
                .param("by", by, java.sql.Types.OTHER)
                .param("now", today.now().atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    void change(LeadId id, NewLead lead) {
        fields(db.sql("""
                        update ipm.employer_lead
                           set employer_name = :employer, ico = :ico, employer_kind = :kind, branch_id = :branch,
                               territory_code = :territory, contact_name = :name, contact_email = :email, contact_phone = :phone,
                               source = :source, note = :note, version = version + 1,
                               employer_id = coalesce((select o.id from organisations.organisation_card o
                                  where o.ico = :ico and o.kind in ('EMPLOYER', 'MUNICIPALITY')), employer_id)
                         where id = :id
                        """), lead).param("id", id.value()).update();
    }

    private static JdbcClient.StatementSpec fields(JdbcClient.StatementSpec statement, NewLead lead) {
        return statement
                .param("employer", lead.employer())
                .param("ico", lead.ico())
                .param("kind", lead.kind())
                .param("branch", lead.branch())
                .param("territory", lead.territory())
                .param("name", lead.contact().name())
                .param("email", lead.contact().email())
                .param("phone", lead.contact().phone())
                .param("source", lead.source())
                .param("note", lead.note());
    }

    /// @param declined code and note, null when the move is no refusal
    void move(
            LeadId id,
            Move<LeadState, LeadAction> move,
            @Nullable String declined,
            String note,
            Viewer viewer,
            @Nullable UUID principal) {
        db.sql("""
                        update ipm.employer_lead
                           set state = :to, since = :today, decline_reason = :reason, decline_note = :note, version = version + 1
                         where id = :id
                        """)
                .param("to", move.to().name())
                .param("today", today.date())
                .param("reason", declined)
                .param("note", declined == null ? "" : note)
                .param("id", id.value())
                .update();
        history.moved("lead", id.value(), move, viewer, principal, note);
    }

    void suitable(LeadId id, Suitability.Verdict verdict, String note) {
        db.sql("update ipm.employer_lead set suitability = :verdict, suitability_note = :note where id = :id")
                .param("verdict", verdict.name())
                .param("note", note)
                .param("id", id.value())
                .update();
    }

    void contact(LeadId id, NewContact contact, Viewer viewer) {
        db.sql("""
                        insert into ipm.lead_contact (id, lead_id, on_day, way, with_whom, what, written_by, written_at)
                        values (:id, :lead, :day, :way, :whom, :what, :by, :now)
                        """)
                .param("id", Ids.next())
                .param("lead", id.value())
                .param("day", contact.day())
                .param("way", contact.way())
                .param("whom", contact.withWhom())
                .param("what", contact.what())
                .param("by", viewer.userId())
                .param("now", today.now().atOffset(ZoneOffset.UTC))
                .update();
        db.sql("update ipm.employer_lead set heard_on = greatest(heard_on, :day) where id = :id")
                .param("day", contact.day())
                .param("id", id.value())
                .update();
    }

    void findings(LeadId id, Collection<String> motivations, Collection<String> concerns, String comparison) {
        db.sql("delete from ipm.lead_finding where lead_id = :id")
                .param("id", id.value())
                .update();
        db.sql("""
                        insert into ipm.lead_finding (lead_id, list, code)
                        select :id, 'MOTIVATION', unnest(:motivations::text[])
                        union
                        select :id, 'CONCERN', unnest(:concerns::text[])
                        """)
                .param("id", id.value())
                .param("motivations", motivations.toArray(String[]::new))
                .param("concerns", concerns.toArray(String[]::new))
                .update();
        db.sql("update ipm.employer_lead set comparison = :comparison, version = version + 1 where id = :id")
                .param("comparison", comparison)
                .param("id", id.value())
                .update();
    }

    void nextStep(LeadId id, String step, @Nullable LocalDate on, @Nullable UUID owner) {
        db.sql("""
                        update ipm.employer_lead set next_step = :step, next_step_on = :on, owner_id = :owner, version = version + 1
                         where id = :id
                        """)
                .param("step", step)
                .param("on", on, java.sql.Types.DATE)
                .param("owner", owner, java.sql.Types.OTHER)
                .param("id", id.value())
                .update();
    }

    void employer(LeadId id, UUID organisation, String ico) {
        db.sql("""
                        update ipm.employer_lead set employer_id = :organisation, ico = :ico, version = version + 1
                         where id = :id
                        """)
                .param("organisation", organisation)
                .param("ico", ico)
                .param("id", id.value())
                .update();
    }

    /// Whoever may keep the interest.
    boolean keeps(LeadId id, UUID user) {
        return db.sql("""
                        select exists (select from ipm.lead_access
                                        where lead_id = :id and user_id = :user and role in ('KOP_OFFICER', 'LOCAL_IPM_COORDINATOR'))
                        """)
                .param("id", id.value())
                .param("user", user)
                .query(Boolean.class)
                .single();
    }

    List<UUID> keepers(LeadId id) {
        return db.sql("""
                        select distinct user_id from ipm.lead_access
                         where lead_id = :id and role in ('KOP_OFFICER', 'LOCAL_IPM_COORDINATOR')
                        """)
                .param("id", id.value())
                .query((row, n) -> Columns.uuid(row, "user_id"))
                .list();
    }

    /// The interest from which the application came.
    Optional<LeadId> ofApplication(UUID application) {
        return db.sql("select lead_id from ipm.position_application where id = :id and lead_id is not null")
                .param("id", application)
                .query(UUID.class)
                .optional()
                .map(LeadId::new);
    }
}
