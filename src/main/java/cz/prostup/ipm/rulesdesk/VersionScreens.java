package cz.prostup.ipm.rulesdesk;

import cz.prostup.ipm.programme.Certainty;
import cz.prostup.shared.Columns;
import cz.prostup.shared.NotFound;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What the pages of the rules desk show. Rules are no secret: whoever may open the desk sees all versions.
@Component
public class VersionScreens {

    /// @param proposedBy empty for a delivered version
    public record Item(Version version, String proposedBy) {}

    public record Value(@Nullable String value, Certainty certainty, String source, String reason) {

        boolean isSame(@Nullable Value other) {
            return other != null && Objects.equals(value, other.value);
        }
    }

    /// One parameter in one or two versions; `other` is null where there is nothing to compare with.
    public record Pair(
            Parameter parameter,
            @Nullable Value one,
            @Nullable Value other) {

        public boolean differs() {
            return one == null ? other != null : !one.isSame(other);
        }

        public String shownOne() {
            return one == null ? "nemá" : parameter.shown(one.value());
        }

        public String shownOther() {
            return other == null ? "nemá" : parameter.shown(other.value());
        }
    }

    public record Entry(Instant at, String by, String action, String parameter, String note) {}

    /// @param pairs   `one` is the version, `other` the one it was copied from
    /// @param entries the newest first
    public record Detail(Item item, List<Pair> pairs, List<Entry> entries) {}

    public record Comparison(Version one, Version other, List<Pair> pairs) {}

    private static final int MOST_ENTRIES = 200;

    private final JdbcClient db;

    VersionScreens(JdbcClient db) {
        this.db = db;
    }

    /// The newest first.
    @Transactional(readOnly = true)
    public List<Item> versions() {
        return db.sql("""
                        select v.code, v.label, v.valid_from, v.valid_to, v.status, v.legal_basis, v.source, v.copied_from,
                               v.reason, v.version, coalesce(u.display_name, '') as proposer
                          from ipm.rules_version v
                          left join access.user_card u on u.id = v.proposed_by
                         order by v.valid_from desc, v.code
                        """)
                .query((row, n) -> new Item(VersionRepository.version(row), row.getString("proposer")))
                .list();
    }

    /// @throws NotFound when there is no such version
    @Transactional(readOnly = true)
    public Detail detail(String code) {
        var item = find(versions(), code);
        var base = item.version().copiedFrom();
        return new Detail(item, pairs(code, base == null ? "" : base), entries(code));
    }

    /// @throws NotFound when one of them is not there
    @Transactional(readOnly = true)
    public Comparison compare(String one, String other) {
        var versions = versions();
        return new Comparison(
                find(versions, one).version(), find(versions, other).version(), pairs(one, other));
    }

    /// @throws NotFound when the version has no such parameter
    @Transactional(readOnly = true)
    public Pair parameter(String code, String parameter) {
        return pairs(code, "").stream()
                .filter(pair -> pair.parameter().name().equals(parameter))
                .findFirst()
                .orElseThrow(() -> new NotFound(parameter));
    }

    private static Item find(List<Item> items, String code) {
        return items.stream()
                .filter(item -> item.version().code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound(code));
    }

    private List<Pair> pairs(String one, String other) {
        var pairs = new LinkedHashMap<String, Pair>();
        db.sql("""
                        select rules, parameter, value, status, source, reason
                          from ipm.rules_parameter where rules = any (:codes) order by parameter
                        """).param("codes", new String[] {one, other}).query(row -> {
            var parameter = Parameters.of(row.getString("parameter"));
            var value = new Value(
                    row.getString("value"),
                    Columns.code(row, "status", Certainty.class),
                    row.getString("source"),
                    row.getString("reason"));
            var before = pairs.getOrDefault(parameter.name(), new Pair(parameter, null, null));
            var rules = row.getString("rules");
            pairs.put(
                    parameter.name(),
                    new Pair(
                            parameter,
                            rules.equals(one) ? value : before.one(),
                            rules.equals(other) ? value : before.other()));
        });
        var sorted = new ArrayList<>(pairs.values());
        sorted.sort(Comparator.comparingInt(
                pair -> Parameters.order(pair.parameter().name())));
        return sorted;
    }

    private List<Entry> entries(String code) {
        return db.sql("""
                        select h.at, u.display_name, h.action, h.parameter, h.note
                          from ipm.rules_history h
                          join access.user_card u on u.id = h.by_user
                         where h.rules = :code
                         order by h.at desc, h.id desc
                         limit :most
                        """)
                .param("code", code)
                .param("most", MOST_ENTRIES)
                .query((row, n) -> new Entry(
                        Columns.instant(row, "at"),
                        row.getString("display_name"),
                        row.getString("action"),
                        row.getString("parameter"),
                        row.getString("note")))
                .list();
    }
}
