package cz.prostup.people.guests;

import cz.prostup.access.Viewer;
import cz.prostup.people.Basis;
import cz.prostup.people.FileHead;
import cz.prostup.people.FileTab;
import cz.prostup.people.OpenFile;
import cz.prostup.people.PersonId;
import cz.prostup.shared.Columns;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.Today;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Option;
import cz.prostup.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Answers the pages of the worker who asks a guest.
@Component
public class GuestScreens {

    /// @param until the usual last day
    /// @param most  the longest number of days
    public record Form(
            FileHead head,
            List<Option> units,
            List<Option> purposes,
            List<Option> consents,
            List<Option> bases,
            LocalDate until,
            int most) {}

    public record Answer(String text, Instant at) {}

    /// @param open    whether the link works now
    /// @param shown   the name as the guest sees it
    /// @param answers the last one first
    public record Page(
            FileHead head,
            GuestLinkId id,
            GuestKind kind,
            String recipient,
            String task,
            String shown,
            Wanted wanted,
            String basis,
            LocalDate validTo,
            GuestState state,
            boolean open,
            int version,
            LocalDate until,
            int most,
            List<Answer> answers) {}

    private final JdbcClient db;
    private final OpenFile files;
    private final GuestHosts hosts;
    private final Parameters parameters;
    private final Vault vault;
    private final Today today;

    GuestScreens(JdbcClient db, OpenFile files, GuestHosts hosts, Parameters parameters, Vault vault, Today today) {
        this.db = db;
        this.files = files;
        this.hosts = hosts;
        this.parameters = parameters;
        this.vault = vault;
        this.today = today;
    }

    /// @throws NotFound when the viewer does not help the person as a social worker
    @Transactional
    public Form form(PersonId person, Viewer viewer) {
        var head = files.open(viewer, person, FileTab.SHARING);
        var units = hosts.of(person, viewer);
        if (units.isEmpty()) {
            throw new NotFound(person);
        }
        return new Form(
                head,
                units.stream()
                        .map(one -> Option.of(one.id().toString(), one.name()))
                        .toList(),
                purposes(),
                consents(person, units.stream().map(GuestHosts.Host::id).toList()),
                InviteGuest.BASES.stream()
                        .map(one -> new Option(one.name(), one.czech(), one.help()))
                        .toList(),
                today.date().plusDays(parameters.of("guestDays")),
                parameters.of("guestMostDays"));
    }

    /// @throws NotFound when it is no link of the viewer's unit
    @Transactional
    public Page page(PersonId person, GuestLinkId id, Viewer viewer) {
        var head = files.open(viewer, person, FileTab.SHARING);
        var units = hosts.of(person, viewer).stream().map(GuestHosts.Host::id).toArray(UUID[]::new);
        var answers = answers(id);
        var until = today.date().plusDays(parameters.of("guestDays"));
        int most = parameters.of("guestMostDays");
        return db.sql("""
                        select l.*, exists (select from people.guest_link_card c where c.id = l.id) as open
                          from people.guest_link l
                         where l.id = :id and l.person_id = :person and l.unit_id = any (:units)
                        """)
                .param("id", id.value())
                .param("person", person.value())
                .param("units", units)
                .query((row, n) -> page(row, head, id, answers, until, most))
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    /// A guest's answer was seen; it leaves the worklist. Called by an explicit click, never by reading.
    @Transactional
    public void markRead(PersonId person, GuestLinkId id, Viewer viewer) {
        files.require(viewer, person);
        var units = hosts.of(person, viewer).stream().map(GuestHosts.Host::id).toArray(UUID[]::new);
        db.sql("""
                        update people.guest_link set answer_read_at = access.now()
                         where id = :id and person_id = :person and unit_id = any (:units) and answered_at is not null
                        """)
                .param("id", id.value())
                .param("person", person.value())
                .param("units", units)
                .update();
    }

    private Page page(ResultSet row, FileHead head, GuestLinkId id, List<Answer> answers, LocalDate until, int most)
            throws SQLException {
        return new Page(
                head,
                id,
                Columns.code(row, "kind", GuestKind.class),
                row.getString("recipient"),
                vault.open(row.getBytes("task_sealed"), GuestTexts.TASK + id),
                vault.open(row.getBytes("shown_sealed"), GuestTexts.SHOWN + id),
                Columns.code(row, "wanted", Wanted.class),
                Columns.code(row, "basis", Basis.class).czech(),
                Columns.date(row, "valid_to"),
                Columns.code(row, "state", GuestState.class),
                row.getBoolean("open"),
                row.getInt("version"),
                until,
                most,
                answers);
    }

    private List<Answer> answers(GuestLinkId link) {
        return db.sql(
                        "select id, answer_sealed, given_at from people.guest_answer where link_id = :link order by number desc")
                .param("link", link.value())
                .query((row, n) -> new Answer(
                        vault.open(row.getBytes("answer_sealed"), GuestTexts.ANSWER + Columns.uuid(row, "id")),
                        Columns.instant(row, "given_at")))
                .list();
    }

    private List<Option> purposes() {
        return db.sql("""
                        select code, label from people.consent_purpose
                         where code not in ('PARTNER_QUERY', 'STORY') order by sort_order
                        """)
                .query((row, n) -> Option.of(row.getString("code"), row.getString("label")))
                .list();
    }

    private List<Option> consents(PersonId person, List<UUID> units) {
        return db.sql("""
                        select c.id, p.label, c.valid_to
                          from people.consent c
                          join people.consent_purpose p on p.code = c.purpose
                         where c.person_id = :person and c.from_unit = any (:units) and c.state = 'GIVEN'
                           and c.valid_from <= access.today() and c.valid_to >= access.today()
                         order by c.valid_to desc, c.id
                        """)
                .param("person", person.value())
                .param("units", units.toArray(UUID[]::new))
                .query((row, n) -> Option.of(
                        Columns.uuid(row, "id").toString(),
                        row.getString("label") + ", platí do " + Czech.date(Columns.date(row, "valid_to"))))
                .list();
    }
}
