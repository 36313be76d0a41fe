/// *Owns* what people are told: the notice inside Prostup, the e-mail beside it, when and how often it may come, and
/// the
/// outbox from which it leaves.
///
/// *Does not own* what happened nor who should know: the module that knows calls [Notify] in its own transaction.
///
/// *May use* accounts and their addresses, and working days.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "ui", "organisations", "access", "calendar"})
package cz.prostup.notifications;
