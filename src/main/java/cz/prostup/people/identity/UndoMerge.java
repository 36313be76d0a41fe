package cz.prostup.people.identity;

import cz.prostup.access.Viewer;
import cz.prostup.people.CannotPart;
import cz.prostup.people.PersonId;
import cz.prostup.people.PersonalRecords;
import cz.prostup.people.RegisterPerson;
import cz.prostup.shared.Columns;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.Today;
import cz.prostup.vault.Vault;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Takes a merge back: both records are as they were, each row is whose it was. What was written since the merge stays
/// with the record that stayed.
@Service
public class UndoMerge {

    public static final int LONGEST_REASON = 500;

    public sealed interface Outcome {}

    public record Undone(PersonId from, PersonId into) implements Outcome {}

    public record AlreadyUndone() implements Outcome {}

    /// @param reason Czech sentence: what has to be put right first
    public record Refused(String reason) implements Outcome {}

    private final JdbcClient db;
    private final AsSystem asSystem;
    private final ObjectProvider<PersonalRecords> records;
    private final Vault vault;
    private final Today today;

    UndoMerge(JdbcClient db, AsSystem asSystem, ObjectProvider<PersonalRecords> records, Vault vault, Today today) {
        this.db = db;
        this.asSystem = asSystem;
        this.records = records;
        this.vault = vault;
        this.today = today;
    }

    static String place(UUID merge) {
        return "people.merge.before_sealed/" + merge;
    }

    static String numberPlace(PersonId person) {
        return RegisterPerson.placeOfNumber(person.value());
    }

    private record Kept(
            UUID id,
            PersonId from,
            PersonId into,
            List<String> changed,
            String before,
            boolean undone,
            boolean ended) {}

    /// @throws NotFound when the merge is not of the viewer's unit, or the person is not there for the viewer
    public Outcome undo(UUID merge, String reason, Viewer viewer) {
        try {
            return asSystem.run(status -> undone(merge, reason, viewer));
        } catch (CannotPart | DataAccessException | IllegalStateException impossible) {
            return new Refused(
                    "Záznamy se od sloučení změnily tak, že je nejde bezpečně rozdělit. Obraťte se na správce.");
        }
    }

    private Outcome undone(UUID merge, String reason, Viewer viewer) {
        var kept = kept(merge, viewer);
        if (kept.undone()) {
            return new AlreadyUndone();
        }
        var refusal = refusal(kept);
        if (refusal != null) {
            return new Refused(refusal);
        }
        moveBack(kept);
        restore(kept);
        db.sql("update people.merge set undone_by = :by, undone_at = :at, undo_reason = :reason where id = :id")
                .param("by", viewer.userId())
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .param("reason", reason)
                .param("id", merge)
                .update();
        return new Undone(kept.from(), kept.into());
    }

    private Kept kept(UUID merge, Viewer viewer) {
        return db.sql("""
                        select g.id, g.from_id, g.into_id, g.changed, g.before_sealed, g.undone_at is not null as undone,
                               p.merged_into is not null as ended
                          from people.merge g
                          join people.person p on p.id = g.into_id
                         where g.id = :id
                           and exists (select from access.membership_card m
                                        where m.unit_id = g.unit_id and m.user_id = :viewer
                                          and m.role in (select role from people.merge_role))
                           and (p.merged_into is not null
                                or exists (select from people.person_access a
                                            where a.person_id = g.into_id and a.user_id = :viewer
                                              and a.role in (select role from people.merge_role)))
                           for update of g, p
                        """)
                .param("id", merge)
                .param("viewer", viewer.userId())
                .query((row, n) -> new Kept(
                        Columns.uuid(row, "id"),
                        new PersonId(Columns.uuid(row, "from_id")),
                        new PersonId(Columns.uuid(row, "into_id")),
                        Arrays.asList((String[]) row.getArray("changed").getArray()),
                        vault.open(row.getBytes("before_sealed"), place(merge)),
                        row.getBoolean("undone"),
                        row.getBoolean("ended")))
                .optional()
                .orElseThrow(() -> new NotFound(merge));
    }

    private @Nullable String refusal(Kept kept) {
        if (kept.ended()) {
            return "Záznam byl mezitím sloučen s\u00a0dalším. Nejdřív vraťte to pozdější sloučení.";
        }
        var changed = changedSince(kept);
        if (!changed.isEmpty()) {
            return "Po sloučení někdo změnil údaje, které tehdy přešly z\u00a0druhého záznamu: "
                    + String.join(", ", changed)
                    + ". Nejde poznat, kterému člověku změna patří. Vraťte je nejdřív ručně.";
        }
        if (isConsentUsedSince(kept)) {
            return "Po sloučení vzniklo sdílení, které se opírá o\u00a0přesunutý souhlas. Nejdřív ho ukončete.";
        }
        for (var one : moved(kept).entrySet()) {
            var sentence = one.getKey().obstacleBack(one.getValue(), kept.from(), kept.into());
            if (sentence != null) {
                return sentence;
            }
        }
        return null;
    }

    /// A sharing that was since based on a moved consent would lose its ground silently.
    private boolean isConsentUsedSince(Kept kept) {
        return db.sql("""
                        select exists (
                            select from people.share_grant g
                              join people.merge_row c on c.merge_id = :id and c.record = 'people.consent'
                                                     and c.row_id = g.consent_id
                             where g.person_id = :into and g.ended_at is null
                               and not exists (select from people.merge_row r
                                                where r.merge_id = :id and r.record = 'people.share_grant' and r.row_id = g.id))
                        """)
                .param("id", kept.id())
                .param("into", kept.into().value())
                .query(Boolean.class)
                .single();
    }

    /// The ended record is nobody's to change, so what was taken over from it must still be the same in both.
    private List<String> changedSince(Kept kept) {
        return db
                .sql("""
                        select unnest(array_remove(array[
                                 case when p.given_name is distinct from (f.given_name) then 'GIVEN_NAME' end,
                                 case when p.family_name is distinct from (f.family_name) then 'FAMILY_NAME' end,
                                 case when p.titles is distinct from (f.titles) then 'TITLES' end,
                                 case when p.birth_date is distinct from (f.birth_date) then 'BIRTH_DATE' end,
                                 case when p.citizenship is distinct from (f.citizenship) then 'CITIZENSHIP' end,
                                 case when p.permanent_address is distinct from (f.permanent_address) then 'PERMANENT_ADDRESS' end,
                                 case when p.delivery_address is distinct from (f.delivery_address) then 'DELIVERY_ADDRESS' end,
                                 case when p.residence is distinct from (f.residence) then 'RESIDENCE' end,
                                 case when p.phone is distinct from (f.phone) then 'PHONE' end,
                                 case when p.email is distinct from (f.email) then 'EMAIL' end,
                                 case when p.preferred_contact is distinct from (f.preferred_contact) then 'PREFERRED_CONTACT' end,
                                 case when p.communication_needs is distinct from (f.communication_needs)
                                      then 'COMMUNICATION_NEEDS' end,
                                 case when p.died_on is distinct from (f.died_on) then 'DIED_ON' end,
                                 case when p.birth_number_index is distinct from (f.birth_number_index) then 'BIRTH_NUMBER' end
                               ], null)) as field
                          from people.person p join people.person f on f.id = :from
                         where p.id = :into
                        """)
                .param("from", kept.from().value())
                .param("into", kept.into().value())
                .query((row, n) -> row.getString("field"))
                .list()
                .stream()
                .filter(kept.changed()::contains)
                .map(field -> field.equals("BIRTH_NUMBER")
                        ? "rodné číslo"
                        : MergeField.valueOf(field).czech().toLowerCase(java.util.Locale.ROOT))
                .toList();
    }

    private java.util.Map<PersonalRecords, List<UUID>> moved(Kept kept) {
        var rows = new java.util.HashMap<String, List<UUID>>();
        db.sql("select record, row_id from people.merge_row where merge_id = :id")
                .param("id", kept.id())
                .query((row, n) -> rows.computeIfAbsent(row.getString("record"), key -> new ArrayList<>())
                        .add(Columns.uuid(row, "row_id")))
                .list();
        return records.orderedStream()
                .filter(one -> rows.containsKey(one.name()))
                .collect(Collectors.toMap(
                        one -> one,
                        one -> rows.getOrDefault(one.name(), List.of()),
                        (a, b) -> a,
                        java.util.LinkedHashMap::new));
    }

    private void moveBack(Kept kept) {
        moved(kept).forEach((one, rows) -> one.moveBack(rows, kept.from(), kept.into()));
    }

    /// Only what the merge changed goes back; what somebody mended since stays. The versions go on, so that a page
    /// opened
    /// before does not save over it.
    private void restore(Kept kept) {
        db.sql("""
                        update people.person p
                           set given_name = case when 'GIVEN_NAME' = any (:changed) then b.given_name else p.given_name end,
                               family_name = case when 'FAMILY_NAME' = any (:changed) then b.family_name else p.family_name end,
                               titles = case when 'TITLES' = any (:changed) then b.titles else p.titles end,
                               birth_date = case when 'BIRTH_DATE' = any (:changed) then b.birth_date else p.birth_date end,
                               citizenship = case when 'CITIZENSHIP' = any (:changed) then b.citizenship else p.citizenship end,
                               permanent_address = case when 'PERMANENT_ADDRESS' = any (:changed)
                                                        then b.permanent_address else p.permanent_address end,
                               delivery_address = case when 'DELIVERY_ADDRESS' = any (:changed)
                                                       then b.delivery_address else p.delivery_address end,
                               residence = case when 'RESIDENCE' = any (:changed) then b.residence else p.residence end,
                               phone = case when 'PHONE' = any (:changed) then b.phone else p.phone end,
                               email = case when 'EMAIL' = any (:changed) then b.email else p.email end,
                               preferred_contact = case when 'PREFERRED_CONTACT' = any (:changed)
                                                        then b.preferred_contact else p.preferred_contact end,
                               communication_needs = case when 'COMMUNICATION_NEEDS' = any (:changed)
                                                          then b.communication_needs else p.communication_needs end,
                               died_on = case when 'DIED_ON' = any (:changed) then b.died_on else p.died_on end,
                               capacity_limited = case when 'CAPACITY' = any (:changed)
                                                       then b.capacity_limited else p.capacity_limited end,
                               birth_number_sealed = case when 'BIRTH_NUMBER' = any (:changed)
                                                          then b.birth_number_sealed else p.birth_number_sealed end,
                               birth_number_index = case when 'BIRTH_NUMBER' = any (:changed)
                                                         then b.birth_number_index else p.birth_number_index end,
                               birth_number_reason = case when 'BIRTH_NUMBER' = any (:changed)
                                                          then b.birth_number_reason else p.birth_number_reason end,
                               language = case when 'LANGUAGE' = any (:changed) then b.language else p.language end,
                               easy_reading = case when 'EASY_READING' = any (:changed) then b.easy_reading else p.easy_reading end,
                               interpreter = case when 'INTERPRETER' = any (:changed) then b.interpreter else p.interpreter end,
                               version = p.version + 1
                          from jsonb_populate_record(null::people.person, cast(:before as jsonb)) b
                         where p.id = :into
                        """)
                .param("changed", kept.changed().toArray(String[]::new))
                .param("before", kept.before())
                .param("into", kept.into().value())
                .update();
        db.sql("update people.person set merged_into = null, version = version + 1 where id = :from")
                .param("from", kept.from().value())
                .update();
    }
}
