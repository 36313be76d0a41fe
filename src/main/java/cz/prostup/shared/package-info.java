/// *Owns* value types, the clock, failures that every module may raise and the one way rows become records.
///
/// *Does not own* any word of the business: nothing here knows what a placement is.
///
/// *May use* nothing of Prostup.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {},
        type = org.springframework.modulith.ApplicationModule.Type.OPEN)
package cz.prostup.shared;
