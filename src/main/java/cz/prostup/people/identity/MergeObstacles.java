package cz.prostup.people.identity;

import cz.prostup.people.PersonId;
import cz.prostup.people.PersonalRecords;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What stands in the way of a merge, in Czech sentences.
@Component
class MergeObstacles {

    private final JdbcClient db;
    private final ObjectProvider<PersonalRecords> records;

    MergeObstacles(JdbcClient db, ObjectProvider<PersonalRecords> records) {
        this.db = db;
        this.records = records;
    }

    List<String> between(PersonId from, PersonId into) {
        var others = records.orderedStream()
                .map(one -> one.obstacle(from, into))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull);
        var numbers = numbersDiffer(from, into)
                ? Stream.of("Každý záznam má jiné rodné číslo. Jsou to dva lidé, nebo je jedno číslo chybně zapsané;"
                        + " nejdřív ho opravte.")
                : Stream.<String>empty();
        return Stream.concat(numbers, others).toList();
    }

    private boolean numbersDiffer(PersonId from, PersonId into) {
        return db.sql("""
                        select exists (select from people.person a
                                         join people.person b on b.birth_number_index <> a.birth_number_index
                                        where a.id = :from and b.id = :into)
                        """)
                .param("from", from.value())
                .param("into", into.value())
                .query(Boolean.class)
                .single();
    }
}
