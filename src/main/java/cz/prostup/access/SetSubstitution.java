package cz.prostup.access;

import cz.prostup.access.SecurityLog.Kind;
import cz.prostup.shared.Ids;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.Today;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// While somebody is away, a colleague of the same unit works in their role, under the colleague's own name (2.7,
/// control 57).
///
/// Everybody hands over a role of their own. For somebody who is ill the director of the branch does it in the unit,
/// the
/// employer's administrator in the organisation. A role that is itself handed over cannot be handed on.
@Service
public class SetSubstitution {

    public static final int LONGEST_REASON = 500;

    public record Wanted(
            UUID principalId, UUID unitId, Role role, UUID substituteId, LocalDate from, LocalDate to, String reason) {}

    public sealed interface Outcome {}

    public record Arranged(UUID id) implements Outcome {}

    /// @param field  of the form, as the page calls it
    /// @param reason Czech sentence
    public record Refused(String field, String reason) implements Outcome {}

    private final JdbcClient db;
    private final Substitutions substitutions;
    private final Today today;
    private final SecurityLog log;

    SetSubstitution(JdbcClient db, Substitutions substitutions, Today today, SecurityLog log) {
        this.log = log;
        this.db = db;
        this.substitutions = substitutions;
        this.today = today;
    }

    /// @throws NotFound when the viewer has nothing to do with this person's role
    @Transactional
    public Outcome set(Wanted wanted, Viewer viewer) {
        if (!substitutions.mayArrange(wanted.principalId(), wanted.unitId(), wanted.role(), viewer)
                || !lockOwnRole(wanted)) {
            throw new NotFound(wanted.principalId());
        }
        var refusal = wanted.substituteId().equals(viewer.userId())
                        && !wanted.principalId().equals(viewer.userId())
                ? new Refused("substitute", "Cizí roli si nemůžete předat sami. Požádejte jiného správce.")
                : refusal(wanted);
        if (refusal != null) {
            return refusal;
        }
        var id = Ids.next();
        db.sql("""
                        insert into access.substitution (id, principal_id, substitute_id, unit_id, role, valid_from, valid_to, reason,
                                                         set_by, set_at)
                        values (:id, :principal, :substitute, :unit, :role, :from, :to, :reason, :by, :at)
                        """)
                .param("id", id)
                .param("principal", wanted.principalId())
                .param("substitute", wanted.substituteId())
                .param("unit", wanted.unitId())
                .param("role", wanted.role().name())
                .param("from", wanted.from())
                .param("to", wanted.to())
                .param("reason", wanted.reason().strip())
                .param("by", viewer.userId())
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .update();
        log.event(viewer, Kind.SUBSTITUTION_SET, wanted.substituteId(), wanted.role() + " za " + wanted.principalId());
        return new Arranged(id);
    }

    private @Nullable Refused refusal(Wanted wanted) {
        if (wanted.reason().isBlank() || wanted.reason().strip().length() > LONGEST_REASON) {
            return new Refused("reason", "Napište důvod, třeba dovolená nebo nemoc.");
        }
        if (wanted.from().isBefore(today.date())) {
            return new Refused("from", "Zastupování nemůže začít v\u00a0minulosti.");
        }
        if (wanted.to().isBefore(wanted.from())) {
            return new Refused("to", "Poslední den nemůže být dřív než první.");
        }
        var most = substitutions.longest(wanted.from());
        if (ChronoUnit.DAYS.between(wanted.from(), wanted.to()) >= most) {
            return new Refused("to", "Zastupování může trvat nejvýš " + most + " dní.");
        }
        if (wanted.substituteId().equals(wanted.principalId())) {
            return new Refused("substitute", "Sám sebe zastoupit nejde.");
        }
        if (!worksIn(wanted.substituteId(), wanted.unitId())) {
            return new Refused("substitute", "Zastoupit může jen kolega ze stejné jednotky.");
        }
        return isTaken(wanted)
                ? new Refused("from", "V\u00a0těchto dnech už zastupování je. Ukončete ho, nebo zvolte jiné dny.")
                : null;
    }

    /// Two arrangements for the same role wait for each other here.
    private boolean lockOwnRole(Wanted wanted) {
        return !db.sql("""
                        select m.id from access.membership m
                          join access.user_account a on a.id = m.user_id and a.active
                         where m.user_id = :user and m.unit_id = :unit and m.role = :role
                           and m.valid_from <= :today and (m.valid_to is null or m.valid_to >= :today)
                         order by m.id
                           for update of m
                        """)
                .param("user", wanted.principalId())
                .param("unit", wanted.unitId())
                .param("role", wanted.role().name())
                .param("today", today.date())
                .query(UUID.class)
                .list()
                .isEmpty();
    }

    private boolean worksIn(UUID user, UUID unit) {
        return db.sql("""
                        select exists (select from access.membership m
                                         join access.user_account a on a.id = m.user_id and a.active
                                        where m.user_id = :user and m.unit_id = :unit
                                          and m.valid_from <= :today and (m.valid_to is null or m.valid_to >= :today))
                        """)
                .param("user", user)
                .param("unit", unit)
                .param("today", today.date())
                .query(Boolean.class)
                .single();
    }

    private boolean isTaken(Wanted wanted) {
        return db.sql("""
                        select exists (select from access.substitution s
                                        where s.principal_id = :principal and s.unit_id = :unit and s.role = :role
                                          and s.ended_at is null and s.valid_from <= :to and s.valid_to >= :from)
                        """)
                .param("principal", wanted.principalId())
                .param("unit", wanted.unitId())
                .param("role", wanted.role().name())
                .param("from", wanted.from())
                .param("to", wanted.to())
                .query(Boolean.class)
                .single();
    }
}
