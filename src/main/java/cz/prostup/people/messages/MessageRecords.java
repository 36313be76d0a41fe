package cz.prostup.people.messages;

import cz.prostup.people.PersonId;
import cz.prostup.people.PersonalRecords;
import cz.prostup.shared.Columns;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Threads follow the person when two records become one.
@Component
class MessageRecords implements PersonalRecords {

    private final JdbcClient db;

    MessageRecords(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "people.message_thread";
    }

    @Override
    public String label() {
        return "zprávy";
    }

    @Override
    public @Nullable String obstacle(PersonId from, PersonId into) {
        return null;
    }

    @Override
    public List<UUID> move(PersonId from, PersonId into) {
        var threads = db.sql("select id from people.message_thread where person_id = :from")
                .param("from", from.value())
                .query((row, n) -> Columns.uuid(row, "id"))
                .list();
        give(threads, from, into);
        return threads;
    }

    @Override
    public void moveBack(List<UUID> rows, PersonId from, PersonId into) {
        give(rows, into, from);
    }

    private void give(List<UUID> rows, PersonId giver, PersonId taker) {
        var threads = rows.toArray(UUID[]::new);
        db.sql("update people.message_thread set person_id = :taker where id = any (:rows) and person_id = :giver")
                .param("taker", taker.value())
                .param("giver", giver.value())
                .param("rows", threads)
                .update();
        db.sql("""
                        update people.message_participant set person_id = :taker
                         where thread_id = any (:rows) and person_id = :giver
                        """)
                .param("taker", taker.value())
                .param("giver", giver.value())
                .param("rows", threads)
                .update();
    }
}
