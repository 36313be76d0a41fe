package cz.prostup.people.identity;

import cz.prostup.access.Viewer;
import cz.prostup.people.PersonId;
import cz.prostup.people.PersonalRecords;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Ids;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.StaleRecord;
import cz.prostup.shared.Today;
import cz.prostup.vault.Vault;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Makes two records of one person one: the chosen values stay, everything written about the person moves, and how it
/// was is kept sealed so that [UndoMerge] can take it back (P19, INF-12).
@Service
public class MergeRecords {

    /// @param into     the record that stays
    /// @param from     the record that ends in it
    /// @param takeOver the fields whose value of `from` is kept
    public record Wanted(PersonId into, PersonId from, int intoVersion, int fromVersion, Set<MergeField> takeOver) {
        public Wanted {
            takeOver = Set.copyOf(takeOver);
        }
    }

    public sealed interface Outcome {}

    public record Merged(UUID merge) implements Outcome {}

    /// Somebody did the same meanwhile.
    public record AlreadyMerged(UUID merge) implements Outcome {}

    /// What would move; nothing has.
    public record Preview(List<Moved> moved) implements Outcome {
        public Preview {
            moved = List.copyOf(moved);
        }
    }

    /// @param reasons Czech sentences
    public record Refused(List<String> reasons) implements Outcome {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }

    /// @param label what moves, `souhlasy`
    public record Moved(String label, int count) {}

    private final JdbcClient db;
    private final AsSystem asSystem;
    private final MergeObstacles obstacles;
    private final ObjectProvider<PersonalRecords> records;
    private final Vault vault;
    private final Today today;

    MergeRecords(
            JdbcClient db,
            AsSystem asSystem,
            MergeObstacles obstacles,
            ObjectProvider<PersonalRecords> records,
            Vault vault,
            Today today) {
        this.db = db;
        this.asSystem = asSystem;
        this.obstacles = obstacles;
        this.records = records;
        this.vault = vault;
        this.today = today;
    }

    /// The whole merge done and taken back at once, so that what is shown is what will happen.
    ///
    /// @throws NotFound when one of the records is not there for the viewer
    /// @throws StaleRecord when one of them was changed since it was shown
    public Outcome preview(Wanted wanted, Viewer viewer) {
        return asSystem.run(status -> {
            var outcome = refusal(wanted, viewer);
            if (outcome == null) {
                outcome = new Preview(move(wanted, null));
            }
            status.setRollbackOnly();
            return outcome;
        });
    }

    /// @throws NotFound when one of the records is not there for the viewer
    /// @throws StaleRecord when one of them was changed since it was shown
    public Outcome merge(Wanted wanted, Viewer viewer) {
        return asSystem.run(status -> {
            var refusal = refusal(wanted, viewer);
            return refusal != null ? refusal : new Merged(merged(wanted, viewer));
        });
    }

    /// Whether exactly this was done already: the page then has nothing left to choose.
    @Transactional
    public boolean isMerged(PersonId from, PersonId into) {
        return db.sql("select exists (select from people.merged_card where old_id = :from and person_id = :into)")
                .param("from", from.value())
                .param("into", into.value())
                .query(Boolean.class)
                .single();
    }

    private @Nullable Outcome refusal(Wanted wanted, Viewer viewer) {
        if (wanted.into().equals(wanted.from())) {
            return new Refused(List.of("Záznam nejde sloučit se sebou samým. Vyberte druhý záznam."));
        }
        var locked = locked(wanted);
        var done = alreadyMerged(wanted);
        if (!sees(wanted, viewer) && done == null) {
            throw new NotFound(wanted.from());
        }
        if (done != null) {
            return new AlreadyMerged(done);
        }
        if (locked.stream().anyMatch(one -> one.merged())) {
            throw new NotFound(wanted.from());
        }
        if (locked.stream().anyMatch(one -> one.version() != wantedVersion(wanted, one.id()))) {
            throw new StaleRecord(wanted.from());
        }
        var found = obstacles.between(wanted.from(), wanted.into());
        return found.isEmpty() ? null : new Refused(found);
    }

    private static int wantedVersion(Wanted wanted, UUID id) {
        return id.equals(wanted.into().value()) ? wanted.intoVersion() : wanted.fromVersion();
    }

    private record Locked(UUID id, int version, boolean merged) {}

    /// Always in the order of ids, so that two merges of the same records wait for each other and never for ever.
    private List<Locked> locked(Wanted wanted) {
        var rows = db.sql("""
                        select id, version, merged_into is not null as merged
                          from people.person where id in (:into, :from) order by id for update
                        """)
                .param("into", wanted.into().value())
                .param("from", wanted.from().value())
                .query((row, n) -> new Locked(Columns.uuid(row, "id"), row.getInt("version"), row.getBoolean("merged")))
                .list();
        if (rows.size() != 2) {
            throw new NotFound(wanted.from());
        }
        return rows;
    }

    private @Nullable UUID alreadyMerged(Wanted wanted) {
        return db.sql("select id from people.merge where from_id = :from and into_id = :into and undone_at is null")
                .param("from", wanted.from().value())
                .param("into", wanted.into().value())
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    private boolean sees(Wanted wanted, Viewer viewer) {
        return db.sql("""
                        select count(distinct person_id) = 2 from people.person_access
                         where person_id in (:into, :from) and user_id = :viewer and basis <> 'EMERGENCY' and basis not like 'GRANT%'
                           and role in (select role from people.merge_role)
                        """)
                .param("into", wanted.into().value())
                .param("from", wanted.from().value())
                .param("viewer", viewer.userId())
                .query(Boolean.class)
                .single();
    }

    private UUID merged(Wanted wanted, Viewer viewer) {
        var merge = Ids.next();
        var unit = viewer.unitsAs(SocialRoles.keepers()).getFirst();
        keepBefore(merge, wanted, viewer, unit);
        end(wanted);
        takeOver(wanted);
        move(wanted, merge);
        return merge;
    }

    private void keepBefore(UUID merge, Wanted wanted, Viewer viewer, UUID unit) {
        var before = db.sql("select to_jsonb(p)::text from people.person p where id = :id")
                .param("id", wanted.into().value())
                .query(String.class)
                .single();
        db.sql("""
                        insert into people.merge (id, from_id, into_id, from_name, from_born, unit_id, merged_by, merged_at,
                                                  changed, before_sealed)
                        select :id, f.id, :into, f.given_name || ' ' || f.family_name, f.birth_date, :unit, :by, :at,
                               :fields::text[]
                               || case when i.birth_number_index is null and f.birth_number_index is not null
                                       then array['BIRTH_NUMBER'] else '{}' end
                               || case when f.capacity_limited and not i.capacity_limited
                                       then array['CAPACITY'] else '{}' end
                               || case when i.language = '' and f.language <> '' then array['LANGUAGE'] else '{}' end
                               || case when f.easy_reading and not i.easy_reading then array['EASY_READING'] else '{}' end
                               || case when f.interpreter and not i.interpreter then array['INTERPRETER'] else '{}' end,
                               :before
                          from people.person f join people.person i on i.id = :into
                         where f.id = :from
                        """)
                .param("id", merge)
                .param("into", wanted.into().value())
                .param("from", wanted.from().value())
                .param("unit", unit)
                .param("by", viewer.userId())
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .param("fields", names(wanted.takeOver()))
                .param("before", vault.seal(before, UndoMerge.place(merge)))
                .update();
    }

    private static String[] names(Set<MergeField> fields) {
        return fields.stream().map(Enum::name).sorted().toArray(String[]::new);
    }

    /// First of all: the national id of the ended record no longer counts, the other one may take it.
    private void end(Wanted wanted) {
        db.sql("update people.person set merged_into = :into, version = version + 1 where id = :from")
                .param("into", wanted.into().value())
                .param("from", wanted.from().value())
                .update();
    }

    private void takeOver(Wanted wanted) {
        db.sql("""
                        update people.person p
                           set given_name = case when 'GIVEN_NAME' = any (:take) then f.given_name else p.given_name end,
                               family_name = case when 'FAMILY_NAME' = any (:take) then f.family_name else p.family_name end,
                               titles = case when 'TITLES' = any (:take) then f.titles else p.titles end,
                               birth_date = case when 'BIRTH_DATE' = any (:take) then f.birth_date else p.birth_date end,
                               citizenship = case when 'CITIZENSHIP' = any (:take) then f.citizenship else p.citizenship end,
                               permanent_address = case when 'PERMANENT_ADDRESS' = any (:take)
                                                        then f.permanent_address else p.permanent_address end,
                               delivery_address = case when 'DELIVERY_ADDRESS' = any (:take)
                                                       then f.delivery_address else p.delivery_address end,
                               residence = case when 'RESIDENCE' = any (:take) then f.residence else p.residence end,
                               phone = case when 'PHONE' = any (:take) then f.phone else p.phone end,
                               email = case when 'EMAIL' = any (:take) then f.email else p.email end,
                               preferred_contact = case when 'PREFERRED_CONTACT' = any (:take)
                                                        then f.preferred_contact else p.preferred_contact end,
                               communication_needs = case when 'COMMUNICATION_NEEDS' = any (:take)
                                                          then f.communication_needs else p.communication_needs end,
                               died_on = case when 'DIED_ON' = any (:take) then f.died_on else p.died_on end,
                               capacity_limited = p.capacity_limited or f.capacity_limited,
                               birth_number_sealed = coalesce(p.birth_number_sealed, :number),
                               birth_number_index = coalesce(p.birth_number_index, f.birth_number_index),
                               birth_number_reason = case when p.birth_number_index is null
                                                          then f.birth_number_reason else p.birth_number_reason end,
                               language = case when p.language = '' then f.language else p.language end,
                               easy_reading = p.easy_reading or f.easy_reading,
                               interpreter = p.interpreter or f.interpreter,
                               version = p.version + 1
                          from people.person f
                         where p.id = :into and f.id = :from
                        """)
                .param("take", names(wanted.takeOver()))
                .param("number", resealed(wanted), java.sql.Types.BINARY)
                .param("into", wanted.into().value())
                .param("from", wanted.from().value())
                .update();
    }

    /// A sealed number opens only in its own row.
    private byte @Nullable [] resealed(Wanted wanted) {
        return db.sql(
                        "select birth_number_sealed from people.person where id = :id and birth_number_sealed is not null")
                .param("id", wanted.from().value())
                .query((row, n) -> row.getBytes(1))
                .optional()
                .map(closed -> vault.seal(
                        vault.open(closed, UndoMerge.numberPlace(wanted.from())), UndoMerge.numberPlace(wanted.into())))
                .orElse(null);
    }

    private List<Moved> move(Wanted wanted, @Nullable UUID merge) {
        var moved = new ArrayList<Moved>();
        for (var one : records.orderedStream().toList()) {
            var rows = one.move(wanted.from(), wanted.into());
            if (merge != null && !rows.isEmpty()) {
                db.sql("insert into people.merge_row (merge_id, record, row_id) select :merge, :record, unnest(:rows)")
                        .param("merge", merge)
                        .param("record", one.name())
                        .param("rows", rows.toArray(UUID[]::new))
                        .update();
            }
            if (!rows.isEmpty()) {
                moved.add(new Moved(one.label(), rows.size()));
            }
        }
        return moved;
    }
}
