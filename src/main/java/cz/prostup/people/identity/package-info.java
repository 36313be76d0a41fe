/// *Owns* whether two records are one person: the desk of duplicates, the merge and its way back; who lives with whom;
/// people known by an alias only; who acts for somebody whose capacity is limited.
///
/// *Does not own* the record itself and its search (`people.registry`), nor the rows that move with a merge: each
/// module
/// moves its own through [cz.prostup.people.PersonalRecords].
///
/// *May use* the frame of people, the vault for notes and for what a record said before a merge.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "ui", "vault", "organisations", "access", "calendar", "people"})
package cz.prostup.people.identity;
