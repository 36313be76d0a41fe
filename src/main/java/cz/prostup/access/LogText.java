package cz.prostup.access;

import org.jspecify.annotations.Nullable;

/// Text that comes from outside, before it goes into a log: one line, no control characters, nothing that turns the
/// direction of writing (control 29). What was there is told by its code and not lost.
public final class LogText {

    private static final int LONGEST = 500;

    private LogText() {}

    public static String plain(String text) {
        var plain = new StringBuilder();
        text.codePoints().limit(LONGEST).forEach(one -> {
            if (isHarmful(one)) {
                plain.append(String.format("\\u%04X", one));
            } else {
                plain.appendCodePoint(one);
            }
        });
        return plain.toString();
    }

    static @Nullable String plainOrNull(@Nullable String text) {
        return text == null ? null : plain(text);
    }

    private static boolean isHarmful(int one) {
        return switch (Character.getType(one)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }
}
