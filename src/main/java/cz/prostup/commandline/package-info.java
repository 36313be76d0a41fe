/// *Owns* the command line `bin/prostup`: what is asked, how it is printed, with which code it ends.
///
/// *Does not own* any rule: commands call the same functions as the pages and print the same lines.
///
/// *May use* every module whose question it asks. Commands that need no data start without Spring.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "organisations",
            "people",
            "calendar",
            "ipm",
            "ipm.programme",
            "ipm.contribution"
        })
package cz.prostup.commandline;
