package cz.prostup.ipm.board;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What somebody asks the board for. Everything lies in the address, so it can be kept under a name and sent.
///
/// @param words    of an employer's name or a number, empty for no search
/// @param state    code of a [Standing], empty for all
/// @param turn     null for all
/// @param employer one employer of the register, null for all
/// @param page     of the list of one column, counted from one
public record BoardQuery(
        String words,
        String state,
        @Nullable Turn turn,
        boolean silent,
        boolean mine,
        @Nullable UUID employer,
        int page) {

    private static final int LONGEST = 100;

    /// Reads the address; what it does not understand becomes the usual thing.
    public static BoardQuery of(
            String words, String state, String turn, String silent, String mine, String employer, String page) {
        var typed = words.strip();
        return new BoardQuery(
                typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed,
                Standing.ALL.stream().anyMatch(one -> one.code().equals(state)) ? state : "",
                Arrays.stream(Turn.values())
                        .filter(one -> one.code().equals(turn))
                        .findFirst()
                        .orElse(null),
                !silent.isEmpty(),
                !mine.isEmpty(),
                employer.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? UUID.fromString(employer) : null,
                page.matches("[1-9]\\d{0,3}") ? Integer.parseInt(page) : 1);
    }

    public BoardQuery turned(@Nullable Turn other) {
        return new BoardQuery(words, state, other, silent, mine, employer, 1);
    }

    public BoardQuery silent(boolean only) {
        return new BoardQuery(words, state, turn, only, mine, employer, 1);
    }

    public BoardQuery mine(boolean only) {
        return new BoardQuery(words, state, turn, silent, only, employer, 1);
    }

    public BoardQuery of(@Nullable UUID one) {
        return new BoardQuery(words, state, turn, silent, mine, one, 1);
    }

    public boolean isFiltered() {
        return !parameters().isEmpty();
    }

    /// The filters that are on, by their names in the address.
    public Map<String, String> filters() {
        var filters = new LinkedHashMap<String, String>();
        put(filters, "q", words);
        put(filters, "state", state);
        put(filters, "turn", turn == null ? "" : turn.code());
        put(filters, "silent", silent ? "1" : "");
        put(filters, "mine", mine ? "1" : "");
        put(filters, "employer", employer == null ? "" : employer.toString());
        return filters;
    }

    /// Without the page, empty when nothing is on.
    public String parameters() {
        return filters().entrySet().stream()
                .map(filter -> filter.getKey() + "=" + URLEncoder.encode(filter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    public String path() {
        return address("/ipm/board");
    }

    public String path(BoardColumn column) {
        return address("/ipm/board/" + column.code());
    }

    /// `LEAD:CONTACTED` … of the states asked for.
    List<String> states(@Nullable BoardColumn column) {
        return Standing.ALL.stream()
                .filter(one -> column == null || one.kind().column() == column)
                .filter(one -> state.isEmpty() || one.code().equals(state))
                .filter(one -> turn == null || one.turn() == turn)
                .filter(one -> !silent || one.turn() != Turn.NOBODY)
                .map(Standing::code)
                .toList();
    }

    /// The words that must each stand somewhere in the row, ready for `like`.
    List<String> patterns() {
        return Stream.of(words.split("\\s+", -1))
                .filter(word -> !word.isEmpty())
                .map(word -> word.replaceAll("([\\\\%_])", "\\\\$1"))
                .toList();
    }

    private String address(String path) {
        return isFiltered() ? path + "?" + parameters() : path + "?view=none";
    }

    private static void put(Map<String, String> filters, String name, String value) {
        if (!value.isEmpty()) {
            filters.put(name, value);
        }
    }
}
