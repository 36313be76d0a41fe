package cz.prostup.notifications;

import java.util.UUID;

/// What one person is to be told. An e-mail may lie open on a phone, so the words say what happened and where to look,
/// never anything of health, debts or amounts of a person; the page shows the rest to whoever may see it.
///
/// @param kind      code of `notifications.kind`
/// @param subject   one Czech line, at most 200 characters
/// @param text      a Czech sentence or two, may be empty
/// @param path      page of Prostup that shows more
/// @param dedupeKey what was told under the same key to the same person is not told again
public record NewNotice(UUID userId, String kind, String subject, String text, String path, String dedupeKey) {

    public NewNotice {
        subject = oneLine(subject);
        if (!path.startsWith("/") || path.startsWith("//")) {
            throw new IllegalArgumentException("not a path of this site: " + path);
        }
    }

    /// A line break would end the header of a letter.
    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
