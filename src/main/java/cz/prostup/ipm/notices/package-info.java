/// *Owns* who is told of what happens to a job, a month and its money, and in which words.
///
/// *Does not own* how it reaches them (`notifications`), nor what happened: it listens to the moves of all state
/// machines (`ipm.MoveAnnounced`), of payments and claims (`payments.PaymentMoved`, `RecoveryMoved`), and to reminders,
/// in their transaction.
///
/// *May use* what was announced, names and relations, and notices.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "ui",
            "organisations",
            "access",
            "calendar",
            "people",
            "notifications",
            "payments",
            "ipm",
            "ipm.agreement",
            "ipm.payout"
        })
package cz.prostup.ipm.notices;
