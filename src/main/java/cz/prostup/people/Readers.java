package cz.prostup.people;

import cz.prostup.access.Role;
import cz.prostup.shared.Columns;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Says before saving who would read a text about a person (7.3.2). It asks the same view as every reading does.
@Component("readersOfText") // sharing has readers of its own
public class Readers {

    /// Those who may know by name which service helps the person; to others a discreet one is "Odborná podpora".
    public static final Set<Role> KNOW_SERVICES = Set.of(
            Role.KOP_OFFICER,
            Role.PROVIDER_WORKER,
            Role.EMPLOYER_SOCIAL_WORKER,
            Role.CASE_MANAGER,
            Role.SOCIAL_HEAD,
            Role.PUBLIC_GUARDIAN,
            Role.PARTICIPANT);

    private final JdbcClient db;

    Readers(JdbcClient db) {
        this.db = db;
    }

    /// All readers of every layer, for a text of the unit.
    ///
    /// @param part of the file: NOTE, GOAL, DOCUMENT, CONTACT, PLACEMENT
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Reader> all(FileHead head, UUID unit, String part) {
        return db.sql("""
                        select a.layer, p.unit_id, case when :knows or p.unit_id = :unit then c.name else c.neutral_name end as unit,
                               a.role, a.domains, a.basis = 'EMERGENCY' as emergency,
                               bool_and(a.basis in ('CIRCLE', 'EMERGENCY'))
                                 and (:knows or not coalesce(c.name <> c.neutral_name, false)) as by_name,
                               array_agg(distinct u.display_name) as names
                          from people.content_access a
                          join people.person_access p on p.person_id = a.person_id and p.user_id = a.user_id
                                                     and p.role = a.role and p.basis = a.basis
                          join access.user_card u on u.id = a.user_id
                          left join organisations.unit_card c on c.id = p.unit_id
                         where a.person_id = :person
                           and (a.from_unit is null or a.from_unit = :unit)
                           and (a.from_unit is null or a.from_unit = p.unit_id or a.basis like 'GRANT%')
                           and (a.parts is null or :part = any (a.parts))
                         group by a.layer, p.unit_id, c.name, c.neutral_name, a.role, a.domains, a.basis = 'EMERGENCY'
                         order by p.unit_id <> :unit, unit, a.role
                        """)
                .param("person", head.id().value())
                .param("unit", unit)
                .param("part", part)
                .param("knows", head.roles().stream().anyMatch(KNOW_SERVICES::contains))
                .query((row, n) -> new Reader(
                        Columns.code(row, "layer", Layer.class),
                        Columns.uuidOrNull(row, "unit_id"),
                        Objects.requireNonNullElse(row.getString("unit"), ""),
                        Columns.code(row, "role", Role.class),
                        row.getBoolean("by_name") ? strings(row.getArray("names")) : List.of(),
                        strings(row.getArray("domains")),
                        row.getBoolean("emergency")))
                .list();
    }

    /// Those who would read a text after its layer or domain changes and do not read it now, compared by who they are
    /// and
    /// not by why they read.
    public static List<Reader> added(
            List<Reader> all, Layer layer, @Nullable String domain, Layer newLayer, @Nullable String newDomain) {
        var before = of(all, layer, domain);
        return of(all, newLayer, newDomain).stream()
                .filter(reader -> before.stream()
                        .noneMatch(one -> Objects.equals(one.unitId(), reader.unitId())
                                && one.role() == reader.role()
                                && (one.names().isEmpty() || one.names().containsAll(reader.names()))))
                .toList();
    }

    /// Who reads a text of this layer and domain: the rest of [#all] for one choice.
    public static List<Reader> of(List<Reader> all, Layer layer, @Nullable String domain) {
        return all.stream()
                .filter(reader -> reader.layer() == layer && reader.reads(domain))
                .toList();
    }

    /// A sentence for each layer, with those who read only some domains named so: the choice of a domain then needs no
    /// script.
    public static Map<Layer, String> sentences(List<Reader> all, UUID unit, List<Domain> domains) {
        var sentences = new EnumMap<Layer, String>(Layer.class);
        for (var layer : Layer.values()) {
            var readers = all.stream().filter(reader -> reader.layer() == layer).toList();
            sentences.put(layer, sentence(readers, unit, domains));
        }
        return sentences;
    }

    /// `vy a váš útvar Sociální odbor (sociální pracovník obce); mentor na pracovišti Petr Novák (Technické služby); i
    /// sám klient`
    public static String sentence(List<Reader> readers, UUID unit, List<Domain> domains) {
        var others = others(readers, unit, domains);
        return ownUnit(readers, unit) + (others.isEmpty() ? "" : "; " + others);
    }

    /// The same without one's own unit: whom a wider layer would add.
    public static String others(List<Reader> readers, UUID unit, List<Domain> domains) {
        var parts = new ArrayList<String>();
        var others = new LinkedHashMap<String, Set<String>>();
        readers.stream()
                .filter(reader ->
                        (!unit.equals(reader.unitId()) || reader.emergency()) && reader.role() != Role.PARTICIPANT)
                .forEach(reader -> others.computeIfAbsent(told(reader), key -> new LinkedHashSet<>())
                        .add(limits(reader, domains)));
        others.forEach((who, limits) -> parts.add(limits.contains("") ? who : who + String.join("", limits)));
        if (readers.stream().anyMatch(reader -> reader.role() == Role.PARTICIPANT)) {
            parts.add("i sám klient");
        }
        return String.join("; ", parts);
    }

    private static String ownUnit(List<Reader> readers, UUID unit) {
        var mine = readers.stream()
                .filter(reader -> unit.equals(reader.unitId()) && !reader.emergency())
                .toList();
        if (mine.isEmpty()) {
            return "vy";
        }
        var roles = mine.stream()
                .map(reader -> reader.role().czech()
                        + (reader.names().isEmpty() ? "" : " " + String.join(", ", reader.names())))
                .distinct();
        return "vy a\u00a0váš útvar " + mine.getFirst().unit() + " (" + roles.collect(Collectors.joining(", ")) + ")";
    }

    private static String told(Reader reader) {
        var who = reader.role().czech()
                + (reader.names().isEmpty() ? "" : " " + String.join(", ", reader.names()))
                + (reader.unit().isEmpty() ? "" : " (" + reader.unit() + ")");
        return reader.emergency() ? who + " v\u00a0nouzovém přístupu" : who;
    }

    private static String limits(Reader reader, List<Domain> domains) {
        if (reader.domains().isEmpty()) {
            return "";
        }
        return domains.stream()
                .filter(domain -> reader.domains().contains(domain.code()))
                .map(Domain::label)
                .collect(Collectors.joining(", ", ", jen u\u00a0oblasti ", ""));
    }

    private static List<String> strings(java.sql.@Nullable Array array) throws java.sql.SQLException {
        return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
    }
}
