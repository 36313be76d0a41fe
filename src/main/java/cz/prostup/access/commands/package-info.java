/// *Owns* the commands about keys: `keys rotate`, `keys reseal`.
///
/// *Does not own* the keys (`vault`), nor the sealed values: each module says where its own lie.
///
/// *May use* the vault and the way a command line speaks.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Commands of keys",
        allowedDependencies = {"shared", "commandline", "vault", "access"})
package cz.prostup.access.commands;
