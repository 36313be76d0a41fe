package cz.prostup.ipm.payrollfile;

import cz.prostup.ipm.ReturnId;
import cz.prostup.ipm.monthlyreturn.SheetRow;
import cz.prostup.ipm.monthlyreturn.WageCostClaim;
import java.util.List;

/// What would be written if the table were confirmed now. Nothing is saved by it.
///
/// @param matched   lines that would be written, in the order of the file
/// @param unmatched lines of nobody, the most alike first; of a whole company only the nearest
/// @param others    how many further lines are of nobody
/// @param leftOut   lines that will not be written, with the reason
/// @param absent    workers of the sheet whom the table does not have
public record DryRun(
        List<Matched> matched, List<Unmatched> unmatched, int others, List<LeftOut> leftOut, List<String> absent) {

    /// @param number   under which the payroll program knows the worker, may be empty
    /// @param warnings Czech sentences; the line is written all the same
    public record Matched(
            int line,
            SheetRow row,
            WageCostClaim claim,
            String number,
            List<Difference> differences,
            List<String> warnings) {

        public ReturnId id() {
            return row.basics().id();
        }
    }

    /// Both in words, with their unit.
    public record Difference(String what, String was, String now) {}

    public record Unmatched(int line, String name, List<Candidate> nearest) {}

    public record Candidate(ReturnId id, String person) {}

    public record LeftOut(int line, String name, String reason) {}

    public List<Matched> changed() {
        return matched.stream()
                .filter(line ->
                        !line.differences().isEmpty() || !line.warnings().isEmpty())
                .toList();
    }

    public List<Matched> unchanged() {
        return matched.stream()
                .filter(line -> line.differences().isEmpty() && line.warnings().isEmpty())
                .toList();
    }
}
