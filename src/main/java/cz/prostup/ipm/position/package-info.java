/// *Owns* a position of an agreement: whether it is planned, vacant, kept for somebody, filled or closed (P7).
///
/// *Does not own* the agreement, the candidates nor the job of whoever fills it; they call here when something changes.
///
/// *May use* the record of moves.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "ui", "organisations", "access", "calendar", "documents", "people", "ipm"})
package cz.prostup.ipm.position;
