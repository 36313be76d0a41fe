package cz.prostup.people.consent;

import cz.prostup.access.Viewer;
import cz.prostup.documents.attachments.AttachmentId;
import cz.prostup.people.PersonId;
import cz.prostup.shared.Columns;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.StaleRecord;
import cz.prostup.shared.Today;
import cz.prostup.shared.Transitions.Move;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ConsentRepository {

    /// @param roles   in which the viewer may do something about it
    /// @param by      who made the last move
    record Kept(
            ConsentId id,
            PersonId person,
            UUID fromUnit,
            ConsentState state,
            ConsentForm form,
            GivenBy givenBy,
            LocalDate from,
            LocalDate to,
            Set<String> roles,
            @Nullable UUID by,
            boolean isDecided,
            int version) {

        /// The paper was signed, whatever became of the consent since.
        boolean isSigned() {
            return isDecided && state != ConsentState.REFUSED;
        }
    }

    record Purpose(boolean needsRecipients, boolean needsDomains, int textVersion) {}

    private final JdbcClient db;
    private final Today today;

    ConsentRepository(JdbcClient db, Today today) {
        this.db = db;
        this.today = today;
    }

    /// Units through which the viewer may ask this person for consent.
    List<UUID> asking(Viewer viewer, PersonId person) {
        return db.sql("""
                        select distinct a.unit_id
                          from people.person_access a
                         where a.person_id = :person and a.user_id = :viewer and a.role = any (:takers)
                           and a.basis <> 'EMERGENCY'
                        """)
                .param("person", person.value())
                .param("viewer", viewer.userId())
                .param("takers", ConsentLifecycle.takers())
                .query((row, n) -> Columns.uuid(row, "unit_id"))
                .list();
    }

    /// Empty when the purpose has no text in the language today.
    Optional<Purpose> purpose(String code, String language) {
        return db.sql("""
                        select p.needs_recipients, p.needs_domains, max(t.version) as version
                          from people.consent_purpose p
                          join people.consent_text t on t.purpose = p.code and t.language = :language
                         where p.code = :code and t.valid_from <= :today and (t.valid_to is null or t.valid_to >= :today)
                         group by p.code
                        """)
                .param("code", code)
                .param("language", language)
                .param("today", today.date())
                .query((row, n) -> new Purpose(
                        row.getBoolean("needs_recipients"), row.getBoolean("needs_domains"), row.getInt("version")))
                .optional();
    }

    /// How many of these exist today: domains by code, units by id.
    boolean known(List<String> domains, List<UUID> units) {
        return db.sql("""
                        select (select count(*) from people.domain d
                                 where d.code = any (:domains) and d.valid_from <= :today
                                   and (d.valid_to is null or d.valid_to >= :today)) = cardinality(:domains)
                           and (select count(*) from organisations.unit_card u where u.id = any (:units)) = cardinality(:units)
                        """)
                .param("domains", domains.toArray(String[]::new))
                .param("units", units.toArray(UUID[]::new))
                .param("today", today.date())
                .query(Boolean.class)
                .single();
    }

    /// Nothing happens when this form was sent before.
    void insert(ConsentId id, PersonId person, NewConsent asked, int textVersion, Viewer viewer) {
        int written = db.sql("""
                        insert into people.consent (id, person_id, purpose, text_version, language, form, given_by, guardian,
                                                    from_unit, domains, valid_from, valid_to, state, recorded_by, recorded_at,
                                                    capacity_checked)
                        values (:id, :person, :purpose, :text, :language, :form, :givenBy, :guardian, :unit, :domains, :from,
                                :to, 'DRAFT', :by, :at, :checked)
                        on conflict (id) do nothing
                        """)
                .param("id", id.value())
                .param("person", person.value())
                .param("purpose", asked.purpose())
                .param("text", textVersion)
                .param("language", asked.language().code())
                .param("form", asked.form().name())
                .param("givenBy", asked.givenBy().name())
                .param("guardian", asked.guardian())
                .param("unit", asked.fromUnit())
                .param("domains", asked.domains().toArray(String[]::new))
                .param("from", asked.from())
                .param("to", asked.to())
                .param("by", viewer.userId())
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .param("checked", asked.capacityChecked())
                .update();
        if (written > 0) {
            db.sql("insert into people.consent_recipient (consent_id, unit_id) select :id, unnest(:units)")
                    .param("id", id.value())
                    .param("units", asked.recipients().toArray(UUID[]::new))
                    .update();
        }
    }

    /// Nobody else moves it until the transaction ends.
    ///
    /// @throws NotFound when it is none of the viewer's: neither asked for by their unit nor about themselves
    Kept locked(Viewer viewer, ConsentId id) {
        return find(viewer, id).orElseThrow(() -> new NotFound(id));
    }

    Optional<Kept> find(Viewer viewer, ConsentId id) {
        return db.sql("""
                        select c.id, c.person_id, c.from_unit, c.state, c.form, c.given_by, c.valid_from, c.valid_to, c.version,
                               coalesce(c.withdrawn_by, c.decided_by) as by, c.decided_at is not null as decided,
                               array(select distinct a.role
                                       from people.person_access a
                                      where a.person_id = c.person_id and a.user_id = :viewer
                                        and (a.unit_id = c.from_unit and a.basis <> 'EMERGENCY' and a.role = any (:takers)
                                             or a.basis = 'OWN_FILE')) as roles
                          from people.consent c
                         where c.id = :id
                           for update of c
                        """)
                .param("id", id.value())
                .param("viewer", viewer.userId())
                .param("takers", ConsentLifecycle.takers())
                .query((row, n) -> new Kept(
                        id,
                        new PersonId(Columns.uuid(row, "person_id")),
                        Columns.uuid(row, "from_unit"),
                        Columns.code(row, "state", ConsentState.class),
                        Columns.code(row, "form", ConsentForm.class),
                        Columns.code(row, "given_by", GivenBy.class),
                        Columns.date(row, "valid_from"),
                        Columns.date(row, "valid_to"),
                        Arrays.stream((String[]) row.getArray("roles").getArray())
                                .collect(Collectors.toUnmodifiableSet()),
                        Columns.uuidOrNull(row, "by"),
                        row.getBoolean("decided"),
                        row.getInt("version")))
                .optional()
                .filter(kept -> !kept.roles().isEmpty());
    }

    void decide(Kept kept, Move<ConsentState, ConsentAction> move, Viewer viewer, String paperPlace) {
        expectOne(
                kept.id(),
                db.sql("""
                        update people.consent
                           set state = :state, decided_at = :at, decided_by = :by, paper_place = :place, version = version + 1
                         where id = :id and version = :version
                        """)
                        .param("state", move.to().name())
                        .param("at", today.now().atOffset(ZoneOffset.UTC))
                        .param("by", viewer.userId())
                        .param("place", paperPlace)
                        .param("id", kept.id().value())
                        .param("version", kept.version())
                        .update());
    }

    /// @return false when there is one already that nobody had to destroy
    boolean scanned(ConsentId id, AttachmentId file) {
        return db.sql("""
                        update people.consent c set scan_id = :file
                         where c.id = :id
                           and (c.scan_id is null
                                or exists (select from documents.attachment_card f
                                            where f.id = c.scan_id and f.state = 'INFECTED'))
                        """).param("file", file.value()).param("id", id.value()).update() > 0;
    }

    void withdraw(Kept kept, Move<ConsentState, ConsentAction> move, Viewer viewer, String note) {
        expectOne(
                kept.id(),
                db.sql("""
                        update people.consent
                           set state = :state, withdrawn_at = :at, withdrawn_by = :by, withdrawal_note = :note,
                               version = version + 1
                         where id = :id and version = :version
                        """)
                        .param("state", move.to().name())
                        .param("at", today.now().atOffset(ZoneOffset.UTC))
                        .param("by", viewer.userId())
                        .param("note", note)
                        .param("id", kept.id().value())
                        .param("version", kept.version())
                        .update());
    }

    /// What is past its last day; the access ended by itself at that midnight.
    int expire() {
        return db.sql("""
                        update people.consent set state = 'EXPIRED', version = version + 1
                         where state in ('GIVEN', 'DRAFT') and valid_to < :today
                        """).param("today", today.date()).update();
    }

    private static void expectOne(ConsentId id, int saved) {
        if (saved == 0) {
            throw new StaleRecord(id);
        }
    }
}
