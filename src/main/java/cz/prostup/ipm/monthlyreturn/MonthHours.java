package cz.prostup.ipm.monthlyreturn;

import cz.prostup.shared.Hours;
import java.util.List;
import java.util.function.Predicate;

/// Hours of integration activities of one job in one month, by the statements they stand in.
///
/// Only an accepted statement counts; what is not signed or accepted yet is shown with who is on turn.
public record MonthHours(List<StatementHours> statements) {

    /// @param unit  the provider's unit
    /// @param state `OPEN`, `SIGNED`, `ACCEPTED` or `RETURNED`
    public record StatementHours(String unit, String state, Hours done, Hours planned) {

        public boolean isAccepted() {
            return state.equals("ACCEPTED");
        }

        /// What waits and for whom, empty when the statement is accepted.
        public String waitsFor() {
            return switch (state) {
                case "OPEN" -> "podepisuje " + unit;
                case "SIGNED" -> "přijímá mentor";
                case "RETURNED" -> "opravuje " + unit;
                default -> "";
            };
        }
    }

    public MonthHours {
        statements = List.copyOf(statements);
    }

    public Hours counted() {
        return sum(StatementHours::isAccepted);
    }

    /// Attended hours, also of statements that nobody accepted yet.
    public Hours done() {
        return sum(statement -> true);
    }

    public Hours planned() {
        return Hours.sum(statements.stream().map(StatementHours::planned).toList());
    }

    public boolean isAllAccepted() {
        return !statements.isEmpty() && statements.stream().allMatch(StatementHours::isAccepted);
    }

    public List<StatementHours> waiting() {
        return statements.stream().filter(statement -> !statement.isAccepted()).toList();
    }

    private Hours sum(Predicate<StatementHours> which) {
        return Hours.sum(
                statements.stream().filter(which).map(StatementHours::done).toList());
    }
}
