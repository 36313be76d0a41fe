package cz.prostup.people.emergency;

import cz.prostup.access.Role;
import cz.prostup.access.SecurityLog;
import cz.prostup.access.SecurityLog.Kind;
import cz.prostup.access.Viewer;
import cz.prostup.access.Viewer.Membership;
import cz.prostup.notifications.NewNotice;
import cz.prostup.notifications.Notify;
import cz.prostup.people.BirthNumber;
import cz.prostup.people.PersonId;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Ids;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.Today;
import cz.prostup.vault.Vault;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Opens somebody's file for two hours where life, health or a child is in danger and nobody can be asked (control 17).
///
/// Who does not know the person exactly learns nothing. Each attempt is written down, whether it found somebody or not;
/// those who accompany the person and the data-protection officers are told at once, without content. Whoever calls it
/// has confirmed who they are.
@Service
public class BreakGlass {

    public static final int SHORTEST_REASON = 20;
    public static final int LONGEST_REASON = 1000;

    static final Role[] ROLES = {Role.CASE_MANAGER, Role.SOCIAL_HEAD, Role.OSPOD, Role.PUBLIC_GUARDIAN};

    /// Either a birth number, or the whole name and the date of birth.
    ///
    /// @param category code of `people.emergency_category`
    public record Wanted(
            String givenName,
            String familyName,
            @Nullable LocalDate birthDate,
            @Nullable BirthNumber birthNumber,
            String category,
            String reason) {}

    public sealed interface Outcome {}

    public record Opened(EmergencyId id, PersonId person) implements Outcome {}

    /// The viewer sees the person anyway; nothing was begun.
    public record AlreadyOpen(PersonId person) implements Outcome {}

    /// Nobody, or more than one: the page says the same.
    public record NobodyFound() implements Outcome {}

    public record TooManyAttempts(int most) implements Outcome {}

    /// @param field  of the form
    /// @param reason Czech sentence
    public record Refused(String field, String reason) implements Outcome {}

    private final JdbcClient db;
    private final Vault vault;
    private final SecurityLog log;
    private final Notify notify;
    private final EmergencyParameters parameters;
    private final EmergencyHistory history;
    private final Today today;

    BreakGlass(
            JdbcClient db,
            Vault vault,
            SecurityLog log,
            Notify notify,
            EmergencyParameters parameters,
            EmergencyHistory history,
            Today today) {
        this.db = db;
        this.vault = vault;
        this.log = log;
        this.notify = notify;
        this.parameters = parameters;
        this.history = history;
        this.today = today;
    }

    /// @throws NotFound for somebody who has none of the roles
    @Transactional
    public Outcome begin(Wanted wanted, Viewer viewer) {
        var membership = membership(viewer);
        var refusal = refusal(wanted);
        if (refusal != null) {
            return refusal;
        }
        lockAttemptsOf(viewer);
        var valid = parameters.valid();
        if (attemptsToday(viewer) >= valid.attemptsADay()) {
            log.event(viewer, Kind.EMERGENCY_REFUSED, "příliš mnoho pokusů za den");
            return new TooManyAttempts(valid.attemptsADay());
        }
        var found = find(wanted);
        if (found.isEmpty()) {
            log.event(viewer, Kind.EMERGENCY_REFUSED, "nikdo takový, " + wanted.category());
            return new NobodyFound();
        }
        var person = found.get();
        if (isVisible(person, viewer)) {
            log.event(viewer, Kind.EMERGENCY_REFUSED, "spis byl vidět i bez toho, " + person);
            return new AlreadyOpen(person);
        }
        return open(wanted, viewer, membership, person, Duration.ofMinutes(valid.minutes()));
    }

    private Opened open(Wanted wanted, Viewer viewer, Membership membership, PersonId person, Duration time) {
        var id = new EmergencyId(Ids.next());
        var now = today.now();
        db.sql("""
                        insert into people.emergency_access (id, person_id, user_id, unit_id, role, category, reason, began_at, ends_at)
                        values (:id, :person, :user, :unit, :role, :category, :reason, :now, :ends)
                        """)
                .param("id", id.value())
                .param("person", person.value())
                .param("user", viewer.userId())
                .param("unit", membership.unitId())
                .param("role", membership.role().name())
                .param("category", wanted.category())
                .param("reason", wanted.reason().strip())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("ends", now.plus(time).atOffset(ZoneOffset.UTC))
                .update();
        history.moved(id, "BEGIN", EmergencyState.BEGUN, viewer);
        log.event(viewer, Kind.EMERGENCY_BEGUN, id + ", člověk " + person + ", " + wanted.category());
        tell(id, person, viewer, membership);
        return new Opened(id, person);
    }

    private void tell(EmergencyId id, PersonId person, Viewer viewer, Membership membership) {
        record Told(UUID user, boolean dpo) {}
        var told = db
                .sql(
                        "select user_id, bool_or(is_dpo) as dpo from people.emergency_told(:person, :unit) group by user_id")
                .param("person", person.value())
                .param("unit", membership.unitId())
                .query((row, n) -> new Told(Columns.uuid(row, "user_id"), row.getBoolean("dpo")))
                .list()
                .stream()
                .filter(one -> !one.user().equals(viewer.userId()))
                .toList();
        notify.tell(told.stream()
                .map(one -> new NewNotice(
                        one.user(),
                        "EMERGENCY_BEGUN",
                        "Nouzový přístup ke spisu",
                        viewer.name() + ", " + membership.unit() + ", v\u00a0nouzi otevřel spis "
                                + (one.dpo()
                                        ? "člověka, který patří i\u00a0k\u00a0vám."
                                        : "člověka, kterého doprovázíte."),
                        one.dpo() ? "/audit/emergency/" + id : "/people/" + person,
                        "emergency " + id))
                .toList());
    }

    private static Membership membership(Viewer viewer) {
        return viewer.memberships().stream()
                .filter(one -> List.of(ROLES).contains(one.role()))
                .findFirst()
                .orElseThrow(() -> new NotFound(viewer.userId()));
    }

    private @Nullable Refused refusal(Wanted wanted) {
        var reason = wanted.reason().strip();
        if (reason.length() < SHORTEST_REASON || reason.length() > LONGEST_REASON) {
            return new Refused("reason", "Napište důvod aspoň dvaceti znaky, nejvýš tisícem.");
        }
        var known = db.sql("""
                        select exists (select from people.emergency_category
                                        where code = :code and valid_from <= :today and (valid_to is null or valid_to >= :today))
                        """)
                .param("code", wanted.category())
                .param("today", today.date())
                .query(Boolean.class)
                .single();
        if (!known) {
            return new Refused("category", "Vyberte, o jaké ohrožení jde.");
        }
        var named = !wanted.givenName().isBlank() && !wanted.familyName().isBlank() && wanted.birthDate() != null;
        return wanted.birthNumber() == null && !named
                ? new Refused("family", "Napište rodné číslo, nebo celé jméno a datum narození.")
                : null;
    }

    /// Two attempts of one person wait for each other, so that the limit counts both.
    private void lockAttemptsOf(Viewer viewer) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('people.emergency ' || :user, 0))::text")
                .param("user", viewer.userId().toString())
                .query(String.class)
                .optional();
    }

    private int attemptsToday(Viewer viewer) {
        return db.sql("""
                        select count(*) from access.security_card
                         where user_id = :user and kind in ('EMERGENCY_BEGUN', 'EMERGENCY_REFUSED') and at >= :since
                        """)
                .param("user", viewer.userId())
                .param(
                        "since",
                        today.date().atStartOfDay(Today.PRAGUE).toInstant().atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    private Optional<PersonId> find(Wanted wanted) {
        var number = wanted.birthNumber();
        return db.sql("select people.emergency_find(:given, :family, :born, :number) as id")
                .param("given", wanted.givenName().strip())
                .param("family", wanted.familyName().strip())
                .param("born", wanted.birthDate())
                .param(
                        "number",
                        number == null ? null : vault.fingerprint(number.digits(), "birth-number"),
                        java.sql.Types.BINARY)
                .query((row, n) -> Optional.ofNullable(Columns.uuidOrNull(row, "id")))
                .single()
                .map(PersonId::new);
    }

    private boolean isVisible(PersonId person, Viewer viewer) {
        return db.sql("""
                        select exists (select from people.person_access where person_id = :person and user_id = :user)
                        """)
                .param("person", person.value())
                .param("user", viewer.userId())
                .query(Boolean.class)
                .single();
    }
}
