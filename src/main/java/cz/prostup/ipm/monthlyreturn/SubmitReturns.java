package cz.prostup.ipm.monthlyreturn;

import static cz.prostup.ipm.monthlyreturn.ReturnAction.SUBMIT;
import static java.util.stream.Collectors.toMap;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.ReturnId;
import cz.prostup.ipm.contribution.Outcome.Calculated;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.Today;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// One confirmation sends the month of many workers; each return lives alone afterwards (decisions 10).
@Service
public class SubmitReturns {

    /// @param version the version of the return that the confirmation showed
    public record Entry(ReturnId id, int version) {}

    public sealed interface Outcome {}

    /// @param id of the submission, the same for the same form however often it is sent
    public record Submitted(UUID id) implements Outcome {}

    public record Refused(List<Problem> problems) implements Outcome {}

    /// Somebody saved or sent meanwhile; nothing was sent.
    public record Stale() implements Outcome {}

    public record Problem(ReturnId id, String person, Reason reason) {}

    public enum Reason {
        ALREADY_SENT,
        MONTH_NOT_OVER,
        NO_CLAIM,
        UNSIGNED_WITHOUT_REASON,
        NOT_CALCULABLE,
        NOT_ALLOWED
    }

    private final SheetScreens sheets;
    private final ReturnRepository returns;
    private final Today today;

    SubmitReturns(SheetScreens sheets, ReturnRepository returns, Today today) {
        this.sheets = sheets;
        this.returns = returns;
        this.today = today;
    }

    /// @param formKey made with the form; the second sending of the same form finds the first
    /// @throws NotFound when a return is not there for this viewer
    @Transactional
    public Outcome submit(UUID formKey, UUID employerId, YearMonth month, List<Entry> entries, Viewer viewer) {
        returns.lock(entries.stream().map(Entry::id).toList(), viewer);
        var earlier = returns.submissionByKey(formKey);
        if (earlier.isPresent()) {
            return new Submitted(earlier.get());
        }
        var rows = sheets.rows(entries.stream().map(Entry::id).toList(), viewer).stream()
                .collect(toMap(row -> row.basics().id(), Function.identity()));
        var problems =
                problems(entries.stream().map(entry -> row(rows, entry.id())).toList(), viewer);
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        if (entries.stream().anyMatch(entry -> versionOf(rows, entry) != entry.version())) {
            return new Stale();
        }
        var submission = returns.newSubmission(formKey, employerId, month, viewer);
        if (submission.isEmpty()) {
            return returns.submissionByKey(formKey).<Outcome>map(Submitted::new).orElseGet(Stale::new);
        }
        entries.forEach(entry -> send(row(rows, entry.id()), submission.get(), viewer));
        return new Submitted(submission.get());
    }

    private void send(SheetRow row, UUID submission, Viewer viewer) {
        var basics = row.basics();
        if (row.outcome() instanceof Calculated calculated) {
            returns.freeze(basics.id(), submission, basics.placement(), row.inputs(), calculated, null);
        }
        returns.move(
                new MonthlyReturn(basics.id(), basics.placement(), basics.state(), basics.version()),
                SUBMIT,
                viewer,
                basics.unsignedReason());
        returns.attach(basics.id(), submission);
    }

    /// What keeps rows from being sent, in their order; asked by the confirmation before anybody sends.
    public List<Problem> problems(List<SheetRow> rows, Viewer viewer) {
        var problems = new ArrayList<Problem>();
        for (var row : rows) {
            for (var reason : whatIsMissing(row, viewer)) {
                problems.add(new Problem(row.basics().id(), row.basics().person(), reason));
            }
        }
        return problems;
    }

    private List<Reason> whatIsMissing(SheetRow row, Viewer viewer) {
        var missing = new ArrayList<Reason>();
        if (!ReturnLifecycle.TABLE.allows(row.basics().state(), SUBMIT)) {
            return List.of(Reason.ALREADY_SENT);
        }
        if (!viewer.isAny(Role.EMPLOYER_PAYROLL, Role.EMPLOYER_ADMIN)) {
            missing.add(Reason.NOT_ALLOWED);
        }
        if (!isOver(row)) {
            missing.add(Reason.MONTH_NOT_OVER);
        }
        if (!row.isSaved()) {
            missing.add(Reason.NO_CLAIM);
        }
        if (!row.hours().waiting().isEmpty() && row.basics().unsignedReason().isBlank()) {
            missing.add(Reason.UNSIGNED_WITHOUT_REASON);
        }
        if (!(row.outcome() instanceof Calculated)) {
            missing.add(Reason.NOT_CALCULABLE);
        }
        return missing;
    }

    /// The last day of the month, or of the support when it ends inside, has passed.
    private boolean isOver(SheetRow row) {
        var monthEnd = row.basics().month().atEndOfMonth();
        var last = row.basics().lastDay().isBefore(monthEnd) ? row.basics().lastDay() : monthEnd;
        return today.date().isAfter(last);
    }

    private static int versionOf(Map<ReturnId, SheetRow> rows, Entry entry) {
        return row(rows, entry.id()).basics().version();
    }

    private static SheetRow row(Map<ReturnId, SheetRow> rows, ReturnId id) {
        var row = rows.get(id);
        if (row == null) {
            throw new NotFound(id);
        }
        return row;
    }
}
