package cz.prostup.people.registry;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/// What somebody asks the list of people for. Everything lies in the address.
///
/// @param words what was typed, empty for no search
/// @param page  counted from one
public record PeopleQuery(String words, Group group, int page) {

    /// Why the viewer has to do with people, as the chips above the list group it.
    public enum Group {
        ALL("Všichni"),
        CIRCLE("Doprovázím"),
        CLIENT("Moji klienti"),
        PLACEMENT("Na pracovním místě"),
        SHARED("Sdílí s námi");

        private final String czech;

        Group(String czech) {
            this.czech = czech;
        }

        public String czech() {
            return czech;
        }

        /// For the database; empty for all.
        String code() {
            return this == ALL ? "" : name();
        }
    }

    private static final int LONGEST = 450;

    /// Reads the address; what it does not understand becomes the usual thing.
    public static PeopleQuery of(String words, String view, String page) {
        var typed = words.replace('\u0000', ' ').strip(); // the database takes every other character
        return new PeopleQuery(
                typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed,
                Arrays.stream(Group.values())
                        .filter(group -> lower(group).equals(view))
                        .findFirst()
                        .orElse(Group.ALL),
                page.matches("[1-9]\\d{0,3}") ? Integer.parseInt(page) : 1);
    }

    public PeopleQuery with(Group other) {
        return new PeopleQuery(words, other, 1);
    }

    /// The address of the list without its page.
    public String path() {
        return "/people?" + parameters();
    }

    public String parameters() {
        var q = words.isEmpty() ? "" : "q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + "&";
        return q + "view=" + lower(group);
    }

    private static String lower(Group group) {
        return group.name().toLowerCase(Locale.ROOT);
    }
}
