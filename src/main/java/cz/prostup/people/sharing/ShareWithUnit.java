package cz.prostup.people.sharing;

import cz.prostup.access.Viewer;
import cz.prostup.notifications.NewNotice;
import cz.prostup.notifications.Notify;
import cz.prostup.people.Basis;
import cz.prostup.people.OpenFile;
import cz.prostup.people.PersonId;
import cz.prostup.people.sharing.Units.Sender;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.Today;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Lets another unit read what the viewer's unit wrote: chosen parts, domains and layers, for a purpose, by a basis
/// from the list, for a time (7.3). Who will read it is shown before; to change a grant is to end it and give a new
/// one.
@Service
public class ShareWithUnit {

    public sealed interface Outcome {}

    public record Shared(GrantId id) implements Outcome {}

    /// @param problems each at its field
    public record Refused(List<Problem> problems) implements Outcome {}

    /// @param problems empty when it may be shared
    /// @param seen     stands for what was shown; see [WantedGrant]
    public record Preview(List<Problem> problems, List<Reader> readers, Unit to, String seen) {}

    private record Checked(Sender from, Unit to, List<Problem> problems, List<Reader> readers) {}

    private final JdbcClient db;
    private final OpenFile files;
    private final Units units;
    private final SharedDomains domains;
    private final GrantReaders readers;
    private final SharingRules rules;
    private final Notify notify;
    private final Today today;

    ShareWithUnit(
            JdbcClient db,
            OpenFile files,
            Units units,
            SharedDomains domains,
            GrantReaders readers,
            SharingRules rules,
            Notify notify,
            Today today) {
        this.db = db;
        this.files = files;
        this.units = units;
        this.domains = domains;
        this.readers = readers;
        this.rules = rules;
        this.notify = notify;
        this.today = today;
    }

    /// Who would read what, and what stands in the way.
    ///
    /// @throws NotFound when the viewer may share nothing of the person on behalf of that unit
    @Transactional
    public Preview preview(PersonId person, WantedGrant wanted, Viewer viewer) {
        var checked = check(person, wanted, viewer);
        return new Preview(checked.problems(), checked.readers(), checked.to(), wanted.seenWith(checked.readers()));
    }

    /// @throws NotFound when the viewer may share nothing of the person on behalf of that unit
    @Transactional
    public Outcome share(PersonId person, WantedGrant wanted, Viewer viewer) {
        var checked = check(person, wanted, viewer);
        if (!checked.problems().isEmpty()) {
            return new Refused(checked.problems());
        }
        if (insert(person, wanted, viewer)) {
            notify.tell(units.people(wanted.toUnit(), SharingRoles.SHARE).stream()
                    .filter(user -> !user.equals(viewer.userId()))
                    .map(user -> new NewNotice(
                            user,
                            "SHARED_WITH_US",
                            "Jiný útvar vám něco nasdílel",
                            "Koho a\u00a0čeho se to týká, uvidíte v\u00a0Prostupu.",
                            "/sharing?show=got",
                            "share/" + wanted.id()))
                    .toList());
        }
        return new Shared(wanted.id());
    }

    private Checked check(PersonId person, WantedGrant wanted, Viewer viewer) {
        var head = files.require(viewer, person);
        var from = units.senders(person, SharingRoles.SHARE, viewer).stream()
                .filter(sender -> sender.unit().id().equals(wanted.fromUnit()))
                .findFirst()
                .orElseThrow(() -> new NotFound(person));
        var to = units.of(List.of(wanted.toUnit())).stream().findFirst().orElse(null);
        if (to == null) {
            return new Checked(
                    from,
                    from.unit(),
                    List.of(new Problem("toUnit", "Takový útvar neznáme. Vyberte ho ze seznamu.")),
                    List.of());
        }
        if (head.diedOn() != null) {
            return new Checked(
                    from,
                    to,
                    List.of(new Problem("", "Člověk zemřel. Jeho spis je jen ke čtení a\u00a0dál se nesdílí.")),
                    List.of());
        }
        var would = readers.of(wanted.toUnit(), wanted.basis(), wanted.most(), wanted.domains());
        return new Checked(from, to, rules.problems(wanted, person, from, to, domains.all(), would, viewer), would);
    }

    /// @return false when the same form was sent before
    private boolean insert(PersonId person, WantedGrant wanted, Viewer viewer) {
        return db.sql("""
                        insert into people.share_grant (id, person_id, from_unit, to_unit, basis, basis_note, purpose, consent_id,
                                                        domains, parts, most, valid_from, valid_to, given_by, given_at)
                        values (:id, :person, :from, :to, :basis, :note, :purpose, :consent, :domains, :parts, :most, :today,
                                :until, :by, :at)
                        on conflict (id) do nothing
                        """)
                        .param("id", wanted.id().value())
                        .param("person", person.value())
                        .param("from", wanted.fromUnit())
                        .param("to", wanted.toUnit())
                        .param("basis", wanted.basis().name())
                        .param("note", wanted.note())
                        .param("purpose", wanted.purpose())
                        .param("consent", wanted.basis() == Basis.CONSENT ? wanted.consent() : null)
                        .param("domains", wanted.domains().stream().sorted().toArray(String[]::new))
                        .param(
                                "parts",
                                wanted.parts().stream().sorted().map(Enum::name).toArray(String[]::new))
                        .param("most", wanted.most().name())
                        .param("today", today.date())
                        .param("until", wanted.until())
                        .param("by", viewer.userId())
                        .param("at", today.now().atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }
}
