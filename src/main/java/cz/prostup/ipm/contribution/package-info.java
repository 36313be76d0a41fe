/// *Owns* the arithmetic of a month: how wage costs and hours become an amount, told in lines a lawyer can follow; and
/// the months of a support.
///
/// *Does not own* the numbers (`ipm.programme`) nor the returns that carry them (`ipm.monthlyreturn`).
///
/// *May use* value types and the rules. Pure functions: no clock, no database, no server.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "ipm.programme"})
package cz.prostup.ipm.contribution;
