/// *Owns* the keys and what they do: sealing what must not lie readable in the database (national ids, private notes,
/// second factors), and the blind index by which a sealed value is still found.
///
/// *Does not own* the sealed values: they are columns of the module whose matter they are.
///
/// *May use* nothing.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package cz.prostup.vault;
