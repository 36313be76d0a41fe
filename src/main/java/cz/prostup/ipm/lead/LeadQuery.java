package cz.prostup.ipm.lead;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// What somebody asks the list of interests for. Everything lies in the address.
///
/// @param words  part of a name, start of an IČO; empty for all
/// @param state  name of a state, `open` for those that somebody works with, `all`
/// @param source code of the list `SOURCE`, empty for all
/// @param place  id of a branch or code of a territory, empty for all
/// @param silent at least so many days without a talk, 0 for all
/// @param page   counted from one
public record LeadQuery(
        String words, String state, String source, String place, boolean mine, int silent, Sort sort, int page) {

    public enum Sort {
        NEWEST("nejnovější", "l.created_at desc, l.id desc"),
        WAITING("nejdéle v jednom stavu", "l.since, l.id"),
        SILENT("nejdéle beze slova", "l.heard_on, l.id"),
        NEXT("podle dalšího kroku", "l.next_step_on nulls last, l.id"),
        NAME("podle jména", "l.employer_name collate \"cs-x-icu\", l.id");

        private final String czech;
        private final String order;

        Sort(String czech, String order) {
            this.czech = czech;
            this.order = order;
        }

        public String czech() {
            return czech;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        String order() {
            return order;
        }
    }

    public static final String OPEN = "open";
    public static final String ALL = "all";
    private static final int LONGEST = 200;

    /// Reads the address; what it does not understand becomes the usual thing.
    public static LeadQuery of(Map<String, String> sent) {
        var typed = sent.getOrDefault("q", "").replace('\u0000', ' ').strip();
        var state = sent.getOrDefault("state", OPEN);
        return new LeadQuery(
                typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed,
                isState(state) || state.equals(ALL) ? state : OPEN,
                code(sent.getOrDefault("source", "")),
                code(sent.getOrDefault("place", "")),
                !sent.getOrDefault("mine", "").isEmpty(),
                number(sent.getOrDefault("silent", ""), 0),
                Arrays.stream(Sort.values())
                        .filter(sort -> sort.code().equals(sent.getOrDefault("sort", "")))
                        .findFirst()
                        .orElse(Sort.NEWEST),
                Math.max(1, number(sent.getOrDefault("page", ""), 1)));
    }

    private static boolean isState(String name) {
        return Arrays.stream(LeadState.values()).anyMatch(state -> state.name().equals(name));
    }

    private static String code(String text) {
        return text.matches("[\\w-]{1,60}") ? text : "";
    }

    private static int number(String text, int otherwise) {
        return text.matches("\\d{1,4}") ? Integer.parseInt(text) : otherwise;
    }

    public boolean isFiltered() {
        return !words.isEmpty() || !source.isEmpty() || !place.isEmpty() || mine || silent > 0;
    }

    /// The states that are asked for.
    List<String> states() {
        return switch (state) {
            case ALL -> Arrays.stream(LeadState.values()).map(Enum::name).toList();
            case OPEN ->
                Arrays.stream(LeadState.values())
                        .filter(LeadState::isOpen)
                        .map(Enum::name)
                        .toList();
            default -> List.of(state);
        };
    }

    public LeadQuery withState(String other) {
        return new LeadQuery(words, other, source, place, mine, silent, sort, 1);
    }

    /// Without the page.
    public String parameters() {
        var sent = new java.util.LinkedHashMap<String, String>();
        sent.put("q", words);
        sent.put("state", state);
        sent.put("source", source);
        sent.put("place", place);
        sent.put("mine", mine ? "ano" : "");
        sent.put("silent", silent == 0 ? "" : Integer.toString(silent));
        sent.put("sort", sort == Sort.NEWEST ? "" : sort.code());
        return sent.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    public String path() {
        return "/ipm/leads?" + parameters();
    }
}
