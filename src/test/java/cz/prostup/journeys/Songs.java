package cz.prostup.journeys;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/// Which canary each role may meet anywhere in the application; an asterisk stands for any letters. What is not named
/// here must not be heard, and what is named must be.
final class Songs {

    /// Who is listened to in every run; the others in the full one.
    static final Set<String> ALWAYS =
            Set.of("case-manager", "ospod", "housing", "mentor", "employer", "addiction", "officer", "dpo", "himself");

    private static final String TABLE = """
            case-manager: note-social-* note-*-ADMIN-EDUCATION goal-social-* document-social-* message-social-*
              consent-* grant-* guest-recipient guest-task guest-answer guardian-* household* *-address
              residence family email needs phone draft
            colleague: note-social-* goal-social-* document-social-* consent-* grant-* guest-recipient
              guest-task guest-answer guardian-* household* *-address residence family email needs phone
            head: note-social-* goal-social-* document-social-* message-social-* consent-* grant-*
              guest-recipient guest-task guest-answer guardian-* household* *-address residence family email
              needs phone
            ospod: note-ospod-* note-social-SUPPORT-FAMILY guardian-* permanent-address delivery-address
              residence family email needs phone
            public-guardian: note-social-* goal-social-* document-social-* consent-* grant-* guest-recipient
              guest-task guest-answer guardian-* household* *-address residence family email needs phone
            housing: note-social-SUPPORT-HOUSING note-social-SUPPORT-FINANCE goal-social-SUPPORT-*
              document-social-SUPPORT-* guardian-name family
            finance: note-social-SUPPORT-FINANCE guardian-name family
            mentor: note-*-WORK-SOCIAL_SKILLS note-*-ADMIN-EDUCATION goal-internal-WORK-*
              document-internal-WORK-* message-work-* family email needs phone
            other-mentor:
            internal-support: note-internal-* note-*-WORK-SOCIAL_SKILLS note-*-ADMIN-EDUCATION
              goal-internal-WORK-* document-internal-WORK-* message-work-* activity-note-internal guardian-name guardian-contact
              permanent-address delivery-address residence family email needs phone
            addiction: note-addiction-* note-*-WORK-SOCIAL_SKILLS note-*-ADMIN-EDUCATION goal-addiction-*
              goal-internal-WORK-* document-addiction-* document-internal-WORK-* activity-note-addiction alias*
              guardian-name guardian-contact permanent-address delivery-address residence family email needs phone
            debt-advice: family
            admin:
            dpo: emergency-reason family
            officer: note-*-WORK-SOCIAL_SKILLS note-*-ADMIN-EDUCATION goal-internal-WORK-*
              document-internal-WORK-* guardian-name guardian-contact permanent-address delivery-address residence family email
              needs phone
            employer: note-*-WORK-SOCIAL_SKILLS note-*-ADMIN-EDUCATION goal-internal-WORK-*
              document-internal-WORK-* family email needs phone
            payroll: family
            kop-finance:
            director:
            hq:
            provider-admin:
            sysadmin:
            himself: note-mentor-WORK-SOCIAL_SKILLS note-social-SUPPORT-FINANCE note-social-SUPPORT-FAMILY
              goal-internal-WORK-SOCIAL_SKILLS goal-social-SUPPORT-HOUSING goal-addiction-SUPPORT-ADDICTION
              document-internal-WORK-SOCIAL_SKILLS document-social-SUPPORT-HOUSING
              document-addiction-SUPPORT-ADDICTION grant-* guest-recipient delivery-address family email phone
            himself-elsewhere:
            """;

    static final Map<String, List<String>> ALLOWED = table();

    private Songs() {}

    private static Map<String, List<String>> table() {
        var table = new LinkedHashMap<String, List<String>>();
        List<String> songs = new ArrayList<>();
        for (var word : TABLE.split("\\s+")) {
            if (word.endsWith(":")) {
                songs = new ArrayList<>();
                table.put(word.substring(0, word.length() - 1), songs);
            } else {
                songs.add(word);
            }
        }
        return table;
    }

    static Set<String> of(String role, Set<String> names) {
        var allowed = new TreeSet<String>();
        for (var song : Objects.requireNonNull(ALLOWED.get(role))) {
            var expanded = names.stream()
                    .filter(name -> name.matches(song.replace("*", ".*")))
                    .toList();
            if (expanded.isEmpty()) {
                throw new AssertionError("no canary is called " + song);
            }
            allowed.addAll(expanded);
        }
        return allowed;
    }
}
