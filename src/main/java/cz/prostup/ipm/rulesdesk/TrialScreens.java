package cz.prostup.ipm.rulesdesk;

import cz.prostup.ipm.rulesdesk.TrialSum.Dimension;
import cz.prostup.shared.Columns;
import cz.prostup.shared.NotFound;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Trials as the directorate sees them: sums, no persons.
@Component
public class TrialScreens {

    private static final RowMapper<Trial> TRIAL = (row, n) -> new Trial(
            new TrialId(Columns.uuid(row, "id")),
            row.getString("rules"),
            row.getInt("version"),
            Columns.month(row, "month_from"),
            Columns.month(row, "month_to"),
            Columns.code(row, "state", Trial.State.class),
            row.getInt("total"),
            row.getInt("done"),
            row.getString("display_name"),
            Columns.instant(row, "started_at"),
            Columns.instantOrNull(row, "finished_at"),
            row.getString("problem"));

    private final JdbcClient db;

    TrialScreens(JdbcClient db) {
        this.db = db;
    }

    /// The newest first, at most twenty.
    @Transactional(readOnly = true)
    public List<Trial> of(String rules) {
        return db.sql("""
                        select t.id, t.rules, t.version, t.month_from, t.month_to, t.state, t.total, t.done, u.display_name,
                               t.started_at, t.finished_at, t.problem
                          from ipm.rules_trial t
                          join access.user_card u on u.id = t.started_by
                         where t.rules = :rules
                         order by t.started_at desc
                         limit 20
                        """).param("rules", rules).query(TRIAL).list();
    }

    /// @throws NotFound when the version has no such trial
    @Transactional(readOnly = true)
    public Trial trial(String rules, TrialId id) {
        return find(rules, id).orElseThrow(() -> new NotFound(id));
    }

    /// By group: the largest sum first, months in their order, employers by how much they would gain or lose.
    @Transactional(readOnly = true)
    public List<TrialSum> sums(TrialId id) {
        return db.sql("""
                        select dimension, key, label, returns, before, after, gained, lost
                          from ipm.rules_trial_sum
                         where trial_id = :id
                         order by dimension, case when dimension = 'MONTH' then key end,
                                  case when dimension = 'EMPLOYER' then abs(after - before) end desc nulls last,
                                  before desc, key
                        """)
                .param("id", id.value())
                .query((row, n) -> new TrialSum(
                        Columns.code(row, "dimension", Dimension.class),
                        row.getString("key"),
                        row.getString("label"),
                        row.getInt("returns"),
                        Columns.money(row, "before"),
                        Columns.money(row, "after"),
                        row.getInt("gained"),
                        row.getInt("lost")))
                .list();
    }

    private Optional<Trial> find(String rules, TrialId id) {
        return db.sql("""
                        select t.id, t.rules, t.version, t.month_from, t.month_to, t.state, t.total, t.done, u.display_name,
                               t.started_at, t.finished_at, t.problem
                          from ipm.rules_trial t
                          join access.user_card u on u.id = t.started_by
                         where t.id = :id and t.rules = :rules
                        """)
                .param("id", id.value())
                .param("rules", rules)
                .query(TRIAL)
                .optional();
    }
}
