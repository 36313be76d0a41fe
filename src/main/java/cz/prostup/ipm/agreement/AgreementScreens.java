package cz.prostup.ipm.agreement;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.shared.Columns;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.Today;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Answers the list of agreements and the page of one. No person's data stands on either.
@Component
public class AgreementScreens {

    public static final int PAGE = 50;

    /// @param rules the version of the present month
    /// @param open  amendments that wait for the second person
    public record Row(
            AgreementId id,
            String number,
            String employer,
            String branch,
            String rules,
            LocalDate from,
            LocalDate to,
            String state,
            int open) {}

    public record Found(List<Row> rows, int total) {}

    /// @param roles as what the viewer stands to it
    public record File(
            Row row,
            String account,
            String variableSymbol,
            Set<Role> roles,
            List<Change> changes,
            List<RulesFrom> rules) {}

    public record RulesFrom(String rules, YearMonth from) {}

    /// @param touched months that were sent to the office already and would come out otherwise
    /// @param proposers the person who proposed it, and for whom
    public record Change(
            AmendmentId id,
            AmendmentKind kind,
            AmendmentState state,
            String oldValue,
            String newValue,
            @Nullable LocalDate from,
            String reason,
            String proposedBy,
            @Nullable String proposedFor,
            Set<UUID> proposers,
            Instant proposedAt,
            @Nullable String decidedBy,
            @Nullable String decidedFor,
            @Nullable Instant decidedAt,
            String decisionReason,
            int touched,
            @Nullable Side side,
            @Nullable Integer number,
            int version) {}

    /// @param label name of the version
    public record Version(String code, String label) {}

    private static final String COLUMNS = """
            select (select array_agg(distinct a.role) from ipm.agreement_access a
                     where a.agreement_id = g.id and a.user_id = :viewer) as roles,
                   g.id, g.number, e.name as employer, b.name as branch, ipm.rules_of(g.id, :month) as rules,
                   g.effective_from, g.effective_to, g.state, g.bank_account, g.variable_symbol,
                   (select count(*) from ipm.agreement_amendment m
                     where m.agreement_id = g.id and m.state = 'PROPOSED') as open
            """;

    private static final String VISIBLE = """
              from ipm.agreement g
              join organisations.organisation_card e on e.id = g.employer_id
              join organisations.branch_card b on b.id = g.branch_id
             where exists (select from ipm.agreement_access a where a.agreement_id = g.id and a.user_id = :viewer)
            """;

    private static final String NAMED = """
               and (:text = '' or access.plain(e.name) like '%' || access.plain(:text) || '%' or g.number like :text || '%')
            """;

    private final JdbcClient db;
    private final Today today;

    AgreementScreens(JdbcClient db, Today today) {
        this.db = db;
        this.today = today;
    }

    /// @param text start of a number or a part of the employer's name, may be empty
    @Transactional
    public Found find(String text, int page, Viewer viewer) {
        var rows = db.sql(COLUMNS + VISIBLE + NAMED + " order by g.number limit :limit offset :offset")
                .param("viewer", viewer.userId())
                .param("month", month().atDay(1))
                .param("text", text)
                .param("limit", PAGE)
                .param("offset", (page - 1) * PAGE)
                .query((row, n) -> row(row))
                .list();
        return new Found(rows, rows.size() < PAGE && page == 1 ? rows.size() : count(text, viewer));
    }

    /// All rows of the search, for a file.
    @Transactional
    public List<Row> all(String text, Viewer viewer) {
        return db.sql(COLUMNS + VISIBLE + NAMED + " order by g.number limit 10000")
                .param("viewer", viewer.userId())
                .param("month", month().atDay(1))
                .param("text", text)
                .query((row, n) -> row(row))
                .list();
    }

    private int count(String text, Viewer viewer) {
        return db.sql("select count(*) " + VISIBLE + NAMED)
                .param("viewer", viewer.userId())
                .param("text", text)
                .query(Integer.class)
                .single();
    }

    /// @throws NotFound when the agreement is not for this viewer
    @Transactional
    public File file(AgreementId id, Viewer viewer) {
        record Head(Row row, String account, String symbol, Set<Role> roles) {}
        var head = db.sql(COLUMNS + VISIBLE + " and g.id = :id")
                .param("viewer", viewer.userId())
                .param("month", month().atDay(1))
                .param("id", id.value())
                .query((row, n) ->
                        new Head(row(row), row.getString("bank_account"), row.getString("variable_symbol"), roles(row)))
                .optional()
                .orElseThrow(() -> new NotFound(id));
        return new File(head.row(), head.account(), head.symbol(), head.roles(), changes(id), rules(id));
    }

    /// Versions that an amendment may bring.
    @Transactional
    public List<Version> versions() {
        return db.sql(
                        "select code, label from ipm.rules_version where status = 'ACTIVE' order by valid_from desc, code")
                .query((row, n) -> new Version(row.getString("code"), row.getString("label")))
                .list();
    }

    private static Set<Role> roles(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("roles").getArray())
                .map(Role::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<RulesFrom> rules(AgreementId id) {
        return db.sql("select rules, valid_from from ipm.agreement_rules where agreement_id = :id order by valid_from")
                .param("id", id.value())
                .query((row, n) -> new RulesFrom(row.getString("rules"), Columns.month(row, "valid_from")))
                .list();
    }

    private List<Change> changes(AgreementId id) {
        return db.sql("""
                        select m.id, m.kind, m.state, m.old_value, m.new_value, m.effective_from, m.reason, m.proposed_by,
                               m.proposed_on_behalf_of, m.proposed_at, m.decided_at, m.decision_reason, m.version, m.side, m.number,
                               p.display_name as proposer, pf.display_name as proposed_for,
                               d.display_name as decider, df.display_name as decided_for,
                               case when m.kind = 'RULES' and m.state = 'PROPOSED' then
                                    (select count(*) from ipm.monthly_return r
                                       join ipm.placement q on q.id = r.placement_id
                                      where q.agreement_id = m.agreement_id and r.month >= m.effective_from
                                        and r.state not in ('OPEN', 'RETURNED', 'REJECTED')) else 0 end as touched
                          from ipm.agreement_amendment m
                          join access.user_card p on p.id = m.proposed_by
                          left join access.user_card pf on pf.id = m.proposed_on_behalf_of
                          left join access.user_card d on d.id = m.decided_by
                          left join access.user_card df on df.id = m.decided_on_behalf_of
                         where m.agreement_id = :id
                         order by (m.state = 'PROPOSED') desc, m.proposed_at desc, m.id desc
                         limit 50
                        """)
                .param("id", id.value())
                .query((row, n) -> change(row))
                .list();
    }

    private static Change change(ResultSet row) throws SQLException {
        var proposer = Columns.uuid(row, "proposed_by");
        var principal = Columns.uuidOrNull(row, "proposed_on_behalf_of");
        return new Change(
                new AmendmentId(Columns.uuid(row, "id")),
                Columns.code(row, "kind", AmendmentKind.class),
                Columns.code(row, "state", AmendmentState.class),
                row.getString("old_value"),
                row.getString("new_value"),
                Columns.dateOrNull(row, "effective_from"),
                row.getString("reason"),
                row.getString("proposer"),
                row.getString("proposed_for"),
                principal == null ? Set.of(proposer) : Set.of(proposer, principal),
                Columns.instant(row, "proposed_at"),
                row.getString("decider"),
                row.getString("decided_for"),
                Columns.instantOrNull(row, "decided_at"),
                row.getString("decision_reason"),
                row.getInt("touched"),
                row.getString("side") == null ? null : Columns.code(row, "side", Side.class),
                row.getInt("number") == 0 ? null : Integer.valueOf(row.getInt("number")),
                row.getInt("version"));
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new AgreementId(Columns.uuid(row, "id")),
                row.getString("number"),
                row.getString("employer"),
                row.getString("branch"),
                row.getString("rules"),
                Columns.date(row, "effective_from"),
                Columns.date(row, "effective_to"),
                row.getString("state"),
                row.getInt("open"));
    }

    private YearMonth month() {
        return YearMonth.from(today.date());
    }
}
