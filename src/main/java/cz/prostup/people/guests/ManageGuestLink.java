package cz.prostup.people.guests;

import cz.prostup.access.Viewer;
import cz.prostup.people.OpenFile;
import cz.prostup.people.PersonId;
import cz.prostup.shared.Columns;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.StaleRecord;
import cz.prostup.shared.Today;
import cz.prostup.ui.Czech;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Renews a link (a new address, a new code, new days; the old ones are dead) or closes it for good.
@Service
public class ManageGuestLink {

    public sealed interface Outcome {}

    /// @param path of the guest's page, with its secret
    public record Renewed(String path, String code) implements Outcome {}

    public record Closed() implements Outcome {}

    /// @param reason Czech sentence
    public record Refused(String field, String reason) implements Outcome {}

    private final JdbcClient db;
    private final OpenFile files;
    private final GuestHosts hosts;
    private final Parameters parameters;
    private final Secrets secrets;
    private final Today today;

    ManageGuestLink(
            JdbcClient db, OpenFile files, GuestHosts hosts, Parameters parameters, Secrets secrets, Today today) {
        this.db = db;
        this.files = files;
        this.hosts = hosts;
        this.parameters = parameters;
        this.secrets = secrets;
        this.today = today;
    }

    /// @throws NotFound    when it is no link of the viewer's unit
    /// @throws StaleRecord when it changed since it was shown
    @Transactional
    public Outcome renew(PersonId person, GuestLinkId link, int version, LocalDate until, Viewer viewer) {
        var state = locked(person, link, version, viewer);
        if (!GuestLifecycle.TABLE.allows(state, GuestAction.RENEW)) {
            return new Refused("until", "Zavřený odkaz obnovit nejde. Pošlete nový.");
        }
        var last = today.date().plusDays(parameters.of("guestMostDays"));
        if (until.isBefore(today.date()) || until.isAfter(last)) {
            return new Refused("until", "Zvolte den od dneška nejdéle do " + Czech.date(last) + ".");
        }
        var token = secrets.token();
        var code = secrets.code();
        db.sql("""
                        update people.guest_link
                           set token_hash = :token, code_hash = :code, failures = 0, valid_to = :until, state = :state,
                               version = version + 1
                         where id = :id
                        """)
                .param("token", Secrets.hash(token))
                .param("code", secrets.codeHash(code, link.value()))
                .param("until", until)
                .param(
                        "state",
                        GuestLifecycle.TABLE.next(state, GuestAction.RENEW).name())
                .param("id", link.value())
                .update();
        return new Renewed("/guest/" + token, code);
    }

    /// Closing what is closed changes nothing.
    ///
    /// @throws NotFound    when it is no link of the viewer's unit
    /// @throws StaleRecord when it changed since it was shown
    @Transactional
    public Outcome close(PersonId person, GuestLinkId link, int version, Viewer viewer) {
        var state = locked(person, link, version, viewer);
        if (GuestLifecycle.TABLE.allows(state, GuestAction.CLOSE)) {
            db.sql("""
                            update people.guest_link
                               set state = :state, closed_at = :at, closed_by = :by, version = version + 1
                             where id = :id
                            """)
                    .param(
                            "state",
                            GuestLifecycle.TABLE.next(state, GuestAction.CLOSE).name())
                    .param("at", today.now().atOffset(ZoneOffset.UTC))
                    .param("by", viewer.userId())
                    .param("id", link.value())
                    .update();
        }
        return new Closed();
    }

    private GuestState locked(PersonId person, GuestLinkId link, int version, Viewer viewer) {
        files.require(viewer, person);
        var units = hosts.of(person, viewer).stream().map(GuestHosts.Host::id).toArray(java.util.UUID[]::new);
        record Found(GuestState state, int version) {}
        var found = db.sql("""
                        select state, version from people.guest_link
                         where id = :id and person_id = :person and unit_id = any (:units) for update
                        """)
                .param("id", link.value())
                .param("person", person.value())
                .param("units", units)
                .query((row, n) -> new Found(Columns.code(row, "state", GuestState.class), row.getInt("version")))
                .optional()
                .orElseThrow(() -> new NotFound(link));
        if (found.version() != version) {
            throw new StaleRecord(link);
        }
        return found.state();
    }
}
