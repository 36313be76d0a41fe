/// *Owns* the agreement as its parties see it, and its amendments: the account that is paid to and the rules that a
/// month
/// is calculated by, each changed by two persons.
///
/// *Does not own* the jobs under the agreement (`ipm.placement`), the months (`ipm.monthlyreturn`) nor the rules
/// themselves (`ipm.programme`).
///
/// *May use* who has to do with an agreement, how an account is written, what waits for whom.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "ui", "organisations", "access", "calendar", "documents", "views", "ipm"})
package cz.prostup.ipm.agreement;
