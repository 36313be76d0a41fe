package cz.prostup.people;

import cz.prostup.access.Viewer;
import java.util.List;

/// Writes down somebody new for a module above people, after looking for who may be the same. Whoever is written down
/// is seen by nobody until the module opens a relation.
public interface WriteDownPerson {

    sealed interface Outcome {}

    record Written(PersonId id) implements Outcome {}

    /// Nothing was written.
    ///
    /// @param whom Czech lines: a person whom the viewer sees, or whom to call
    record LooksAlike(List<String> whom) implements Outcome {}

    /// In the transaction of the caller.
    ///
    /// @param different the viewer says that it is nobody of those who are alike
    Outcome writeDown(Viewer viewer, PersonDetails details, Basis basis, boolean different);
}
