/// *Owns* persons and the reasons for which a unit may see them.
///
/// *Does not own* what happens to a person at work or in a case; those modules open a relation here and say why.
///
/// *May use* access, for the log of reads.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "ui", "organisations", "access"})
package cz.prostup.people;
