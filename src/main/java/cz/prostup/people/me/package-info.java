/// *Owns* the first page of the person whose life it is about, and what of the file they may read; the choice of the
/// language for all pages under `/me`.
///
/// *Does not own* what those pages lead to: consents, the log of reads and messages have their own pages under `/me`.
///
/// *May use* the file of the person; its parts come from the modules that know.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "ui", "organisations", "access", "calendar", "people"})
package cz.prostup.people.me;
