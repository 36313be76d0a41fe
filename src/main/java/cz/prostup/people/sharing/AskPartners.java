package cz.prostup.people.sharing;

import cz.prostup.access.Viewer;
import cz.prostup.calendar.WorkingDays;
import cz.prostup.notifications.NewNotice;
import cz.prostup.notifications.Notify;
import cz.prostup.people.Basis;
import cz.prostup.people.FileHead;
import cz.prostup.people.OpenFile;
import cz.prostup.people.PersonId;
import cz.prostup.people.sharing.Consents.Consent;
import cz.prostup.shared.Ids;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.Today;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Asks partners whether they know a person, so that nobody is helped twice (7.3.6, BR-107). They learn the name and
/// the
/// date of birth only.
@Service
public class AskPartners {

    static final int MOST_PARTNERS = 10;

    public sealed interface Outcome {}

    public record Asked(EnquiryId id) implements Outcome {}

    public record Refused(List<Problem> problems) implements Outcome {}

    /// @param id of the enquiry to be; the same one sent twice is one
    public record Wanted(EnquiryId id, UUID fromUnit, Set<UUID> partners, Basis basis) {}

    private final JdbcClient db;
    private final OpenFile files;
    private final Units units;
    private final Consents consents;
    private final Parameters parameters;
    private final Notify notify;
    private final Today today;

    AskPartners(
            JdbcClient db,
            OpenFile files,
            Units units,
            Consents consents,
            Parameters parameters,
            Notify notify,
            Today today) {
        this.db = db;
        this.files = files;
        this.units = units;
        this.consents = consents;
        this.parameters = parameters;
        this.notify = notify;
        this.today = today;
    }

    /// @throws NotFound when the viewer does not help the person as a social worker of that unit
    @Transactional
    public Outcome ask(PersonId person, Wanted wanted, Viewer viewer) {
        var head = files.require(viewer, person);
        var from = units.senders(person, SharingRoles.ASK, viewer).stream()
                .filter(sender -> sender.own() && sender.unit().id().equals(wanted.fromUnit()))
                .map(Units.Sender::unit)
                .findFirst()
                .orElseThrow(() -> new NotFound(person));
        var consent = consent(person, wanted);
        var problems = problems(wanted, head, from, consent, viewer);
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        var due = WorkingDays.plus(today.date(), parameters.of("enquiryAnswerDays"));
        if (insert(head, wanted, consent.map(Consent::id).orElse(null), due, viewer)) {
            wanted.partners().forEach(unit -> tell(unit, wanted.id()));
        }
        return new Asked(wanted.id());
    }

    /// One consent that names all who are asked.
    private Optional<Consent> consent(PersonId person, Wanted wanted) {
        return wanted.basis() != Basis.CONSENT
                ? Optional.empty()
                : consents.inForce(person).stream()
                        .filter(one -> one.purpose().equals("PARTNER_QUERY")
                                && one.fromUnit().equals(wanted.fromUnit())
                                && one.recipients().containsAll(wanted.partners()))
                        .findFirst();
    }

    private List<Problem> problems(Wanted wanted, FileHead head, Unit from, Optional<Consent> consent, Viewer viewer) {
        var problems = new ArrayList<Problem>();
        if (head.diedOn() != null) {
            problems.add(new Problem("", "Člověk zemřel. Na nikoho se kvůli němu už neptejte."));
        }
        var asked = units.of(wanted.partners());
        if (wanted.partners().isEmpty() || asked.size() != wanted.partners().size()) {
            problems.add(new Problem("partners", "Vyberte aspoň jeden útvar ze seznamu."));
        } else if (wanted.partners().size() > MOST_PARTNERS) {
            problems.add(new Problem("partners", "Najednou se zeptejte nejvýš deseti útvarů."));
        } else if (wanted.partners().contains(from.id())) {
            problems.add(new Problem("partners", "Vlastního útvaru se ptát nemusíte. Odeberte ho."));
        } else {
            asked.stream()
                    .filter(unit -> !unit.hasAny(SharingRoles.ASK))
                    .findFirst()
                    .ifPresent(unit -> problems.add(new Problem(
                            "partners", "V\u00a0útvaru " + unit.name() + " nikdo na dotazy neodpovídá. Odeberte ho.")));
        }
        var basis = basis(wanted, from, asked, consent, viewer);
        if (basis != null) {
            problems.add(basis);
        }
        return problems;
    }

    private static @Nullable Problem basis(
            Wanted wanted, Unit from, Collection<Unit> asked, Optional<Consent> consent, Viewer viewer) {
        return switch (wanted.basis()) {
            case CONSENT ->
                consent.isPresent()
                        ? null
                        : new Problem(
                                "basis",
                                "Nemáte platný souhlas s\u00a0dotazem u\u00a0všech vybraných útvarů. Sepište ho, nebo odeberte ty, které nejmenuje.");
            case STATUTE_SOCIAL_WORK ->
                asked.stream()
                        .map(unit -> SharingRules.socialWork(from, unit, viewer))
                        .filter(java.util.Objects::nonNull)
                        .findFirst()
                        .orElse(null);
            default ->
                new Problem(
                        "basis",
                        "Zeptat se jde se souhlasem, nebo mezi sociálními pracovníky. Vyberte jedno z\u00a0toho.");
        };
    }

    private boolean insert(FileHead head, Wanted wanted, @Nullable UUID consent, LocalDate due, Viewer viewer) {
        var fresh = db.sql("""
                        insert into people.enquiry (id, person_id, from_unit, basis, consent_id, due_on, asked_by, asked_at)
                        values (:id, :person, :from, :basis, :consent, :due, :by, :at)
                        on conflict (id) do nothing
                        """)
                        .param("id", wanted.id().value())
                        .param("person", head.id().value())
                        .param("from", wanted.fromUnit())
                        .param("basis", wanted.basis().name())
                        .param("consent", consent)
                        .param("due", due)
                        .param("by", viewer.userId())
                        .param("at", today.now().atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
        if (fresh) {
            db.sql("insert into people.enquiry_subject (enquiry_id, name, birth_date) values (:id, :name, :born)")
                    .param("id", wanted.id().value())
                    .param("name", head.name())
                    .param("born", head.birthDate())
                    .update();
            wanted.partners().stream()
                    .sorted()
                    .forEach(unit -> db.sql("""
                            insert into people.enquiry_partner (id, enquiry_id, unit_id, due_on, state)
                            values (:id, :enquiry, :unit, :due, 'ASKED')
                            """)
                            .param("id", Ids.next())
                            .param("enquiry", wanted.id().value())
                            .param("unit", unit)
                            .param("due", due)
                            .update());
        }
        return fresh;
    }

    private void tell(UUID unit, EnquiryId enquiry) {
        notify.tell(units.people(unit, SharingRoles.ASK).stream()
                .map(user -> new NewNotice(
                        user,
                        "ENQUIRY_ASKED",
                        "Partner se ptá, zda někoho znáte",
                        "Odpovíte jedním kliknutím; o\u00a0člověku nic psát nemusíte.",
                        "/enquiries",
                        "enquiry/" + enquiry))
                .toList());
    }
}
