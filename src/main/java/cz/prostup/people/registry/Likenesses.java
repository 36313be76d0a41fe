package cz.prostup.people.registry;

import cz.prostup.access.ReadLog;
import cz.prostup.access.Viewer;
import cz.prostup.people.Basis;
import cz.prostup.people.BirthNumber;
import cz.prostup.people.PersonDetails;
import cz.prostup.people.PersonId;
import cz.prostup.people.RegisterPerson;
import cz.prostup.shared.Columns;
import cz.prostup.vault.Vault;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who may already be the person somebody is writing down. Among people whom the viewer sees whoever is like them;
/// among
/// all others only the very same one, and of that one nothing but whom to call (decisions 17).
@Component
public class Likenesses {

    /// Somebody whom the viewer sees.
    ///
    /// @param same the very same name and day of birth, or the same birth number
    /// @param why  Czech words: what is alike
    public record Alike(PersonId id, String name, LocalDate birthDate, boolean same, boolean sameNumber, String why) {}

    /// That a record is there, and whom to call.
    ///
    /// @param person for the log and for what is kept of namesakes, never for a page
    public record Card(UUID person, String who, String contact, boolean sameNumber) {}

    public record Judged(List<Alike> alike, List<Card> cards) {

        public static final Judged NOBODY = new Judged(List.of(), List.of());

        public boolean isEmpty() {
            return alike.isEmpty() && cards.isEmpty();
        }

        /// Whether a reason is wanted from who says that it is somebody else.
        public boolean isSame() {
            return !cards.isEmpty() || alike.stream().anyMatch(Alike::same);
        }

        boolean isNumberTaken() {
            return cards.stream().anyMatch(Card::sameNumber) || alike.stream().anyMatch(Alike::sameNumber);
        }
    }

    private final JdbcClient db;
    private final ReadLog readLog;
    private final Vault vault;

    Likenesses(JdbcClient db, ReadLog readLog, Vault vault) {
        this.db = db;
        this.readLog = readLog;
        this.vault = vault;
    }

    /// What is known so far of who is being written down.
    private record Traits(
            String given,
            String family,
            @Nullable LocalDate born,
            String phone,
            @Nullable BirthNumber number) {}

    /// @param basis stated by the viewer; it stands in the log beside each card
    @Transactional
    public Judged of(Viewer viewer, PersonDetails details, @Nullable BirthNumber number, Basis basis) {
        return judged(
                viewer,
                new Traits(details.givenName(), details.familyName(), details.birthDate(), details.phone(), number),
                basis);
    }

    /// The same of a form that is only half filled.
    ///
    /// @param basis without one no card is looked for at all
    @Transactional
    public Judged whileTyping(
            Viewer viewer, String given, String family, @Nullable LocalDate born, String phone, @Nullable Basis basis) {
        return judged(viewer, new Traits(given, family, born, phone, null), born == null ? null : basis);
    }

    private Judged judged(Viewer viewer, Traits traits, @Nullable Basis basis) {
        var number = traits.number();
        var index = number == null ? null : vault.fingerprint(number.digits(), RegisterPerson.NUMBER);
        var alike = alike(viewer, traits, index);
        return new Judged(alike, basis == null ? List.of() : cards(viewer, traits, index, basis));
    }

    private List<Alike> alike(Viewer viewer, Traits traits, byte @Nullable [] index) {
        var found = db.sql("""
                        select p.id, trim(p.given_name || ' ' || p.family_name) as name, p.birth_date, f.same_birth, f.same_name,
                               f.same_phone, f.same_number
                          from people.alike_people(:given, :family, cast(:born as date), :phone, cast(:index as bytea), null) f
                          join people.person p on p.id = f.person_id
                         where exists (select from people.person_access a where a.person_id = p.id and a.user_id = :viewer)
                        """)
                .param("given", traits.given())
                .param("family", traits.family())
                .param("born", traits.born())
                .param("phone", traits.phone())
                .param("index", index)
                .param("viewer", viewer.userId())
                .query((row, n) -> new Alike(
                        new PersonId(Columns.uuid(row, "id")),
                        row.getString("name"),
                        Columns.date(row, "birth_date"),
                        row.getBoolean("same_number") || (row.getBoolean("same_birth") && row.getBoolean("same_name")),
                        row.getBoolean("same_number"),
                        why(
                                row.getBoolean("same_number"),
                                row.getBoolean("same_name"),
                                row.getBoolean("same_birth"),
                                row.getBoolean("same_phone"))))
                .list();
        if (!found.isEmpty()) {
            readLog.list(
                    viewer,
                    "podobní lidé",
                    traits.given() + " " + traits.family(),
                    found.stream().map(one -> one.id().value()).toList(),
                    "zápis nového člověka");
        }
        return found;
    }

    private List<Card> cards(Viewer viewer, Traits traits, byte @Nullable [] index, Basis basis) {
        var cards = db.sql("""
                        select person_id, unit_name, organisation_name, contact, same_number
                          from people.cards_of(:given, :family, cast(:born as date), cast(:index as bytea))
                        """)
                .param("given", traits.given())
                .param("family", traits.family())
                .param("born", traits.born())
                .param("index", index)
                .query((row, n) -> new Card(
                        Columns.uuid(row, "person_id"),
                        who(row.getString("unit_name"), row.getString("organisation_name")),
                        Objects.requireNonNullElse(row.getString("contact"), ""),
                        row.getBoolean("same_number")))
                .list();
        cards.forEach(card -> readLog.person(viewer, card.person(), "karta", card.person(), basis.name()));
        return cards;
    }

    private static String who(@Nullable String unit, @Nullable String organisation) {
        if (organisation == null) {
            return "pověřence pro ochranu osobních údajů";
        }
        return unit == null || unit.equals(organisation) ? organisation : unit + ", " + organisation;
    }

    private static String why(boolean number, boolean name, boolean birth, boolean phone) {
        return Stream.of(
                        number ? "stejné rodné číslo" : "",
                        name ? "stejné jméno" : "podobné jméno",
                        birth ? "stejné datum narození" : "",
                        phone ? "stejný telefon" : "")
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
