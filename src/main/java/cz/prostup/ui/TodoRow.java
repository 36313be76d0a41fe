package cz.prostup.ui;

import org.jspecify.annotations.Nullable;

/// One thing that waits: what and about whom, the circumstances, until when, and the one link that does it.
public record TodoRow(
        String what,
        @Nullable String detail,
        @Nullable State state,
        @Nullable Link link,
        boolean main) {

    public static TodoRow of(String what, @Nullable String detail, @Nullable State state, @Nullable Link link) {
        return new TodoRow(what, detail, state, link, false);
    }

    /// With the full button: at most one or two in a list.
    public TodoRow asMain() {
        return new TodoRow(what, detail, state, link, true);
    }
}
