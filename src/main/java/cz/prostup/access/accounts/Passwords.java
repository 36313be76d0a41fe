package cz.prostup.access.accounts;

import cz.prostup.ui.Input;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reads a new password that is typed twice. Spaces at its ends belong to it.
final class Passwords {

    private static final int LONGEST = 1000;

    private Passwords() {}

    static @Nullable String twice(Input input) {
        var wanted = input.raw("wanted");
        if (wanted.isEmpty() || wanted.length() > LONGEST) {
            input.fail("wanted", wanted.isEmpty() ? "Chybí nové heslo. Vyplňte toto pole." : "Heslo je příliš dlouhé.");
            return null;
        }
        if (!Objects.equals(wanted, input.raw("again"))) {
            input.fail("again", "Hesla se liší. Napište do obou polí totéž.");
            return null;
        }
        return wanted;
    }
}
