package cz.prostup.ipm.board;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The columns from left to right: the way from an interest to a person.
public enum BoardColumn {
    LEAD("Zájem"),
    APPLICATION("Žádost"),
    AGREEMENT("Dohoda"),
    POSITION("Místo"),
    PERSON("Člověk");

    private final String czech;

    BoardColumn(String czech) {
        this.czech = czech;
    }

    public String czech() {
        return czech;
    }

    /// As it stands in an address.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<BoardColumn> of(String code) {
        return Arrays.stream(values())
                .filter(column -> column.code().equals(code))
                .findFirst();
    }
}
