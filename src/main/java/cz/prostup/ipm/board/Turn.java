package cz.prostup.ipm.board;

import java.util.Locale;

/// Who has to move for a way to go on.
public enum Turn {
    KEEPER("kdo zájem vede"),
    OFFICE("úřad práce"),
    EMPLOYER("zaměstnavatel"),
    NOBODY("běží samo");

    private final String czech;

    Turn(String czech) {
        this.czech = czech;
    }

    public String czech() {
        return czech;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
