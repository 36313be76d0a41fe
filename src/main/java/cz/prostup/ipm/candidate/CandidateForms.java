package cz.prostup.ipm.candidate;

import cz.prostup.access.ReadLog;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.CandidateId;
import cz.prostup.ipm.programme.RulesRepository;
import cz.prostup.people.PersonId;
import cz.prostup.shared.Columns;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.Today;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Option;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What the forms of a candidate offer to choose from.
@Component
public class CandidateForms {

    private static final int MOST_PEOPLE = 20;
    private static final int MOST_PLACES = 200;

    /// @param going whether the person already goes a way that the viewer sees
    public record Person(PersonId id, String name, LocalDate birthDate, boolean going) {}

    /// What a nomination needs.
    public record Nomination(
            List<Option> channels, List<Option> units, List<Option> branches, List<Option> employers) {}

    /// What a contract needs: the place that is kept, its terms, who can be the mentor, who can lead the activities.
    public record Contract(
            String place, String fte, String weeklyHours, String wage, List<Option> mentors, List<Option> providers) {}

    /// @param longest months with the extension
    public record Support(int months, int longest, String minHours) {}

    private final JdbcClient db;
    private final CandidateRepository candidates;
    private final CandidateRoles roles;
    private final HireCandidate hiring;
    private final RulesRepository rules;
    private final ReadLog readLog;
    private final Today today;

    CandidateForms(
            JdbcClient db,
            CandidateRepository candidates,
            CandidateRoles roles,
            HireCandidate hiring,
            RulesRepository rules,
            ReadLog readLog,
            Today today) {
        this.db = db;
        this.candidates = candidates;
        this.roles = roles;
        this.hiring = hiring;
        this.rules = rules;
        this.readLog = readLog;
        this.today = today;
    }

    /// People whom the viewer sees, by the beginnings of their names; the search is logged.
    @Transactional
    public List<Person> people(Viewer viewer, String words) {
        if (words.isBlank()) {
            return List.of();
        }
        var patterns = Stream.of(words.strip().split("\\s+", -1))
                .map(word -> word.replaceAll("([\\\\%_])", "\\\\$1"))
                .toArray(String[]::new);
        var found = persons("""
                not exists (select from unnest(:patterns) w (word)
                             where ' ' || access.plain(p.given_name || ' ' || p.family_name)
                                   not like '% ' || access.plain(w.word) || '%')
                """, patterns, null);
        readLog.list(
                viewer,
                "koho navrhnout",
                words,
                found.stream().map(one -> one.id().value()).toList(),
                "návrh na integrační místo");
        return found;
    }

    /// One person whom the viewer sees.
    ///
    /// @throws NotFound when there is none
    @Transactional
    public Person person(Viewer viewer, PersonId id) {
        var person = persons("p.id = :id", new String[0], id.value()).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound(id));
        readLog.person(viewer, id.value(), "návrh na integrační místo", id.value(), "návrh na integrační místo");
        return person;
    }

    private List<Person> persons(String condition, String[] patterns, @Nullable UUID id) {
        return db.sql("""
                        select p.id, p.display_name, p.birth_date,
                               exists (select from ipm.candidate c
                                        where c.person_id = p.id
                                          and c.state in ('NOMINATED', 'CONTACTED', 'INFORMED', 'INTERVIEWED', 'ELIGIBILITY_CHECK',
                                                          'RECOMMENDED', 'APPROVED', 'WAITLISTED')) as going
                          from people.person_card p
                         where cardinality(:patterns) >= 0 and (cast(:id as uuid) is null or p.id = :id) and %s
                         order by p.sort_name, p.id limit :most
                        """.formatted(condition))
                .param("patterns", patterns)
                .param("id", id, java.sql.Types.OTHER)
                .param("most", MOST_PEOPLE)
                .query((row, n) -> new Person(
                        new PersonId(Columns.uuid(row, "id")),
                        row.getString("display_name"),
                        Columns.date(row, "birth_date"),
                        row.getBoolean("going")))
                .list();
    }

    @Transactional
    public Nomination nomination(Viewer viewer) {
        var roleNames = viewer.roles().stream().map(Enum::name).toArray(String[]::new);
        var channels = options("""
                        select code as value, label || case when preferred then ' (nejčastěji vede k cíli)' else '' end as label
                          from ipm.nomination_channel
                         where roles && cast(:roles as text[]) and valid_from <= access.today()
                           and (valid_to is null or valid_to >= access.today())
                         order by sort_order
                        """, roleNames);
        var units = viewer.memberships().stream()
                .filter(one -> List.of(
                                Role.KOP_OFFICER,
                                Role.KOP_ADVISER,
                                Role.EMPLOYER_ADMIN,
                                Role.MENTOR,
                                Role.PROVIDER_WORKER,
                                Role.EMPLOYER_SOCIAL_WORKER,
                                Role.CASE_MANAGER)
                        .contains(one.role()))
                .map(one -> Option.of(one.unitId().toString(), one.unit() + ", " + one.organisation()))
                .distinct()
                .toList();
        return new Nomination(channels, units, branches(viewer), employers());
    }

    /// The office nominates in its own branch, everybody else chooses.
    private List<Option> branches(Viewer viewer) {
        var mine = viewer.unitsAs(Role.KOP_OFFICER, Role.KOP_ADVISER);
        return db.sql("""
                        select id, name from organisations.branch_card
                         where cardinality(:mine) = 0 or unit_id = any (:mine) order by name
                        """)
                .param("mine", mine.toArray(UUID[]::new))
                .query((row, n) -> Option.of(row.getString("id"), row.getString("name")))
                .list();
    }

    private List<Option> employers() {
        return db.sql("""
                        select distinct o.id, o.name
                          from ipm.agreement g join organisations.organisation_card o on o.id = g.employer_id
                         where g.state = 'IN_FORCE' and g.effective_to >= access.today()
                         order by o.name limit 500
                        """)
                .query((row, n) -> Option.of(row.getString("id"), row.getString("name")))
                .list();
    }

    @Transactional
    public List<Option> endReasons(CandidateState to) {
        return db.sql("""
                        select code as value, label from ipm.candidate_end_reason
                         where :state = any (states) and code <> 'DID_NOT_COME' and valid_from <= access.today()
                           and (valid_to is null or valid_to >= access.today())
                         order by sort_order
                        """)
                .param("state", to.name())
                .query((row, n) -> Option.of(row.getString("value"), row.getString("label")))
                .list();
    }

    @Transactional
    public List<Option> alternatives() {
        return options("""
                        select code as value, label from ipm.candidate_alternative
                         where valid_from <= access.today() and (valid_to is null or valid_to >= access.today())
                         order by sort_order
                        """, new String[0]);
    }

    /// Free places of the branch under agreements in force; those thought of first.
    ///
    /// @throws NotFound when there is no such candidate, or not for this viewer
    @Transactional
    public List<Option> vacancies(Viewer viewer, CandidateId id) {
        roles.of(viewer, id);
        return db.sql("""
                        select s.id, s.job_title, s.workplace, s.fte, g.number, o.name,
                               exists (select from ipm.candidate_position x
                                        where x.candidate_id = c.id and x.position_id = s.id) as thought
                          from ipm.candidate c
                          join ipm.agreement g on g.branch_id = c.branch_id and g.state = 'IN_FORCE'
                           and g.effective_to >= access.today()
                          join ipm.position s on s.agreement_id = g.id and s.state = 'VACANT'
                          join organisations.organisation_card o on o.id = g.employer_id
                         where c.id = :id
                         order by thought desc, o.name, s.job_title, s.seq limit :most
                        """)
                .param("id", id.value())
                .param("most", MOST_PLACES)
                .query((row, n) -> new Option(
                        row.getString("id"),
                        row.getString("job_title") + ", " + row.getString("name"),
                        row.getString("workplace") + ", dohoda " + row.getString("number") + ", úvazek "
                                + row.getBigDecimal("fte").toPlainString().replace('.', ',')
                                + (row.getBoolean("thought") ? ", uvažuje se o\u00a0něm" : "")))
                .list();
    }

    /// Places that are thought of.
    ///
    /// @throws NotFound when there is no such candidate, or not for this viewer
    @Transactional
    public List<String> thought(Viewer viewer, CandidateId id) {
        roles.of(viewer, id);
        return db.sql("select position_id from ipm.candidate_position where candidate_id = :id")
                .param("id", id.value())
                .query((row, n) -> row.getString("position_id"))
                .list();
    }

    /// @throws NotFound when there is no such candidate, or not for this viewer
    @Transactional
    public Contract contract(Viewer viewer, CandidateId id) {
        roles.of(viewer, id);
        var place = candidates.placeKeptFor(id).orElseThrow(() -> new NotFound(id));
        var candidate = candidates.lock(id);
        var mentors = db.sql("""
                        select distinct u.id, u.display_name
                          from access.membership_card m
                          join organisations.unit_card k on k.id = m.unit_id
                          join access.user_card u on u.id = m.user_id
                         where k.organisation_id = :employer and m.role = 'MENTOR' order by u.display_name
                        """)
                .param("employer", place.employer())
                .query((row, n) -> Option.of(row.getString("id"), row.getString("display_name")))
                .list();
        var providers = db.sql("""
                        select id, name || ', ' || organisation_name as name from organisations.unit_card
                         where id = any (:units) order by 2
                        """)
                .param("units", hiring.offeredProviders(candidate, place).toArray(UUID[]::new))
                .query((row, n) -> Option.of(row.getString("id"), row.getString("name")))
                .list();
        return new Contract(
                "dohoda " + place.agreement() + ", platí od " + Czech.date(place.from()) + " do "
                        + Czech.date(place.to()),
                place.fte().toPlainString().replace('.', ','),
                place.weeklyHours().toPlainString().replace('.', ','),
                place.wage() == null ? "" : Czech.amount(place.wage()),
                mentors,
                providers);
    }

    /// What the leaflet says about the support, by the rules in force today.
    ///
    /// @throws NotFound when no rules hold today
    @Transactional
    public Support support() {
        var code = db.sql("""
                        select v.code from ipm.rules_version v
                         where v.status = 'ACTIVE' and v.valid_from <= access.today()
                           and (v.valid_to is null or v.valid_to >= access.today())
                         order by v.valid_from desc limit 1
                        """).query(String.class).optional().orElseThrow(() -> new NotFound("rules"));
        var programme = rules.get(code);
        int basic = programme.months("basicMonths");
        return new Support(
                basic,
                basic + programme.months("extensionMonths"),
                Czech.hours(programme.integration().minHours()));
    }

    public LocalDate today() {
        return today.date();
    }

    private List<Option> options(String sql, String[] roleNames) {
        return db.sql(sql)
                .param("roles", roleNames)
                .query((row, n) -> Option.of(row.getString("value"), row.getString("label")))
                .list();
    }
}
