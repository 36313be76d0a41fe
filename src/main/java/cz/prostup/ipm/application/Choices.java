package cz.prostup.ipm.application;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.shared.Today;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What can be chosen in the forms of an application, as it holds today.
@Component
public class Choices {

    private static final int MOST = 20;

    /// @param hint more words, may be empty
    public record Choice(String code, String label, String hint) {}

    private final JdbcClient db;
    private final Today today;

    Choices(JdbcClient db, Today today) {
        this.db = db;
        this.today = today;
    }

    /// Organisations for which the viewer may apply.
    @Transactional
    public List<Choice> employers(Viewer viewer) {
        return db.sql("""
                        select distinct e.id as code, e.name as label, '' as hint
                          from access.membership_card m
                          join organisations.unit_card u on u.id = m.unit_id
                          join organisations.organisation_card e on e.id = u.organisation_id
                         where m.user_id = :viewer and m.role = :role
                         order by e.name
                        """)
                .param("viewer", viewer.userId())
                .param("role", Role.EMPLOYER_ADMIN.name())
                .query((row, n) -> choice(row))
                .list();
    }

    @Transactional
    public List<Choice> branches() {
        return db.sql("select id as code, name as label, '' as hint from organisations.branch_card order by name, id")
                .query((row, n) -> choice(row))
                .list();
    }

    /// Municipalities with extended powers, the localities of IPM.
    @Transactional
    public List<Choice> territories() {
        return db.sql("""
                        select code, name as label, '' as hint from organisations.territory_card
                         where kind = 'orp' order by name, code
                        """).query((row, n) -> choice(row)).list();
    }

    /// People of the employer with an account.
    @Transactional
    public List<Choice> colleagues(UUID employer) {
        return db.sql("""
                        select distinct w.id as code, w.display_name as label, '' as hint
                          from organisations.unit_card u
                          join access.membership_card m on m.unit_id = u.id
                          join access.user_card w on w.id = m.user_id
                         where u.organisation_id = :employer and m.role <> 'PARTICIPANT'
                         order by w.display_name
                         limit 200
                        """)
                .param("employer", employer)
                .query((row, n) -> choice(row))
                .list();
    }

    /// Units that offer support, by a part of the name; discreet ones are not offered by name.
    @Transactional
    public List<Choice> providers(String text) {
        return db.sql("""
                        select u.id as code, u.organisation_name || case when u.name = u.organisation_name then ''
                                                                         else ', ' || u.neutral_name end as label, '' as hint
                          from organisations.unit_card u
                          join organisations.organisation_card o on o.id = u.organisation_id
                         where o.kind in ('PROVIDER', 'MUNICIPALITY') and u.name = u.neutral_name
                           and access.plain(u.organisation_name || ' ' || u.name) like '%' || access.plain(:text) || '%'
                         order by u.organisation_name, u.id
                         limit :most
                        """)
                .param("text", text)
                .param("most", MOST)
                .query((row, n) -> choice(row))
                .list();
    }

    boolean isProvider(UUID unit) {
        return db.sql("""
                        select exists (select from organisations.unit_card u
                                         join organisations.organisation_card o on o.id = u.organisation_id
                                        where u.id = :unit and o.kind in ('PROVIDER', 'MUNICIPALITY'))
                        """).param("unit", unit).query(Boolean.class).single();
    }

    @Transactional
    public List<Choice> isco() {
        return list("ipm.cz_isco", "code, label, '' as hint", "code");
    }

    @Transactional
    public List<Choice> criteria() {
        return list("ipm.good_work_criterion", "code, label, question as hint", "sort_order");
    }

    /// `hint` is the fact that ticks the step by itself, empty when a person ticks it.
    @Transactional
    public List<Choice> steps() {
        return list("ipm.employer_step", "code, label, derived as hint", "sort_order");
    }

    @Transactional
    public List<Choice> programmes() {
        return list("ipm.funding_programme", "code, label, registration as hint", "sort_order");
    }

    @Transactional
    public List<Choice> reasons() {
        return list("ipm.application_reason", "code, label, '' as hint", "sort_order");
    }

    @Transactional
    public List<Choice> alternatives() {
        return list("ipm.application_alternative", "code, label, '' as hint", "sort_order");
    }

    /// Everything that the office chooses from, by one statement.
    ///
    /// @param officers of the unit of the branch
    public record OfOffice(
            List<Choice> rules,
            List<Choice> programmes,
            List<Choice> reasons,
            List<Choice> alternatives,
            List<Choice> officers) {}

    /// @param unit of the branch
    @Transactional
    public OfOffice ofOffice(UUID unit) {
        record Listed(String list, Choice choice) {}
        var listed = db
                .sql("""
                        (select 'rules' as list, row_number() over (order by valid_from desc, code) as place, code, label, '' as hint
                           from ipm.rules_version
                          where status = 'ACTIVE' and (valid_to is null or valid_to >= :day))
                        union all
                        (select 'programmes', sort_order, code, label, registration from ipm.funding_programme
                          where valid_from <= :day and (valid_to is null or valid_to >= :day))
                        union all
                        (select 'reasons', sort_order, code, label, '' from ipm.application_reason
                          where valid_from <= :day and (valid_to is null or valid_to >= :day))
                        union all
                        (select 'alternatives', sort_order, code, label, '' from ipm.application_alternative
                          where valid_from <= :day and (valid_to is null or valid_to >= :day))
                        union all
                        (select 'officers', row_number() over (order by w.display_name), w.id::text, w.display_name, ''
                           from access.user_card w
                          where w.id in (select m.user_id from access.membership_card m
                                          where m.unit_id = :unit and m.role = 'KOP_OFFICER'))
                        order by list, place
                        """)
                .param("day", today.date())
                .param("unit", unit)
                .query((row, n) -> new Listed(row.getString("list"), choice(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Listed::list, Collectors.mapping(Listed::choice, Collectors.toUnmodifiableList())));
        return new OfOffice(
                listed.getOrDefault("rules", List.of()),
                listed.getOrDefault("programmes", List.of()),
                listed.getOrDefault("reasons", List.of()),
                listed.getOrDefault("alternatives", List.of()),
                listed.getOrDefault("officers", List.of()));
    }

    /// Versions of the rules that hold today or start later.
    @Transactional
    public List<Choice> rules() {
        return db.sql("""
                        select code, label, '' as hint from ipm.rules_version
                         where status = 'ACTIVE' and (valid_to is null or valid_to >= :day)
                         order by valid_from desc, code
                        """)
                .param("day", today.date())
                .query((row, n) -> choice(row))
                .list();
    }

    /// Officers of the unit of a branch.
    @Transactional
    public List<Choice> officers(UUID unit) {
        return db.sql("""
                        select distinct w.id as code, w.display_name as label, '' as hint
                          from access.membership_card m
                          join access.user_card w on w.id = m.user_id
                         where m.unit_id = :unit and m.role = 'KOP_OFFICER'
                         order by w.display_name
                        """).param("unit", unit).query((row, n) -> choice(row)).list();
    }

    private List<Choice> list(String table, String columns, String order) {
        return db.sql("select " + columns + " from " + table
                        + " where valid_from <= :day and (valid_to is null or valid_to >= :day) order by " + order)
                .param("day", today.date())
                .query((row, n) -> choice(row))
                .list();
    }

    private static Choice choice(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Choice(row.getString("code"), row.getString("label"), row.getString("hint"));
    }
}
