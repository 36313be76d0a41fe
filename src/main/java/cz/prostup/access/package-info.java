/// *Owns* who signs in, what they belong to, the session, the two locks in front of rows (the access views in every
/// query, row-level security behind them), the log of what was read and refused, and its seal.
///
/// *Does not own* why somebody may see a placement or a person: the module that knows the reason has its own
/// `…_access` view.
///
/// *May use* the screens' kit, the units people belong to, and the vault for second factors.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "ui", "vault", "organisations"})
package cz.prostup.access;
