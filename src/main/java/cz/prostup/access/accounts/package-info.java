/// *Owns* how people get an account, a role and their second factor: invitations, the members of an organisation and
/// the
/// confirmation of their list every three months, one's own password, phone and sessions.
///
/// *Does not own* signing in, sessions and passwords themselves (`access`), nor why somebody sees a file: an
/// administrator
/// of accounts sees none.
///
/// *May use* access, the units people belong to, letters, the worklist and the way a command line speaks.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "ui", "organisations", "access", "calendar", "notifications", "commandline"})
package cz.prostup.access.accounts;
