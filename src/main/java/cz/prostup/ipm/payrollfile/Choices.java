package cz.prostup.ipm.payrollfile;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/// Lines that a person matched by hand: the id of the return, or nobody.
record Choices(Map<Integer, String> byLine) {

    static final String NOBODY = "NOBODY";

    Choices {
        byLine = Map.copyOf(byLine);
    }

    /// `12=0193…;15=NOBODY`
    String written() {
        return byLine.entrySet().stream()
                .map(choice -> choice.getKey() + "=" + choice.getValue())
                .sorted()
                .collect(Collectors.joining(";"));
    }

    static Choices parsed(String written) {
        return new Choices(Arrays.stream(written.split(";"))
                .filter(part -> !part.isEmpty())
                .map(part -> part.split("=", 2))
                .collect(Collectors.toMap(part -> Integer.valueOf(part[0]), part -> part[1])));
    }
}
