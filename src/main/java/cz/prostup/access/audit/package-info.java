/// The seal of the logs: the chain of hashes, its anchors outside the database, the proof that nothing was changed, the
/// export. The command line asks it from outside.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("audit")
package cz.prostup.access.audit;
