/// *Owns* the seal of the logs: the chain of hashes, its anchors outside the database, the proof that nothing was
/// changed,
/// the export.
///
/// *Does not own* the rows of the logs nor who may read them.
///
/// *May use* the logs of access.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "access"})
package cz.prostup.access.audit;
