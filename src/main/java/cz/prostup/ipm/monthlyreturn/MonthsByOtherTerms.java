package cz.prostup.ipm.monthlyreturn;

import cz.prostup.access.ReadLog;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.ReturnId;
import cz.prostup.ipm.contribution.Contribution;
import cz.prostup.ipm.contribution.Outcome;
import cz.prostup.ipm.contribution.Outcome.Calculated;
import cz.prostup.ipm.programme.RulesRepository;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Hours;
import cz.prostup.shared.Money;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Months that nobody has approved yet, counted by other terms beside the present ones: what an amendment would change,
/// in crowns and before it does. Nothing is stored. Approved months are not here: no amendment touches them.
@Service
public class MonthsByOtherTerms {

    /// @param position only of this place, null for all places of the agreement
    /// @param fte      null to leave it
    /// @param rules    null to leave them
    public record Terms(
            @Nullable UUID position,
            @Nullable BigDecimal fte,
            @Nullable Hours weeklyHours,
            @Nullable String rules) {}

    /// @param before null when the month cannot be counted, or no wage is written in it yet
    public record Row(
            ReturnId id,
            String person,
            YearMonth month,
            ReturnState state,
            @Nullable Money before,
            @Nullable Money after) {

        public Money difference() {
            return before == null || after == null ? Money.ZERO : after.minus(before);
        }
    }

    private static final int MOST = 200;

    private final JdbcClient db;
    private final SheetScreens sheets;
    private final RulesRepository rules;
    private final ReadLog readLog;

    MonthsByOtherTerms(JdbcClient db, SheetScreens sheets, RulesRepository rules, ReadLog readLog) {
        this.db = db;
        this.sheets = sheets;
        this.rules = rules;
        this.readLog = readLog;
    }

    /// Months of persons whose wages the viewer may see, from that month on; the log of reads gets the persons.
    @Transactional
    public List<Row> of(UUID agreement, YearMonth from, Terms terms, Viewer viewer) {
        var ids = undecided(agreement, from, terms.position());
        var rows = ids.isEmpty() ? List.<SheetRow>of() : sheets.rows(ids, viewer);
        if (!rows.isEmpty()) {
            readLog.list(
                    viewer,
                    "months of an amendment",
                    "agreement=" + agreement + " from=" + from,
                    rows.stream().map(row -> row.basics().personId()).distinct().toList(),
                    rows.getFirst().basics().basis());
        }
        return rows.stream().map(row -> counted(row, terms)).toList();
    }

    private Row counted(SheetRow row, Terms terms) {
        var basics = row.basics();
        boolean written = row.isSaved();
        return new Row(
                basics.id(),
                basics.person(),
                basics.month(),
                basics.state(),
                written ? total(row.outcome()) : null,
                written ? total(again(row, terms)) : null);
    }

    private Outcome again(SheetRow row, Terms terms) {
        var basics = row.basics();
        var code = terms.rules();
        var version = code == null ? row.rules() : rules.get(code);
        var hours = terms.weeklyHours();
        var fte = terms.fte();
        var frame = MonthFrame.of(
                basics.month(),
                basics.start(),
                basics.lastDay(),
                hours == null ? basics.weeklyHours() : hours.value(),
                version);
        return Contribution.of(
                SheetRow.inputs(row.proposed(), row.hours().counted(), frame, fte == null ? basics.fte() : fte),
                version,
                null);
    }

    private static @Nullable Money total(Outcome outcome) {
        return outcome instanceof Calculated calculated ? calculated.total() : null;
    }

    private List<ReturnId> undecided(UUID agreement, YearMonth from, @Nullable UUID position) {
        return db.sql("""
                        select r.id
                          from ipm.monthly_return r
                          join ipm.placement p on p.id = r.placement_id
                         where p.agreement_id = :agreement and r.month >= :from
                           and r.state in ('OPEN', 'RETURNED', 'SUBMITTED', 'IN_REVIEW')
                           and (:position::uuid is null or p.position_id = :position)
                         order by r.month, r.id
                         limit :most
                        """)
                .param("agreement", agreement)
                .param("from", from.atDay(1))
                .param("position", position, java.sql.Types.OTHER)
                .param("most", MOST)
                .query((row, n) -> new ReturnId(Columns.uuid(row, "id")))
                .list();
    }
}
