package cz.prostup.ipm.monthlyreturn.web;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.access.Viewer.Membership;
import cz.prostup.shared.NotFound;
import java.util.List;
import java.util.UUID;

/// The employers for whom somebody does the payroll; usually one.
final class Employers {

    private Employers() {}

    static List<Membership> of(Viewer viewer) {
        return viewer.memberships().stream()
                .filter(membership ->
                        membership.role() == Role.EMPLOYER_PAYROLL || membership.role() == Role.EMPLOYER_ADMIN)
                .toList();
    }

    /// The one that was asked for, else the first.
    ///
    /// @throws NotFound when it is not the viewer's employer
    static Membership chosen(Viewer viewer, String wanted) {
        return of(viewer).stream()
                .filter(membership ->
                        wanted.isBlank() || membership.organisationId().equals(uuid(wanted)))
                .findFirst()
                .orElseThrow(() -> new NotFound(wanted));
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            throw new NotFound(text);
        }
    }
}
