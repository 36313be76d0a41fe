package cz.prostup.ipm.candidate;

import static cz.prostup.ipm.candidate.CandidateState.*;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What somebody asks the list of candidates for. Everything lies in the address.
///
/// @param words   what was typed into the search, empty for no search
/// @param channel code of a channel, empty for all
/// @param mine    only those whom the viewer nominated
/// @param page    counted from one
public record CandidateQuery(
        String words, Filter filter, String channel, boolean mine, Sort sort, boolean descending, int page) {

    public enum Filter {
        OPEN("Na cestě"),
        BEGUN("Před pohovorem"),
        CHECK("Ověření podmínek"),
        READY("Doporučení a\u00a0schválení"),
        WAITING("Čekají na místo"),
        HIRED("Se smlouvou"),
        ENDED("Skončené"),
        ALL("Všechny");

        private final String czech;

        Filter(String czech) {
            this.czech = czech;
        }

        public String czech() {
            return czech;
        }

        public List<CandidateState> states() {
            return switch (this) {
                case OPEN ->
                    Stream.of(CandidateState.values())
                            .filter(CandidateState::isOpen)
                            .toList();
                case BEGUN -> List.of(NOMINATED, CONTACTED, INFORMED);
                case CHECK -> List.of(INTERVIEWED, ELIGIBILITY_CHECK);
                case READY -> List.of(RECOMMENDED, APPROVED);
                case WAITING -> List.of(WAITLISTED);
                case HIRED -> List.of(CandidateState.HIRED);
                case ENDED -> List.of(NOT_ELIGIBLE, DECLINED_BY_CANDIDATE, NOT_SELECTED, WITHDRAWN);
                case ALL -> List.of(CandidateState.values());
            };
        }
    }

    public enum Sort {
        SINCE("c.since"),
        NAME("p.sort_name"),
        NOMINATED("c.created_at");

        private final String column;

        Sort(String column) {
            this.column = column;
        }

        String column() {
            return column;
        }
    }

    private static final int LONGEST = 100;

    /// Reads the address; what it does not understand becomes the usual thing.
    public static CandidateQuery of(String words, String state, String channel, String mine, String sort, String page) {
        var typed = words.replace('\u0000', ' ').strip();
        return new CandidateQuery(
                typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed,
                code(Filter.values(), state, typed.isEmpty() ? Filter.OPEN : Filter.ALL),
                channel.matches("[A-Z_]{1,40}") ? channel : "",
                mine.equals("yes"),
                code(Sort.values(), sort.startsWith("-") ? sort.substring(1) : sort, Sort.SINCE),
                sort.startsWith("-"),
                page.matches("[1-9]\\d{0,3}") ? Integer.parseInt(page) : 1);
    }

    public CandidateQuery with(Filter other) {
        return new CandidateQuery(words, other, channel, mine, sort, descending, 1);
    }

    /// The same list by another column, or the other way round when it already is by this one.
    public CandidateQuery by(Sort column) {
        return new CandidateQuery(words, filter, channel, mine, column, sort == column && !descending, 1);
    }

    CandidateQuery whole() {
        return new CandidateQuery(words, filter, channel, mine, sort, descending, 1);
    }

    /// The address of the list without its page.
    public String path() {
        return "/ipm/candidates?" + parameters();
    }

    public String parameters() {
        var q = words.isEmpty() ? "" : "q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + "&";
        return q + "state=" + lower(filter) + (channel.isEmpty() ? "" : "&channel=" + channel)
                + (mine ? "&mine=yes" : "") + "&sort=" + (descending ? "-" : "") + lower(sort);
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
