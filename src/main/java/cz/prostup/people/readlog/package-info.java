/// *Owns* how the log of reads is shown: to the person whose file it is, to the data-protection officer, and as the kit
/// for
/// a breach; and the words for reasons of access.
///
/// *Does not own* the rows of the log nor their seal (`access`), nor emergency access.
///
/// *May use* the views of the logs, papers, and the files of people only by their names.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "ui", "organisations", "access", "documents", "people"})
package cz.prostup.people.readlog;
