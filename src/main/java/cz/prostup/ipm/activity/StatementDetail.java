package cz.prostup.ipm.activity;

import cz.prostup.ipm.ActivityId;
import cz.prostup.ipm.PlacementId;
import cz.prostup.ipm.StatementId;
import cz.prostup.shared.Hours;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One statement with its lines, as its reader may see it.
///
/// @param monthDone hours of the participant in the month, of all providers
/// @param seesKinds whether kinds and places stand under their own names
public record StatementDetail(
        StatementId id,
        int version,
        PlacementId placement,
        YearMonth month,
        StatementState state,
        UUID person,
        String participant,
        String employer,
        String unit,
        String provider,
        LocalDate supportTo,
        Hours monthDone,
        Hours required,
        @Nullable String signedBy,
        @Nullable Instant signedAt,
        @Nullable String acceptedBy,
        @Nullable Instant acceptedAt,
        @Nullable String returnReason,
        boolean officeHasMonth,
        boolean provides,
        boolean mentors,
        boolean seesKinds,
        String basis,
        List<Line> lines) {

    public StatementDetail {
        lines = List.copyOf(lines);
    }

    /// @param counted  hours that count: the session and its journey when the participant attended
    /// @param replaced a correction took its place: shown, not counted
    public record Line(
            ActivityId id,
            LocalDate date,
            @Nullable LocalTime start,
            String kind,
            Hours hours,
            Hours travel,
            Hours counted,
            @Nullable Attendance attendance,
            boolean inWorkingTime,
            boolean inGroup,
            String place,
            String reason,
            String worker,
            @Nullable String correctionReason,
            boolean replaces,
            boolean replaced) {

        public boolean isPlanned() {
            return attendance == null;
        }
    }

    public List<Line> live() {
        return lines.stream().filter(line -> !line.replaced()).toList();
    }

    public Hours done() {
        return Hours.sum(live().stream().map(Line::counted).toList());
    }

    public Hours travel() {
        return Hours.sum(live().stream()
                .filter(line -> line.attendance() == Attendance.ATTENDED)
                .map(Line::travel)
                .toList());
    }

    public Hours planned() {
        return Hours.sum(live().stream()
                .filter(Line::isPlanned)
                .map(line -> line.hours().plus(line.travel()))
                .toList());
    }

    public long unsettled() {
        return live().stream().filter(Line::isPlanned).count();
    }

    public long missed() {
        return live().stream()
                .filter(line -> line.attendance() != null && line.attendance() != Attendance.ATTENDED)
                .count();
    }

    /// Counted hours by kind, in the order of the days.
    public Map<String, Hours> byKind() {
        var sums = new LinkedHashMap<String, Hours>();
        live().stream()
                .filter(line -> line.counted().isPositive())
                .forEach(line -> sums.merge(line.kind(), line.counted(), Hours::plus));
        return sums;
    }

    public LocalDate lastDay() {
        var monthEnd = month.atEndOfMonth();
        return supportTo.isBefore(monthEnd) ? supportTo : monthEnd;
    }

    public boolean canBeSigned() {
        return provides && StatementLifecycle.TABLE.allows(state, StatementAction.SIGN);
    }

    public boolean canBeAccepted() {
        return mentors && StatementLifecycle.TABLE.allows(state, StatementAction.ACCEPT);
    }

    public boolean canBeCorrected() {
        return provides && !officeHasMonth && StatementLifecycle.TABLE.allows(state, StatementAction.CORRECT);
    }

    StatementDetail with(List<Line> found) {
        return new StatementDetail(
                id,
                version,
                placement,
                month,
                state,
                person,
                participant,
                employer,
                unit,
                provider,
                supportTo,
                monthDone,
                required,
                signedBy,
                signedAt,
                acceptedBy,
                acceptedAt,
                returnReason,
                officeHasMonth,
                provides,
                mentors,
                seesKinds,
                basis,
                found);
    }
}
