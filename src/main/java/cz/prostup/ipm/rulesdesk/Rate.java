package cz.prostup.ipm.rulesdesk;

import cz.prostup.ipm.programme.Certainty;
import cz.prostup.ipm.programme.RateKind;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A rate of the state as the desk works with it.
///
/// @param persons who proposed it and whomever they stood in for; empty for a delivered one
public record Rate(
        RateId id,
        RateKind kind,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String value,
        Certainty certainty,
        String source,
        RateState state,
        String reason,
        String proposedBy,
        Set<UUID> persons,
        int version) {

    public String shown() {
        return parameter(kind).shown(value);
    }

    /// How a value of the kind is written and read.
    public static Parameter parameter(RateKind kind) {
        return switch (kind) {
            case LEVY_SOCIAL, LEVY_HEALTH -> parameter(kind, ParameterKind.RATE, Map.of());
            case LEVY_EMPLOYEE_PART ->
                parameter(
                        kind,
                        ParameterKind.CODE,
                        Map.of("1", "celé", "2", "polovina", "3", "třetina", "4", "čtvrtina"));
            case LEVY_ROUNDING -> Parameters.of("rounding");
            case MINIMUM_WAGE -> parameter(kind, ParameterKind.CROWNS, Map.of());
        };
    }

    private static Parameter parameter(RateKind kind, ParameterKind type, Map<String, String> choices) {
        return new Parameter(kind.name(), "", kind.czech(), "", type, "", choices);
    }
}
