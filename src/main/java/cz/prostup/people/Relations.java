package cz.prostup.people;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Why a unit may see a person. The module that knows the reason opens and closes the relation, in its own transaction;
/// it also knows who may do that.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Relations {

    private final JdbcClient db;

    Relations(JdbcClient db) {
        this.db = db;
    }

    /// @param basis one word for the reason, for example `PLACEMENT`; it lands in the log of reads
    public void open(PersonId person, UUID unit, String basis, LocalDate from) {
        db.sql("""
                        insert into people.person_relation (person_id, unit_id, basis, valid_from)
                        values (:person, :unit, :basis, :from)
                        on conflict do nothing
                        """)
                .param("person", person.value())
                .param("unit", unit)
                .param("basis", basis)
                .param("from", from)
                .update();
    }

    /// @param to the last day on which the unit sees the person by this reason
    public void close(PersonId person, UUID unit, String basis, LocalDate to) {
        db.sql("""
                        update people.person_relation
                           set valid_to = greatest(:to, valid_from)
                         where person_id = :person and unit_id = :unit and basis = :basis and valid_to is null
                        """)
                .param("person", person.value())
                .param("unit", unit)
                .param("basis", basis)
                .param("to", to)
                .update();
    }
}
