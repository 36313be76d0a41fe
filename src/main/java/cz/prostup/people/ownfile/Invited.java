package cz.prostup.people.ownfile;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a worker fills in to invite somebody.
///
/// @param email         null on paper
/// @param guardianKnows the guardian or parent was told, where there is one
public record Invited(InvitationWay way, @Nullable String email, boolean guardianKnows) {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s<>\"]+@[^@\\s<>\"]+\\.[^@\\s<>\"]+");

    public static final int LONGEST_EMAIL = 200;

    public Invited {
        email = email == null || way == InvitationWay.PAPER
                ? null
                : email.strip().toLowerCase(Locale.ROOT);
    }

    boolean hasAddress() {
        return email != null && EMAIL.matcher(email).matches();
    }
}
