/// *Owns* the commands that ask about integration jobs: `calculate`, `explain`, `deadlines`.
///
/// *Does not own* the rules and the lines they print, nor the way a command line speaks (`commandline`).
///
/// *May use* the rules, the arithmetic and the calendar, all pure: these commands start without a server.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "commandline", "calendar", "ipm.programme", "ipm.contribution"})
package cz.prostup.ipm.commands;
