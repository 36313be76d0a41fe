package cz.prostup.journeys;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Which canary each role may meet anywhere in the application; an asterisk stands for any letters. What is not named
/// here must not be heard, and what is named must be.
final class Songs {

    static final Map<String, List<String>> ALLOWED = new LinkedHashMap<>();

    /// Who is listened to in every run; the others in the full one.
    static final Set<String> ALWAYS =
            Set.of("case-manager", "ospod", "housing", "mentor", "employer", "addiction", "officer", "dpo", "himself");

    private Songs() {}

    static {
        ALLOWED.put(
                "case-manager",
                List.of(
                        "note-social-*",
                        "note-*-ADMIN-EDUCATION",
                        "goal-social-*",
                        "document-social-*",
                        "message-social-*",
                        "consent-*",
                        "grant-*",
                        "guest-recipient",
                        "guest-task",
                        "guest-answer",
                        "guardian-*",
                        "household*",
                        "*-address",
                        "residence",
                        "family",
                        "email",
                        "needs",
                        "phone",
                        "draft"));
        ALLOWED.put(
                "colleague",
                List.of(
                        "note-social-*",
                        "goal-social-*",
                        "document-social-*",
                        "consent-*",
                        "grant-*",
                        "guest-recipient",
                        "guest-task",
                        "guest-answer",
                        "guardian-*",
                        "household*",
                        "*-address",
                        "residence",
                        "family",
                        "email",
                        "needs",
                        "phone"));
        ALLOWED.put(
                "head",
                List.of(
                        "note-social-*",
                        "goal-social-*",
                        "document-social-*",
                        "message-social-*",
                        "consent-*",
                        "grant-*",
                        "guest-recipient",
                        "guest-task",
                        "guest-answer",
                        "guardian-*",
                        "household*",
                        "*-address",
                        "residence",
                        "family",
                        "email",
                        "needs",
                        "phone"));
        ALLOWED.put(
                "ospod",
                List.of(
                        "note-ospod-*",
                        "note-social-SUPPORT-FAMILY",
                        "guardian-*",
                        "permanent-address",
                        "delivery-address",
                        "residence",
                        "family",
                        "email",
                        "needs",
                        "phone"));
        ALLOWED.put(
                "public-guardian",
                List.of(
                        "note-social-*",
                        "goal-social-*",
                        "document-social-*",
                        "consent-*",
                        "grant-*",
                        "guest-recipient",
                        "guest-task",
                        "guest-answer",
                        "guardian-*",
                        "household*",
                        "*-address",
                        "residence",
                        "family",
                        "email",
                        "needs",
                        "phone"));
        ALLOWED.put(
                "housing",
                List.of(
                        "note-social-SUPPORT-HOUSING",
                        "note-social-SUPPORT-FINANCE",
                        "goal-social-SUPPORT-*",
                        "document-social-SUPPORT-*",
                        "family",
                        "email",
                        "needs",
                        "phone"));
        ALLOWED.put("finance", List.of("note-social-SUPPORT-FINANCE", "family", "email", "needs", "phone"));
        ALLOWED.put(
                "mentor",
                List.of(
                        "note-*-WORK-SOCIAL_SKILLS",
                        "note-*-ADMIN-EDUCATION",
                        "goal-internal-WORK-*",
                        "document-internal-WORK-*",
                        "message-work-*",
                        "family",
                        "email",
                        "needs",
                        "phone"));
        ALLOWED.put("other-mentor", List.of());
        ALLOWED.put(
                "internal-support",
                List.of(
                        "note-internal-*",
                        "note-*-WORK-SOCIAL_SKILLS",
                        "note-*-ADMIN-EDUCATION",
                        "goal-internal-WORK-*",
                        "document-internal-WORK-*",
                        "message-work-*",
                        "activity-note-internal",
                        "guardian-*",
                        "permanent-address",
                        "delivery-address",
                        "residence",
                        "family",
                        "email",
                        "needs",
                        "phone"));
        ALLOWED.put(
                "addiction",
                List.of(
                        "note-addiction-*",
                        "note-*-WORK-SOCIAL_SKILLS",
                        "note-*-ADMIN-EDUCATION",
                        "goal-addiction-*",
                        "goal-internal-WORK-*",
                        "document-addiction-*",
                        "document-internal-WORK-*",
                        "activity-note-addiction",
                        "alias*",
                        "guardian-*",
                        "permanent-address",
                        "delivery-address",
                        "residence",
                        "family",
                        "email",
                        "needs",
                        "phone"));
        ALLOWED.put("debt-advice", List.of("family"));
        ALLOWED.put("admin", List.of());
        ALLOWED.put("dpo", List.of("emergency-reason", "family"));
        ALLOWED.put(
                "officer",
                List.of(
                        "note-*-WORK-SOCIAL_SKILLS",
                        "note-*-ADMIN-EDUCATION",
                        "goal-internal-WORK-*",
                        "document-internal-WORK-*",
                        "guardian-*",
                        "permanent-address",
                        "delivery-address",
                        "residence",
                        "family",
                        "email",
                        "needs",
                        "phone"));
        ALLOWED.put(
                "employer",
                List.of(
                        "note-*-WORK-SOCIAL_SKILLS",
                        "note-*-ADMIN-EDUCATION",
                        "goal-internal-WORK-*",
                        "document-internal-WORK-*",
                        "family",
                        "email",
                        "needs",
                        "phone"));
        ALLOWED.put("payroll", List.of("family"));
        ALLOWED.put("kop-finance", List.of());
        ALLOWED.put("director", List.of());
        ALLOWED.put("hq", List.of());
        ALLOWED.put("provider-admin", List.of());
        ALLOWED.put("sysadmin", List.of());
        ALLOWED.put(
                "himself",
                List.of(
                        "note-mentor-WORK-SOCIAL_SKILLS",
                        "note-social-SUPPORT-FINANCE",
                        "note-social-SUPPORT-FAMILY",
                        "goal-internal-WORK-SOCIAL_SKILLS",
                        "goal-social-SUPPORT-HOUSING",
                        "goal-addiction-SUPPORT-ADDICTION",
                        "document-internal-WORK-SOCIAL_SKILLS",
                        "document-social-SUPPORT-HOUSING",
                        "document-addiction-SUPPORT-ADDICTION",
                        "grant-*",
                        "guest-recipient",
                        "delivery-address",
                        "family",
                        "email",
                        "phone"));
        ALLOWED.put("himself-elsewhere", List.of());
    }

    static Set<String> of(String role, Set<String> names) {
        var allowed = new TreeSet<String>();
        for (var song : java.util.Objects.requireNonNull(ALLOWED.get(role))) {
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
