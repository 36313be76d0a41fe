package cz.prostup.people.circle;

import cz.prostup.people.CannotPart;
import cz.prostup.people.PersonId;
import cz.prostup.people.PersonalRecords;
import cz.prostup.shared.Columns;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Responsibility and its offers go along when two records of a person become one. Two who are responsible at the same
/// time must settle it first.
@Component
class ResponsibilityRecords implements PersonalRecords {

    private final JdbcClient db;
    private final ResponsibilityRepository responsibilities;

    ResponsibilityRecords(JdbcClient db, ResponsibilityRepository responsibilities) {
        this.db = db;
        this.responsibilities = responsibilities;
    }

    @Override
    public String name() {
        return "people.responsibility";
    }

    @Override
    public String label() {
        return "odpovědnost za člověka";
    }

    @Override
    public @Nullable String obstacle(PersonId from, PersonId into) {
        var one = responsibilities.now(from).map(Responsible::userId);
        var other = responsibilities.now(into).map(Responsible::userId);
        return differ(one, other)
                ? "Za každý ze dvou záznamů odpovídá někdo jiný. Nejdřív odpovědnost předejte jednomu z\u00a0nich."
                : null;
    }

    /// A period that would meet one of the other record stays where it was.
    @Override
    public List<UUID> move(PersonId from, PersonId into) {
        return moved(from, into, null);
    }

    @Override
    public void moveBack(List<UUID> rows, PersonId from, PersonId into) {
        if (moved(into, from, rows.toArray(UUID[]::new)).size() != rows.size()) {
            throw new CannotPart(label());
        }
    }

    private List<UUID> moved(PersonId source, PersonId target, UUID @Nullable [] rows) {
        return db.sql("""
                        with periods as (
                            update people.responsibility r set person_id = :into
                             where r.person_id = :from and (cast(:rows as uuid[]) is null or r.id = any (cast(:rows as uuid[])))
                               and not exists (select from people.responsibility o
                                                where o.person_id = :into
                                                  and tstzrange(o.began_at, o.ended_at) && tstzrange(r.began_at, r.ended_at))
                            returning r.id),
                        offers as (
                            update people.responsibility_offer q set person_id = :into
                             where q.person_id = :from and (cast(:rows as uuid[]) is null or q.id = any (cast(:rows as uuid[])))
                               and not (q.state = 'PROPOSED'
                                        and exists (select from people.responsibility_offer o
                                                     where o.person_id = :into and o.state = 'PROPOSED'))
                            returning q.id)
                        select id from periods union all select id from offers
                        """)
                .param("from", source.value())
                .param("into", target.value())
                .param("rows", rows)
                .query((row, n) -> Columns.uuid(row, "id"))
                .list();
    }

    private static boolean differ(Optional<UUID> one, Optional<UUID> other) {
        return one.isPresent() && other.isPresent() && !one.equals(other);
    }
}
