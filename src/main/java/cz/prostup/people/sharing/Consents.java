package cz.prostup.people.sharing;

import cz.prostup.people.PersonId;
import cz.prostup.shared.Columns;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Consents of a person that hold today: what may be told by them, from whom, to whom and until when.
@Component
class Consents {

    record Consent(
            UUID id,
            String purpose,
            String label,
            UUID fromUnit,
            Set<UUID> recipients,
            Set<String> domains,
            LocalDate validTo) {

        boolean covers(UUID from, UUID to, String wanted) {
            return fromUnit.equals(from) && recipients.contains(to) && purpose.equals(wanted);
        }

        boolean covers(Collection<String> wanted) {
            return domains.containsAll(wanted);
        }
    }

    private final JdbcClient db;

    Consents(JdbcClient db) {
        this.db = db;
    }

    List<Consent> inForce(PersonId person) {
        return db.sql("""
                        select c.id, c.purpose, p.label, c.from_unit, c.domains, c.valid_to,
                               array(select r.unit_id from people.consent_recipient r where r.consent_id = c.id) as recipients
                          from people.consent c
                          join people.consent_purpose p on p.code = c.purpose
                         where c.person_id = :person and c.state = 'GIVEN'
                           and c.valid_from <= access.today() and c.valid_to >= access.today()
                         order by c.valid_to desc, c.id
                        """)
                .param("person", person.value())
                .query((row, n) -> new Consent(
                        Columns.uuid(row, "id"),
                        row.getString("purpose"),
                        row.getString("label"),
                        Columns.uuid(row, "from_unit"),
                        Set.of((UUID[]) row.getArray("recipients").getArray()),
                        Set.of((String[]) row.getArray("domains").getArray()),
                        Columns.date(row, "valid_to")))
                .list();
    }
}
