package cz.prostup.ipm.rulesdesk;

import cz.prostup.ipm.programme.DatedRates;
import cz.prostup.ipm.programme.RateKind;
import cz.prostup.ipm.programme.RateRow;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Today;
import cz.prostup.ui.Czech;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What the calculation will need and nobody has told yet: rates of the state and the rules themselves. Announced three
/// months ahead (decisions 4).
@Component
public class MissingRates {

    private static final int MONTHS_AHEAD = 3;

    /// @param kind  null when the rules themselves end
    /// @param from  the first day without it
    /// @param dueOn the last day on which it can be added in time
    public record Missing(@Nullable RateKind kind, LocalDate from, LocalDate dueOn) {

        /// "Od 1. 1. 2027 chybí minimální mzda, doplňte do 31. 12. 2026."
        public String sentence() {
            return "Od " + Czech.date(from) + " chybí " + (kind == null ? "platná pravidla programu" : kind.czech())
                    + ", doplňte do " + Czech.date(dueOn) + ".";
        }

        public String path() {
            return kind == null ? "/ipm/rules" : "/ipm/rules/rates/new?kind=" + kind + "&from=" + from;
        }
    }

    private record Span(LocalDate from, @Nullable LocalDate to) {

        boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    private final DatedRates rates;
    private final JdbcClient db;
    private final Today today;

    MissingRates(DatedRates rates, JdbcClient db, Today today) {
        this.rates = rates;
        this.db = db;
        this.today = today;
    }

    /// The nearest first.
    @Transactional(readOnly = true)
    public List<Missing> announced() {
        var rows = rates.confirmed();
        var missing = new ArrayList<Missing>();
        Arrays.stream(RateKind.values())
                .forEach(kind -> gap(spans(rows, kind)).ifPresent(day -> missing.add(missing(kind, day))));
        gap(versions()).ifPresent(day -> missing.add(missing(null, day)));
        missing.sort(Comparator.comparing(Missing::from));
        return missing;
    }

    private Missing missing(@Nullable RateKind kind, LocalDate day) {
        var dayBefore = day.minusDays(1);
        return new Missing(kind, day, dayBefore.isBefore(today.date()) ? today.date() : dayBefore);
    }

    /// The first day from today on which none holds, when it is near.
    private Optional<LocalDate> gap(List<Span> spans) {
        var horizon = today.date().plusMonths(MONTHS_AHEAD);
        LocalDate day = today.date();
        while (!day.isAfter(horizon)) {
            var asked = day;
            var span = spans.stream().filter(s -> s.holdsOn(asked)).findFirst();
            if (span.isEmpty()) {
                return Optional.of(day);
            }
            var to = span.get().to();
            if (to == null) {
                return Optional.empty();
            }
            day = to.plusDays(1);
        }
        return Optional.empty();
    }

    private static List<Span> spans(List<RateRow> rows, RateKind kind) {
        return rows.stream()
                .filter(row -> row.kind() == kind)
                .map(row -> new Span(row.validFrom(), row.validTo()))
                .toList();
    }

    private List<Span> versions() {
        return db.sql("select valid_from, valid_to from ipm.rules_version where status = 'ACTIVE'")
                .query((row, n) -> new Span(Columns.date(row, "valid_from"), Columns.dateOrNull(row, "valid_to")))
                .list();
    }
}
