package cz.prostup.ipm.monthlyreturn;

import cz.prostup.access.ReadLog;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.MonthRemarks;
import cz.prostup.ipm.MonthRemarks.Remark;
import cz.prostup.ipm.ReturnId;
import cz.prostup.ipm.monthlyreturn.ReviewRepository.Head;
import cz.prostup.ipm.monthlyreturn.SheetRepository.JobMonth;
import cz.prostup.shared.Columns;
import cz.prostup.shared.NotFound;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Answers the page of one return: the facts on the left, the checks on the right. Many returns are checked by as many
/// questions as one.
@Component
public class ReviewScreens {

    private final JdbcClient db;
    private final SheetScreens sheets;
    private final ReviewRepository reviews;
    private final LevyTable levies;
    private final ReadLog readLog;
    private final ObjectProvider<MonthRemarks> remarks;

    ReviewScreens(
            JdbcClient db,
            SheetScreens sheets,
            ReviewRepository reviews,
            LevyTable levies,
            ReadLog readLog,
            ObjectProvider<MonthRemarks> remarks) {
        this.remarks = remarks;
        this.db = db;
        this.sheets = sheets;
        this.reviews = reviews;
        this.levies = levies;
        this.readLog = readLog;
    }

    /// @param employer   name of the employer
    /// @param history    moves of the return, in words
    /// @param remarks    what others say about the month: corrections of it
    public record Review(
            ReviewFacts facts,
            List<Check> checks,
            String employer,
            @Nullable Sending submission,
            List<Event> history,
            List<Remark> remarks) {}

    /// The latest sending of the return, for the way to its receipt.
    public record Sending(UUID id, String number) {}

    /// @param onBehalfOf for whom the acting person stood in, null when for nobody
    public record Event(Instant at, String by, @Nullable String onBehalfOf, String action, String reason) {

        /// "David Kolář v zastoupení: Jana Malá"
        public String who() {
            return onBehalfOf == null ? by : by + " (v\u00a0zastoupení: " + onBehalfOf + ")";
        }
    }

    /// A return with what the checks say of it.
    public record Checked(ReviewFacts facts, List<Check> checks, String employer) {

        public boolean isClean() {
            return checks.stream().allMatch(Check::isPassed);
        }

        public boolean isWrong() {
            return checks.stream().anyMatch(Check::isWrong);
        }

        public List<Check> findings() {
            return checks.stream().filter(check -> !check.isPassed()).toList();
        }
    }

    /// @throws NotFound when the viewer sees no wages of this return
    @Transactional
    public Review review(ReturnId id, Viewer viewer) {
        var found = checked(List.of(id), true, viewer);
        if (found.isEmpty()) {
            throw new NotFound(id);
        }
        var facts = found.getFirst().checked().facts();
        var basics = facts.row().basics();
        readLog.person(viewer, basics.personId(), "monthly return " + basics.month(), id.value(), basics.basis());
        return new Review(
                facts,
                found.getFirst().checked().checks(),
                found.getFirst().checked().employer(),
                found.getFirst().head().submission(),
                history(id),
                remarks.orderedStream()
                        .flatMap(source -> source.about(basics.placement(), basics.month(), viewer).stream())
                        .toList());
    }

    /// Checks of many returns, in the order of the sheet, without the lines of their calculations. A return whose wages
    /// the viewer does not see is simply not there. Whoever shows them writes the read log.
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Checked> checked(Collection<ReturnId> ids, Viewer viewer) {
        return ids.isEmpty()
                ? List.of()
                : checked(ids, false, viewer).stream().map(Found::checked).toList();
    }

    private record Found(Checked checked, Head head) {}

    private List<Found> checked(Collection<ReturnId> ids, boolean lines, Viewer viewer) {
        var rows = sheets.rows(ids, viewer);
        if (rows.isEmpty()) {
            return List.of();
        }
        var known = rows.stream().map(row -> row.basics().id()).toList();
        var heads = reviews.heads(known);
        var activities = reviews.activities(
                rows.stream().map(row -> JobMonth.of(row.basics())).toList(), viewer);
        var frozen = reviews.frozen(known, lines);
        return rows.stream()
                .map(row -> {
                    var head = Objects.requireNonNull(heads.get(row.basics().id()));
                    var facts =
                            facts(row, head, activities, frozen.get(row.basics().id()));
                    return new Found(new Checked(facts, Checks.of(facts), head.employer()), head);
                })
                .toList();
    }

    private ReviewFacts facts(
            SheetRow row,
            Head head,
            Map<JobMonth, List<MonthActivity>> activities,
            ReviewFacts.@Nullable Frozen frozen) {
        var basics = row.basics();
        var frame = MonthFrame.of(basics.month(), basics.start(), basics.lastDay(), basics.weeklyHours(), row.rules());
        var expected = levies.of(row.proposed().gross(), basics.month());
        return new ReviewFacts(
                row,
                frame,
                head.agreement(),
                head.plan(),
                head.submittedAt(),
                activities.getOrDefault(JobMonth.of(basics), List.of()),
                frozen,
                expected.employerSocial(),
                expected.employerHealth(),
                head.earlier(),
                head.decided());
    }

    private List<Event> history(ReturnId id) {
        return db.sql("""
                        select h.at, u.display_name, f.display_name as principal, h.action, h.reason
                          from ipm.history h
                          join access.user_card u on u.id = h.by_user
                          left join access.user_card f on f.id = h.on_behalf_of
                         where h.subject_id = :id
                         order by h.id
                         limit 50
                        """)
                .param("id", id.value())
                .query((row, n) -> new Event(
                        Columns.instant(row, "at"),
                        row.getString("display_name"),
                        row.getString("principal"),
                        switch (ReturnAction.valueOf(row.getString("action"))) {
                            case SUBMIT -> "odesláno úřadu";
                            case TAKE -> "převzato ke kontrole";
                            case OVERRIDE -> "určen integrační příspěvek";
                            case WITHDRAW_OVERRIDE -> "určení integračního příspěvku zrušeno";
                            case APPROVE -> "schváleno";
                            case RETURN -> "vráceno";
                            case REJECT -> "zamítnuto";
                            case ORDER -> "zařazeno do výplaty";
                            case UNORDER -> "vyřazeno z výplaty";
                            case PAY -> "vyplaceno";
                            case BOUNCE -> "peníze se vrátily, vyplatí se znovu";
                        },
                        row.getString("reason")))
                .list();
    }
}
