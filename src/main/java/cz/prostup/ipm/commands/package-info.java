/// *Owns* the commands that ask about integration jobs: `calculate`, `explain`, `deadlines`, and those that work over
/// the database of a running application: `close-month`, `verify-money`.
///
/// *Does not own* the rules and the lines they print, nor the way a command line speaks (`commandline`).
///
/// *May use* the rules, the arithmetic and the calendar, all pure, so that the first three start without a server; and
/// the use cases of closing and of the books.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "commandline",
            "calendar",
            "access",
            "payments",
            "ipm.programme",
            "ipm.contribution",
            "ipm.payout",
            "ipm.books"
        })
package cz.prostup.ipm.commands;
