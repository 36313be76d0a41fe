/// *Owns* the money's way: batches of a branch, payments with what they are for, bank files, statements of the bank,
/// and
/// claims for money that comes back.
///
/// *Does not own* why something is paid: whoever orders a payment says it and hears how far the money is.
///
/// *May use* accounts and organisations, who may see what, the calendar, and papers.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "ui", "organisations", "access", "calendar", "documents"})
package cz.prostup.payments;
