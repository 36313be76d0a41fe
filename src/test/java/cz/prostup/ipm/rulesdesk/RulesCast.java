package cz.prostup.ipm.rulesdesk;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.access.Viewer.Membership;
import cz.prostup.ipm.IpmCast;
import cz.prostup.ipm.IpmCast.Actor;
import cz.prostup.ipm.IpmCast.Stage;
import cz.prostup.ipm.programme.Certainty;
import cz.prostup.ipm.programme.RulesRepository;
import cz.prostup.ipm.rulesdesk.ChangeParameter.Change;
import cz.prostup.ipm.rulesdesk.ProposeVersion.Proposal;
import cz.prostup.shared.Ids;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// People of the directorate, and proposals as they make them.
@Component
class RulesCast {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final IpmCast cast;
    private final ProposeVersion proposeVersion;
    private final ChangeParameter changeParameter;
    private final RulesRepository rules;
    private final JdbcClient db;
    private final TransactionTemplate transaction;

    RulesCast(
            IpmCast cast,
            ProposeVersion proposeVersion,
            ChangeParameter changeParameter,
            RulesRepository rules,
            JdbcClient db,
            TransactionTemplate transaction) {
        this.cast = cast;
        this.proposeVersion = proposeVersion;
        this.changeParameter = changeParameter;
        this.rules = rules;
        this.db = db;
        this.transaction = transaction;
    }

    Actor directorate(Stage stage, String name) {
        return somebody(stage, name, Role.LABOUR_OFFICE_HQ);
    }

    Actor somebody(Stage stage, String name, Role role) {
        return cast.as(Viewer.SYSTEM, () -> transaction.execute(status -> stage.actor(name, stage.officeUnit, role)));
    }

    /// The viewer while they also stand in for somebody.
    static Viewer standingIn(Viewer viewer, Viewer principal) {
        var own = viewer.memberships().getFirst();
        var borrowed = new Membership(
                own.unitId(), own.unit(), own.organisationId(), own.organisation(), own.role(), principal.userId());
        return new Viewer(viewer.userId(), viewer.name(), List.of(own, borrowed));
    }

    String proposed(Viewer by, LocalDate from) {
        var code = "ZKOUSKA-" + NUMBER.incrementAndGet();
        propose(code, from, by);
        return code;
    }

    RulesOutcome propose(String code, LocalDate from, Viewer by) {
        var proposal =
                new Proposal(code, "Zkušební verze", from, "pokyn ředitele", "pokyn 12/2026", "hodiny jsou přísné");
        return cast.as(by, () -> proposeVersion.propose("IPM-2025", proposal, by));
    }

    RulesOutcome change(String code, String parameter, String value, Viewer by) {
        var change = new Change(parameter, value, Certainty.SOURCE, "pokyn 12/2026", "poměrná část je spravedlivější");
        return cast.as(by, () -> changeParameter.change(code, version(code), change, by));
    }

    int version(String code) {
        return db.sql("select version from ipm.rules_version where code = :code")
                .param("code", code)
                .query(Integer.class)
                .single();
    }

    String status(String code) {
        return db.sql("select status from ipm.rules_version where code = :code")
                .param("code", code)
                .query(String.class)
                .single();
    }

    /// Tests share one database and one set of rules: what was put in force goes, IPM-2025 goes on without an end.
    void clear() {
        db.sql("update ipm.rules_version set status = 'RETIRED' where status = 'ACTIVE' and code like 'ZKOUSKA%'")
                .update();
        db.sql("update ipm.rules_version set valid_to = null where code = 'IPM-2025'")
                .update();
        rules.forget();
    }

    /// A paid month of a participant as it was calculated by IPM-2025; answers the calculation.
    UUID paid(
            Stage stage, LocalDate month, int gross, int social, int health, String hours, int wage, int integration) {
        return cast.as(
                Viewer.SYSTEM,
                () -> transaction.execute(status -> {
                    var participant = stage.participants.getFirst();
                    var submission = Ids.next();
                    var ret = Ids.next();
                    var calculation = Ids.next();
                    db.sql("""
                            insert into ipm.submission (id, number, form_key, employer_id, month, sent_by, sent_at)
                            values (:id, :number, :key, :employer, :month, :by, now())
                            """)
                            .param("id", submission)
                            .param("number", "Z/" + submission)
                            .param("key", Ids.next())
                            .param("employer", stage.employerId)
                            .param("month", month)
                            .param("by", stage.payroll.viewer().userId())
                            .update();
                    db.sql("""
                            insert into ipm.monthly_return (id, placement_id, branch_id, employer_id, month, state, due_on, submission_id)
                            values (:id, :placement, :branch, :employer, :month, 'PAID', :month, :submission)
                            """)
                            .param("id", ret)
                            .param("placement", participant.placement().value())
                            .param("branch", stage.branchId)
                            .param("employer", stage.employerId)
                            .param("month", month)
                            .param("submission", submission)
                            .update();
                    db.sql("""
                            insert into ipm.calculation (id, return_id, submission_id, placement_id, rules, made_at, gross_wage,
                                                         employer_social, employer_health, sick_pay, hours, days_supported, days_all,
                                                         working_days_supported, working_days_all, fte, wage_costs, wage_contribution,
                                                         integration_contribution, total, required_hours)
                            values (:id, :return, :submission, :placement, 'IPM-2025', now(), :gross, :social, :health, 0, :hours, 30,
                                    30, 21, 21, 1, :gross + :social + :health, :wage, :integration, :wage + :integration, 16)
                            """)
                            .param("id", calculation)
                            .param("return", ret)
                            .param("submission", submission)
                            .param("placement", participant.placement().value())
                            .param("gross", gross)
                            .param("social", social)
                            .param("health", health)
                            .param("hours", new java.math.BigDecimal(hours))
                            .param("wage", wage)
                            .param("integration", integration)
                            .update();
                    return calculation;
                }));
    }
}
