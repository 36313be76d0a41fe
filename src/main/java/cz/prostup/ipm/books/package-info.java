/// *Owns* the proof that the books are right: every stored amount counted again from its stored inputs, every sum from
/// its parts.
///
/// *Does not own* any amount and changes nothing.
///
/// *May use* the arithmetic and the rules, and how far the money is.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "access", "payments", "ipm", "ipm.programme", "ipm.contribution"})
package cz.prostup.ipm.books;
