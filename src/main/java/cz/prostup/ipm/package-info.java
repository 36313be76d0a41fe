/// *Owns* integration jobs (IPM) from the first interest to the follow-up after the exit, in nested modules.
///
/// *Does not own* people, organisations, working days and files: those lie below and are called.
///
/// *May use* what every record of a job needs: who, where, when, who may see it, and its papers.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "ui", "organisations", "access", "calendar", "documents", "people", "payments"
        })
package cz.prostup.ipm;
