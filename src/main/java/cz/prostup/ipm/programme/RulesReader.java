package cz.prostup.ipm.programme;

import cz.prostup.shared.Hours;
import cz.prostup.shared.Money;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads the parameters of one version, each exactly once.
final class RulesReader {

    private final VersionRow version;
    private final Map<String, ParameterRow> unread = new LinkedHashMap<>();

    RulesReader(VersionRow version, List<ParameterRow> parameters) {
        this.version = version;
        for (var row : parameters) {
            if (!row.rules().equals(version.code())) {
                throw failure("row of another version: " + row.rules() + " " + row.parameter());
            }
            if (unread.put(row.parameter(), row) != null) {
                throw failure("parameter '" + row.parameter() + "' is given twice");
            }
        }
    }

    ProgrammeRules read() {
        var rules = new ProgrammeRules(
                version.code(),
                version.labelCs(),
                version.validFrom(),
                version.validTo(),
                version.status(),
                version.legalBasis(),
                code("rounding", Rounding.class),
                new ProgrammeRules.Wage(
                        optional("wageRate", RulesReader::share),
                        optional("wageCapMonthly", Money::of),
                        code("capBase", CapBase.class),
                        code("capProRata", CapProRata.class),
                        yes("sickPayEligible")),
                new ProgrammeRules.Integration(
                        optional("integrationAmount", Money::of),
                        required("minHours", Hours::of),
                        required("hourStep", Hours::of),
                        code("shortfallPolicy", ShortfallPolicy.class),
                        code("shortMonthHours", ShortMonthHours.class)),
                new ProgrammeRules.Support(
                        optional("basicMonths", RulesReader::count),
                        optional("extensionMonths", RulesReader::count),
                        code("partMonth", PartMonth.class),
                        yes("interruptionShiftsEnd"),
                        number("waitingMonthsBeforeSecond")),
                new ProgrammeRules.Duties(
                        number("iporMonths"),
                        number("exitTalkMonths"),
                        number("exitPlanMonths"),
                        number("returnDueMonths"),
                        yes("everyRevisionApproved")),
                new ProgrammeRules.Eligibility(
                        optional("ageMin", RulesReader::count),
                        optional("ageMax", RulesReader::count),
                        code("protectedMarketEmployerAllowed", ProtectedMarket.class),
                        yes("labourOfficeRegistration")),
                new ProgrammeRules.Warnings(
                        numbers("hoursWarningDays"), number("contactWarningDay"), number("longAbsenceDays")),
                new ProgrammeRules.Lapses(
                        number("agreementLapseDays"), number("draftExpiryDays"), numbers("draftWarningDays")),
                new LevyTolerance(
                        required("levyToleranceCrowns", Money::of), required("levyTolerancePercent", BigDecimal::new)),
                required("wageChangeTolerance", RulesReader::share),
                new ProgrammeRules.Office(
                        optional("payerAccount", Function.identity()),
                        required("debtWaiverShare", RulesReader::share),
                        required("quietFrom", LocalTime::parse),
                        required("quietTo", LocalTime::parse),
                        number("suppressBelow")),
                List.of());
        if (!unread.isEmpty()) {
            throw failure("unknown parameters " + unread.keySet());
        }
        return rules;
    }

    private <T> @Nullable T optional(String parameter, Function<String, T> reading) {
        var row = unread.remove(parameter);
        if (row == null) {
            throw failure("parameter '" + parameter + "' is missing");
        }
        var value = row.value();
        if (value == null) {
            return null;
        }
        try {
            return reading.apply(value);
        } catch (RuntimeException malformed) {
            throw new IllegalArgumentException(
                    version.code() + ": parameter '" + parameter + "' cannot be '" + value + "'", malformed);
        }
    }

    private <T> T required(String parameter, Function<String, T> reading) {
        var value = optional(parameter, reading);
        if (value == null) {
            throw failure("parameter '" + parameter + "' must not be empty");
        }
        return value;
    }

    private int number(String parameter) {
        return required(parameter, RulesReader::count);
    }

    private List<Integer> numbers(String parameter) {
        return required(
                parameter,
                value -> Stream.of(value.split(" ")).map(RulesReader::count).toList());
    }

    private <E extends Enum<E>> E code(String parameter, Class<E> type) {
        return required(parameter, value -> Enum.valueOf(type, value));
    }

    private boolean yes(String parameter) {
        return required(parameter, value -> switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("true or false");
        });
    }

    private static Integer count(String value) {
        int count = Integer.parseInt(value);
        if (count < 0) {
            throw new IllegalArgumentException("negative");
        }
        return count;
    }

    private static BigDecimal share(String value) {
        var share = new BigDecimal(value);
        if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("a share lies between 0 and 1");
        }
        return share;
    }

    private IllegalArgumentException failure(String what) {
        return new IllegalArgumentException(version.code() + ": " + what);
    }
}
