package cz.prostup.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.testing.ProstupTest;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProstupTest
class TerritoryTests {

    /// Other tests have territories of their own in the same database.
    private static final String DELIVERED = "code not like 'zkouska-%'";

    private final JdbcClient db;

    TerritoryTests(JdbcClient db) {
        this.db = db;
    }

    @Test
    void the_whole_country_is_there() {
        var counts = new TreeMap<String, Long>();
        db.sql("select kind, count(*) as n from organisations.territory where kind <> 'municipality' and " + DELIVERED
                        + " group by kind")
                .query((row, n) -> Map.entry(row.getString("kind"), row.getLong("n")))
                .list()
                .forEach(kind -> counts.put(kind.getKey(), kind.getValue()));
        assertThat(counts).isEqualTo(Map.of("region", 14L, "district", 77L, "orp", 206L));
    }

    @Test
    void everything_hangs_where_it_belongs() {
        var wrong = db.sql("""
                        select t.name
                          from organisations.territory t
                          left join organisations.territory p on p.code = t.parent
                         where t.code not like 'zkouska-%' and coalesce(p.kind, '') <> case t.kind when 'region' then ''
                                                                   when 'municipality' then 'orp'
                                                                   else 'region' end
                        """).query(String.class).list();
        assertThat(wrong).isEmpty();
    }
}
