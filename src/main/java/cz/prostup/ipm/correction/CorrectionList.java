package cz.prostup.ipm.correction;

import cz.prostup.access.ReadLog;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Money;
import cz.prostup.ui.Pages;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Corrections of the viewer's branch, employer or people, the newest first. Served by `correction_branch`,
/// `correction_employer` and `correction_placement`.
@Component
public class CorrectionList {

    private static final int COUNTED = 1000;

    /// @param state null for those that are not settled yet
    /// @param all   every state
    /// @param exit  null for any
    /// @param text  start of a name, a part of an employer's name or a start of an agreement number; may be empty
    public record Filter(
            @Nullable CorrectionState state,
            boolean all,
            @Nullable Exit exit,
            String text,
            int page) {}

    /// @param difference null when nobody checked it yet or the viewer sees no wages
    public record Row(
            CorrectionId id,
            int seq,
            UUID personId,
            String person,
            String employer,
            String agreement,
            YearMonth month,
            CorrectionState state,
            Party party,
            Basis basis,
            @Nullable Exit exit,
            boolean checked,
            Instant startedAt,
            @Nullable Money difference) {}

    /// @param total how many there are, counted up to a thousand
    public record Found(List<Row> rows, int total) {}

    private static final String NAMES = """
              join ipm.placement p on p.id = c.placement_id
              join ipm.agreement g on g.id = c.agreement_id
              join people.person_card n on n.id = p.person_id
              join organisations.organisation_card e on e.id = c.employer_id
            """;

    private static final String NAMED = """
               and (access.plain(n.family_name) like access.plain(:text) || '%'
                    or access.plain(e.name) like '%' || access.plain(:text) || '%' or g.number like :text || '%')
            """;

    private static final String VISIBLE = """
               and exists (select from ipm.placement_access a
                            where a.placement_id = c.placement_id and a.user_id = :viewer
                              and (a.sees_wages
                                   or (c.basis = 'LATE_HOURS' and a.role in ('PROVIDER_WORKER', 'EMPLOYER_SOCIAL_WORKER')))
                           offset 0)
            """;

    private final JdbcClient db;
    private final ReadLog readLog;

    CorrectionList(JdbcClient db, ReadLog readLog) {
        this.db = db;
        this.readLog = readLog;
    }

    @Transactional
    public Found find(Filter filter, Viewer viewer) {
        var rows = with(db.sql("""
                        select c.id, c.seq, p.person_id, n.display_name, e.name as employer, g.number, c.month, c.state, c.party,
                               c.basis, c.exit, c.checked_by is not null as checked, c.started_at, d.total
                          from (select c.*
                        """ + matching(filter, viewer) + """
                                 order by c.started_at desc, c.id
                                 limit :size offset :skipped) c
                        """ + NAMES + """
                          left join ipm.correction_difference_card d on d.correction_id = c.id
                         order by c.started_at desc, c.id
                        """), filter, viewer)
                .param("size", Pages.USUAL_SIZE)
                .param("skipped", (filter.page() - 1) * Pages.USUAL_SIZE)
                .query((row, n) -> row(row))
                .list();
        if (!rows.isEmpty()) {
            var people = rows.stream().map(Row::personId).distinct().toList();
            readLog.list(viewer, "corrections", filter.toString(), people, "OPRAVY");
        }
        var total = rows.size() < Pages.USUAL_SIZE && filter.page() == 1 ? rows.size() : count(filter, viewer);
        return new Found(rows, total);
    }

    private int count(Filter filter, Viewer viewer) {
        return with(
                        db.sql("select count(*) from (select c.id " + matching(filter, viewer) + " limit " + COUNTED
                                + ") counted"),
                        filter,
                        viewer)
                .query(Integer.class)
                .single();
    }

    /// Only what the filter asks for stands in the statement.
    private static String matching(Filter filter, Viewer viewer) {
        var named = !filter.text().isEmpty();
        return " from ipm.correction c " + (named ? NAMES : "") + " where " + scope(viewer)
                + (filter.all() ? "" : " and c.state = any (:states) ")
                + (filter.exit() == null ? "" : " and c.exit = :exit ")
                + (named ? NAMED : "") + VISIBLE;
    }

    private static String scope(Viewer viewer) {
        if (viewer.isAny(Role.KOP_OFFICER, Role.KOP_FINANCE)) {
            return "c.branch_id = any (array(select b.id from organisations.branch_card b where b.unit_id = any (:units)))";
        }
        return viewer.isAny(Role.EMPLOYER_PAYROLL, Role.EMPLOYER_ADMIN)
                ? "c.employer_id = any (:employers)"
                : "c.placement_id = any (array(select a.placement_id from ipm.placement_access a where a.user_id = :viewer))";
    }

    private static StatementSpec with(StatementSpec sql, Filter filter, Viewer viewer) {
        var state = filter.state();
        var states = state == null ? List.of("DRAFT", "PROPOSED", "APPROVED") : List.of(state.name());
        var exit = filter.exit();
        return sql.param(
                        "units",
                        viewer.unitsAs(Role.KOP_OFFICER, Role.KOP_FINANCE).toArray(UUID[]::new))
                .param(
                        "employers",
                        viewer.memberships().stream()
                                .filter(membership -> Party.EMPLOYER.roles().contains(membership.role()))
                                .map(Viewer.Membership::organisationId)
                                .toArray(UUID[]::new))
                .param("states", states.toArray(String[]::new))
                .param("exit", exit == null ? null : exit.name())
                .param("text", filter.text())
                .param("viewer", viewer.userId());
    }

    private static Row row(ResultSet row) throws SQLException {
        var exit = row.getString("exit");
        return new Row(
                new CorrectionId(Columns.uuid(row, "id")),
                row.getInt("seq"),
                Columns.uuid(row, "person_id"),
                row.getString("display_name"),
                row.getString("employer"),
                row.getString("number"),
                Columns.month(row, "month"),
                Columns.code(row, "state", CorrectionState.class),
                Columns.code(row, "party", Party.class),
                Columns.code(row, "basis", Basis.class),
                exit == null ? null : Exit.valueOf(exit),
                row.getBoolean("checked"),
                Columns.instant(row, "started_at"),
                Columns.moneyOrNull(row, "total"));
    }
}
