/// *Owns* the rules desk of the directorate: proposing a version of the rules and trying it on paid months, putting it
/// in
/// force by two persons, the rates that change by the calendar and the warning when one will be missing.
///
/// *Does not own* what a parameter does (`ipm.programme`, `ipm.contribution`) nor agreements: a new version reaches a
/// running one only by an amendment (decisions 2).
///
/// *May use* the rules, the arithmetic that is tried, the worklist, workbooks.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "ui",
            "organisations",
            "access",
            "calendar",
            "documents",
            "ipm",
            "ipm.programme",
            "ipm.contribution"
        })
package cz.prostup.ipm.rulesdesk;
