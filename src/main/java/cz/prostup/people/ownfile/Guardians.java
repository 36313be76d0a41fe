package cz.prostup.people.ownfile;

import cz.prostup.notifications.NewNotice;
import cz.prostup.notifications.Notify;
import cz.prostup.people.FileHead;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Today;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who acts for the person must know of their account: a public guardian is told by a notice, others by the worker.
@Component
class Guardians {

    private static final int OF_AGE = 18;

    /// @param user the account of a public guardian; null for everybody else
    record Guardian(String name, @Nullable UUID user) {}

    private final JdbcClient db;
    private final Notify notify;
    private final Today today;

    Guardians(JdbcClient db, Notify notify, Today today) {
        this.db = db;
        this.notify = notify;
        this.today = today;
    }

    boolean isNeeded(FileHead head) {
        return head.capacityLimited() || isChild(head.birthDate());
    }

    private boolean isChild(LocalDate born) {
        return born.plusYears(OF_AGE).isAfter(today.date());
    }

    List<Guardian> of(FileHead head) {
        return isNeeded(head)
                ? db.sql("""
                        select g.name, g.user_id from people.guardian_card g
                         where g.person_id = :person and g.valid_from <= :today
                           and (g.valid_to is null or g.valid_to >= :today)
                         order by g.name
                        """)
                        .param("person", head.id().value())
                        .param("today", today.date())
                        .query((row, n) -> new Guardian(row.getString("name"), Columns.uuidOrNull(row, "user_id")))
                        .list()
                : List.of();
    }

    void tell(FileHead head, String subject, String key) {
        notify.tell(of(head).stream()
                .map(Guardian::user)
                .filter(Objects::nonNull)
                .distinct()
                .map(user -> new NewNotice(
                        user, "OWN_ACCOUNT", subject, "Podrobnosti najdete ve spisu.", head.path() + "/account", key))
                .toList());
    }
}
