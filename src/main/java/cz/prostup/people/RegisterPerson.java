package cz.prostup.people;

import cz.prostup.shared.Ids;
import cz.prostup.shared.Today;
import cz.prostup.vault.Vault;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Writes down a person for the first time. Nobody sees the person until a [Relations] is opened.
@Service
public class RegisterPerson {

    /// What the blind index of birth numbers is made for.
    public static final String NUMBER = "birth-number";

    private final JdbcClient db;
    private final Today today;
    private final Vault vault;

    RegisterPerson(JdbcClient db, Today today, Vault vault) {
        this.db = db;
        this.today = today;
        this.vault = vault;
    }

    /// Where a sealed birth number lies.
    public static String placeOfNumber(UUID person) {
        return "people.person.birth_number/" + person;
    }

    @Transactional
    public PersonId register(String givenName, String familyName, LocalDate birthDate, @Nullable String phone) {
        return register(PersonDetails.of(givenName, familyName, birthDate, phone == null ? "" : phone), null, "")
                .orElseThrow();
    }

    /// @param number only where the law asks for it
    /// @param reason code of that law, empty without a number
    /// @return empty when somebody else has the number; then nothing is written
    @Transactional
    public Optional<PersonId> register(PersonDetails details, @Nullable BirthNumber number, String reason) {
        var id = Ids.next();
        int written = db.sql("""
                        insert into people.person (id, given_name, family_name, titles, birth_date, citizenship, phone, email,
                                                   preferred_contact, permanent_address, delivery_address, residence,
                                                   language, easy_reading, interpreter, communication_needs,
                                                   birth_number_sealed, birth_number_index, birth_number_reason, created_at)
                        values (:id, :given, :family, :titles, :birth, :citizenship, :phone, :email, :preferred, :permanent,
                                :delivery, :residence, :language, :easy, :interpreter, :needs, :sealed, :index, :reason, :at)
                        on conflict do nothing
                        """)
                .param("id", id)
                .param("given", details.givenName())
                .param("family", details.familyName())
                .param("titles", details.titles())
                .param("birth", details.birthDate())
                .param("citizenship", details.citizenship())
                .param("phone", details.phone().isEmpty() ? null : details.phone())
                .param("email", details.email())
                .param("preferred", details.preferredContact())
                .param("permanent", details.permanentAddress())
                .param("delivery", details.deliveryAddress())
                .param("residence", details.residence())
                .param("language", details.language())
                .param("easy", details.easyReading())
                .param("interpreter", details.interpreter())
                .param("needs", details.needs())
                .param("sealed", number == null ? null : vault.seal(number.digits(), placeOfNumber(id)))
                .param("index", number == null ? null : vault.fingerprint(number.digits(), NUMBER))
                .param("reason", number == null ? "" : reason)
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .update();
        return written == 0 ? Optional.empty() : Optional.of(new PersonId(id));
    }
}
