package cz.prostup.ipm.application;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.ApplicationId;
import cz.prostup.ipm.application.Application.Backing;
import cz.prostup.ipm.application.Application.Employer;
import cz.prostup.ipm.application.Application.Mentor;
import cz.prostup.ipm.application.Application.Place;
import cz.prostup.ipm.application.Application.Review;
import cz.prostup.ipm.application.Application.Support;
import cz.prostup.shared.Columns;
import cz.prostup.shared.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads applications whole, for use cases and pages alike. Whether the viewer may see one is asked by [#standing].
@Repository
class ApplicationRepository {

    private static final String HEAD = """
            select p.id, p.number, p.state, p.since, p.version, p.employer_id, e.name as employer, e.ico, e.address,
                   e.employer_kind, k.protected_labour_market, p.branch_id, b.code as branch_code, b.name as branch,
                   b.unit_id as office_unit, p.territory_code, t.name as territory, p.mentor_id, m.display_name as mentor_user,
                   p.mentor_name, p.mentor_contact, p.capacity, p.support_form, p.providers_open, p.bank_account,
                   p.municipality, p.municipality_note, p.submitted_on, p.officer_id, o.display_name as officer,
                   p.target_on, p.decided_on, d.display_name as decided_by, p.rules, f.label as programme,
                   r.label as reason_label, p.reason, p.alternatives, coalesce(p.touched_on, p.since) as touched_on,
                   g.id as agreement_id, g.number as agreement, g.state as agreement_state,
                   array(select u.id || '|' || u.organisation_name || case when u.name = u.organisation_name then ''
                                                                          else ', ' || u.neutral_name end
                           from ipm.application_provider q
                           join organisations.unit_card u on u.id = q.unit_id
                          where q.application_id = p.id order by u.organisation_name, u.id) as providers,
                   array(select l.label from ipm.application_alternative l
                          where l.code = any (p.alternative_codes) order by l.sort_order) as offered,
                   array(select w.criterion || ':' || w.answer from ipm.application_good_work w
                          where w.application_id = p.id) as work,
                   array(select s.step from ipm.application_step s where s.application_id = p.id) as steps
              from ipm.position_application p
              join organisations.organisation_card e on e.id = p.employer_id
              join organisations.protected_market_card k on k.id = p.employer_id
              join organisations.branch_card b on b.id = p.branch_id
              left join organisations.territory_card t on t.code = p.territory_code
              left join access.user_card m on m.id = p.mentor_id
              left join access.user_card o on o.id = p.officer_id
              left join access.user_card d on d.id = p.decided_by
              left join ipm.funding_programme f on f.code = p.programme
              left join ipm.application_reason r on r.code = p.reason_code
              left join ipm.agreement g on g.application_id = p.id
             where p.id = :id
            """;

    private final JdbcClient db;

    ApplicationRepository(JdbcClient db) {
        this.db = db;
    }

    /// Empty standing means that the application is not for this viewer.
    Standing standing(ApplicationId id, Viewer viewer) {
        return new Standing(db.sql("""
                        select distinct a.unit_id, a.role
                          from ipm.application_access a
                         where a.application_id = :id and a.user_id = :viewer
                        """)
                .param("id", id.value())
                .param("viewer", viewer.userId())
                .query((row, n) -> new Standing.In(Columns.uuid(row, "unit_id"), row.getString("role")))
                .list());
    }

    /// Two who want to change or decide the same application wait for each other here.
    ///
    /// @throws NotFound when there is none
    Application locked(ApplicationId id) {
        var held = db.sql("select id from ipm.position_application where id = :id for update")
                .param("id", id.value())
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new NotFound(id));
        return read(new ApplicationId(held));
    }

    /// @throws NotFound when there is none
    Application read(ApplicationId id) {
        var items = items(id);
        return db.sql(HEAD)
                .param("id", id.value())
                .query((row, n) -> application(row, items))
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    private List<Item> items(ApplicationId id) {
        return db.sql("""
                        select id, seq, job_title, cz_isco, work, workplace, fte, weekly_hours, gross_wage, planned_start, places,
                               approved_places
                          from ipm.application_item
                         where application_id = :id
                         order by seq
                        """)
                .param("id", id.value())
                .query((row, n) -> new Item(
                        Columns.uuid(row, "id"),
                        row.getInt("seq"),
                        new Item.Work(
                                row.getString("job_title"),
                                row.getString("cz_isco"),
                                row.getString("work"),
                                row.getString("workplace")),
                        row.getBigDecimal("fte"),
                        Columns.hours(row, "weekly_hours"),
                        Columns.money(row, "gross_wage"),
                        Columns.date(row, "planned_start"),
                        row.getInt("places"),
                        row.getObject("approved_places", Integer.class)))
                .list();
    }

    private static Application application(ResultSet row, List<Item> items) throws SQLException {
        return new Application(
                new ApplicationId(Columns.uuid(row, "id")),
                row.getString("number"),
                Columns.code(row, "state", ApplicationState.class),
                Columns.date(row, "since"),
                row.getInt("version"),
                new Employer(
                        Columns.uuid(row, "employer_id"),
                        row.getString("employer"),
                        row.getString("ico"),
                        row.getString("address"),
                        row.getString("employer_kind"),
                        row.getBoolean("protected_labour_market")),
                new Place(
                        Columns.uuid(row, "branch_id"),
                        row.getString("branch_code"),
                        row.getString("branch"),
                        Columns.uuid(row, "office_unit"),
                        row.getString("territory_code"),
                        row.getString("territory")),
                new Mentor(
                        Columns.uuidOrNull(row, "mentor_id"),
                        row.getString("mentor_user"),
                        row.getString("mentor_name"),
                        row.getString("mentor_contact"),
                        row.getString("capacity")),
                new Support(
                        row.getString("support_form") == null
                                ? null
                                : Columns.code(row, "support_form", SupportForm.class),
                        texts(row, "providers").stream()
                                .map(ApplicationRepository::provider)
                                .toList(),
                        row.getBoolean("providers_open")),
                new Backing(
                        row.getString("bank_account"),
                        row.getString("municipality") == null
                                ? null
                                : Columns.code(row, "municipality", Municipality.class),
                        row.getString("municipality_note")),
                review(row),
                agreement(row),
                items,
                texts(row, "work").stream()
                        .map(answer -> answer.split(":", -1))
                        .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> WorkAnswer.valueOf(pair[1]))),
                Set.copyOf(texts(row, "steps")));
    }

    private static Review review(ResultSet row) throws SQLException {
        return new Review(
                Columns.dateOrNull(row, "submitted_on"),
                Columns.uuidOrNull(row, "officer_id"),
                row.getString("officer"),
                Columns.dateOrNull(row, "target_on"),
                Columns.dateOrNull(row, "decided_on"),
                row.getString("decided_by"),
                row.getString("rules"),
                row.getString("programme"),
                row.getString("reason_label"),
                row.getString("reason"),
                texts(row, "offered"),
                row.getString("alternatives"),
                Columns.date(row, "touched_on"));
    }

    private static Application.@Nullable Agreement agreement(ResultSet row) throws SQLException {
        var id = Columns.uuidOrNull(row, "agreement_id");
        return id == null
                ? null
                : new Application.Agreement(id, row.getString("agreement"), row.getString("agreement_state"));
    }

    private static Application.Provider provider(String line) {
        int bar = line.indexOf('|');
        return new Application.Provider(UUID.fromString(line.substring(0, bar)), line.substring(bar + 1));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
