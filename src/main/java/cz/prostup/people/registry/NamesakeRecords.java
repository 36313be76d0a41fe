package cz.prostup.people.registry;

import cz.prostup.people.CannotPart;
import cz.prostup.people.PersonId;
import cz.prostup.people.PersonalRecords;
import cz.prostup.shared.Columns;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// "It is somebody else" holds of the record that stays as well, on whichever side it was said. What was said of the
/// two
/// that become one, and what the other one says already, stays where it is.
@Component
class NamesakeRecords implements PersonalRecords {

    private final JdbcClient db;

    NamesakeRecords(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "people.namesake";
    }

    @Override
    public String label() {
        return "rozlišení od jmenovců";
    }

    @Override
    public @Nullable String obstacle(PersonId from, PersonId into) {
        return null;
    }

    @Override
    public List<UUID> move(PersonId from, PersonId into) {
        return db.sql("""
                        update people.namesake n
                           set person_id = case n.person_id when :from then cast(:into as uuid) else n.person_id end,
                               other_id = case n.other_id when :from then cast(:into as uuid) else n.other_id end
                         where :from in (n.person_id, n.other_id) and :into not in (n.person_id, n.other_id)
                           and not exists (select from people.namesake o
                                            where o.person_id = case n.person_id when :from then cast(:into as uuid) else n.person_id end
                                              and o.other_id = case n.other_id when :from then cast(:into as uuid) else n.other_id end)
                        returning n.id
                        """)
                .param("from", from.value())
                .param("into", into.value())
                .query((row, n) -> Columns.uuid(row, "id"))
                .list();
    }

    @Override
    public void moveBack(List<UUID> rows, PersonId from, PersonId into) {
        int moved = db.sql("""
                        update people.namesake n
                           set person_id = case n.person_id when :into then cast(:from as uuid) else n.person_id end,
                               other_id = case n.other_id when :into then cast(:from as uuid) else n.other_id end
                         where n.id = any (:rows) and :into in (n.person_id, n.other_id)
                        """)
                .param("from", from.value())
                .param("into", into.value())
                .param("rows", rows.toArray(UUID[]::new))
                .update();
        if (moved != rows.size()) {
            throw new CannotPart(label());
        }
    }
}
