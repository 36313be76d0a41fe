package cz.prostup.ipm.payrollfile;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.payrollfile.Profiles.Profile;
import cz.prostup.shared.Ids;
import cz.prostup.shared.Today;
import cz.prostup.ui.Czech;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Reads a table and keeps it until it is confirmed; nothing of it reaches the sheet yet.
@Service
public class TakePayrollFile {

    public sealed interface Outcome {}

    public record Taken(UploadId id) implements Outcome {}

    /// @param reason Czech sentence: what is wrong and what to do
    public record Refused(String reason) implements Outcome {}

    private final UploadRepository uploads;
    private final Profiles profiles;
    private final JdbcClient db;
    private final Today today;

    TakePayrollFile(UploadRepository uploads, Profiles profiles, JdbcClient db, Today today) {
        this.uploads = uploads;
        this.profiles = profiles;
        this.db = db;
        this.today = today;
    }

    /// Names of profiles that the employer has.
    @Transactional
    public List<String> profiles(UUID employerId) {
        return profiles.of(employerId).stream().map(Profile::name).toList();
    }

    /// @param employerId the viewer's own; the caller has asked
    /// @param profile    name of one, empty to guess
    @Transactional
    public Outcome take(byte[] file, String name, String profile, UUID employerId, YearMonth month, Viewer viewer) {
        var limits = limits();
        if (file.length > limit(limits, "mostBytes")) {
            return new Refused("Soubor je větší než "
                    + Czech.number(limit(limits, "mostBytes") >> 20)
                    + "\u00A0MB. Vyberte v mzdovém programu jen tento měsíc.");
        }
        var known = profiles.of(employerId).stream()
                .filter(one -> one.name().equals(profile))
                .findFirst()
                .orElse(null);
        try {
            var separator = known == null ? "" : known.separator();
            var table = TableReader.read(file, new TableReader.Wanted(separator, "", limit(limits, "mostRows")));
            var id = new UploadId(Ids.next());
            var expires = today.now().plus(Duration.ofHours(limit(limits, "keptHours")));
            uploads.add(
                    new Upload(
                            id,
                            employerId,
                            month,
                            shortened(name),
                            table,
                            layout(known, table),
                            new Choices(Map.of()),
                            expires),
                    viewer);
            return new Taken(id);
        } catch (Unreadable unreadable) {
            return new Refused(unreadable.czech());
        }
    }

    private static Layout layout(@Nullable Profile known, Table table) {
        return known == null ? Layout.guessed(table) : Layout.byHeadings(known.headings(), known.decimal(), table);
    }

    private Map<String, Integer> limits() {
        record Limit(String parameter, int value) {}
        return db
                .sql("""
                        select parameter, value from ipm.payrollfile_parameter
                         where valid_from <= :today and (valid_to is null or valid_to >= :today)
                        """)
                .param("today", today.date())
                .query((row, n) -> new Limit(row.getString("parameter"), row.getInt("value")))
                .list()
                .stream()
                .collect(Collectors.toMap(Limit::parameter, Limit::value));
    }

    private static int limit(Map<String, Integer> limits, String parameter) {
        var limit = limits.get(parameter);
        if (limit == null) {
            throw new IllegalStateException("no row of ipm.payrollfile_parameter holds today: " + parameter);
        }
        return limit;
    }

    private static String shortened(String name) {
        return name.length() <= 200 ? name : name.substring(0, 200);
    }
}
