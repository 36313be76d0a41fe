package cz.prostup.people.sharing;

import cz.prostup.access.Role;
import cz.prostup.people.Basis;
import cz.prostup.people.Layer;
import cz.prostup.shared.Columns;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who of a unit would read what by a grant, from the same rows that decide it later (`people.layer_reader`).
@Component
class GrantReaders {

    private record Row(
            String name,
            Role role,
            @Nullable String layer,
            @Nullable Set<String> domains) {}

    private final JdbcClient db;

    GrantReaders(JdbcClient db) {
        this.db = db;
    }

    List<Reader> of(UUID unit, Basis basis, Layer most, Collection<String> domains) {
        var readers = new ArrayList<Reader>();
        rows(unit, basis, most).stream()
                .collect(Collectors.groupingBy(
                        row -> row.name() + '\n' + row.role(), java.util.LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(rows -> readers.add(reader(rows, domains)));
        return readers;
    }

    private static Reader reader(List<Row> rows, Collection<String> domains) {
        var first = rows.getFirst();
        var limits = first.domains();
        var read = domains.stream()
                .filter(domain -> limits == null || limits.contains(domain))
                .collect(Collectors.toUnmodifiableSet());
        var layers = rows.stream()
                .filter(row -> row.layer() != null && !read.isEmpty())
                .map(row -> Layer.valueOf(String.valueOf(row.layer())))
                .sorted()
                .toList();
        return new Reader(first.name(), first.role(), layers, read);
    }

    /// What social workers pass to each other by law only they read, whoever else sits in the unit (7.2).
    private List<Row> rows(UUID unit, Basis basis, Layer most) {
        return db.sql("""
                        select u.display_name, m.role, l.layer, l.domains
                          from access.membership_card m
                          join access.user_card u on u.id = m.user_id
                          join people.role_reach w on w.role = m.role
                          left join people.layer_reader l on l.role = m.role and l.reach = 'SHARED' and l.layer = any (:layers)
                         where m.unit_id = :unit
                           and (not :socialWork or exists (select from people.social_work_role s where s.role = m.role))
                         order by u.display_name, m.role, l.layer
                        """)
                .param("unit", unit)
                .param("socialWork", basis == Basis.STATUTE_SOCIAL_WORK)
                .param("layers", layersUpTo(most))
                .query((row, n) -> new Row(
                        row.getString("display_name"),
                        Columns.code(row, "role", Role.class),
                        row.getString("layer"),
                        row.getArray("domains") == null
                                ? null
                                : Set.of((String[]) row.getArray("domains").getArray())))
                .list();
    }

    private static String[] layersUpTo(Layer most) {
        return Arrays.stream(Layer.values())
                .filter(layer -> layer != Layer.PRIVATE && layer.compareTo(most) <= 0)
                .map(Enum::name)
                .toArray(String[]::new);
    }
}
