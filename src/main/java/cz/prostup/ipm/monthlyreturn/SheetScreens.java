package cz.prostup.ipm.monthlyreturn;

import cz.prostup.access.ReadLog;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.ReturnId;
import cz.prostup.ipm.contribution.Contribution;
import cz.prostup.ipm.monthlyreturn.SheetRepository.JobMonth;
import cz.prostup.ipm.monthlyreturn.SheetRepository.Row;
import cz.prostup.ipm.programme.RulesRepository;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Answers the employer's monthly sheet: each row with its amount, worked out by the same function that decides it.
@Component
public class SheetScreens {

    private final SheetRepository sheets;
    private final RulesRepository rules;
    private final LevyTable levies;
    private final ReadLog readLog;

    SheetScreens(SheetRepository sheets, RulesRepository rules, LevyTable levies, ReadLog readLog) {
        this.sheets = sheets;
        this.rules = rules;
        this.levies = levies;
        this.readLog = readLog;
    }

    /// @throws NotFound when the viewer's employer has nobody on a job in that month
    @Transactional
    public Sheet sheet(UUID employerId, String employer, YearMonth month, Viewer viewer) {
        var rows = sheets.ofEmployer(employerId, month, viewer);
        if (!rows.isEmpty()) {
            readLog.list(
                    viewer,
                    "monthly sheet",
                    "month=" + month,
                    rows.stream().map(row -> row.basics().personId()).toList(),
                    rows.getFirst().basics().basis());
        }
        return new Sheet(employerId, employer, month, filled(rows), !sheets.hasSentAnything(employerId));
    }

    /// Rows by their ids, of one month or of many, in the order of the sheet; an id that the viewer may not see is
    /// simply not there.
    List<SheetRow> rows(Collection<ReturnId> ids, Viewer viewer) {
        var rows = sheets.byIds(ids, viewer);
        return rows.isEmpty() ? List.of() : filled(rows);
    }

    private List<SheetRow> filled(List<Row> rows) {
        var months = rows.stream().map(row -> JobMonth.of(row.basics())).toList();
        var statements = sheets.statements(months);
        var absences = sheets.absences(months);
        var defects =
                sheets.openDefects(rows.stream().map(row -> row.basics().id()).toList());
        return rows.stream()
                .map(row -> filled(
                        row,
                        new MonthHours(statements.getOrDefault(JobMonth.of(row.basics()), List.of())),
                        absences.getOrDefault(JobMonth.of(row.basics()), List.of()),
                        defects.getOrDefault(row.basics().id().value(), List.of())))
                .toList();
    }

    private SheetRow filled(
            Row row, MonthHours hours, List<SheetRow.AbsenceDays> absences, List<SheetRow.Defect> defects) {
        var basics = row.basics();
        var version = rules.get(basics.rulesCode());
        var frame = MonthFrame.of(basics.month(), basics.start(), basics.lastDay(), basics.weeklyHours(), version);
        var claim = row.claim() != null ? row.claim() : proposed(row, frame, absences);
        var inputs = SheetRow.inputs(claim, hours.counted(), frame, basics.fte());
        return new SheetRow(
                basics,
                version,
                row.claim(),
                claim,
                row.previousMonth(),
                hours,
                absences,
                defects,
                Contribution.of(inputs, version, row.override()));
    }

    private WageCostClaim proposed(Row row, MonthFrame frame, List<SheetRow.AbsenceDays> absences) {
        var basics = row.basics();
        var previous = row.previousGross();
        var gross = previous != null ? previous : Proposal.contractWage(basics.contractWage(), frame);
        return Proposal.of(gross, levies.of(gross, basics.month()), frame, absences);
    }
}
