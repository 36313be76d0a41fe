package cz.prostup.people.readlog;

import cz.prostup.access.ReadLog;
import cz.prostup.access.Role;
import cz.prostup.access.SecurityLog;
import cz.prostup.access.Viewer;
import cz.prostup.access.Viewer.Membership;
import cz.prostup.shared.Columns;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.Today;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The log as a data-protection officer reads it: what people of the own organisation read, and who elsewhere read
/// about
/// its clients. Never what was read, and each look is itself in the log.
@Component
public class AuditScreens {

    static final String BASIS = "AUDIT";

    /// @param known a unit of the organisation has or had to do with the person
    public record Person(UUID id, String name, LocalDate birthDate, boolean known) {}

    public record Account(UUID id, String name) {}

    public record Refusal(long id, Instant at, String name, String action, String path, int status) {}

    public record Event(Instant at, String name, String kind, String detail) {

        public String words() {
            return Arrays.stream(SecurityLog.Kind.values())
                    .filter(known -> known.name().equals(kind))
                    .map(SecurityLog.Kind::czech)
                    .findFirst()
                    .orElse(kind);
        }
    }

    /// @param names of the persons of these rows that may be named
    public record Listed(ReadingPage page, Map<UUID, Person> names) {
        public Listed {
            names = Map.copyOf(names);
        }
    }

    public record PersonView(Person person, ReadingPage page) {}

    public record UserView(Account account, Listed reads, List<Refusal> refusals, List<Event> events) {
        public UserView {
            refusals = List.copyOf(refusals);
            events = List.copyOf(events);
        }
    }

    private static final String OURS = """
            (select r.* from access.read_card r
              where r.organisations[1] = any (:orgs) and r.at >= :from and r.at < :to and (r.at, r.id) < (:at, :id) %1$s
              order by r.at desc, r.id desc limit :most)
            union all
            (select r.* from access.read_card r
              where r.organisations[2] is not null and not r.organisations[1] = any (:orgs) and r.organisations && :orgs
                and r.at >= :from and r.at < :to and (r.at, r.id) < (:at, :id) %1$s
              order by r.at desc, r.id desc limit :most)
            order by at desc, id desc limit :most
            """;

    private static final String OTHERS = """
            select r.* from access.read_card r
             where not r.organisations && :orgs and r.at >= :from and r.at < :to and (r.at, r.id) < (:at, :id) %s
               and exists (select from people.person_relation k
                             join organisations.unit_card u on u.id = k.unit_id and u.organisation_id = any (:orgs)
                            where k.person_id = r.person_id or k.person_id = any (r.ids))
             order by r.at desc, r.id desc limit :most
            """;

    private static final String OF_PERSON = """
            (select r.* from access.read_card r
              where r.person_id = any (:ids) and (:known or r.organisations && :orgs) and (r.at, r.id) < (:at, :id)
              order by r.at desc, r.id desc limit :most)
            union all
            (select r.* from access.read_card r
              where r.person_id is null and r.ids && :ids and (:known or r.organisations && :orgs)
                and (r.at, r.id) < (:at, :id)
              order by r.at desc, r.id desc limit :most)
            order by at desc, id desc limit :most
            """;

    private static final String OF_USER = """
            select r.* from access.read_card r
             where r.user_id = :user and r.organisations && :orgs and (r.at, r.id) < (:at, :id)
             order by r.at desc, r.id desc limit :most
            """;

    private final JdbcClient db;
    private final ReadingRows rows;
    private final ReadLog readLog;

    AuditScreens(JdbcClient db, ReadingRows rows, ReadLog readLog) {
        this.db = db;
        this.rows = rows;
        this.readLog = readLog;
    }

    static UUID[] organisations(Viewer viewer) {
        return viewer.memberships().stream()
                .filter(membership -> membership.role() == Role.DPO)
                .map(Membership::organisationId)
                .distinct()
                .toArray(UUID[]::new);
    }

    @Transactional
    public Listed list(Viewer viewer, AuditFilter filter) {
        var more = (filter.who().isBlank()
                        ? ""
                        : " and r.user_id in (select id from access.user_card where access.plain(display_name) like '%' || access.plain(:who) || '%')")
                + (filter.basis().isBlank() ? "" : " and r.basis like '%' || :basis || '%'");
        var sql = (filter.scope() == AuditFilter.Scope.OURS ? OURS : OTHERS).formatted(more);
        var statement = ReadingRows.after(rows.select(sql), filter.after(), ReadingPage.SIZE + 1)
                .param("orgs", organisations(viewer))
                .param("from", start(filter.from()))
                .param("to", start(filter.to().plusDays(1)));
        if (!filter.who().isBlank()) {
            statement = statement.param("who", filter.who().replaceAll("[%_\\\\]", ""));
        }
        if (!filter.basis().isBlank()) {
            statement = statement.param("basis", filter.basis());
        }
        return named(
                viewer, ReadingPage.of(statement.query(ReadingRows::of).list()), "záznam o čtení", describe(filter));
    }

    /// @throws NotFound when nobody of the own organisation ever had to do with the person
    @Transactional
    public PersonView person(Viewer viewer, UUID id, PageKey after) {
        var person = required(id);
        return new PersonView(person, ReadingPage.of(of(viewer, person, after, ReadingPage.SIZE + 1)));
    }

    /// Everything, for the paper that is handed over.
    ///
    /// @throws NotFound when nobody of the own organisation ever had to do with the person
    @Transactional
    public PersonView whole(Viewer viewer, UUID id) {
        var person = required(id);
        return new PersonView(person, new ReadingPage(of(viewer, person, PageKey.NEWEST, 100_000), null));
    }

    private List<Reading> of(Viewer viewer, Person person, PageKey after, int most) {
        var found = ReadingRows.after(rows.select(OF_PERSON), after, most)
                .param("ids", numbers(person.id()))
                .param("known", person.known())
                .param("orgs", organisations(viewer))
                .query(ReadingRows::of)
                .list();
        readLog.person(viewer, person.id(), "záznam, kdo četl spis", person.id(), BASIS);
        return found;
    }

    /// Of this person and of the records that were merged into it.
    private UUID[] numbers(UUID person) {
        return db.sql("select :person::uuid as id union all select people.merged_ids(:person)")
                .param("person", person)
                .query(UUID.class)
                .list()
                .toArray(UUID[]::new);
    }

    /// @throws NotFound for an account that never belonged to the own organisation
    @Transactional
    public UserView user(Viewer viewer, UUID id, PageKey after) {
        var account = account(viewer, id);
        var found = ReadingRows.after(rows.select(OF_USER), after, ReadingPage.SIZE + 1)
                .param("user", id)
                .param("orgs", organisations(viewer))
                .query(ReadingRows::of)
                .list();
        var refusals = refusals(viewer, id);
        var events = events(id);
        return new UserView(
                account,
                named(viewer, ReadingPage.of(found), "záznam o čtení jednoho účtu", id.toString()),
                refusals,
                events);
    }

    /// Refused attempts of the own people, newest first.
    @Transactional(readOnly = true)
    public List<Refusal> refusals(Viewer viewer, @Nullable UUID user) {
        return db.sql("""
                        select r.id, r.at, coalesce(a.display_name, 'nepřihlášený') as name, coalesce(r.action, '') as action, r.path,
                               r.status
                          from access.refusal_card r
                          left join access.user_card a on a.id = r.user_id
                         where r.organisations[1] = any (:orgs) and (:user::uuid is null or r.user_id = :user)
                         order by r.at desc, r.id desc limit 50
                        """)
                .param("orgs", organisations(viewer))
                .param("user", user)
                .query((row, n) -> new Refusal(
                        row.getLong("id"),
                        Columns.instant(row, "at"),
                        row.getString("name"),
                        row.getString("action"),
                        row.getString("path"),
                        row.getInt("status")))
                .list();
    }

    private List<Event> events(UUID user) {
        return db.sql("""
                        select e.at, coalesce(a.display_name, '') as name, e.kind, e.detail
                          from access.security_card e
                          left join access.user_card a on a.id = e.user_id
                         where e.user_id = :user or e.subject_id = :user
                         order by e.at desc, e.id desc limit 50
                        """)
                .param("user", user)
                .query((row, n) -> new Event(
                        Columns.instant(row, "at"),
                        row.getString("name"),
                        row.getString("kind"),
                        row.getString("detail")))
                .list();
    }

    /// Clients of the own organisation whose family name begins like this, at most twenty; the search is in the log.
    @Transactional
    public List<Person> search(Viewer viewer, String family) {
        if (family.strip().length() < 2) {
            return List.of();
        }
        var found = db.sql("select id, name, birth_date from people.audited_search(:family)")
                .param("family", family.strip())
                .query((row, n) -> new Person(
                        Columns.uuid(row, "id"), row.getString("name"), Columns.date(row, "birth_date"), true))
                .list();
        readLog.list(
                viewer,
                "hledání v\u00a0záznamu o čtení",
                family,
                found.stream().map(Person::id).toList(),
                BASIS);
        return found;
    }

    /// Accounts that belong or belonged to the own organisation.
    @Transactional(readOnly = true)
    public List<Account> accounts(Viewer viewer) {
        return db.sql("""
                        select a.id, a.display_name from access.user_card a
                         where a.id in (select b.user_id from access.belonging_card b
                                          join organisations.unit_card u on u.id = b.unit_id
                                         where u.organisation_id = any (:orgs))
                         order by access.plain(a.display_name), a.id limit 500
                        """)
                .param("orgs", organisations(viewer))
                .query((row, n) -> new Account(Columns.uuid(row, "id"), row.getString("display_name")))
                .list();
    }

    Account account(Viewer viewer, UUID id) {
        return db.sql("""
                        select a.id, a.display_name from access.user_card a
                         where a.id = :id
                           and exists (select from access.belonging_card b
                                         join organisations.unit_card u on u.id = b.unit_id
                                        where b.user_id = a.id and u.organisation_id = any (:orgs))
                        """)
                .param("id", id)
                .param("orgs", organisations(viewer))
                .query((row, n) -> new Account(Columns.uuid(row, "id"), row.getString("display_name")))
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    private Person required(UUID id) {
        var person = persons(List.of(id)).get(id);
        if (person == null) {
            throw new NotFound(id);
        }
        return person;
    }

    Map<UUID, Person> persons(Collection<UUID> ids) {
        return db
                .sql("select id, name, birth_date, known from people.audited(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, n) -> new Person(
                        Columns.uuid(row, "id"),
                        row.getString("name"),
                        Columns.date(row, "birth_date"),
                        row.getBoolean("known")))
                .list()
                .stream()
                .collect(Collectors.toMap(Person::id, Function.identity()));
    }

    private Listed named(Viewer viewer, ReadingPage page, String what, String query) {
        var ids = page.rows().stream()
                .flatMap(row -> Stream.ofNullable(row.person()))
                .distinct()
                .toList();
        var names = ids.isEmpty() ? Map.<UUID, Person>of() : persons(ids);
        readLog.list(viewer, what, query, names.keySet(), BASIS);
        return new Listed(page, names);
    }

    static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(Today.PRAGUE).toInstant().atOffset(ZoneOffset.UTC);
    }

    private static String describe(AuditFilter filter) {
        return "scope=" + filter.scope() + "&who=" + filter.who() + "&basis=" + filter.basis() + "&from="
                + filter.from() + "&to=" + filter.to();
    }
}
