package cz.prostup.people.sharing;

import cz.prostup.access.Viewer;
import cz.prostup.people.OpenFile;
import cz.prostup.people.PersonId;
import cz.prostup.shared.Columns;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.StaleRecord;
import cz.prostup.shared.Today;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes an enquiry back; it disappears from all who were asked.
@Service
public class WithdrawEnquiry {

    private record Found(UUID fromUnit, int version, boolean withdrawn) {}

    private final JdbcClient db;
    private final OpenFile files;
    private final Units units;
    private final Today today;

    WithdrawEnquiry(JdbcClient db, OpenFile files, Units units, Today today) {
        this.db = db;
        this.files = files;
        this.units = units;
        this.today = today;
    }

    /// @return false when it was withdrawn before
    /// @throws NotFound    when it is no enquiry of the viewer's unit
    /// @throws StaleRecord when it was changed since it was shown
    @Transactional
    public boolean withdraw(PersonId person, EnquiryId enquiry, int version, Viewer viewer) {
        files.require(viewer, person);
        var found = db.sql("""
                        select from_unit, version, withdrawn_at is not null as withdrawn from people.enquiry
                         where id = :id and person_id = :person for update
                        """)
                .param("id", enquiry.value())
                .param("person", person.value())
                .query((row, n) ->
                        new Found(Columns.uuid(row, "from_unit"), row.getInt("version"), row.getBoolean("withdrawn")))
                .optional()
                .filter(one -> units.senders(person, SharingRoles.ASK, viewer).stream()
                        .anyMatch(sender -> sender.unit().id().equals(one.fromUnit())))
                .orElseThrow(() -> new NotFound(enquiry));
        if (found.withdrawn()) {
            return false;
        }
        if (found.version() != version) {
            throw new StaleRecord(enquiry);
        }
        db.sql("""
                        update people.enquiry set withdrawn_at = :at, withdrawn_by = :by, version = version + 1 where id = :id
                        """)
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .param("by", viewer.userId())
                .param("id", enquiry.value())
                .update();
        for (var from : EnquiryState.values()) {
            EnquiryLifecycle.TABLE
                    .find(from, EnquiryAction.WITHDRAW)
                    .ifPresent(move -> db.sql("""
                            update people.enquiry_partner set state = :to, version = version + 1
                             where enquiry_id = :id and state = :from
                            """)
                            .param("to", move.to().name())
                            .param("from", move.from().name())
                            .param("id", enquiry.value())
                            .update());
        }
        return true;
    }
}
