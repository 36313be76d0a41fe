/// *Owns* the rules of the programme as dated rows: rates, caps, hours, lengths, policies, levies, minimum wages. Each
/// value says where it comes from and how sure it is.
///
/// *Does not own* the arithmetic (`ipm.contribution`) nor the days (`calendar`).
///
/// *May use* the value types only, so that a rule can be read without a database and without a server.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared"})
package cz.prostup.ipm.programme;
