package cz.prostup.ipm.intake;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.people.PersonId;
import cz.prostup.people.RegisterPerson;
import cz.prostup.people.Relations;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Ids;
import cz.prostup.shared.Today;
import cz.prostup.ui.Option;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// A row is a person whom the labour office nominates for an integration job.
@Component
class CandidateIntake implements IntakeTarget {

    private static final Refused ON_THE_WAY = new Refused(new Mistake(
            "",
            "člověk už je navržený, nebo má integrační místo",
            "Není co dělat, otevřete ho v\u00a0seznamu uchazečů."));

    private final JdbcClient db;
    private final RegisterPerson registerPerson;
    private final Relations relations;
    private final Today today;

    CandidateIntake(JdbcClient db, RegisterPerson registerPerson, Relations relations, Today today) {
        this.db = db;
        this.registerPerson = registerPerson;
        this.relations = relations;
        this.today = today;
    }

    @Override
    public IntakeKind kind() {
        return IntakeKind.CANDIDATES;
    }

    @Override
    public boolean isFor(Viewer viewer) {
        return viewer.isAny(Role.KOP_OFFICER);
    }

    @Override
    public String question() {
        return "Odkud návrhy přicházejí";
    }

    @Override
    public List<Option> ways(Viewer viewer) {
        return List.of(
                Option.of("LABOUR_OFFICE_PRESELECTION", "předvýběr úřadu práce"),
                Option.of("SELF", "přihlásili se sami"));
    }

    /// Persons whom the viewer sees with the same name and day of birth, who already go a way or have a job.
    @Override
    public Set<String> known(Collection<String> keys, Where where, Viewer viewer) {
        return Set.copyOf(db.sql("""
                        select distinct k.key from unnest(cast(:keys as text[]), cast(:days as date[])) k (key, birth)
                          join people.person_card p on p.birth_date = k.birth
                           and access.plain(p.given_name || ' ' || p.family_name) || ' ' || p.birth_date = k.key
                         where exists (select from ipm.candidate c
                                        where c.person_id = p.id and c.state in
                                              ('NOMINATED', 'CONTACTED', 'INFORMED', 'INTERVIEWED', 'ELIGIBILITY_CHECK', 'RECOMMENDED',
                                               'APPROVED', 'WAITLISTED'))
                            or exists (select from ipm.placement q
                                        where q.person_id = p.id and q.state in ('APPROVED', 'ACTIVE', 'EXIT_PHASE', 'INTERRUPTED'))
                        """)
                .param("keys", keys.toArray(String[]::new))
                .param("days", keys.stream().map(CandidateIntake::day).toArray(LocalDate[]::new))
                .query((row, n) -> row.getString("key"))
                .list());
    }

    @Override
    public Outcome take(Entry entry, Where where, Viewer viewer) {
        var birth = entry.day(IntakeField.BIRTH).orElseThrow();
        if (!known(List.of(entry.key()), where, viewer).isEmpty()) {
            return ON_THE_WAY;
        }
        var same = same(entry.key(), birth);
        if (same.size() > 1) {
            return new Refused(new Mistake(
                    "příjmení",
                    "lidí tohoto jména a\u00a0data narození je víc",
                    "Navrhněte člověka ručně, ať je jasné kterého."));
        }
        var person = same.isEmpty()
                ? registerPerson.register(
                        entry.text(IntakeField.GIVEN),
                        entry.text(IntakeField.FAMILY),
                        birth,
                        entry.text(IntakeField.PHONE))
                : new PersonId(same.getFirst());
        var unit = db.sql("select unit_id from organisations.branch_card where id = :branch")
                .param("branch", where.branch())
                .query(UUID.class)
                .single();
        var id = Ids.next();
        int written = db.sql("""
                        insert into ipm.candidate (id, person_id, branch_id, channel, nominated_by, nominated_unit, state, since,
                                                   supported_by, officer_id, created_at)
                        values (:id, :person, :branch, :way, :viewer, :unit, 'NOMINATED', :today, :supported, :viewer, :now)
                        on conflict do nothing
                        """)
                .param("id", id)
                .param("person", person.value())
                .param("branch", where.branch())
                .param("way", where.way())
                .param("viewer", viewer.userId())
                .param("unit", unit)
                .param("today", today.date())
                .param("supported", entry.text(IntakeField.SUPPORTED_BY))
                .param("now", today.now().atOffset(ZoneOffset.UTC))
                .update();
        if (written == 0) {
            return ON_THE_WAY;
        }
        db.sql("""
                        insert into ipm.candidate_party (candidate_id, unit_id, capacity, valid_from)
                        values (:id, :unit, 'OFFICE', :today)
                        """)
                .param("id", id)
                .param("unit", unit)
                .param("today", today.date())
                .update();
        relations.open(person, unit, "CANDIDATE", today.date());
        return new Taken(id);
    }

    private List<UUID> same(String key, LocalDate birth) {
        return db.sql("""
                        select p.id from people.person_card p
                         where p.birth_date = :birth
                           and access.plain(p.given_name || ' ' || p.family_name) || ' ' || p.birth_date = :key
                         limit 2
                        """)
                .param("birth", birth)
                .param("key", key)
                .query((row, n) -> Columns.uuid(row, "id"))
                .list();
    }

    private static LocalDate day(String key) {
        return LocalDate.parse(key.substring(key.length() - 10));
    }
}
