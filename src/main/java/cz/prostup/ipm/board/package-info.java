/// *Owns* the board of a locality: how far each way from an employer's interest to a person at work is, who is on turn,
/// what falls due, where it went silent; the search for employers and numbers; what of it goes into somebody's
/// calendar.
///
/// *Does not own* any of the ways: leads, applications, agreements, positions, candidates and jobs live in their
/// modules.
/// The board reads their rows and shows no more of a person than the state, to a coordinator never a name.
///
/// *May use* who sees what, the calendar, files and kept views.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "ui",
            "organisations",
            "access",
            "calendar",
            "documents",
            "people",
            "views",
            "ipm"
        })
package cz.prostup.ipm.board;
