package cz.prostup.people.sharing;

import cz.prostup.access.Viewer;
import cz.prostup.people.FileTab;
import cz.prostup.people.Layer;
import cz.prostup.people.OpenFile;
import cz.prostup.people.PersonId;
import cz.prostup.shared.NotFound;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Option;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Puts together what the form of a grant offers this viewer.
@Component
public class ShareForms {

    private final JdbcClient db;
    private final OpenFile files;
    private final Units units;
    private final Consents consents;
    private final SharedDomains domains;
    private final Parameters parameters;

    ShareForms(
            JdbcClient db,
            OpenFile files,
            Units units,
            Consents consents,
            SharedDomains domains,
            Parameters parameters) {
        this.db = db;
        this.files = files;
        this.units = units;
        this.consents = consents;
        this.domains = domains;
        this.parameters = parameters;
    }

    /// @param search part of a unit's name, may be empty
    /// @param to     the unit that is chosen already, null when none
    /// @param wanted domains that are chosen already
    /// @throws NotFound when the viewer may share nothing of the person
    @Transactional
    public ShareForm form(PersonId person, String search, @Nullable UUID to, Collection<String> wanted, Viewer viewer) {
        var head = files.open(viewer, person, FileTab.SHARING);
        var senders = units.senders(person, SharingRoles.SHARE, viewer).stream()
                .map(Units.Sender::unit)
                .toList();
        if (senders.isEmpty()) {
            throw new NotFound(person);
        }
        var offered = units.offered(person, senders, search, to == null ? List.of() : List.of(to));
        var labels = new LinkedHashMap<String, String>();
        var all = domains.all();
        all.forEach(domain -> labels.put(domain.code(), domain.label()));
        return new ShareForm(
                head,
                options(senders),
                options(offered),
                purposes(),
                consents(person, senders, to, wanted),
                all.stream()
                        .map(one -> new Option(
                                one.code(),
                                one.label(),
                                one.least() == Layer.ADMIN
                                        ? ""
                                        : "ve spisu až od vrstvy " + one.least().czech()))
                        .toList(),
                labels,
                parameters.of("sharingMonths"));
    }

    private List<Option> consents(PersonId person, List<Unit> senders, @Nullable UUID to, Collection<String> wanted) {
        return consents.inForce(person).stream()
                .filter(one -> senders.stream().anyMatch(unit -> unit.id().equals(one.fromUnit())))
                .filter(one -> to == null || one.recipients().contains(to))
                .filter(one -> one.covers(wanted))
                .map(one -> Option.of(one.id().toString(), one.label() + ", platí do " + Czech.date(one.validTo())))
                .toList();
    }

    static List<Option> options(List<Unit> units) {
        return units.stream()
                .map(unit -> Option.of(unit.id().toString(), unit.name()))
                .toList();
    }

    /// Asking partners and telling a story have ways of their own.
    private List<Option> purposes() {
        return db.sql("""
                        select code, label, help from people.consent_purpose
                         where code not in ('PARTNER_QUERY', 'STORY') order by sort_order
                        """)
                .query((row, n) -> new Option(row.getString("code"), row.getString("label"), ""))
                .list();
    }
}
