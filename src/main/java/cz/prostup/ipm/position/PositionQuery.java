package cz.prostup.ipm.position;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// What somebody looks for among places.
///
/// @param words parts of the employer, the work, the workplace or the number of the agreement
public record PositionQuery(String words, Filter filter, int page) {

    public enum Filter {
        VACANT("volná"),
        RESERVED("držená"),
        FILLED("obsazená"),
        PLANNED("v\u00a0přípravě"),
        SUSPENDED("pozastavená"),
        CLOSED("zrušená"),
        ALL("všechna");

        private final String czech;

        Filter(String czech) {
            this.czech = czech;
        }

        public String czech() {
            return czech;
        }

        public List<PositionState> states() {
            return this == ALL ? List.of(PositionState.values()) : List.of(PositionState.valueOf(name()));
        }
    }

    /// From an address; what cannot be read is the usual.
    public static PositionQuery of(String words, String state, String page) {
        var filter = Arrays.stream(Filter.values())
                .filter(one -> one.name().equalsIgnoreCase(state.strip()))
                .findFirst()
                .orElse(Filter.VACANT);
        var number = page.matches("\\d{1,4}") ? Math.clamp(Integer.parseInt(page), 1, 1000) : 1;
        return new PositionQuery(
                words.strip().substring(0, Math.min(100, words.strip().length())), filter, number);
    }

    public PositionQuery with(Filter other) {
        return new PositionQuery(words, other, 1);
    }

    public String parameters() {
        return "state=" + filter.name().toLowerCase(java.util.Locale.ROOT) + "&q="
                + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    public String path() {
        return "/ipm/positions?" + parameters();
    }
}
