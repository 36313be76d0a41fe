package cz.prostup.ipm.candidate;

import cz.prostup.people.CannotPart;
import cz.prostup.people.PersonId;
import cz.prostup.people.PersonalRecords;
import cz.prostup.shared.Columns;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Ways follow the person when two records become one. Nobody goes two at once.
@Component
class CandidateRecords implements PersonalRecords {

    private final JdbcClient db;

    CandidateRecords(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "ipm.candidate";
    }

    @Override
    public String label() {
        return "návrhy na integrační místo";
    }

    /// Two open ways at once are found together with the jobs (`ipm.placement`).
    @Override
    public @Nullable String obstacle(PersonId from, PersonId into) {
        return null;
    }

    @Override
    public List<UUID> move(PersonId from, PersonId into) {
        return db.sql("update ipm.candidate set person_id = :into where person_id = :from returning id")
                .param("from", from.value())
                .param("into", into.value())
                .query((row, n) -> Columns.uuid(row, "id"))
                .list();
    }

    @Override
    public void moveBack(List<UUID> rows, PersonId from, PersonId into) {
        var moved = db.sql("update ipm.candidate set person_id = :from where person_id = :into and id = any (:rows)")
                .param("from", from.value())
                .param("into", into.value())
                .param("rows", rows.toArray(UUID[]::new))
                .update();
        if (moved != rows.size()) {
            throw new CannotPart(label());
        }
    }
}
