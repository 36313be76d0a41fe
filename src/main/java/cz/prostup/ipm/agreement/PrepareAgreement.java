package cz.prostup.ipm.agreement;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.ApplicationId;
import cz.prostup.shared.Ids;
import cz.prostup.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Makes an agreement of an approved application, with its places (BR-015).
@Service
public class PrepareAgreement {

    private final JdbcClient db;

    PrepareAgreement(JdbcClient db) {
        this.db = db;
    }

    /// @throws NotFound when the application is not approved
    @Transactional(propagation = Propagation.MANDATORY)
    public AgreementId prepare(Viewer officer, ApplicationId application) {
        var id = Ids.next();
        int made = db.sql("""
                        insert into ipm.agreement (id, number, employer_id, branch_id, rules, effective_from, effective_to,
                                                   bank_account, state, application_id)
                        select :id, :number, p.employer_id, p.branch_id, p.rules, min(i.planned_start),
                               max(i.planned_start) + interval '18 months' - interval '1 day', p.bank_account, 'PREPARED', p.id
                          from ipm.position_application p
                          join ipm.application_item i on i.application_id = p.id and i.approved_places > 0
                         where p.id = :application and p.state = 'APPROVED'
                         group by p.id
                        """)
                .param("id", id)
                .param("number", "IPM/" + Math.floorMod(id.getLeastSignificantBits(), 9_000_000_000L))
                .param("application", application.value())
                .update();
        if (made == 0) {
            throw new NotFound(application);
        }
        db.sql("""
                        insert into ipm.position (id, agreement_id, seq, job_title, fte, weekly_hours, workplace, state, item_id,
                                                  cz_isco, work, gross_wage, planned_start)
                        select gen_random_uuid(), :id, row_number() over (order by i.seq, n), i.job_title, i.fte, i.weekly_hours,
                               i.workplace, 'PLANNED', i.id, i.cz_isco, i.work, i.gross_wage, i.planned_start
                          from ipm.application_item i
                         cross join lateral generate_series(1, i.approved_places) n
                         where i.application_id = :application
                        """).param("id", id).param("application", application.value()).update();
        return new AgreementId(id);
    }
}
