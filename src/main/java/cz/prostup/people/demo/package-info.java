/// *Owns* the demo of people beside their jobs: invented clients of the town of Jasanov and what the town, a debt
/// advice and an addiction service do with them over most of a year (decisions 16, 24).
///
/// *Does not own* any rule; everything passes through the use cases. Outside the demo nothing of it exists.
///
/// *May use* every use case of people, files and the accounts of an organisation: no allowedDependencies are listed,
/// for
/// nothing may use this module in turn.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "Demo of people")
package cz.prostup.people.demo;
