package cz.prostup.people.sharing;

import cz.prostup.access.ReadLog;
import cz.prostup.access.Viewer;
import cz.prostup.people.FileHead;
import cz.prostup.people.FileTab;
import cz.prostup.people.OpenFile;
import cz.prostup.people.PersonId;
import cz.prostup.shared.Columns;
import cz.prostup.shared.NotFound;
import cz.prostup.ui.Pages;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Answers the pages of sharing: of one person, and of everything that the viewer's units give and get.
@Component
public class SharingScreens {

    private static final int SHOWN = 200;

    /// @param own whether the viewer is the person: they see everything and change nothing here
    public record FilePage(
            FileHead head,
            List<GrantRow> grants,
            List<EnquiryRow> enquiries,
            List<GuestRow> guests,
            boolean mayShare,
            boolean mayAsk,
            boolean own) {}

    public record GrantPage(FileHead head, GrantRow grant, int version) {}

    /// What of the list is shown.
    public enum Show {
        ALL,
        GIVEN,
        GOT,
        SOON
    }

    public record ListPage(List<GrantRow> rows, Pages pages, Show show, int soonDays) {}

    private static final String ROWS = """
            select g.id, g.person_id, p.display_name as name, g.from_unit = any (:units) as given,
                   case when position(lower(fu.name) in lower(fu.organisation_name)) > 0 then fu.organisation_name else fu.name || ', ' || fu.organisation_name end as from_name, case when position(lower(tu.name) in lower(tu.organisation_name)) > 0 then tu.organisation_name else tu.name || ', ' || tu.organisation_name end as to_name,
                   g.basis, g.basis_note, y.label as purpose, g.parts, g.most, g.valid_from, s.valid_to, b.display_name as given_by,
                   s.state, (s.ended_at at time zone 'Europe/Prague')::date as ended_on, g.end_reason, g.version,
                   array_to_string(array(select d.label from people.domain d where d.code = any (g.domains) order by d.sort_order), ', ') as domains
              from people.share_grant g
              join people.grant_state_card s on s.id = g.id
              join organisations.unit_card fu on fu.id = g.from_unit
              join organisations.unit_card tu on tu.id = g.to_unit
              join access.user_card b on b.id = g.given_by
              left join people.consent_purpose y on y.code = g.purpose
              left join people.person_card p on p.id = g.person_id
            """;

    private static final String SEEN = """
             (g.to_unit = any (:units)
              or g.from_unit = any (:units)
                 and exists (select from people.person_access a where a.person_id = g.person_id and a.user_id = :viewer))
            """;

    private final JdbcClient db;
    private final OpenFile files;
    private final ReadLog readLog;
    private final Units units;
    private final Parameters parameters;

    SharingScreens(JdbcClient db, OpenFile files, ReadLog readLog, Units units, Parameters parameters) {
        this.db = db;
        this.files = files;
        this.readLog = readLog;
        this.units = units;
        this.parameters = parameters;
    }

    /// @throws NotFound when the viewer has nothing to do with the person
    @Transactional
    public FilePage file(PersonId person, Viewer viewer) {
        var head = files.open(viewer, person, FileTab.SHARING);
        var own = head.bases().contains("OWN_FILE");
        var mine = viewer.unitsAs(SharingRoles.share());
        return new FilePage(
                head,
                grants(person, mine, own),
                enquiries(person, mine, own),
                guests(person, mine, own),
                head.diedOn() == null && head.isAny(SharingRoles.share()),
                head.diedOn() == null && head.isAny(SharingRoles.ask()),
                own);
    }

    /// A grant of the viewer's unit that is about to be ended.
    ///
    /// @throws NotFound when it is not one
    @Transactional
    public GrantPage toEnd(PersonId person, GrantId id, Viewer viewer) {
        var head = files.open(viewer, person, FileTab.SHARING);
        var given = units.senders(person, SharingRoles.SHARE, viewer).stream()
                .map(sender -> sender.unit().id())
                .toList();
        return db.sql(ROWS + " where g.id = :id and g.person_id = :person and g.from_unit = any (:units)")
                .param("units", given.toArray(UUID[]::new))
                .param("id", id.value())
                .param("person", person.value())
                .query((row, n) -> new GrantPage(head, grant(row), row.getInt("version")))
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    @Transactional
    public ListPage list(Show show, int page, Viewer viewer) {
        var mine = viewer.unitsAs(SharingRoles.share()).toArray(UUID[]::new);
        int soon = parameters.of("sharingEndsSoonDays");
        var where = " where " + SEEN + filter(show);
        var total = db.sql("select count(*) from people.share_grant g join people.grant_state_card s on s.id = g.id"
                        + where)
                .param("units", mine)
                .param("viewer", viewer.userId())
                .param("soon", soon)
                .query(Long.class)
                .single();
        var rows = db.sql(
                        ROWS + where + " order by " + (show == Show.SOON ? "g.valid_to, g.id" : "g.valid_to desc, g.id")
                                + " limit :size offset :from")
                .param("units", mine)
                .param("viewer", viewer.userId())
                .param("soon", soon)
                .param("size", Pages.USUAL_SIZE)
                .param("from", (page - 1) * Pages.USUAL_SIZE)
                .query((row, n) -> grant(row))
                .list();
        var named = rows.stream()
                .filter(row -> row.name() != null && row.tellsContent())
                .map(GrantRow::personId)
                .collect(Collectors.toSet());
        if (!named.isEmpty()) {
            readLog.list(viewer, "seznam sdílení", "show=" + show + " page=" + page, named, "sdílení útvaru");
        }
        return new ListPage(
                rows,
                new Pages(
                        "/sharing?show=" + show.name().toLowerCase(java.util.Locale.ROOT),
                        page,
                        Pages.USUAL_SIZE,
                        total),
                show,
                soon);
    }

    private static String filter(Show show) {
        return switch (show) {
            case ALL -> "";
            case GIVEN -> " and g.from_unit = any (:units)";
            case GOT -> " and g.to_unit = any (:units)";
            case SOON ->
                " and g.from_unit = any (:units) and s.state = 'IN_FORCE' and g.ended_at is null"
                        + " and g.valid_to >= access.today() and g.valid_to <= access.today() + cast(:soon as int)";
        };
    }

    List<GrantRow> grants(PersonId person, List<UUID> mine, boolean own) {
        return db.sql(ROWS + """
                         where g.person_id = :person
                           and (:own or g.from_unit = any (:units) or g.to_unit = any (:units))
                         order by (s.state = 'IN_FORCE') desc, s.valid_to desc, g.id desc
                         limit :most
                        """)
                .param("person", person.value())
                .param("units", mine.toArray(UUID[]::new))
                .param("own", own)
                .param("most", SHOWN)
                .query((row, n) -> own ? grant(row).forThePerson() : grant(row))
                .list();
    }

    private List<EnquiryRow> enquiries(PersonId person, List<UUID> mine, boolean own) {
        return db.sql("""
                        select e.id, case when position(lower(u.name) in lower(u.organisation_name)) > 0 then u.organisation_name else u.name || ', ' || u.organisation_name end as unit, e.version,
                               (e.asked_at at time zone 'Europe/Prague')::date as asked_on, q.due_on, q.state, q.answer,
                               e.from_unit = any (:units) as mine
                          from people.enquiry e
                          join people.enquiry_partner q on q.enquiry_id = e.id
                          join organisations.unit_card u on u.id = q.unit_id
                         where e.person_id = :person and (:own or e.from_unit = any (:units))
                         order by e.asked_at desc, e.id, u.name
                         limit :most
                        """)
                .param("person", person.value())
                .param("units", mine.toArray(UUID[]::new))
                .param("own", own)
                .param("most", SHOWN)
                .query((row, n) -> new EnquiryRow(
                        Columns.uuid(row, "id"),
                        row.getString("unit"),
                        Columns.date(row, "asked_on"),
                        Columns.date(row, "due_on"),
                        Columns.code(row, "state", EnquiryState.class),
                        row.getString("answer") == null ? null : Columns.code(row, "answer", EnquiryAnswer.class),
                        row.getInt("version"),
                        row.getBoolean("mine")))
                .list();
    }

    private List<GuestRow> guests(PersonId person, List<UUID> mine, boolean own) {
        return db.sql("""
                        select l.id, l.recipient, (l.created_at at time zone 'Europe/Prague')::date as sent_on, l.valid_to, l.state,
                               exists (select from people.guest_link_card c where c.id = l.id) as open
                          from people.guest_link l
                         where l.person_id = :person and (:own or l.unit_id = any (:units))
                         order by l.created_at desc, l.id
                         limit :most
                        """)
                .param("person", person.value())
                .param("units", mine.toArray(UUID[]::new))
                .param("own", own)
                .param("most", SHOWN)
                .query((row, n) -> new GuestRow(
                        Columns.uuid(row, "id"),
                        row.getString("recipient"),
                        Columns.date(row, "sent_on"),
                        Columns.date(row, "valid_to"),
                        row.getString("state"),
                        row.getBoolean("open")))
                .list();
    }

    private static GrantRow grant(ResultSet row) throws SQLException {
        return new GrantRow(
                Columns.uuid(row, "id"),
                Columns.uuid(row, "person_id"),
                row.getString("name"),
                row.getBoolean("given"),
                row.getString("from_name"),
                row.getString("to_name"),
                cz.prostup.people.Basis.valueOf(row.getString("basis")).czech(),
                row.getString("basis_note"),
                row.getString("purpose") == null ? "" : row.getString("purpose"),
                row.getString("domains"),
                parts((String[]) row.getArray("parts").getArray()),
                cz.prostup.people.Layer.valueOf(row.getString("most")).czech(),
                Columns.date(row, "valid_from"),
                Columns.date(row, "valid_to"),
                row.getString("given_by"),
                row.getString("state"),
                Columns.dateOrNull(row, "ended_on"),
                row.getString("end_reason"));
    }

    private static String parts(String[] codes) {
        return java.util.Arrays.stream(codes)
                .map(code -> Part.valueOf(code).czech())
                .collect(Collectors.joining(", "));
    }
}
