package cz.prostup.people.sharing;

import cz.prostup.access.Viewer;
import cz.prostup.notifications.NewNotice;
import cz.prostup.notifications.Notify;
import cz.prostup.people.OpenFile;
import cz.prostup.people.PersonId;
import cz.prostup.shared.Columns;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.Today;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Ends a grant at once: the receiver's next click finds nothing. The sender keeps what was shared and when; the
/// receiver learns that it ended and nothing more.
@Service
public class EndSharing {

    public sealed interface Outcome {}

    public record Ended() implements Outcome {}

    /// Somebody ended it meanwhile.
    ///
    /// @param reason theirs
    public record AlreadyEnded(String by, Instant at, String reason) implements Outcome {}

    private record Found(
            UUID fromUnit,
            UUID toUnit,
            int version,
            @Nullable Instant endedAt,
            String endedBy,
            String reason) {}

    private final JdbcClient db;
    private final OpenFile files;
    private final Units units;
    private final Notify notify;
    private final Today today;

    EndSharing(JdbcClient db, OpenFile files, Units units, Notify notify, Today today) {
        this.db = db;
        this.files = files;
        this.units = units;
        this.notify = notify;
        this.today = today;
    }

    /// Anybody who may share on behalf of the unit that gave it may end it.
    ///
    /// @param version of the grant as it was shown
    /// @throws NotFound                                when it is not a grant of the viewer's unit
    /// @throws cz.prostup.shared.StaleRecord when it was changed since it was shown and still holds
    @Transactional
    public Outcome end(PersonId person, GrantId grant, int version, String reason, Viewer viewer) {
        files.require(viewer, person);
        var found = find(person, grant);
        if (units.senders(person, SharingRoles.SHARE, viewer).stream()
                .noneMatch(sender -> sender.unit().id().equals(found.fromUnit()))) {
            throw new NotFound(grant);
        }
        var endedAt = found.endedAt();
        if (endedAt != null) {
            return new AlreadyEnded(found.endedBy(), endedAt, found.reason());
        }
        if (found.version() != version) {
            throw new cz.prostup.shared.StaleRecord(grant);
        }
        write(grant, reason, viewer);
        notify.tell(units.people(found.toUnit(), SharingRoles.SHARE).stream()
                .filter(user -> !user.equals(viewer.userId()))
                .map(user -> new NewNotice(
                        user,
                        "SHARING_ENDED",
                        "Sdílení skončilo",
                        "Co vám jiný útvar sdílel, už neuvidíte.",
                        "/sharing?show=got",
                        "share-end/" + grant))
                .toList());
        return new Ended();
    }

    private Found find(PersonId person, GrantId grant) {
        return db.sql("""
                        select g.from_unit, g.to_unit, g.version, g.ended_at, g.end_reason, coalesce(u.display_name, '') as ended_by
                          from people.share_grant g
                          left join access.user_card u on u.id = g.ended_by
                         where g.id = :id and g.person_id = :person
                           for update of g
                        """)
                .param("id", grant.value())
                .param("person", person.value())
                .query((row, n) -> new Found(
                        Columns.uuid(row, "from_unit"),
                        Columns.uuid(row, "to_unit"),
                        row.getInt("version"),
                        Columns.instantOrNull(row, "ended_at"),
                        row.getString("ended_by"),
                        row.getString("end_reason")))
                .optional()
                .orElseThrow(() -> new NotFound(grant));
    }

    private void write(GrantId grant, String reason, Viewer viewer) {
        db.sql("""
                        update people.share_grant
                           set ended_at = :at, ended_by = :by, end_reason = :reason, version = version + 1
                         where id = :id
                        """)
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .param("by", viewer.userId())
                .param("reason", reason.strip())
                .param("id", grant.value())
                .update();
    }
}
