package cz.prostup.access;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// Brings the first person into an organisation that nobody administers yet. Who may do that decides the caller; the
/// person sets a password by the link, and from then on the organisation invites its people by itself.
public interface InviteFirst {

    /// @param organisationId whose units the roles lie in
    /// @param role           the one that administers, in `unitId`
    /// @param further        other roles that the same link gives
    record Wanted(
            UUID organisationId, String name, String email, UUID unitId, Role role, java.util.List<Further> further) {

        public Wanted {
            further = java.util.List.copyOf(further);
        }
    }

    record Further(UUID unitId, Role role) {}

    sealed interface Outcome {}

    record Invited(UUID id) implements Outcome {}

    /// @param field  `email`, or empty for the form as a whole
    /// @param reason Czech sentence
    record Refused(String field, String reason) implements Outcome {}

    /// An invitation that waits for its owner.
    ///
    /// @param until the last day on which the link holds
    record Waiting(String name, String email, LocalDate until) {}

    /// How far an organisation is with its administrators.
    ///
    /// @param administrators how many there are today
    record Standing(int administrators, Optional<Waiting> waiting) {}

    Standing standing(UUID organisationId);

    /// A link that was sent before and not used is worth nothing any more.
    Outcome invite(Wanted wanted, Viewer viewer);
}
