package cz.prostup.people.identity;

import cz.prostup.people.PersonId;
import cz.prostup.people.PersonalRecords;
import cz.prostup.people.RowsOfPerson;
import cz.prostup.shared.Columns;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the frame of people and this module keep of a person and move when two records become one. Consents and grants
/// are moved by the modules that keep them.
@Configuration(proxyBeanMethods = false)
class FrameRecords {

    @Bean
    PersonalRecords movedRelations(JdbcClient db) {
        return new RelationRows(db);
    }

    @Bean
    PersonalRecords movedCircle(JdbcClient db) {
        return new RowsOfPerson(db, "circle_member", "id", "kdo člověka doprovází");
    }

    @Bean
    PersonalRecords movedEmergencies(JdbcClient db) {
        return new RowsOfPerson(db, "emergency_access", "id", "nouzové přístupy");
    }

    @Bean
    PersonalRecords movedAccount(JdbcClient db) {
        return new AccountRow(db);
    }

    @Bean
    PersonalRecords movedHouseholds(JdbcClient db) {
        return new HouseholdRows(db);
    }

    @Bean
    PersonalRecords movedGuardians(JdbcClient db) {
        return new RowsOfPerson(db, "guardianship", "id", "opatrovníci a\u00a0rodiče");
    }

    @Bean
    PersonalRecords movedAliases(JdbcClient db) {
        return new RowsOfPerson(db, "anonymous_client", "id", "dřívější anonymní kontakty");
    }

    /// A relation remembers from whom it came, so that two equal ones can stand beside each other.
    private static final class RelationRows extends RowsOfPerson {

        RelationRows(JdbcClient db) {
            super(db, "person_relation", "id", "vztahy útvarů k\u00a0člověku");
        }

        @Override
        public List<UUID> move(PersonId from, PersonId into) {
            return db().sql("""
                            update people.person_relation set person_id = :into, moved_from = coalesce(moved_from, :from)
                             where person_id = :from
                            returning id
                            """)
                    .param("from", from.value())
                    .param("into", into.value())
                    .query((row, n) -> Columns.uuid(row, "id"))
                    .list();
        }

        @Override
        public void moveBack(List<UUID> rows, PersonId from, PersonId into) {
            super.moveBack(rows, from, into);
            db().sql(
                            "update people.person_relation set moved_from = null where moved_from = :from and id = any (:rows)")
                    .param("from", from.value())
                    .param("rows", rows.toArray(UUID[]::new))
                    .update();
        }
    }

    private static final class AccountRow extends RowsOfPerson {

        AccountRow(JdbcClient db) {
            super(db, "person_account", "user_id", "účet člověka");
        }

        @Override
        public @Nullable String obstacle(PersonId from, PersonId into) {
            var both = db().sql("select count(*) = 2 from people.person_account where person_id in (:from, :into)")
                    .param("from", from.value())
                    .param("into", into.value())
                    .query(Boolean.class)
                    .single();
            return both ? "Oba záznamy mají vlastní účet. Jeden z\u00a0nich musí správce nejdřív zrušit." : null;
        }
    }

    private static final class HouseholdRows extends RowsOfPerson {

        HouseholdRows(JdbcClient db) {
            super(db, "household_member", "id", "členství v\u00a0domácnosti");
        }

        @Override
        public @Nullable String obstacle(PersonId from, PersonId into) {
            var twice = db().sql("""
                            select exists (
                                select from people.household_member a
                                  join people.household_member b on b.household_id = a.household_id
                                 where a.person_id = :from and b.person_id = :into
                                   and daterange(a.valid_from, a.valid_to, '[]') && daterange(b.valid_from, b.valid_to, '[]'))
                            """)
                    .param("from", from.value())
                    .param("into", into.value())
                    .query(Boolean.class)
                    .single();
            return twice
                    ? "Oba záznamy jsou členy téže domácnosti ve stejné době. Jedno členství nejdřív ukončete."
                    : null;
        }
    }
}
