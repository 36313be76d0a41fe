package cz.prostup.people;

import cz.prostup.shared.Ids;
import cz.prostup.shared.Today;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Writes down a person for the first time. Nobody sees the person until a [Relations] is opened.
///
/// The second lock lets only the system viewer in, until candidates bring people by themselves.
@Service
public class RegisterPerson {

    private final JdbcClient db;
    private final Today today;

    RegisterPerson(JdbcClient db, Today today) {
        this.db = db;
        this.today = today;
    }

    @Transactional
    public PersonId register(String givenName, String familyName, LocalDate birthDate, @Nullable String phone) {
        var id = new PersonId(Ids.next());
        db.sql("""
                        insert into people.person (id, given_name, family_name, birth_date, phone, created_at)
                        values (:id, :given, :family, :birth, :phone, :at)
                        """)
                .param("id", id.value())
                .param("given", givenName)
                .param("family", familyName)
                .param("birth", birthDate)
                .param("phone", phone)
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }
}
