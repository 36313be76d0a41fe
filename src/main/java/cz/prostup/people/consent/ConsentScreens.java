package cz.prostup.people.consent;

import cz.prostup.access.ReadLog;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.documents.attachments.AttachmentId;
import cz.prostup.documents.attachments.KeptFile;
import cz.prostup.documents.attachments.KeptFiles;
import cz.prostup.people.FileHead;
import cz.prostup.people.FileTab;
import cz.prostup.people.OpenFile;
import cz.prostup.people.PersonId;
import cz.prostup.people.ReadsUnderConsent;
import cz.prostup.people.ReadsUnderConsent.Seen;
import cz.prostup.shared.Columns;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.Period;
import cz.prostup.shared.Today;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What the pages of consents show: to the unit that asked everything, to a unit that receives only that it holds or
/// that it ended, to the person everything.
@Component
public class ConsentScreens {

    /// The roles whose units a consent may concern; an employer has no say in what the person shares.
    static final Role[] CONCERNED = {
        Role.KOP_OFFICER,
        Role.EMPLOYER_SOCIAL_WORKER,
        Role.PROVIDER_WORKER,
        Role.CASE_MANAGER,
        Role.SOCIAL_HEAD,
        Role.OSPOD,
        Role.PUBLIC_GUARDIAN,
        Role.HOUSING_DEPARTMENT,
        Role.FINANCE_DEPARTMENT,
        Role.PARTICIPANT
    };

    /// @param whole      the viewer's unit asked for it, or it is about the viewer; otherwise it was only given to them
    /// @param domains    labels
    /// @param recipients names of units
    /// @param grants     how many grants stand on it
    /// @param ahead      it holds from a later day on
    /// @param soon       it ends within the dated number of days
    /// @param scanId     of the signed paper; null when there is none (yet)
    /// @param decidedBy  who decided or wrote the decision down
    public record Row(
            ConsentId id,
            boolean whole,
            String purpose,
            String purposeLabel,
            ConsentState state,
            ConsentForm form,
            GivenBy givenBy,
            String guardian,
            String language,
            int textVersion,
            String fromUnit,
            List<String> domainCodes,
            List<String> domains,
            List<String> recipients,
            Period days,
            String recordedBy,
            UUID recordedById,
            Instant recordedAt,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String withdrawnBy,
            @Nullable Instant withdrawnAt,
            String withdrawalNote,
            String paperPlace,
            long grants,
            boolean ahead,
            boolean soon,
            @Nullable AttachmentId scanId,
            int version) {

        public Row {
            domainCodes = List.copyOf(domainCodes);
            domains = List.copyOf(domains);
            recipients = List.copyOf(recipients);
        }

        public boolean isOpen() {
            return state == ConsentState.DRAFT || state == ConsentState.GIVEN;
        }
    }

    /// @param mayAsk whether the viewer may ask for another one
    public record Ledger(FileHead head, boolean mayAsk, List<Row> rows, LocalDate today) {
        public Ledger {
            rows = List.copyOf(rows);
        }

        public String path() {
            return head.path() + "/consents";
        }
    }

    /// What another unit reads because of the consent.
    ///
    /// @param ended whether somebody ended it apart from the consent
    public record Grant(String toUnit, List<String> parts, Period days, boolean ended) {
        public Grant {
            parts = List.copyOf(parts);
        }
    }

    /// @param text the words that were agreed to
    /// @param scan of the signed paper; null when there is none (yet)
    /// @param seen what was really read on it; null for a viewer who neither wrote it down nor gave it
    public record Detail(
            FileHead head,
            Row row,
            String text,
            List<Grant> grants,
            @Nullable KeptFile scan,
            @Nullable Seen seen,
            LocalDate today) {
        public Detail {
            grants = List.copyOf(grants);
        }

        public String path() {
            return head.path() + "/consents/" + row.id();
        }
    }

    private static final String ROWS = """
            select c.id, c.purpose, p.label as purpose_label, c.form, c.given_by, c.guardian, c.language, c.text_version,
                   case when c.state in ('GIVEN', 'DRAFT') and c.valid_to < :today then 'EXPIRED' else c.state end as state,
                   f.name || case when f.name like '%' || f.organisation_name || '%' then '' else ', ' || f.organisation_name end
                       as from_unit,
                   c.domains as domain_codes, c.valid_from, c.valid_to, c.recorded_at, r.id as recorded_by_id, r.display_name as recorded_by, c.decided_at,
                   d.display_name as decided_by, c.withdrawn_at, w.display_name as withdrawn_by, c.withdrawal_note,
                   c.paper_place, c.version, c.scan_id, x.whole, c.valid_from > :today as ahead,
                   c.valid_to <= cast(:today as date) + people.number_on('consentFirstWarning', :today) as soon,
                   array(select o.label from people.domain o where o.code = any (c.domains) order by o.sort_order) as domains,
                   array(select u.name || case when u.name like '%' || u.organisation_name || '%' then ''
                                               else ', ' || u.organisation_name end
                           from people.consent_recipient t
                           join organisations.unit_card u on u.id = t.unit_id
                          where t.consent_id = c.id order by 1) as recipients,
                   (select count(*) from people.share_grant g where g.consent_id = c.id and g.ended_at is null) as grants
              from people.consent c
              join people.consent_purpose p on p.code = c.purpose
              join organisations.unit_card f on f.id = c.from_unit
              join access.user_card r on r.id = c.recorded_by
              left join access.user_card d on d.id = c.decided_by
              left join access.user_card w on w.id = c.withdrawn_by
             cross join lateral (select exists (select from people.person_access a
                                                 where a.person_id = c.person_id and a.user_id = :viewer
                                                   and (a.unit_id = c.from_unit and a.basis <> 'EMERGENCY'
                                                        and a.role = any (:takers)
                                                        or a.basis = 'OWN_FILE')) as whole) x
             where c.person_id = :person
               and (x.whole
                    or c.decided_at is not null and c.state <> 'REFUSED'
                       and exists (select from people.consent_recipient t
                                     join people.person_access a on a.unit_id = t.unit_id and a.person_id = c.person_id
                                    where t.consent_id = c.id and a.user_id = :viewer and a.basis <> 'EMERGENCY'))
            """;

    private final JdbcClient db;
    private final OpenFile openFile;
    private final ConsentRepository consents;
    private final Today today;
    private final KeptFiles files;
    private final ReadsUnderConsent reads;
    private final ReadLog readLog;

    ConsentScreens(
            JdbcClient db,
            OpenFile openFile,
            ConsentRepository consents,
            Today today,
            KeptFiles files,
            ReadsUnderConsent reads,
            ReadLog readLog) {
        this.files = files;
        this.reads = reads;
        this.readLog = readLog;
        this.db = db;
        this.openFile = openFile;
        this.consents = consents;
        this.today = today;
    }

    /// @throws NotFound when the viewer has nothing to do with the person's consents
    @Transactional
    public Ledger ledger(Viewer viewer, PersonId person) {
        var head = open(viewer, person);
        var mayAsk = head.diedOn() == null && !consents.asking(viewer, person).isEmpty();
        return new Ledger(head, mayAsk, rows(viewer, person, null), today.date());
    }

    /// @throws NotFound when the viewer's unit did not ask for it and it is not about the viewer
    @Transactional
    public Detail detail(Viewer viewer, PersonId person, ConsentId id) {
        return detail(viewer, person, id, "");
    }

    /// @param after where the page of what was read begins; empty for the newest
    /// @throws NotFound when the viewer's unit did not ask for it and it is not about the viewer
    @Transactional
    public Detail detail(Viewer viewer, PersonId person, ConsentId id, String after) {
        var head = open(viewer, person);
        var row = whole(viewer, person, id);
        return new Detail(
                head,
                row,
                text(row),
                row.grants() == 0 ? List.of() : grants(id),
                scan(row),
                row.decidedAt() == null || !learnsOfReads(viewer, row, head) ? null : reads.of(id.value(), after),
                today.date());
    }

    /// May this viewer have the scan? Writes the reading down.
    ///
    /// @throws NotFound when not, or when the file is not ready
    @Transactional
    public AttachmentId scan(Viewer viewer, PersonId person, ConsentId id) {
        var head = openFile.require(viewer, person);
        var scan = scan(whole(viewer, person, id));
        if (scan == null || !scan.isReady()) {
            throw new NotFound(id);
        }
        readLog.person(
                viewer,
                person.value(),
                "sken souhlasu",
                id.value(),
                String.join(", ", head.bases().stream().sorted().toList()),
                head.roles(),
                head.units());
        return scan.id();
    }

    private Row whole(Viewer viewer, PersonId person, ConsentId id) {
        return rows(viewer, person, id).stream().filter(Row::whole).findFirst().orElseThrow(() -> new NotFound(id));
    }

    private @Nullable KeptFile scan(Row row) {
        return row.scanId() == null
                ? null
                : files.find(List.of(row.scanId())).stream().findFirst().orElse(null);
    }

    /// Who read what tells of the readers too, so only the one who wrote the consent down and the person learn it.
    private static boolean learnsOfReads(Viewer viewer, Row row, FileHead head) {
        return head.isAny(Role.PARTICIPANT) || viewer.userId().equals(row.recordedById());
    }

    /// In force or prepared, as far as this viewer may know; for the first page of the file.
    @Transactional
    public List<Row> open(Viewer viewer, FileHead head) {
        return rows(viewer, head.id(), null).stream().filter(Row::isOpen).toList();
    }

    private FileHead open(Viewer viewer, PersonId person) {
        var head = openFile.open(viewer, person, FileTab.CONSENTS);
        if (!head.isAny(CONCERNED)) {
            throw new NotFound(person);
        }
        return head;
    }

    private List<Row> rows(Viewer viewer, PersonId person, @Nullable ConsentId only) {
        return db.sql(ROWS + """
                           and (cast(:only as uuid) is null or c.id = :only)
                         order by case when c.state in ('DRAFT', 'GIVEN') and c.valid_to >= :today then 0 else 1 end,
                                  c.valid_to desc, c.id desc
                         limit 200
                        """)
                .param("today", today.date())
                .param("viewer", viewer.userId())
                .param("takers", ConsentLifecycle.takers())
                .param("person", person.value())
                .param("only", Optional.ofNullable(only).map(ConsentId::value).orElse(null))
                .query((row, n) -> row(row))
                .list();
    }

    private String text(Row row) {
        return db.sql("""
                        select body from people.consent_text
                         where purpose = :purpose and version = :version and language = :language
                        """)
                .param("purpose", row.purpose())
                .param("version", row.textVersion())
                .param("language", row.language())
                .query(String.class)
                .single();
    }

    private List<Grant> grants(ConsentId id) {
        return db.sql("""
                        select u.name || ', ' || u.organisation_name as to_unit, g.parts, g.valid_from, g.valid_to,
                               g.ended_at is not null or g.valid_to < :today as ended
                          from people.share_grant g
                          join organisations.unit_card u on u.id = g.to_unit
                         where g.consent_id = :id
                         order by g.valid_to desc, g.id
                         limit 50
                        """)
                .param("id", id.value())
                .param("today", today.date())
                .query((row, n) -> new Grant(
                        row.getString("to_unit"),
                        strings(row, "parts"),
                        new Period(Columns.date(row, "valid_from"), Columns.date(row, "valid_to")),
                        row.getBoolean("ended")))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        var scanId = Columns.uuidOrNull(row, "scan_id");
        return new Row(
                new ConsentId(Columns.uuid(row, "id")),
                row.getBoolean("whole"),
                row.getString("purpose"),
                row.getString("purpose_label"),
                Columns.code(row, "state", ConsentState.class),
                Columns.code(row, "form", ConsentForm.class),
                Columns.code(row, "given_by", GivenBy.class),
                row.getString("guardian"),
                row.getString("language"),
                row.getInt("text_version"),
                row.getString("from_unit"),
                strings(row, "domain_codes"),
                strings(row, "domains"),
                strings(row, "recipients"),
                new Period(Columns.date(row, "valid_from"), Columns.date(row, "valid_to")),
                row.getString("recorded_by"),
                Columns.uuid(row, "recorded_by_id"),
                Columns.instant(row, "recorded_at"),
                row.getString("decided_by"),
                Columns.instantOrNull(row, "decided_at"),
                row.getString("withdrawn_by"),
                Columns.instantOrNull(row, "withdrawn_at"),
                row.getString("withdrawal_note"),
                row.getString("paper_place"),
                row.getLong("grants"),
                row.getBoolean("ahead"),
                row.getBoolean("soon"),
                scanId == null ? null : new AttachmentId(scanId),
                row.getInt("version"));
    }

    private static List<String> strings(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
