/// *Owns* who signs in, what they belong to, the session, the two locks in front of rows (the access views in every
/// query, row-level security behind them), the log of what was read and refused.
///
/// *Does not own* why somebody may see a placement or a person: the module that knows the reason has its own
/// `…_access` view.
///
/// *May use* the screens' kit, and the units people belong to.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "ui", "organisations"})
package cz.prostup.access;
