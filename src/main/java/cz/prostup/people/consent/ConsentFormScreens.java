package cz.prostup.people.consent;

import cz.prostup.access.Viewer;
import cz.prostup.people.FileHead;
import cz.prostup.people.FileTab;
import cz.prostup.people.OpenFile;
import cz.prostup.people.PersonId;
import cz.prostup.shared.Columns;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.Today;
import cz.prostup.ui.Language;
import cz.prostup.ui.Option;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What the form of a new consent offers.
@Component
public class ConsentFormScreens {

    private static final int MOST_UNITS = 20;

    /// @param units   of the viewer that may ask this person
    /// @param nearby  units one may mean: of the same organisation, or named in earlier consents
    /// @param guardians who may consent for the person today, as the file knows it: name and standing
    /// @param latest  the last day of the longest consent that begins today
    /// @param alone   whether nobody has to look if the person may decide alone
    public record Offer(
            FileHead head,
            List<Option> purposes,
            List<Option> domains,
            List<Option> units,
            List<Option> nearby,
            List<String> guardians,
            LocalDate today,
            LocalDate latest,
            int months,
            boolean alone) {

        public Offer {
            purposes = List.copyOf(purposes);
            domains = List.copyOf(domains);
            units = List.copyOf(units);
            nearby = List.copyOf(nearby);
            guardians = List.copyOf(guardians);
        }

        public String path() {
            return head.path() + "/consents";
        }
    }

    private final JdbcClient db;
    private final OpenFile openFile;
    private final ConsentRepository consents;
    private final ConsentTerms terms;
    private final Today today;

    ConsentFormScreens(JdbcClient db, OpenFile openFile, ConsentRepository consents, ConsentTerms terms, Today today) {
        this.db = db;
        this.openFile = openFile;
        this.consents = consents;
        this.terms = terms;
        this.today = today;
    }

    /// @param chosen units that are named already, so that they stay offered
    /// @throws NotFound when the viewer may not ask this person
    @Transactional
    public Offer offer(Viewer viewer, PersonId person, Collection<UUID> chosen) {
        var head = openFile.open(viewer, person, FileTab.CONSENTS);
        var asking = consents.asking(viewer, person);
        if (asking.isEmpty()) {
            throw new NotFound(person);
        }
        var lists = lists(person, asking, chosen);
        var rules = terms.terms();
        return new Offer(
                head,
                lists.getOrDefault("purpose", List.of()),
                lists.getOrDefault("domain", List.of()),
                lists.getOrDefault("own", List.of()),
                lists.getOrDefault("near", List.of()),
                lists.getOrDefault("guardian", List.of()).stream()
                        .map(Option::label)
                        .toList(),
                rules.today(),
                rules.latest(rules.today()),
                rules.months(),
                rules.isAdult(head.birthDate()) && !head.capacityLimited());
    }

    /// Five short lists in one statement.
    private Map<String, List<Option>> lists(PersonId person, List<UUID> asking, Collection<UUID> chosen) {
        record Entry(String list, Option option) {}
        return db
                .sql("""
                        select 'purpose' as list, code, label, help, sort_order, '' as by_name from people.consent_purpose
                        union all
                        select 'domain', code, label, case when special then 'zvlášť citlivé' else '' end, sort_order, ''
                          from people.domain
                         where valid_from <= :today and (valid_to is null or valid_to >= :today)
                        union all
                        select 'own', u.id::text, u.name || ', ' || u.organisation_name, '', 0, u.name
                          from organisations.unit_card u where u.id = any (:asking)
                        union all
                        select 'guardian', '', g.name || case g.kind when 'PARENT' then ', zákonný zástupce'
                                                                     when 'PUBLIC' then ', veřejný opatrovník'
                                                                     else ', opatrovník' end, '', 0, g.name
                          from people.guardian_card g
                         where g.person_id = :person and g.valid_from <= :today
                           and (g.valid_to is null or g.valid_to >= :today)
                        union all
                        select 'near', u.id::text, u.name, u.organisation_name, 0, u.organisation_name || u.name
                          from organisations.unit_card u
                         where u.id <> all (:asking)
                           and (u.id = any (:chosen)
                                or u.organisation_id in (select o.organisation_id from organisations.unit_card o
                                                          where o.id = any (:asking))
                                   and u.kind not in ('PAYROLL', 'POLICE')
                                or u.id in (select r.unit_id from people.consent c
                                              join people.consent_recipient r on r.consent_id = c.id
                                             where c.from_unit = any (:asking)
                                             group by r.unit_id order by count(*) desc limit 10))
                         order by 1, 5, 6
                        """)
                .param("today", today.date())
                .param("person", person.value())
                .param("asking", asking.toArray(UUID[]::new))
                .param("chosen", chosen.toArray(UUID[]::new))
                .query((row, n) -> new Entry(
                        row.getString("list"),
                        new Option(row.getString("code"), row.getString("label"), row.getString("help"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Entry::list, Collectors.mapping(Entry::option, Collectors.toList())));
    }

    /// Partner units by a part of their own or their organisation's name, without diacritics.
    @Transactional
    public List<Option> units(String wanted) {
        return db.sql("""
                        select u.id, u.name, u.organisation_name
                          from organisations.unit_card u
                         where access.plain(u.name || ' ' || u.organisation_name) like '%' || access.plain(:wanted) || '%'
                         order by u.organisation_name, u.name
                         limit :most
                        """)
                .param("wanted", wanted.replaceAll("[%_\\\\]", ""))
                .param("most", MOST_UNITS)
                .query((row, n) -> new Option(
                        Columns.uuid(row, "id").toString(), row.getString("name"), row.getString("organisation_name")))
                .list();
    }

    /// The words of a purpose that hold today.
    @Transactional
    public String text(String purpose, Language language) {
        return db.sql("""
                        select body from people.consent_text
                         where purpose = :purpose and language = :language and valid_from <= :today
                           and (valid_to is null or valid_to >= :today)
                         order by version desc limit 1
                        """)
                .param("purpose", purpose)
                .param("language", language.code())
                .param("today", today.date())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFound(purpose));
    }
}
