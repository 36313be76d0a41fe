package cz.prostup.ipm.correction;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.MonthRemarks;
import cz.prostup.ipm.PlacementId;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Money;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Link;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// On the pages of a month: its corrections, what holds after them, and the way to begin another.
@Component
class CorrectionRemarks implements MonthRemarks {

    /// One row for each correction the viewer may read; one without a correction when there is none.
    private record Row(
            String returnId, boolean decided, boolean acts, boolean wages, boolean open, List<Remark> remark) {}

    private final JdbcClient db;

    CorrectionRemarks(JdbcClient db) {
        this.db = db;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Remark> about(PlacementId placement, YearMonth month, Viewer viewer) {
        var rows = db.sql("""
                        select r.id as return_id, r.state in ('APPROVED', 'PAYMENT_ORDERED', 'PAID') as decided, a.acts, a.wages,
                               exists (select from ipm.correction o
                                        where o.return_id = r.id and o.state in ('DRAFT', 'PROPOSED')) as open,
                               c.id, c.seq, c.state, c.basis, d.total as difference, t.total as holds
                          from ipm.monthly_return r
                          cross join lateral (select bool_or(a.role not in ('KOP_FINANCE', 'MENTOR')) as acts,
                                                     bool_or(a.sees_wages) as wages
                                                from ipm.placement_access a
                                               where a.placement_id = r.placement_id and a.user_id = :viewer
                                              having count(*) > 0) a
                          left join ipm.correction c on c.return_id = r.id
                               and (a.wages or (a.acts and c.basis = 'LATE_HOURS'))
                          left join ipm.correction_difference_card d on d.correction_id = c.id
                          left join ipm.return_truth_card t on t.return_id = r.id and t.calculation_id = d.calculation_id
                         where r.placement_id = :placement and r.month = :month
                         order by c.seq
                         limit 50
                        """)
                .param("placement", placement.value())
                .param("month", month.atDay(1))
                .param("viewer", viewer.userId())
                .query((row, n) -> row(row))
                .list();
        var remarks = new ArrayList<Remark>();
        rows.forEach(row -> remarks.addAll(row.remark()));
        if (!rows.isEmpty()
                && rows.getFirst().decided()
                && rows.getFirst().acts()
                && !rows.getFirst().open()) {
            var first = rows.getFirst();
            remarks.add(new Remark(
                    "",
                    new Link(
                            first.wages() ? "Opravit měsíc…" : "Požádat o opravu měsíce…",
                            "/ipm/corrections/new?return=" + first.returnId())));
        }
        return remarks;
    }

    private static Row row(ResultSet row) throws SQLException {
        var id = Columns.uuidOrNull(row, "id");
        return new Row(
                row.getString("return_id"),
                row.getBoolean("decided"),
                row.getBoolean("acts"),
                row.getBoolean("wages"),
                row.getBoolean("open"),
                id == null ? List.of() : List.of(remark(row, "/ipm/corrections/" + id)));
    }

    private static Remark remark(ResultSet row, String path) throws SQLException {
        var state = Columns.code(row, "state", CorrectionState.class);
        var difference = Columns.moneyOrNull(row, "difference");
        var holds = Columns.moneyOrNull(row, "holds");
        var text = Columns.code(row, "basis", Basis.class).czech() + ", " + state.czech()
                + (difference == null || !state.holds() ? "" : ", rozdíl " + signed(difference))
                + (holds == null ? "" : "; za měsíc teď platí " + Czech.money(holds));
        return new Remark(text, new Link("Oprava č. " + row.getInt("seq"), path));
    }

    static String signed(Money difference) {
        return (difference.isPositive() ? "+" : "") + Czech.money(difference);
    }
}
