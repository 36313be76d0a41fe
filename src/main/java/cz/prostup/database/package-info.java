/// *Owns* where the database is: the embedded PostgreSQL of a newcomer, the external one of an operator, the two logins
/// (owner for migrations, application for everything else).
///
/// *Does not own* any table or query.
///
/// *May use* nothing of Prostup; nothing of Prostup needs to know it.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package cz.prostup.database;
