package cz.prostup.people.sharing;

import cz.prostup.access.ReadLog;
import cz.prostup.access.Viewer;
import cz.prostup.people.FileHead;
import cz.prostup.people.FileTab;
import cz.prostup.people.OpenFile;
import cz.prostup.people.PersonId;
import cz.prostup.shared.Columns;
import cz.prostup.shared.NotFound;
import cz.prostup.ui.Option;
import cz.prostup.ui.Pages;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Answers the pages of enquiries: the form of those who ask, the list and the question of those who are asked.
@Component
public class EnquiryScreens {

    /// @param from who asks
    public record Question(
            UUID id,
            UUID person,
            String name,
            LocalDate birthDate,
            String from,
            LocalDate dueOn,
            EnquiryState state,
            @Nullable EnquiryAnswer answer,
            String basis) {}

    public record ListPage(List<Question> rows, Pages pages) {}

    /// @param consent whether a consent for asking partners is in force
    public record AskForm(FileHead head, List<Option> senders, List<Option> partners, boolean consent, int days) {}

    private static final String QUESTION = """
            select p.id, e.person_id, s.name, s.birth_date, case when position(lower(u.name) in lower(u.organisation_name)) > 0 then u.organisation_name else u.name || ', ' || u.organisation_name end as from_name, p.due_on, p.state,
                   p.answer, e.basis
              from people.enquiry_partner p
              join people.enquiry e on e.id = p.enquiry_id
              join people.enquiry_subject s on s.enquiry_id = e.id
              join organisations.unit_card u on u.id = e.from_unit
             where exists (select from people.enquiry_access a where a.id = p.id and a.user_id = :viewer)
            """;

    private final JdbcClient db;
    private final OpenFile files;
    private final ReadLog readLog;
    private final Units units;
    private final Consents consents;
    private final Parameters parameters;

    EnquiryScreens(
            JdbcClient db, OpenFile files, ReadLog readLog, Units units, Consents consents, Parameters parameters) {
        this.db = db;
        this.files = files;
        this.readLog = readLog;
        this.units = units;
        this.consents = consents;
        this.parameters = parameters;
    }

    /// What waits first, then what was answered.
    @Transactional
    public ListPage list(int page, Viewer viewer) {
        var rows = db.sql(QUESTION + " order by (p.state = 'ASKED') desc, p.due_on desc, p.id limit :size offset :from")
                .param("viewer", viewer.userId())
                .param("size", Pages.USUAL_SIZE)
                .param("from", (page - 1) * Pages.USUAL_SIZE)
                .query(EnquiryScreens::question)
                .list();
        var total = db.sql("select count(distinct a.id) from people.enquiry_access a where a.user_id = :viewer")
                .param("viewer", viewer.userId())
                .query(Long.class)
                .single();
        if (!rows.isEmpty()) {
            readLog.list(
                    viewer,
                    "dotazy partnerů",
                    "page=" + page,
                    rows.stream().map(Question::person).collect(Collectors.toSet()),
                    "dotaz partnera");
        }
        return new ListPage(rows, new Pages("/enquiries", page, Pages.USUAL_SIZE, total));
    }

    /// @throws NotFound when it is not (or no longer) for a unit of the viewer
    @Transactional
    public Question question(QuestionId id, Viewer viewer) {
        var found = db.sql(QUESTION + " and p.id = :id")
                .param("viewer", viewer.userId())
                .param("id", id.value())
                .query(EnquiryScreens::question)
                .optional()
                .orElseThrow(() -> new NotFound(id));
        readLog.person(viewer, found.person(), "dotaz partnera", found.id(), "ENQUIRY_" + found.basis());
        return found;
    }

    /// @param search part of a unit's name, may be empty
    /// @throws NotFound when the viewer does not help the person as a social worker
    @Transactional
    public AskForm form(PersonId person, String search, List<UUID> chosen, Viewer viewer) {
        var head = files.open(viewer, person, FileTab.SHARING);
        var senders = units.senders(person, SharingRoles.ASK, viewer).stream()
                .filter(Units.Sender::own)
                .map(Units.Sender::unit)
                .toList();
        if (senders.isEmpty()) {
            throw new NotFound(person);
        }
        var partners = units.offered(person, senders, search, chosen).stream()
                .filter(unit -> unit.hasAny(SharingRoles.ASK))
                .filter(unit -> senders.stream().noneMatch(mine -> mine.id().equals(unit.id())))
                .toList();
        return new AskForm(
                head,
                ShareForms.options(senders),
                ShareForms.options(partners),
                consents.inForce(person).stream().anyMatch(one -> one.purpose().equals("PARTNER_QUERY")),
                parameters.of("enquiryAnswerDays"));
    }

    private static Question question(ResultSet row, int n) throws SQLException {
        return new Question(
                Columns.uuid(row, "id"),
                Columns.uuid(row, "person_id"),
                row.getString("name"),
                Columns.date(row, "birth_date"),
                row.getString("from_name"),
                Columns.date(row, "due_on"),
                Columns.code(row, "state", EnquiryState.class),
                row.getString("answer") == null ? null : Columns.code(row, "answer", EnquiryAnswer.class),
                row.getString("basis"));
    }
}
