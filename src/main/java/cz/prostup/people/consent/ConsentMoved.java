package cz.prostup.people.consent;

import cz.prostup.people.PersonId;
import java.util.UUID;

/// A person gave, refused or withdrew a consent, or somebody wrote it down for them.
///
/// @param fromUnit the unit that asked
/// @param by       who did it: the worker, or the person's own account
public record ConsentMoved(ConsentId id, PersonId person, UUID fromUnit, ConsentState to, UUID by) {}
