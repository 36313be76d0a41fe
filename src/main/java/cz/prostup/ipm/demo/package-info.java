/// *Owns* the demo: invented people and organisations as tables beside this file, a year and a half of their life
/// played through the use cases with a moved clock, the accounts for one click, and the page that moves the time
/// (decisions 16, 24).
///
/// *Does not own* any rule. Outside the demo nothing of it exists.
///
/// *May use* every use case of the jobs, for the history has to pass through them.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "ui",
            "organisations",
            "access",
            "calendar",
            "people",
            "payments",
            "notifications",
            "documents :: attachments",
            "ipm",
            "ipm.programme",
            "ipm.contribution",
            "ipm.placement",
            "ipm.plan",
            "ipm.absence",
            "ipm.agreement",
            "ipm.correction",
            "ipm.payout",
            "ipm.rulesdesk",
            "ipm.activity",
            "ipm.lead",
            "ipm.application",
            "ipm.position",
            "ipm.candidate",
            "ipm.monthlyreturn"
        })
package cz.prostup.ipm.demo;
