package cz.prostup.ipm.correction;

import static java.util.stream.Collectors.toMap;

import cz.prostup.access.ReadLog;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.ReturnId;
import cz.prostup.ipm.contribution.Outcome.Calculated;
import cz.prostup.ipm.contribution.Outcome.Refused;
import cz.prostup.ipm.monthlyreturn.StoredCalculations;
import cz.prostup.ipm.programme.RulesRepository;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Money;
import cz.prostup.shared.NotFound;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Many months by another version of the rules: who gains, who owes and how much, before anything is done; then a draft
/// for each month that differs.
@Service
public class RulesChange {

    /// @param after   null when the month cannot be counted by those rules
    /// @param problem why, empty when it can
    /// @param open    somebody works on this month already; it is left out
    public record Row(
            ReturnId id,
            UUID personId,
            String person,
            YearMonth month,
            Money before,
            @Nullable Money after,
            String problem,
            boolean open) {

        public Money difference() {
            return after == null ? Money.ZERO : after.minus(before);
        }

        /// A draft would be made.
        public boolean differs() {
            return !open && !difference().equals(Money.ZERO);
        }
    }

    /// @param rules  what was asked for
    /// @param known  codes of all versions, the newest first
    /// @param counts whether that version is known
    public record Preview(
            UUID agreementId,
            String agreement,
            String employer,
            String currentRules,
            boolean ended,
            String rules,
            YearMonth from,
            List<String> known,
            boolean counts,
            List<Row> rows) {

        public Money gained() {
            return Money.sum(
                    rows.stream().map(Row::difference).filter(Money::isPositive).toList());
        }

        /// As a positive amount.
        public Money owed() {
            return Money.ZERO.minus(Money.sum(
                    rows.stream().map(Row::difference).filter(Money::isNegative).toList()));
        }

        public long drafts() {
            return rows.stream().filter(Row::differs).count();
        }
    }

    private record Agreement(String number, String employer, String rules, boolean ended) {}

    private final JdbcClient db;
    private final MendedMonths months;
    private final StoredCalculations calculations;
    private final RulesRepository rules;
    private final DraftCorrection drafts;
    private final ReadLog readLog;

    RulesChange(
            JdbcClient db,
            MendedMonths months,
            StoredCalculations calculations,
            RulesRepository rules,
            DraftCorrection drafts,
            ReadLog readLog) {
        this.db = db;
        this.months = months;
        this.calculations = calculations;
        this.rules = rules;
        this.drafts = drafts;
        this.readLog = readLog;
    }

    /// Nothing is stored. Every approved or paid month of the agreement from that month on is counted again from what
    /// holds today.
    ///
    /// @throws NotFound when the agreement is of another branch
    @Transactional
    public Preview preview(UUID agreement, String code, YearMonth from, Viewer viewer) {
        var head = agreement(agreement, viewer);
        var known = known();
        var counts = known.contains(code);
        var rows = counts ? rows(agreement, code, from, viewer) : List.<Row>of();
        if (!rows.isEmpty()) {
            readLog.list(
                    viewer,
                    "corrections by rules",
                    "agreement=" + agreement + " rules=" + code + " from=" + from,
                    rows.stream().map(Row::personId).distinct().toList(),
                    "VLASTNI_POBOCKA");
        }
        return new Preview(
                agreement, head.number(), head.employer(), head.rules(), head.ended(), code, from, known, counts, rows);
    }

    /// Makes a draft for each month with a difference that nobody works on.
    ///
    /// @return how many were made
    /// @throws NotFound when the agreement is of another branch, or the version is not known
    @Transactional
    public int start(UUID agreement, String code, YearMonth from, String reason, Viewer viewer) {
        agreement(agreement, viewer);
        if (!known().contains(code)) {
            throw new NotFound(code);
        }
        int made = 0;
        for (var row : rows(agreement, code, from, viewer)) {
            if (row.differs()
                    && drafts.start(row.id(), Change.ofRules(reason, code), viewer) instanceof DraftCorrection.Saved) {
                made++;
            }
        }
        return made;
    }

    private List<Row> rows(UUID agreement, String code, YearMonth from, Viewer viewer) {
        var decided = months.decided(agreement, from, viewer);
        var bases = bases(decided.stream().map(MendedMonth::returnId).toList());
        var stored =
                calculations.find(bases.values().stream().map(Held::calculation).collect(Collectors.toSet()));
        var rows = new ArrayList<Row>();
        for (var month : decided) {
            var held = bases.get(month.returnId());
            var before = held == null ? null : stored.get(held.calculation());
            if (held == null || before == null) {
                continue;
            }
            var again = Recalculation.of(before, Change.ofRules("", code), rules::get);
            var after = again.outcome() instanceof Calculated calculated ? calculated.total() : null;
            var problem = again.outcome() instanceof Refused(var reasons) ? String.join(" ", reasons) : "";
            rows.add(new Row(
                    month.returnId(),
                    month.personId(),
                    month.person(),
                    month.month(),
                    before.total(),
                    after,
                    problem,
                    held.open()));
        }
        return rows;
    }

    private record Held(ReturnId id, UUID calculation, boolean open) {}

    private Map<ReturnId, Held> bases(List<ReturnId> returns) {
        return db
                .sql("""
                        select t.return_id, t.calculation_id,
                               exists (select from ipm.correction c
                                        where c.return_id = t.return_id and c.state in ('DRAFT', 'PROPOSED')) as open
                          from ipm.return_truth_card t
                         where t.return_id = any (:returns)
                        """)
                .param("returns", returns.stream().map(ReturnId::value).toArray(UUID[]::new))
                .query((row, n) -> new Held(
                        new ReturnId(Columns.uuid(row, "return_id")),
                        Columns.uuid(row, "calculation_id"),
                        row.getBoolean("open")))
                .list()
                .stream()
                .collect(toMap(Held::id, held -> held));
    }

    private Agreement agreement(UUID id, Viewer viewer) {
        return db.sql("""
                        select g.number, e.name, g.rules, (g.state <> 'IN_FORCE' or g.effective_to < access.today()) as ended
                          from ipm.agreement g
                          join organisations.organisation_card e on e.id = g.employer_id
                          join organisations.branch_card b on b.id = g.branch_id
                          join access.membership_card m on m.unit_id = b.unit_id
                         where g.id = :id and m.user_id = :viewer and m.role = 'KOP_OFFICER'
                         limit 1
                        """)
                .param("id", id)
                .param("viewer", viewer.userId())
                .query((row, n) -> new Agreement(
                        row.getString("number"),
                        row.getString("name"),
                        row.getString("rules"),
                        row.getBoolean("ended")))
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    private List<String> known() {
        return db.sql("select code from ipm.rules_version order by valid_from desc, code")
                .query((row, n) -> row.getString("code"))
                .list();
    }
}
