package cz.prostup.ipm.placement;

import static cz.prostup.ipm.placement.PlacementState.*;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What somebody asks the list of jobs for. Everything lies in the address, so it can be kept and sent.
///
/// @param words what was typed into the search, empty for no search
/// @param page  counted from one
public record PlacementQuery(String words, Filter filter, Plans plans, Sort sort, boolean descending, int page) {

    /// The states of a job, as the chips above the list group them.
    public enum Filter {
        RUNNING("V běhu"),
        WORKING("Na místech"),
        STARTING("Před nástupem"),
        EXIT("Výstupní fáze"),
        PAUSED("Přerušená"),
        OVER("Skončená"),
        ALL("Všechna");

        private final String czech;

        Filter(String czech) {
            this.czech = czech;
        }

        public String czech() {
            return czech;
        }

        public List<PlacementState> states() {
            return switch (this) {
                case RUNNING -> List.of(APPROVED, ACTIVE, EXIT_PHASE, INTERRUPTED);
                case WORKING -> List.of(ACTIVE, EXIT_PHASE, INTERRUPTED);
                case STARTING -> List.of(APPROVED);
                case EXIT -> List.of(EXIT_PHASE);
                case PAUSED -> List.of(INTERRUPTED);
                case OVER -> List.of(ENDED, TERMINATED_EARLY, NOT_STARTED);
                case ALL -> List.of(PlacementState.values());
            };
        }
    }

    public enum Plans {
        ANY,
        SUBMITTED,
        LATE
    }

    public enum Sort {
        NAME("pc.sort_name"),
        EMPLOYER("o.name"),
        START("p.start_date"),
        END("coalesce(p.ended_on, p.extended_end, p.basic_end)");

        private final String column;

        Sort(String column) {
            this.column = column;
        }

        String column() {
            return column;
        }
    }

    private static final int LONGEST = 100;
    private static final int LAST_PAGE = 10_000;

    /// Reads the address; what it does not understand becomes the usual thing.
    public static PlacementQuery of(String words, String state, String plan, String sort, String page) {
        var typed = words.strip();
        return new PlacementQuery(
                typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed,
                code(Filter.values(), state, typed.isEmpty() ? Filter.RUNNING : Filter.ALL),
                code(Plans.values(), plan, Plans.ANY),
                code(Sort.values(), sort.startsWith("-") ? sort.substring(1) : sort, Sort.NAME),
                sort.startsWith("-"),
                page.matches("[1-9]\\d{0,3}") ? Math.min(Integer.parseInt(page), LAST_PAGE) : 1);
    }

    public PlacementQuery with(Filter other) {
        return new PlacementQuery(words, other, Plans.ANY, sort, descending, 1);
    }

    /// The same list by another column, or the other way round when it already is by this one.
    public PlacementQuery by(Sort column) {
        return new PlacementQuery(words, filter, plans, column, sort == column && !descending, 1);
    }

    /// The address of the list without its page.
    public String path() {
        return "/ipm/placements?" + parameters();
    }

    public String parameters() {
        var q = words.isEmpty() ? "" : "q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + "&";
        var plan = plans == Plans.ANY ? "" : "&plan=" + lower(plans);
        return q + "state=" + lower(filter) + plan + "&sort=" + (descending ? "-" : "") + lower(sort);
    }

    /// The words that must each begin a word of the row, ready for `like`.
    List<String> patterns() {
        return Stream.of(words.split("\\s+", -1))
                .filter(word -> !word.isEmpty())
                .map(word -> word.replaceAll("([\\\\%_])", "\\\\$1"))
                .toList();
    }

    private static String lower(Enum<?> code) {
        return code.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> E code(E[] codes, String text, E usual) {
        return Arrays.stream(codes)
                .filter(code -> lower(code).equals(text))
                .findFirst()
                .orElse(usual);
    }
}
