package cz.prostup.ipm.lead;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.LeadId;
import cz.prostup.ipm.ProcessHistory;
import cz.prostup.ipm.lead.NewLead.Contact;
import cz.prostup.shared.Columns;
import cz.prostup.shared.NotFound;
import cz.prostup.ui.Option;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Answers the list of interests and the page of one. Whoever stands there speaks for an employer; nobody's private
/// life does.
@Component
public class LeadScreens {

    public static final int PAGE = 50;
    private static final int MOST_IN_SHEET = 20_000;

    /// @param source label of the list
    /// @param heardOn the day of the last talk
    public record Row(
            LeadId id,
            String employer,
            String ico,
            LeadState state,
            LocalDate since,
            LocalDate heardOn,
            String source,
            String branch,
            @Nullable String territory,
            @Nullable String owner,
            String nextStep,
            @Nullable LocalDate nextOn,
            Contact contact) {}

    public record Found(List<Row> rows, int total) {}

    /// @param roles        as what the viewer stands to it
    /// @param employerId   null when the employer is not in the register
    /// @param declineReason code, null for who did not decline
    /// @param createdBy    null when the employer wrote it
    public record File(
            Row row,
            Set<String> roles,
            UUID branchId,
            @Nullable String territoryCode,
            @Nullable UUID employerId,
            String kind,
            String sourceCode,
            String note,
            @Nullable UUID ownerId,
            @Nullable String declineReason,
            String declineNote,
            String comparison,
            String suitability,
            String suitabilityNote,
            List<String> motivations,
            List<String> concerns,
            @Nullable String createdBy,
            LocalDate createdOn,
            @Nullable UUID application,
            int version) {

        public boolean mayKeep() {
            return roles.stream().anyMatch(LeadLifecycle.WHO::contains);
        }
    }

    public record Talk(LocalDate on, String way, String withWhom, String what, String by) {}

    /// Another open interest that may be the same employer.
    public record Alike(LeadId id, String employer, String ico, LeadState state) {}

    public record View(
            File file,
            List<Talk> talks,
            List<ProcessHistory.Row> history,
            List<Option> keepers,
            List<Alike> alike,
            LeadWords.Lists lists) {}

    private static final String SELECT = """
            select l.id, l.employer_name, l.ico, l.state, l.since, l.heard_on, s.label as source_label, b.name as branch,
                   t.name as territory, u.display_name as owner, l.next_step, l.next_step_on, l.contact_name, l.contact_email,
                   l.contact_phone, l.branch_id, l.territory_code, l.employer_id, l.employer_kind, l.source, l.note, l.owner_id,
                   l.decline_reason, l.decline_note, l.comparison, l.suitability, l.suitability_note, l.version,
                   (l.created_at at time zone 'Europe/Prague')::date as created_on
            """;

    private static final String FROM = """
              from ipm.employer_lead l
              join organisations.branch_card b on b.id = l.branch_id
              left join organisations.territory_card t on t.code = l.territory_code
              left join ipm.lead_code s on s.list = 'SOURCE' and s.code = l.source
              left join access.user_card u on u.id = l.owner_id
             where exists (select from ipm.lead_access a where a.lead_id = l.id and a.user_id = :viewer)
            """;

    private static final String ASKED = """
               and l.state = any (:states)
               and (:source = '' or l.source = :source)
               and (:place = '' or l.branch_id::text = :place or l.territory_code = :place)
               and (not :mine or l.owner_id = :viewer)
               and (:silent = 0 or l.heard_on <= access.today() - :silent)
               and (:words = '' or access.plain(l.employer_name) like '%' || access.plain(:words) || '%'
                    or access.plain(l.contact_name) like '%' || access.plain(:words) || '%' or l.ico like :words || '%')
            """;

    private final JdbcClient db;
    private final ProcessHistory history;
    private final LeadWords words;

    LeadScreens(JdbcClient db, ProcessHistory history, LeadWords words) {
        this.db = db;
        this.history = history;
        this.words = words;
    }

    @Transactional
    public Found find(LeadQuery query, Viewer viewer) {
        var rows = rows(query, viewer, PAGE, (query.page() - 1) * PAGE);
        return new Found(rows, rows.size() < PAGE && query.page() == 1 ? rows.size() : count(query, viewer));
    }

    /// All that the list holds, for a sheet.
    @Transactional
    public List<Row> all(LeadQuery query, Viewer viewer) {
        return rows(query, viewer, MOST_IN_SHEET, 0);
    }

    private List<Row> rows(LeadQuery query, Viewer viewer, int limit, int offset) {
        return asked(
                        db.sql(SELECT + FROM + ASKED + " order by "
                                + query.sort().order() + " limit :limit offset :offset"),
                        query,
                        viewer)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> row(row))
                .list();
    }

    private int count(LeadQuery query, Viewer viewer) {
        return asked(db.sql("select count(*) " + FROM + ASKED), query, viewer)
                .query(Integer.class)
                .single();
    }

    private static JdbcClient.StatementSpec asked(JdbcClient.StatementSpec statement, LeadQuery query, Viewer viewer) {
        return statement
                .param("viewer", viewer.userId())
                .param("states", query.states().toArray(String[]::new))
                .param("source", query.source())
                .param("place", query.place())
                .param("mine", query.mine())
                .param("silent", query.silent())
                .param("words", query.words().replaceAll("([%_\\\\])", "\\\\$1"));
    }

    /// @throws NotFound when the interest is not for this viewer
    @Transactional
    public View view(LeadId id, Viewer viewer) {
        var file = file(id, viewer);
        return new View(
                file,
                talks(id),
                history.of(id.value()),
                keepers(id),
                alike(file.row().employer(), file.row().ico(), file.branchId(), id, viewer),
                words.today());
    }

    /// @throws NotFound when the interest is not for this viewer
    @Transactional
    public File file(LeadId id, Viewer viewer) {
        return db.sql(SELECT + """
                 , array(select distinct a.role from ipm.lead_access a where a.lead_id = l.id and a.user_id = :viewer) as roles,
                   array(select f.code from ipm.lead_finding f where f.lead_id = l.id and f.list = 'MOTIVATION') as motivations,
                   array(select f.code from ipm.lead_finding f where f.lead_id = l.id and f.list = 'CONCERN') as concerns,
                   (select c.display_name from access.user_card c where c.id = l.created_by) as author,
                   (select p.id from ipm.position_application p
                     where p.lead_id = l.id and p.submitted_on is not null
                     order by p.submitted_on desc limit 1) as application
                """ + FROM + " and l.id = :id")
                .param("viewer", viewer.userId())
                .param("id", id.value())
                .query((row, n) -> file(row))
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    /// Open interests of the branch with the same number or a similar name, as far as the viewer sees them.
    @Transactional
    public List<Alike> alike(String employer, String ico, UUID branch, @Nullable LeadId but, Viewer viewer) {
        return db.sql("""
                        select l.id, l.employer_name, l.ico, l.state from ipm.employer_lead l
                         where l.branch_id = :branch and l.state in ('CONTACTED', 'INFORMED', 'CONSIDERING', 'COMMITTED')
                           and l.id <> :but
                           and (:ico <> '' and l.ico = :ico
                                or public.similarity(access.plain(l.employer_name), access.plain(:employer)) > 0.5)
                           and exists (select from ipm.lead_access a where a.lead_id = l.id and a.user_id = :viewer)
                         order by l.created_at desc, l.id
                         limit 5
                        """)
                .param("branch", branch)
                .param("but", but == null ? new UUID(0, 0) : but.value())
                .param("ico", WriteLead.ico(ico))
                .param("employer", employer)
                .param("viewer", viewer.userId())
                .query((row, n) -> new Alike(
                        new LeadId(Columns.uuid(row, "id")),
                        row.getString("employer_name"),
                        row.getString("ico"),
                        Columns.code(row, "state", LeadState.class)))
                .list();
    }

    private List<Talk> talks(LeadId id) {
        return db.sql("""
                        select c.on_day, w.label, c.with_whom, c.what, u.display_name
                          from ipm.lead_contact c
                          join ipm.lead_code w on w.list = 'WAY' and w.code = c.way
                          join access.user_card u on u.id = c.written_by
                         where c.lead_id = :id
                         order by c.on_day desc, c.written_at desc
                         limit 200
                        """)
                .param("id", id.value())
                .query((row, n) -> new Talk(
                        Columns.date(row, "on_day"),
                        row.getString("label"),
                        row.getString("with_whom"),
                        row.getString("what"),
                        row.getString("display_name")))
                .list();
    }

    private List<Option> keepers(LeadId id) {
        return db.sql("""
                        select distinct u.id, u.display_name collate "cs-x-icu" as name
                          from ipm.lead_access a
                          join access.user_card u on u.id = a.user_id
                         where a.lead_id = :id and a.role in ('KOP_OFFICER', 'LOCAL_IPM_COORDINATOR')
                         order by 2
                        """)
                .param("id", id.value())
                .query((row, n) -> Option.of(row.getString("id"), row.getString("name")))
                .list();
    }

    private static File file(ResultSet row) throws SQLException {
        return new File(
                row(row),
                Set.copyOf(texts(row, "roles")),
                Columns.uuid(row, "branch_id"),
                row.getString("territory_code"),
                Columns.uuidOrNull(row, "employer_id"),
                row.getString("employer_kind"),
                row.getString("source"),
                row.getString("note"),
                Columns.uuidOrNull(row, "owner_id"),
                row.getString("decline_reason"),
                row.getString("decline_note"),
                row.getString("comparison"),
                row.getString("suitability"),
                row.getString("suitability_note"),
                texts(row, "motivations"),
                texts(row, "concerns"),
                row.getString("author"),
                Columns.date(row, "created_on"),
                Columns.uuidOrNull(row, "application"),
                row.getInt("version"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return Arrays.stream((Object[]) array.getArray()).map(String::valueOf).toList();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new LeadId(Columns.uuid(row, "id")),
                row.getString("employer_name"),
                row.getString("ico"),
                Columns.code(row, "state", LeadState.class),
                Columns.date(row, "since"),
                Columns.date(row, "heard_on"),
                java.util.Objects.requireNonNullElse(row.getString("source_label"), row.getString("source")),
                row.getString("branch"),
                row.getString("territory"),
                row.getString("owner"),
                row.getString("next_step"),
                Columns.dateOrNull(row, "next_step_on"),
                new Contact(
                        row.getString("contact_name"), row.getString("contact_email"), row.getString("contact_phone")));
    }
}
