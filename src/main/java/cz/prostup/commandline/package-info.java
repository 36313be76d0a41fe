/// *Owns* the command line `bin/prostup`: how it is asked, how it prints for people and for programs, with which code
/// it
/// ends; and the commands that ask the calendar and check numbers.
///
/// *Does not own* any rule, nor the commands of the modules above: they add them through `Commands`, as pages lie
/// beside
/// their module and only the look is shared.
///
/// *May use* the calendar, the numbers of organisations and people, the way to the database, and the proof of the logs.
/// What
/// needs no database runs without Spring.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "database", "organisations", "people", "calendar", "access"})
package cz.prostup.commandline;
