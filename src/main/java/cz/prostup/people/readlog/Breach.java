package cz.prostup.people.readlog;

import cz.prostup.access.ReadLog;
import cz.prostup.access.SecurityLog;
import cz.prostup.access.Viewer;
import cz.prostup.people.readlog.AuditScreens.Account;
import cz.prostup.people.readlog.AuditScreens.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Everything that an account saw between two times, for a breach of data (control 76, art. 33 and 34).
@Service
public class Breach {

    private static final int MOST = 200_000;

    private static final String ROWS = """
            select r.* from access.read_card r
             where r.user_id = :user and r.organisations && :orgs and r.at >= :from and r.at < :to
             order by r.at desc, r.id desc limit :most
            """;

    /// @param noticedAt when somebody learned of it; the terms run from then
    public record Wanted(
            UUID user, Instant from, Instant to, @Nullable Instant noticedAt) {}

    /// @param times   how many rows of the log name the person
    /// @param files   of them those where the own file or document was open
    /// @param person  null when the name may not be told any more
    public record Seen(UUID id, @Nullable Person person, long times, long files, Instant first, Instant last) {}

    /// @param readings all rows, newest first
    /// @param persons  each person once, by name
    public record Report(Wanted wanted, Account account, List<Reading> readings, List<Seen> persons) {
        public Report {
            readings = List.copyOf(readings);
            persons = List.copyOf(persons);
        }

        public List<Reading> files() {
            return readings.stream().filter(row -> !row.isList()).toList();
        }

        public List<Reading> lists() {
            return readings.stream().filter(Reading::isList).toList();
        }

        /// What left Prostup as a file.
        public List<Reading> exports() {
            return readings.stream()
                    .filter(row -> row.what().contains("export") || row.what().contains("výpis"))
                    .toList();
        }

        /// The terms in order, with what they are for.
        public Map<Instant, String> terms() {
            var terms = new TreeMap<Instant, String>();
            var noticed = wanted.noticedAt();
            if (noticed != null) {
                terms.put(noticed.plus(Duration.ofDays(1)), "24 hodin: zpráva vedení a správci (kybernetický zákon)");
                terms.put(
                        noticed.plus(Duration.ofDays(3)),
                        "72 hodin: ohlášení Úřadu pro ochranu osobních údajů (čl. 33)");
                terms.put(noticed.plus(Duration.ofDays(30)), "30 dní: závěrečná zpráva");
            }
            return terms;
        }
    }

    private final AuditScreens audit;
    private final ReadingRows rows;
    private final ReadLog readLog;
    private final SecurityLog security;

    Breach(AuditScreens audit, ReadingRows rows, ReadLog readLog, SecurityLog security) {
        this.audit = audit;
        this.rows = rows;
        this.readLog = readLog;
        this.security = security;
    }

    /// @throws cz.prostup.shared.NotFound for an account that never belonged to the viewer's organisation
    @Transactional
    public Report preview(Viewer viewer, Wanted wanted) {
        var report = report(viewer, wanted);
        readLog.list(viewer, "náhled úniku dat", describe(wanted), ids(report), AuditScreens.BASIS);
        return report;
    }

    /// The same to be taken away as a file; the log says so. Whoever calls it has confirmed who they are.
    ///
    /// @throws cz.prostup.shared.NotFound for an account that never belonged to the viewer's organisation
    @Transactional
    public Report export(Viewer viewer, Wanted wanted) {
        var report = report(viewer, wanted);
        readLog.list(viewer, "výpis pro únik dat", describe(wanted), ids(report), AuditScreens.BASIS);
        security.event(
                viewer,
                SecurityLog.Kind.EXPORT,
                wanted.user(),
                "výpis pro únik dat, " + describe(wanted) + ", osob "
                        + report.persons().size());
        return report;
    }

    private Report report(Viewer viewer, Wanted wanted) {
        var account = audit.account(viewer, wanted.user());
        var readings = rows.select(ROWS)
                .param("user", wanted.user())
                .param("orgs", AuditScreens.organisations(viewer))
                .param("from", wanted.from().atOffset(ZoneOffset.UTC))
                .param("to", wanted.to().atOffset(ZoneOffset.UTC))
                .param("most", MOST)
                .query(ReadingRows::of)
                .list();
        return new Report(wanted, account, readings, persons(readings));
    }

    private List<Seen> persons(List<Reading> readings) {
        record One(UUID id, Reading row) {}
        var byPerson = readings.stream()
                .flatMap(row -> Stream.concat(Stream.ofNullable(row.person()), row.persons().stream())
                        .distinct()
                        .map(id -> new One(id, row)))
                .collect(Collectors.groupingBy(One::id, Collectors.mapping(One::row, Collectors.toList())));
        var names = byPerson.isEmpty() ? Map.<UUID, Person>of() : audit.persons(byPerson.keySet());
        return byPerson.entrySet().stream()
                .map(entry -> new Seen(
                        entry.getKey(),
                        names.get(entry.getKey()),
                        entry.getValue().size(),
                        entry.getValue().stream().filter(row -> !row.isList()).count(),
                        entry.getValue().getLast().at(),
                        entry.getValue().getFirst().at()))
                .sorted(Comparator.comparingLong(Seen::files).reversed().thenComparing(seen -> seen.id()))
                .toList();
    }

    private static List<UUID> ids(Report report) {
        return report.persons().stream().map(Seen::id).toList();
    }

    private static String describe(Wanted wanted) {
        return "user=" + wanted.user() + "&from=" + wanted.from() + "&to=" + wanted.to();
    }
}
