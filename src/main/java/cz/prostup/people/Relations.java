package cz.prostup.people;

import cz.prostup.access.Viewer;
import cz.prostup.shared.Ids;
import cz.prostup.shared.Today;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
    private final Today today;

    Relations(JdbcClient db, Today today) {
        this.db = db;
        this.today = today;
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

    /// Takes somebody of a unit into the person's circle, with people of their own: a mentor, a key worker.
    ///
    /// @param function code of `people.circle_function`
    public void accompany(
            PersonId person, UUID unit, UUID user, String function, String basis, LocalDate from, Viewer by) {
        db.sql("""
                        insert into people.circle_member (id, person_id, unit_id, user_id, function, basis, valid_from, added_by,
                                                          added_at)
                        select :id, :person, :unit, :user, :function, :basis, :from, :by, :at
                         where not exists (select from people.circle_member
                                            where person_id = :person and unit_id = :unit and user_id = :user
                                              and function = :function and valid_to is null)
                        """)
                .param("id", Ids.next())
                .param("person", person.value())
                .param("unit", unit)
                .param("user", user)
                .param("function", function)
                .param("basis", basis)
                .param("from", from)
                .param("by", by.userId())
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Ends what [#accompany] began.
    ///
    /// @param to the last day of it
    public void leave(PersonId person, UUID unit, UUID user, String function, String basis, LocalDate to) {
        db.sql("""
                        update people.circle_member
                           set valid_to = greatest(:to, valid_from)
                         where person_id = :person and unit_id = :unit and user_id = :user and function = :function
                           and basis = :basis and valid_to is null
                        """)
                .param("person", person.value())
                .param("unit", unit)
                .param("user", user)
                .param("function", function)
                .param("basis", basis)
                .param("to", to)
                .update();
    }
}
