package cz.prostup.ipm.payout.web;

import cz.prostup.ipm.payout.ClosingRuns.Run;
import cz.prostup.ipm.payout.ClosingRuns.State;
import cz.prostup.ui.Czech;
import java.time.Instant;
import java.util.List;

/// How far a closing is.
public record RunPage(Run run, Instant now) {

    public String path() {
        return "/ipm/closing/runs/" + run.id();
    }

    public String back() {
        return "/ipm/closing/" + run.month();
    }

    public boolean isRunning() {
        return run.state() == State.RUNNING && !run.isCutOff(now);
    }

    public String title() {
        return "Příprava výplaty za " + Czech.month(run.month());
    }

    /// `Přepočítávám schválené výkazy: 250 z 5 000`
    public String step() {
        return run.total() == 0
                ? run.step()
                : run.step() + ": " + Czech.number(run.done()) + " z\u00a0" + Czech.number(run.total());
    }

    public List<String> messages() {
        return run.isCutOff(now)
                ? List.of("Příprava se přerušila, nic se nezapsalo. Spusťte ji znovu.")
                : run.message().lines().toList();
    }
}
