package cz.prostup.ipm.lead;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.access.Viewer.Membership;
import cz.prostup.ipm.IpmCast;
import cz.prostup.ipm.IpmCast.Actor;
import cz.prostup.ipm.IpmCast.Stage;
import cz.prostup.ipm.LeadId;
import cz.prostup.ipm.lead.LeadOutcome.Done;
import cz.prostup.ipm.lead.NewLead.Contact;
import cz.prostup.ipm.lead.Suitability.Answers;
import cz.prostup.ipm.lead.Suitability.Consent;
import cz.prostup.ipm.lead.Suitability.Known;
import cz.prostup.ipm.lead.Suitability.Mentor;
import cz.prostup.shared.Ids;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// An office with a director, and a coordinator of a territory of their own.
final class LeadScene {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    static final Answers GOOD =
            new Answers("COMMERCIAL", Known.NO, Consent.NOT_NEEDED, Known.NO, Mentor.NAMED, 1, false);

    final Stage stage;
    final Actor coordinator;
    final Actor director;
    final String territory;
    private final IpmCast cast;
    private final WriteLead writeLead;
    private final JdbcClient db;

    LeadScene(IpmCast cast, WriteLead writeLead, JdbcClient db) {
        this.cast = cast;
        this.writeLead = writeLead;
        this.db = db;
        cast.today(TODAY);
        stage = cast.stage();
        territory = db.sql("select code from organisations.territory order by code limit 1 offset :n")
                .param("n", stage.number)
                .query(String.class)
                .single();
        var unit = Ids.next();
        db.sql("""
                        insert into organisations.unit (id, organisation_id, kind, name, territory_code)
                        values (:id, :organisation, 'OTHER', 'Koordinátor', :territory)
                        """)
                .param("id", unit)
                .param("organisation", stage.providerId)
                .param("territory", territory)
                .update();
        coordinator = stage.actor("coordinator", unit, Role.LOCAL_IPM_COORDINATOR);
        director = stage.actor("lead-director", stage.officeUnit, Role.KOP_DIRECTOR);
    }

    NewLead lead(String employer, String ico) {
        return new NewLead(
                employer,
                ico,
                "COMMERCIAL",
                stage.branchId,
                territory,
                new Contact("Hana Veselá", "hana@pekarna.invalid", ""),
                "OWN_INTEREST",
                "");
    }

    LeadId written() {
        return written("Pekárna U Mlýna " + Ids.next());
    }

    LeadId written(String employer) {
        var officer = stage.officer.viewer();
        return ((Done) cast.as(officer, () -> writeLead.write(lead(employer, ""), officer))).id();
    }

    LeadId in(LeadState state) {
        var id = written();
        db.sql("update ipm.employer_lead set state = :state, decline_reason = :reason where id = :id")
                .param("state", state.name())
                .param("reason", state == LeadState.DECLINED ? "OTHER" : null)
                .param("id", id.value())
                .update();
        return id;
    }

    LeadState stateOf(LeadId id) {
        return LeadState.valueOf(value(id, "state"));
    }

    String value(LeadId id, String column) {
        return String.valueOf(
                db.sql("select coalesce(" + column + "::text, 'null') from ipm.employer_lead where id = :id")
                        .param("id", id.value())
                        .query(String.class)
                        .single());
    }

    int version(LeadId id) {
        return Integer.parseInt(value(id, "version"));
    }

    /// Nobody of this office.
    static Viewer stranger() {
        return new Viewer(
                UUID.randomUUID(),
                "cizí",
                List.of(new Membership(UUID.randomUUID(), "jinde", UUID.randomUUID(), "jinde", Role.KOP_OFFICER)));
    }
}
