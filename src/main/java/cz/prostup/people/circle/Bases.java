package cz.prostup.people.circle;

import cz.prostup.people.Basis;
import java.util.Arrays;

/// Words for the basis of a membership, whoever wrote it.
final class Bases {

    private Bases() {}

    static String czech(String code) {
        return switch (code) {
            case "PLACEMENT" -> "pracovní místo";
            case "CLIENT" -> "klient útvaru";
            case "CIRCLE" -> "domluva v\u00a0útvaru";
            case "OWN_UNIT" -> "vlastní útvar";
            default ->
                Arrays.stream(Basis.values())
                        .filter(basis -> basis.name().equals(code))
                        .map(Basis::czech)
                        .findFirst()
                        .orElse(code);
        };
    }
}
