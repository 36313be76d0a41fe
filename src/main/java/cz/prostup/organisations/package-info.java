/// *Owns* organisations, their units (the border of privacy), the branches of the Labour Office, the territory.
///
/// *Does not own* who works in a unit (that is `access`) nor what an employer agreed with the office (that is `ipm`).
///
/// *May use* value types only.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared"})
package cz.prostup.organisations;
