package cz.prostup.people.ownfile;

import cz.prostup.access.ParticipantAccounts;
import cz.prostup.access.Viewer;
import cz.prostup.people.OpenFile;
import cz.prostup.people.PersonId;
import cz.prostup.shared.Columns;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.Today;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Ends the account of a person: because they wish it, or because somebody else got hold of it. It counts at the next
/// click; a new invitation opens the same account again.
@Service
public class EndOwnAccount {

    private final JdbcClient db;
    private final OpenFile files;
    private final InviteToOwnFile invite;
    private final ParticipantAccounts accounts;
    private final Guardians guardians;
    private final Today today;

    EndOwnAccount(
            JdbcClient db,
            OpenFile files,
            InviteToOwnFile invite,
            ParticipantAccounts accounts,
            Guardians guardians,
            Today today) {
        this.db = db;
        this.files = files;
        this.invite = invite;
        this.accounts = accounts;
        this.guardians = guardians;
        this.today = today;
    }

    /// @throws NotFound when the viewer does not accompany the person, or there is no account to end
    @Transactional
    public void end(PersonId person, Viewer viewer) {
        var head = files.require(viewer, person);
        invite.unit(person, viewer);
        var user = db.sql("""
                        update people.person_account set ended_at = :at, ended_by = :by
                         where person_id = :person and ended_at is null
                        returning user_id
                        """)
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .param("by", viewer.userId())
                .param("person", person.value())
                .query((row, n) -> Columns.uuid(row, "user_id"))
                .optional()
                .orElseThrow(() -> new NotFound(person));
        accounts.end(user, viewer);
        invite.close(person, viewer); // or whoever has it would open the account again
        guardians.tell(
                head, "Člověku, za kterého jednáte, skončil vlastní účet", "own-ended/" + user + "/" + today.now());
    }
}
