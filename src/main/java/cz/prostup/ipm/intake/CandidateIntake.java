package cz.prostup.ipm.intake;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.candidate.NominateCandidate;
import cz.prostup.ipm.candidate.NominateCandidate.Nomination;
import cz.prostup.ipm.candidate.NominateCandidate.Outcome.LooksAlike;
import cz.prostup.ipm.candidate.NominateCandidate.Outcome.Nominated;
import cz.prostup.ipm.candidate.NominateCandidate.Wish;
import cz.prostup.people.PersonDetails;
import cz.prostup.people.PersonId;
import cz.prostup.shared.Columns;
import cz.prostup.ui.Option;
import java.time.LocalDate;
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
    private final NominateCandidate nominate;

    CandidateIntake(JdbcClient db, NominateCandidate nominate) {
        this.db = db;
        this.nominate = nominate;
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
        return db.sql("""
                        select code, label from ipm.nomination_channel
                         where 'KOP_OFFICER' = any (roles)
                           and valid_from <= access.today() and (valid_to is null or valid_to >= access.today())
                         order by sort_order
                        """)
                .query((row, n) -> Option.of(row.getString("code"), row.getString("label")))
                .list();
    }

    /// Persons whom the viewer sees with the same name and day of birth, who already go a way or have a job.
    @Override
    public Set<String> known(Collection<String> keys, Where where, Viewer viewer) {
        return Set.copyOf(db.sql("""
                        select distinct k.key from unnest(cast(:keys as text[])) k (key)
                          join people.person_card p on p.birth_date = cast(right(k.key, 10) as date)
                           and access.plain(p.given_name || ' ' || p.family_name) || ' ' || p.birth_date = k.key
                         where exists (select from ipm.candidate c
                                        where c.person_id = p.id and c.state in
                                              ('NOMINATED', 'CONTACTED', 'INFORMED', 'INTERVIEWED', 'ELIGIBILITY_CHECK', 'RECOMMENDED',
                                               'APPROVED', 'WAITLISTED'))
                            or exists (select from ipm.placement q
                                        where q.person_id = p.id and q.state in ('APPROVED', 'ACTIVE', 'EXIT_PHASE', 'INTERRUPTED'))
                        """)
                .param("keys", keys.toArray(String[]::new))
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
        var unit = db.sql("select unit_id from organisations.branch_card where id = :branch")
                .param("branch", where.branch())
                .query(UUID.class)
                .single();
        var nomination = new Nomination(
                where.way(), unit, where.branch(), null, Wish.PUBLIC_TASK, "", entry.text(IntakeField.SUPPORTED_BY));
        var outcome = same.isEmpty()
                ? nominate.nominateNew(viewer, details(entry, birth), false, nomination)
                : nominate.nominate(viewer, new PersonId(same.getFirst()), nomination);
        return switch (outcome) {
            case Nominated(var id) -> new Taken(id.value());
            case LooksAlike(var whom) ->
                new Refused(new Mistake(
                        "",
                        "velmi podobný člověk už v\u00a0Prostupu je: " + String.join(", ", whom),
                        "Navrhněte ho ručně, ať je jasné, o\u00a0koho jde."));
            case NominateCandidate.Outcome.Refused(var _, var why) ->
                new Refused(new Mistake("", why, "Navrhněte člověka ručně."));
        };
    }

    private static PersonDetails details(Entry entry, LocalDate birth) {
        return PersonDetails.of(
                entry.text(IntakeField.GIVEN), entry.text(IntakeField.FAMILY), birth, entry.text(IntakeField.PHONE));
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
}
