package cz.prostup.people.sharing;

import cz.prostup.access.Viewer;
import cz.prostup.people.Basis;
import cz.prostup.people.Layer;
import cz.prostup.people.PersonId;
import cz.prostup.people.sharing.Consents.Consent;
import cz.prostup.people.sharing.SharedDomains.Domain;
import cz.prostup.people.sharing.Units.Sender;
import cz.prostup.shared.Today;
import cz.prostup.ui.Czech;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What may be shared with whom (7.2, 7.3, decisions 14). Each refusal says what to do instead.
@Component
class SharingRules {

    static final int SHORTEST_NOTE = 20;
    private static final List<String> PURPOSES =
            List.of("IPM_SUPPORT", "CASE_COORDINATION", "CITY_DEBT", "HOUSING", "FOLLOW_UP");

    private final JdbcClient db;
    private final Consents consents;
    private final Parameters parameters;
    private final Today today;

    SharingRules(JdbcClient db, Consents consents, Parameters parameters, Today today) {
        this.db = db;
        this.consents = consents;
        this.parameters = parameters;
        this.today = today;
    }

    /// @param readers of the other unit as the grant would make them
    List<Problem> problems(
            WantedGrant wanted,
            PersonId person,
            Sender from,
            Unit to,
            List<Domain> domains,
            List<Reader> readers,
            Viewer viewer) {
        var problems = new ArrayList<@Nullable Problem>();
        var basis = basis(wanted, person, from.unit(), to, viewer);
        // where a reason does not hold, that is told; that nobody would read by it follows
        boolean readable = basis == null || wanted.basis() != Basis.STATUTE_SOCIAL_WORK;
        problems.add(receiver(from, to));
        problems.add(readable ? nobodyReads(to, wanted, readers) : null);
        problems.add(cityDebts(wanted, from.unit(), to));
        problems.add(layer(wanted, domains));
        problems.add(readable ? unread(wanted, to, domains, readers) : null);
        problems.add(unknown(wanted, domains));
        if (wanted.domains().isEmpty()) {
            problems.add(new Problem("domains", "Vyberte aspoň jednu oblast. Sdílí se jen to, co příjemce potřebuje."));
        }
        if (!PURPOSES.contains(wanted.purpose())) {
            problems.add(new Problem("purpose", "Vyberte účel ze seznamu."));
        }
        if (wanted.parts().isEmpty()) {
            problems.add(new Problem("parts", "Vyberte aspoň jednu část spisu."));
        }
        problems.add(basis);
        problems.add(until(wanted, person));
        return problems.stream().filter(Objects::nonNull).toList();
    }

    private static @Nullable Problem receiver(Sender from, Unit to) {
        if (from.unit().id().equals(to.id())) {
            return new Problem(
                    "toUnit", "To je váš útvar. Vyberte jiný; lidé z\u00a0vašeho útvaru čtou i\u00a0bez sdílení.");
        }
        return from.own() || from.shared().contains(to.id())
                ? null
                : new Problem(
                        "toUnit",
                        "Člověka znáte jen ze sdílení. Něco nasdílet můžete jen zpátky tomu, kdo vám ho nasdílel.");
    }

    private static @Nullable Problem nobodyReads(Unit to, WantedGrant wanted, List<Reader> readers) {
        if (to.hasAny(SharingRoles.SHARE)
                && readers.stream().anyMatch(reader -> !reader.domains().isEmpty())) {
            return readers.stream().anyMatch(Reader::readsSomething)
                    ? null
                    : new Problem(
                            "most",
                            "Vrstvu " + wanted.most().czech()
                                    + " z\u00a0nasdíleného v\u00a0tomto útvaru nikdo nečte. Zvolte vrstvu Podpora, nebo nesdílejte.");
        }
        return to.hasAny(SharingRoles.SHARE)
                ? null
                : new Problem(
                        "toUnit",
                        "V\u00a0tomto útvaru není nikdo, kdo smí číst sdílené. Vyberte útvar, kde pracují s\u00a0lidmi.");
    }

    /// Debts to a city are seen by the city's units only, never by an employer (decisions 14).
    private static @Nullable Problem cityDebts(WantedGrant wanted, Unit from, Unit to) {
        boolean debts = wanted.domains().contains("FINANCE")
                && from.is("FINANCE")
                && from.organisationKind().equals("MUNICIPALITY");
        return debts && !to.organisationId().equals(from.organisationId())
                ? new Problem(
                        "toUnit",
                        "Dluhy vůči městu smí vidět jen útvary téhož města, nikdy zaměstnavatel ani jiná organizace."
                                + " Vyberte útvar města, nebo odeberte oblast finance.")
                : null;
    }

    private static @Nullable Problem layer(WantedGrant wanted, List<Domain> domains) {
        if (wanted.most() == Layer.PRIVATE) {
            return new Problem("most", "Soukromé zápisy se nesdílejí nikdy. Zvolte jinou vrstvu.");
        }
        var empty = domains.stream()
                .filter(domain -> wanted.domains().contains(domain.code()))
                .filter(domain -> domain.least().compareTo(wanted.most()) > 0)
                .toList();
        return empty.isEmpty()
                ? null
                : new Problem(
                        "most",
                        "V\u00a0téhle vrstvě nic z\u00a0oblasti " + labels(empty)
                                + " být nemůže. Zvolte vrstvu Podpora, nebo oblast odeberte.");
    }

    /// Only what somebody needs and may read: a housing department reads housing and finance, a finance one finance.
    private static @Nullable Problem unread(WantedGrant wanted, Unit to, List<Domain> domains, List<Reader> readers) {
        var unread = domains.stream()
                .filter(domain -> wanted.domains().contains(domain.code()))
                .filter(domain ->
                        readers.stream().noneMatch(reader -> reader.domains().contains(domain.code())))
                .toList();
        return unread.isEmpty() || !to.hasAny(SharingRoles.SHARE)
                ? null
                : new Problem(
                        "domains",
                        "Tyto oblasti v\u00a0cílovém útvaru nikdo číst nesmí: " + labels(unread) + ". Odeberte je.");
    }

    private static @Nullable Problem unknown(WantedGrant wanted, List<Domain> domains) {
        var known = domains.stream().map(Domain::code).toList();
        return known.containsAll(wanted.domains()) ? null : new Problem("domains", "Vyberte oblasti ze seznamu.");
    }

    private static String labels(List<Domain> domains) {
        return domains.stream().map(Domain::label).collect(Collectors.joining(", "));
    }

    private @Nullable Problem basis(WantedGrant wanted, PersonId person, Unit from, Unit to, Viewer viewer) {
        return switch (wanted.basis()) {
            case CONSENT -> consent(wanted, person);
            case STATUTE_SOCIAL_WORK -> socialWork(from, to, viewer);
            case STATUTE_OSPOD ->
                from.is("OSPOD") || to.is("OSPOD")
                        ? null
                        : new Problem(
                                "basis",
                                "Ochrana dětí je důvod jen pro OSPOD nebo od OSPOD. Vyberte jiný důvod, nejčastěji souhlas.");
            case AGREEMENT ->
                haveHimAtWork(person, from, to)
                        ? null
                        : new Problem(
                                "basis",
                                "Dohoda platí jen mezi útvary, které mají tohoto člověka na integračním místě. Vyberte jiný důvod, nejčastěji souhlas.");
            case VITAL_INTEREST, PUBLIC_TASK ->
                wanted.note().length() >= SHORTEST_NOTE
                        ? null
                        : new Problem(
                                "note",
                                wanted.basis() == Basis.PUBLIC_TASK
                                        ? "Napište aspoň 20 znaků, který zákon to ukládá a\u00a0proč."
                                        : "Napište aspoň 20 znaků, oč jde a\u00a0proč člověk sám souhlasit nemůže.");
        };
    }

    static @Nullable Problem socialWork(Unit from, Unit to, Viewer viewer) {
        boolean here = from.hasAny(SharingRoles.SOCIAL_WORKERS)
                && viewer.memberships().stream()
                        .anyMatch(mine ->
                                mine.unitId().equals(from.id()) && SharingRoles.SOCIAL_WORKERS.contains(mine.role()));
        if (!here) {
            return new Problem(
                    "basis",
                    "Tento důvod platí jen mezi sociálními pracovníky a\u00a0vy ve vašem útvaru sociální pracovník nejste. Vyžádejte si souhlas.");
        }
        return to.hasAny(SharingRoles.SOCIAL_WORKERS)
                ? null
                : new Problem(
                        "basis",
                        "Tento důvod platí jen mezi sociálními pracovníky a\u00a0v\u00a0cílovém útvaru žádný není; mentor,"
                                + " lékař, odbor bydlení ani ekonomický odbor jím nejsou. Vyžádejte si souhlas.");
    }

    private @Nullable Problem consent(WantedGrant wanted, PersonId person) {
        var covering = chosen(wanted, person);
        if (covering.isEmpty()) {
            return new Problem(
                    "consent",
                    "Vyberte platný souhlas, který jmenuje váš i\u00a0cílový útvar a\u00a0tento účel. Když žádný není, sepište s\u00a0člověkem nový.");
        }
        return covering.get().covers(wanted.domains())
                ? null
                : new Problem(
                        "domains",
                        "Souhlas nepokrývá všechny vybrané oblasti. Odeberte je, nebo s\u00a0člověkem sepište nový souhlas.");
    }

    private Optional<Consent> chosen(WantedGrant wanted, PersonId person) {
        return consents.inForce(person).stream()
                .filter(one -> one.id().equals(wanted.consent()))
                .filter(one -> one.covers(wanted.fromUnit(), wanted.toUnit(), wanted.purpose()))
                .findFirst();
    }

    private @Nullable Problem until(WantedGrant wanted, PersonId person) {
        if (wanted.until().isBefore(today.date())) {
            return new Problem("until", "Sdílení nemůže končit v\u00a0minulosti. Zvolte dnešek nebo pozdější den.");
        }
        var last = today.date().plusMonths(parameters.of("sharingMonths"));
        if (wanted.until().isAfter(last)) {
            return new Problem("until", "Sdílet jde nejdéle do " + Czech.date(last) + ". Potom ho můžete obnovit.");
        }
        var consent = wanted.basis() == Basis.CONSENT ? chosen(wanted, person) : Optional.<Consent>empty();
        return consent.isPresent() && wanted.until().isAfter(consent.get().validTo())
                ? new Problem(
                        "until",
                        "Souhlas platí jen do " + Czech.date(consent.get().validTo()) + ". Zvolte nejvýš tento den.")
                : null;
    }

    private boolean haveHimAtWork(PersonId person, Unit from, Unit to) {
        return db.sql("""
                        select count(distinct r.unit_id) = 2 from people.person_relation r
                         where r.person_id = :person and r.basis = 'PLACEMENT' and r.unit_id = any (:units)
                           and r.valid_from <= access.today() and (r.valid_to is null or r.valid_to >= access.today())
                        """)
                .param("person", person.value())
                .param("units", new UUID[] {from.id(), to.id()})
                .query(Boolean.class)
                .single();
    }
}
