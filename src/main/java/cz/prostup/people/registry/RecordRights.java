package cz.prostup.people.registry;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.people.FileHead;
import java.util.Set;

/// How much of a record somebody reads and whether they may change it (matrix 2.7): an employer has the name, how to
/// reach the person and how to speak with them, nothing else.
///
/// @param knowsBirth  sees the date of birth
/// @param knowsRecord sees addresses and that there is a birth number
/// @param mayChange   changes the record and may look at the birth number
public record RecordRights(boolean knowsBirth, boolean knowsRecord, boolean mayChange) {

    static final Role[] WRITERS = {
        Role.KOP_OFFICER,
        Role.PROVIDER_WORKER,
        Role.EMPLOYER_SOCIAL_WORKER,
        Role.CASE_MANAGER,
        Role.SOCIAL_HEAD,
        Role.OSPOD,
        Role.PUBLIC_GUARDIAN
    };
    private static final Role[] BEYOND_EMPLOYER = {
        Role.KOP_OFFICER,
        Role.PROVIDER_WORKER,
        Role.EMPLOYER_SOCIAL_WORKER,
        Role.CASE_MANAGER,
        Role.SOCIAL_HEAD,
        Role.OSPOD,
        Role.PUBLIC_GUARDIAN,
        Role.HOUSING_DEPARTMENT,
        Role.FINANCE_DEPARTMENT
    };
    private static final Role[] SOCIAL = {
        Role.PROVIDER_WORKER,
        Role.EMPLOYER_SOCIAL_WORKER,
        Role.CASE_MANAGER,
        Role.SOCIAL_HEAD,
        Role.OSPOD,
        Role.PUBLIC_GUARDIAN
    };
    private static final Set<String> OWN_WORK = Set.of("CLIENT", "CIRCLE", "PLACEMENT");

    public static RecordRights of(FileHead head) {
        boolean writer = head.isAny(WRITERS);
        boolean own = head.bases().stream().anyMatch(OWN_WORK::contains);
        return new RecordRights(
                head.isAny(BEYOND_EMPLOYER), writer && (own || head.bases().contains("EMERGENCY")), writer && own);
    }

    /// Whether dates of birth are shown in lists and may be searched for.
    public static boolean knowsBirth(Viewer viewer) {
        return viewer.isAny(BEYOND_EMPLOYER);
    }

    /// The roles of `@SocialWork`.
    public static boolean keepsAnonymous(Viewer viewer) {
        return viewer.isAny(SOCIAL);
    }

    public static boolean maySignUp(Viewer viewer) {
        return viewer.isAny(WRITERS);
    }
}
