package cz.prostup.people.registry;

import cz.prostup.access.Viewer;
import cz.prostup.people.Basis;
import cz.prostup.people.BirthNumber;
import cz.prostup.people.PersonDetails;
import cz.prostup.people.PersonId;
import cz.prostup.people.RegisterPerson;
import cz.prostup.people.Relations;
import cz.prostup.people.registry.Likenesses.Judged;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.Today;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Writes down a person as a client of the registrar's unit and puts the registrar into the circle as the key worker.
/// Somebody like them must be refused first; of the very same name and day of birth with a reason that is kept.
@Service
public class RegisterClient {

    public static final int SHORTEST_REASON = 5;

    /// @param unit       of the registrar, in a role that may write people down
    /// @param basis      why the unit works with the person; also opens the card of who is the very same
    /// @param number     only where the law asks for it, with the reason
    /// @param different  the registrar says that it is nobody of those who were offered
    /// @param difference why, when one of them is the very same by name and day of birth
    public record Wanted(
            UUID unit,
            Basis basis,
            PersonDetails details,
            @Nullable BirthNumber number,
            @Nullable NumberReason numberReason,
            boolean different,
            String difference) {}

    public sealed interface Outcome {}

    public record Registered(PersonId id) implements Outcome {}

    /// Nothing was written: is it not one of these?
    public record LooksAlike(Judged judged) implements Outcome {}

    /// Nothing was written: somebody has the birth number.
    public record NumberTaken(Judged judged) implements Outcome {}

    private final RegisterPerson registerPerson;
    private final Relations relations;
    private final Likenesses likenesses;
    private final JdbcClient db;
    private final Today today;

    RegisterClient(
            RegisterPerson registerPerson, Relations relations, Likenesses likenesses, JdbcClient db, Today today) {
        this.registerPerson = registerPerson;
        this.relations = relations;
        this.likenesses = likenesses;
        this.db = db;
        this.today = today;
    }

    /// @throws NotFound when the unit is not one of the registrar's
    @Transactional
    public Outcome register(Viewer viewer, Wanted wanted) {
        if (!viewer.unitsAs(RecordRights.WRITERS).contains(wanted.unit())) {
            throw new NotFound(wanted.unit());
        }
        var judged = likenesses.of(viewer, wanted.details(), wanted.number(), wanted.basis());
        if (judged.isNumberTaken()) {
            return new NumberTaken(judged);
        }
        boolean told = wanted.difference().strip().length() >= SHORTEST_REASON;
        if (!judged.isEmpty() && (!wanted.different() || (judged.isSame() && !told))) {
            return new LooksAlike(judged);
        }
        var reason = wanted.numberReason();
        return registerPerson
                .register(wanted.details(), wanted.number(), reason == null ? "" : reason.name())
                .<Outcome>map(id -> opened(viewer, wanted, judged, id))
                .orElseGet(() -> new NumberTaken(judged));
    }

    private Registered opened(Viewer viewer, Wanted wanted, Judged judged, PersonId id) {
        relations.open(id, wanted.unit(), "CLIENT", today.date());
        relations.accompany(
                id, wanted.unit(), viewer.userId(), "KEY_WORKER", wanted.basis().name(), today.date(), viewer);
        var others = Stream.concat(
                judged.cards().stream().map(Likenesses.Card::person),
                judged.alike().stream()
                        .filter(Likenesses.Alike::same)
                        .map(alike -> alike.id().value()));
        others.forEach(
                other -> keepDifference(viewer, id, other, wanted.difference().strip()));
        return new Registered(id);
    }

    private void keepDifference(Viewer viewer, PersonId id, UUID other, String reason) {
        db.sql("""
                        insert into people.namesake (person_id, other_id, reason, told_by, told_at)
                        values (:person, :other, :reason, :viewer, :at)
                        """)
                .param("person", id.value())
                .param("other", other)
                .param("reason", reason)
                .param("viewer", viewer.userId())
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .update();
    }
}
