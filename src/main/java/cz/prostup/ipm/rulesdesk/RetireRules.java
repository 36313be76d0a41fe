package cz.prostup.ipm.rulesdesk;

import cz.prostup.access.Viewer;
import cz.prostup.calendar.DailyJob;
import cz.prostup.ipm.programme.RulesRepository;
import cz.prostup.shared.Today;
import org.springframework.stereotype.Component;

/// A version whose last day is over is retired. Agreements that were signed under it go on by it (decisions 2).
@Component
class RetireRules implements DailyJob {

    private final VersionRepository versions;
    private final RulesRepository rules;
    private final Today today;

    RetireRules(VersionRepository versions, RulesRepository rules, Today today) {
        this.versions = versions;
        this.rules = rules;
        this.today = today;
    }

    @Override
    public void run() {
        var over = versions.inForce().stream()
                .filter(version ->
                        version.validTo() != null && version.validTo().isBefore(today.date()))
                .toList();
        over.forEach(version -> versions.move(
                version,
                RulesLifecycle.TABLE.find(version.status(), RulesAction.RETIRE).orElseThrow(),
                "platnost skončila",
                Viewer.SYSTEM));
        if (!over.isEmpty()) {
            AfterCommit.run(rules::forget);
        }
    }
}
