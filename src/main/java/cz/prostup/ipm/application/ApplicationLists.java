package cz.prostup.ipm.application;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.ApplicationId;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Today;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Answers the list of applications; the queue of an office is the list of what waits there, the longest first.
@Component
public class ApplicationLists {

    public static final int PAGE = 50;
    private static final int MOST_EXPORTED = 10_000;

    /// What is on the list.
    public enum Which {
        QUEUE("na úřadě"),
        EMPLOYER("u\u00a0zaměstnavatele"),
        APPROVED("schválené"),
        CLOSED("uzavřené"),
        ALL("všechny");

        private final String czech;

        Which(String czech) {
            this.czech = czech;
        }

        public String czech() {
            return czech;
        }

        private boolean holds(ApplicationState state) {
            return switch (this) {
                case QUEUE -> state.isAtOffice();
                case EMPLOYER -> state.isOpenToEmployer();
                case APPROVED -> state == ApplicationState.APPROVED;
                case CLOSED ->
                    state == ApplicationState.REJECTED
                            || state == ApplicationState.WITHDRAWN
                            || state == ApplicationState.LAPSED;
                case ALL -> true;
            };
        }

        String[] codes() {
            return Arrays.stream(ApplicationState.values())
                    .filter(this::holds)
                    .map(Enum::name)
                    .toArray(String[]::new);
        }
    }

    /// @param text part of the employer's name or start of a number, may be empty
    public record Query(String text, Which which, int page) {}

    /// @param days  in the present state
    /// @param places asked for, or approved once it is decided
    public record Row(
            ApplicationId id,
            @Nullable String number,
            String employer,
            String branch,
            @Nullable String territory,
            ApplicationState state,
            LocalDate since,
            long days,
            int places,
            @Nullable String officer,
            @Nullable LocalDate targetOn) {}

    public record Found(List<Row> rows, int total) {}

    private static final String COLUMNS = """
            select p.id, p.number, e.name as employer, b.name as branch, t.name as territory, p.state, p.since, p.target_on,
                   o.display_name as officer,
                   (select coalesce(sum(coalesce(i.approved_places, i.places)), 0) from ipm.application_item i
                     where i.application_id = p.id) as places
            """;

    private static final String VISIBLE = """
              from ipm.position_application p
              join organisations.organisation_card e on e.id = p.employer_id
              join organisations.branch_card b on b.id = p.branch_id
              left join organisations.territory_card t on t.code = p.territory_code
              left join access.user_card o on o.id = p.officer_id
             where exists (select from ipm.application_access a where a.application_id = p.id and a.user_id = :viewer)
               and p.state = any (:states)
               and (:text = '' or access.plain(e.name) like '%' || access.plain(:text) || '%'
                    or upper(p.number) like upper(:text) || '%')
            """;

    private final JdbcClient db;
    private final Today today;

    ApplicationLists(JdbcClient db, Today today) {
        this.db = db;
        this.today = today;
    }

    @Transactional
    public Found find(Query query, Viewer viewer) {
        var rows = rows(query, PAGE, (query.page() - 1) * PAGE, viewer);
        return new Found(rows, rows.size() < PAGE && query.page() == 1 ? rows.size() : count(query, viewer));
    }

    /// All that the list holds, for a file.
    @Transactional
    public List<Row> all(Query query, Viewer viewer) {
        return rows(query, MOST_EXPORTED, 0, viewer);
    }

    private List<Row> rows(Query query, int limit, int offset, Viewer viewer) {
        return asked(COLUMNS + VISIBLE + " order by p.since, p.id limit :limit offset :offset", query, viewer)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> row(row))
                .list();
    }

    private int count(Query query, Viewer viewer) {
        return asked("select count(*) " + VISIBLE, query, viewer)
                .query(Integer.class)
                .single();
    }

    private StatementSpec asked(String sql, Query query, Viewer viewer) {
        return db.sql(sql)
                .param("viewer", viewer.userId())
                .param("states", query.which().codes())
                .param("text", query.text());
    }

    private Row row(java.sql.ResultSet row) throws java.sql.SQLException {
        var since = Columns.date(row, "since");
        return new Row(
                new ApplicationId(Columns.uuid(row, "id")),
                row.getString("number"),
                row.getString("employer"),
                row.getString("branch"),
                row.getString("territory"),
                Columns.code(row, "state", ApplicationState.class),
                since,
                ChronoUnit.DAYS.between(since, today.date()),
                row.getInt("places"),
                row.getString("officer"),
                Columns.dateOrNull(row, "target_on"));
    }
}
