/// *Owns* guests by link (7.3.9): one question to somebody without an account, the secret that opens it, the answer.
///
/// *Does not own* the person's file, of which a guest sees nothing, nor what units share with each other.
///
/// *May use* the person's file, the vault, the log of reads, notices, the worklist.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "ui", "vault", "organisations", "access", "calendar", "notifications", "people"
        })
package cz.prostup.people.guests;
