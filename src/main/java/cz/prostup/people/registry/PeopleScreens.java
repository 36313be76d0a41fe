package cz.prostup.people.registry;

import cz.prostup.access.ReadLog;
import cz.prostup.access.Viewer;
import cz.prostup.people.PersonId;
import cz.prostup.people.RegisterPerson;
import cz.prostup.shared.Columns;
import cz.prostup.ui.Pages;
import cz.prostup.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The list of people whom somebody may see, and the search among them (decisions 27): beginnings of words first, what
/// is like them only when nobody is found so.
@Component
public class PeopleScreens {

    /// @param alike nobody is called so, these are only like it
    public record Found(List<PersonRow> rows, long total, boolean alike) {

        static final Found NOBODY = new Found(List.of(), 0, false);
    }

    private record Counted(PersonRow row, long total, boolean alike) {}

    private final JdbcClient db;
    private final ReadLog readLog;
    private final Vault vault;

    PeopleScreens(JdbcClient db, ReadLog readLog, Vault vault) {
        this.db = db;
        this.readLog = readLog;
        this.vault = vault;
    }

    /// One page; the log of reads gets the query and the persons.
    @Transactional
    public Found list(Viewer viewer, PeopleQuery query) {
        return list(viewer, query, "people", Pages.USUAL_SIZE);
    }

    Found list(Viewer viewer, PeopleQuery query, String what, int size) {
        boolean knowsBirth = RecordRights.knowsBirth(viewer);
        var words = SearchWords.of(query.words(), knowsBirth);
        boolean hopeless = words.isNothing() && !query.words().isEmpty();
        var found = hopeless ? Found.NOBODY : find(viewer, query, words, knowsBirth, size);
        log(viewer, query, what, found);
        return found;
    }

    private Found find(Viewer viewer, PeopleQuery query, SearchWords words, boolean knowsBirth, int size) {
        var number = words.birthNumber();
        var counted = db.sql("""
                        with asked as materialized (
                            select people.name_words(people.plain_name(:names)) || cast(:numbers as text[]) as words,
                                   people.name_words(people.passport_name(:names)) || cast(:numbers as text[]) as others)
                        select f.total, f.alike, p.id, p.birth_date, p.died_on,
                               rtrim(p.family_name || ' ' || p.given_name)
                                   || case when p.titles = '' then '' else ', ' || p.titles end as sort_name,
                               a.bases, coalesce(w.name, '') as key_worker
                          from asked q
                         cross join lateral people.find_people(q.words, q.others, cast(:index as bytea), :group,
                               case when :searched and cardinality(q.words) = 0 and cast(:index as bytea) is null then 0 else :size end,
                               :offset) f
                          join people.person p on p.id = f.person_id
                         cross join lateral (select array_agg(distinct basis) as bases
                                               from people.person_access
                                              where person_id = p.id and user_id = :viewer
                                             having count(*) > 0) a
                          left join lateral (select u.display_name as name
                                               from people.circle_member c
                                               join people.circle_function n on n.code = c.function
                                               join access.user_card u on u.id = c.user_id
                                              where c.person_id = p.id and c.valid_from <= access.today()
                                                and (c.valid_to is null or c.valid_to >= access.today())
                                                and c.function in ('KEY_WORKER', 'CASE_MANAGER')
                                              order by n.sort_order, c.valid_from
                                              limit 1) w on true
                         order by f.place
                        """)
                .param("names", words.names())
                .param("numbers", words.numbers().toArray(String[]::new))
                .param("index", number == null ? null : vault.fingerprint(number, RegisterPerson.NUMBER))
                .param("group", query.group().code())
                .param("searched", !query.words().isEmpty())
                .param("size", size)
                .param("offset", (query.page() - 1) * size)
                .param("viewer", viewer.userId())
                .query((row, n) -> new Counted(row(row, knowsBirth), row.getLong("total"), row.getBoolean("alike")))
                .list();
        return counted.isEmpty()
                ? Found.NOBODY
                : new Found(
                        counted.stream().map(Counted::row).toList(),
                        counted.getFirst().total(),
                        counted.getFirst().alike());
    }

    private void log(Viewer viewer, PeopleQuery query, String what, Found found) {
        var text = query.parameters() + "&page=" + query.page();
        readLog.list(
                viewer,
                what,
                text.replaceAll("\\d{6}(%2F)?\\d{3,4}", "(číslo)"), // a birth number does not belong into a log
                found.rows().stream().map(row -> row.id().value()).toList(),
                found.rows().stream()
                        .flatMap(row -> row.bases().stream())
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(" ")));
    }

    private static PersonRow row(ResultSet row, boolean knowsBirth) throws SQLException {
        return new PersonRow(
                new PersonId(Columns.uuid(row, "id")),
                row.getString("sort_name"),
                knowsBirth ? Columns.date(row, "birth_date") : null,
                Columns.dateOrNull(row, "died_on"),
                strings(row, "bases"),
                row.getString("key_worker"));
    }

    private static List<String> strings(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
