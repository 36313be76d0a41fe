package cz.prostup.ipm.payrollfile;

import cz.prostup.access.Viewer;
import cz.prostup.shared.StaleRecord;
import cz.prostup.shared.Today;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// How the payroll program of an employer writes its tables, by name; the newest version of each.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Profiles {

    record Profile(
            String name, int version, String separator, String encoding, char decimal, Map<Column, String> headings) {}

    private final JdbcClient db;
    private final Today today;

    Profiles(JdbcClient db, Today today) {
        this.db = db;
        this.today = today;
    }

    List<Profile> of(UUID employerId) {
        return db.sql("""
                        select distinct on (name) name, version, separator, encoding, decimal, headings
                          from ipm.payrollfile_profile
                         where employer_id = :employer
                         order by name, version desc
                        """)
                .param("employer", employerId)
                .query((row, n) -> new Profile(
                        row.getString("name"),
                        row.getInt("version"),
                        row.getString("separator"),
                        row.getString("encoding"),
                        row.getString("decimal").charAt(0),
                        headings(row.getString("headings"))))
                .list();
    }

    /// @throws StaleRecord when somebody saved the same profile at the same moment
    void save(UUID employerId, String name, Table table, Layout layout, Viewer viewer) {
        int saved = db.sql("""
                        insert into ipm.payrollfile_profile (employer_id, name, version, separator, encoding, decimal, headings,
                                                             saved_by, saved_at)
                        select :employer, :name,
                               1 + coalesce((select max(version) from ipm.payrollfile_profile
                                              where employer_id = :employer and name = :name), 0),
                               :separator, :encoding, :decimal, :headings, :by, :at
                        on conflict do nothing
                        """)
                .param("employer", employerId)
                .param("name", name)
                .param("separator", table.separator())
                .param("encoding", table.encoding())
                .param("decimal", String.valueOf(layout.decimal()))
                .param("headings", written(layout.headings(table.header())))
                .param("by", viewer.userId())
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .update();
        if (saved == 0) {
            throw new StaleRecord(name);
        }
    }

    private static String written(Map<Column, String> headings) {
        return headings.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue().replaceAll("[\\r\\n]+", " "))
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private static Map<Column, String> headings(String written) {
        return Arrays.stream(written.split("\n"))
                .filter(line -> !line.isEmpty())
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(line -> Column.valueOf(line[0]), line -> line[1]));
    }
}
