/// *Owns* the way from approved months to money: what goes into a batch, closing a month of a branch, how returns
/// follow
/// their payments, and the answer to "where is the money".
///
/// *Does not own* the batch, the bank and the claims (`payments`), nor the decision about a month
/// (`ipm.monthlyreturn`).
///
/// *May use* approved returns and corrections, the order of a payment, and who may see what.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "ui",
            "organisations",
            "access",
            "calendar",
            "documents",
            "people",
            "payments",
            "ipm",
            "ipm.books",
            "ipm.correction",
            "ipm.monthlyreturn"
        })
package cz.prostup.ipm.payout;
