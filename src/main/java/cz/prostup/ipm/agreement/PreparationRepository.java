package cz.prostup.ipm.agreement;

import cz.prostup.ipm.ApplicationId;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Ids;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.Today;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads what an application asked for and writes the agreement that comes of it.
@Repository
class PreparationRepository {

    /// @param places how many are approved
    record Asked(
            UUID employerId,
            UUID branchId,
            String branchCode,
            UUID officeUnit,
            String rules,
            String account,
            int places,
            LocalDate firstStart,
            LocalDate lastStart) {}

    private final JdbcClient db;
    private final Today today;

    PreparationRepository(JdbcClient db, Today today) {
        this.db = db;
        this.today = today;
    }

    /// @throws NotFound              when there is no such application
    /// @throws IllegalStateException when it has no rules or no approved place
    Asked approved(ApplicationId id) {
        return db.sql("""
                        select p.employer_id, p.branch_id, b.code, b.unit_id, p.rules, p.bank_account,
                               coalesce(sum(i.approved_places), 0) as places, min(i.planned_start) as first_start,
                               max(i.planned_start) as last_start
                          from ipm.position_application p
                          join organisations.branch_card b on b.id = p.branch_id
                          left join ipm.application_item i on i.application_id = p.id and i.approved_places > 0
                         where p.id = :id
                         group by p.id, b.code, b.unit_id
                        """)
                .param("id", id.value())
                .query((row, n) -> {
                    if (row.getInt("places") == 0 || row.getString("rules") == null) {
                        throw new IllegalStateException("nothing is approved in application " + id);
                    }
                    return new Asked(
                            Columns.uuid(row, "employer_id"),
                            Columns.uuid(row, "branch_id"),
                            row.getString("code"),
                            Columns.uuid(row, "unit_id"),
                            row.getString("rules"),
                            row.getString("bank_account"),
                            row.getInt("places"),
                            Columns.date(row, "first_start"),
                            Columns.date(row, "last_start"));
                })
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    /// One after another, over all branches. Agreements taken over have the numbers below a hundred, and sometimes
    /// more.
    int nextNumber(int year) {
        return db.sql("""
                        insert into ipm.agreement_counter as c (year, last)
                        select :year, 1 + greatest(99, max(substr(g.variable_symbol, 5)::int))
                          from ipm.agreement g
                         where g.variable_symbol ~ :pattern
                        on conflict (year) do update set last = c.last + 1
                        returning last
                        """)
                .param("year", year)
                .param("pattern", "^" + year + "\\d{1,6}$")
                .query(Integer.class)
                .single();
    }

    void add(AgreementId id, ApplicationId application, Asked asked, String number, String account, LocalDate until) {
        db.sql("""
                        insert into ipm.agreement (id, number, employer_id, branch_id, rules, effective_from, effective_to, bank_account,
                                                   state, application_id, since)
                        values (:id, :number, :employer, :branch, :rules, :from, :to, :account, 'PREPARED', :application, :today)
                        """)
                .param("id", id.value())
                .param("number", number)
                .param("employer", asked.employerId())
                .param("branch", asked.branchId())
                .param("rules", asked.rules())
                .param("from", asked.firstStart())
                .param("to", until)
                .param("account", account)
                .param("application", application.value())
                .param("today", today.date())
                .update();
    }

    /// So many planned places of each kind as were approved, numbered from one.
    void addPositions(AgreementId id, ApplicationId application) {
        record Kind(UUID id, int places) {}
        var kinds = db.sql("""
                        select id, approved_places from ipm.application_item
                         where application_id = :id and approved_places > 0
                         order by seq
                        """)
                .param("id", application.value())
                .query((row, n) -> new Kind(Columns.uuid(row, "id"), row.getInt("approved_places")))
                .list();
        var items = kinds.stream()
                .flatMap(kind -> IntStream.range(0, kind.places()).mapToObj(n -> kind.id()))
                .toList();
        db.sql("""
                        insert into ipm.position (id, agreement_id, seq, job_title, fte, weekly_hours, workplace, state, since, item_id,
                                                  cz_isco, work, gross_wage, planned_start)
                        select p.id, :agreement, p.seq, i.job_title, i.fte, i.weekly_hours, i.workplace, 'PLANNED', :today, i.id,
                               i.cz_isco, i.work, i.gross_wage, i.planned_start
                          from unnest(:ids::uuid[], :items::uuid[]) with ordinality p (id, item_id, seq)
                          join ipm.application_item i on i.id = p.item_id
                        """)
                .param("agreement", id.value())
                .param("today", today.date())
                .param("ids", items.stream().map(item -> Ids.next()).toArray(UUID[]::new))
                .param("items", items.toArray(UUID[]::new))
                .update();
    }
}
