package cz.prostup.people.ownfile;

import cz.prostup.access.ParticipantAccounts;
import cz.prostup.access.SecurityLog;
import cz.prostup.access.SecurityLog.Kind;
import cz.prostup.access.Viewer;
import cz.prostup.notifications.WriteTo;
import cz.prostup.people.FileHead;
import cz.prostup.people.OpenFile;
import cz.prostup.people.PersonId;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Ids;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.Today;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Invites a person into their own file (7.3.8). A newer invitation makes the older one worthless; one for somebody who
/// has an account sets a new password to it.
@Service
public class InviteToOwnFile {

    public sealed interface Outcome {}

    /// The secrets are given out here, once.
    ///
    /// @param token what stands in the address or on paper
    /// @param code  six digits to tell beside the person
    public record Sent(InvitationId id, String token, String code) implements Outcome {}

    /// @param field  of the form, empty for the form as a whole
    /// @param reason Czech sentence
    public record Refused(String field, String reason) implements Outcome {}

    private final JdbcClient db;
    private final OpenFile files;
    private final ParticipantAccounts accounts;
    private final Guardians guardians;
    private final InvitationSecrets secrets;
    private final OwnNumbers numbers;
    private final WriteTo writeTo;
    private final SecurityLog log;
    private final Today today;

    InviteToOwnFile(
            JdbcClient db,
            OpenFile files,
            ParticipantAccounts accounts,
            Guardians guardians,
            InvitationSecrets secrets,
            OwnNumbers numbers,
            WriteTo writeTo,
            SecurityLog log,
            Today today) {
        this.db = db;
        this.files = files;
        this.accounts = accounts;
        this.guardians = guardians;
        this.secrets = secrets;
        this.numbers = numbers;
        this.writeTo = writeTo;
        this.log = log;
        this.today = today;
    }

    /// @throws NotFound when the viewer does not accompany the person
    @Transactional
    public Outcome invite(PersonId person, Invited wanted, Viewer viewer) {
        var head = files.require(viewer, person);
        var unit = unit(person, viewer);
        var refusal = refusal(head, wanted, viewer);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        close(person, viewer);
        var id = new InvitationId(Ids.next());
        var token = secrets.token(wanted.way());
        var code = secrets.code();
        insert(id, person, unit, wanted, token, code, viewer);
        log.event(
                viewer,
                Kind.MEMBERSHIP_CHANGED,
                "pozvánka do vlastního spisu " + id + ", " + wanted.way().czech());
        guardians.tell(head, "Člověk, za kterého jednáte, má pozvánku do vlastního spisu", "own-invited/" + id);
        if (wanted.email() != null) {
            writeTo.write(
                    wanted.email(),
                    "Pozvánka do Prostupu",
                    "máte pozvánku do Prostupu. K otevření potřebujete kód, který vám řekl ten, kdo vás zve. Odkaz platí "
                            + numbers.of("ownInvitationDays") + " dní a je jen pro vás, nikomu ho neposílejte.",
                    "/invitation/own/" + token);
        }
        return new Sent(id, token, code);
    }

    /// @throws NotFound when there is none to cancel, or the viewer does not accompany the person
    @Transactional
    public void cancel(PersonId person, Viewer viewer) {
        files.require(viewer, person);
        unit(person, viewer);
        if (close(person, viewer) == 0) {
            throw new NotFound(person);
        }
        log.event(viewer, Kind.MEMBERSHIP_CHANGED, "zrušená pozvánka do vlastního spisu");
    }

    /// On behalf of which unit the viewer invites: the one through which they accompany the person.
    UUID unit(PersonId person, Viewer viewer) {
        return db.sql("""
                        select a.unit_id from people.own_invitation_access a
                         where a.person_id = :person and a.user_id = :viewer
                         order by a.unit_id limit 1
                        """)
                .param("person", person.value())
                .param("viewer", viewer.userId())
                .query((row, n) -> Columns.uuid(row, "unit_id"))
                .optional()
                .orElseThrow(() -> new NotFound(person));
    }

    private Optional<Refused> refusal(FileHead head, Invited wanted, Viewer viewer) {
        if (head.diedOn() != null) {
            return Optional.of(new Refused("", "Tento člověk zemřel, spis je jen ke čtení."));
        }
        if (wanted.way() == InvitationWay.EMAIL && !wanted.hasAddress()) {
            return Optional.of(new Refused(
                    "email", "Tohle nevypadá jako e-mailová adresa. Napište ji třeba takto: jana@priklad.cz."));
        }
        if (wanted.email() != null && accounts.isOf(viewer, wanted.email())) {
            return Optional.of(new Refused("email", "To je vaše vlastní adresa. Pozvánka patří jen tomu, čí je spis."));
        }
        if (guardians.isNeeded(head) && !wanted.guardianKnows()) {
            return Optional.of(new Refused(
                    "guardianKnows",
                    "Nejdřív to řekněte tomu, kdo za člověka jedná, a\u00a0potom zaškrtněte toto pole."));
        }
        var most = numbers.of("ownInvitationsADay");
        return sentLately(head.id()) >= most
                ? Optional.of(
                        new Refused("", "Dnes už dostal člověk " + most + " pozvánky. Zítra můžete poslat další."))
                : Optional.empty();
    }

    private int sentLately(PersonId person) {
        return db.sql("select count(*) from people.own_invitation where person_id = :person and invited_at > :since")
                .param("person", person.value())
                .param("since", now().minusDays(1))
                .query(Integer.class)
                .single();
    }

    /// Whatever waits is worth nothing any more.
    int close(PersonId person, Viewer viewer) {
        return db.sql("""
                        update people.own_invitation set closed_at = :at, closed_by = :by
                         where person_id = :person and used_at is null and closed_at is null
                        """)
                .param("at", now())
                .param("by", viewer.userId())
                .param("person", person.value())
                .update();
    }

    private void insert(
            InvitationId id, PersonId person, UUID unit, Invited wanted, String token, String code, Viewer viewer) {
        db.sql("""
                        insert into people.own_invitation (id, person_id, unit_id, way, email, token_hash, code_hash, invited_by,
                                                           invited_at, expires_at)
                        values (:id, :person, :unit, :way, :email, :token, :code, :by, :at, :expires)
                        """)
                .param("id", id.value())
                .param("person", person.value())
                .param("unit", unit)
                .param("way", wanted.way().name())
                .param("email", wanted.email())
                .param("token", InvitationSecrets.hash(token))
                .param("code", secrets.codeHash(code, id.value()))
                .param("by", viewer.userId())
                .param("at", now())
                .param(
                        "expires",
                        today.date()
                                .plusDays(numbers.of("ownInvitationDays") + 1L)
                                .atStartOfDay(Today.PRAGUE)
                                .toOffsetDateTime())
                .update();
    }

    private OffsetDateTime now() {
        return today.now().atOffset(ZoneOffset.UTC);
    }
}
