package cz.prostup.ipm.rulesdesk;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.programme.RulesRepository;
import cz.prostup.ipm.programme.RulesStatus;
import cz.prostup.shared.Ids;
import cz.prostup.shared.Today;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Tries a proposal on the months of the last year that were approved or paid. It goes on beside the request.
@Service
public class TryRules {

    private static final int MONTHS = 12;

    public sealed interface Outcome {}

    public record Started(TrialId id) implements Outcome {}

    public record Refused(Reason reason) implements Outcome {}

    public enum Reason {
        NOT_DIRECTORATE("Zkoušet návrh může jen generální ředitelství."),
        NOT_A_DRAFT("Zkouší se jen rozpracovaný návrh. Tato verze už návrhem není."),
        INCOMPLETE("Návrh nezná sazbu, strop nebo integrační příspěvek. Doplňte je a zkuste to znovu."),
        RUNNING("Zkouška tohoto návrhu právě běží. Počkejte na její výsledek."),
        NO_MONTHS("Za posledních 12 měsíců není žádný schválený výkaz, na kterém by šlo návrh vyzkoušet.");

        private final String czech;

        Reason(String czech) {
            this.czech = czech;
        }

        public String czech() {
            return czech;
        }
    }

    private final RulesRepository rules;
    private final VersionRepository versions;
    private final TrialRepository trials;
    private final Today today;
    private final ApplicationEventPublisher events;

    TryRules(
            RulesRepository rules,
            VersionRepository versions,
            TrialRepository trials,
            Today today,
            ApplicationEventPublisher events) {
        this.rules = rules;
        this.versions = versions;
        this.trials = trials;
        this.today = today;
        this.events = events;
    }

    /// @throws NotFound when there is no such version
    @Transactional
    public Outcome start(String code, Viewer viewer) {
        var version = versions.lock(code);
        if (!viewer.isAny(Role.LABOUR_OFFICE_HQ)) {
            return new Refused(Reason.NOT_DIRECTORATE);
        }
        if (version.status() != RulesStatus.DRAFT) {
            return new Refused(Reason.NOT_A_DRAFT);
        }
        if (!DecideVersion.isComplete(rules.get(code))) {
            return new Refused(Reason.INCOMPLETE);
        }
        if (trials.isRunning(code)) {
            return new Refused(Reason.RUNNING);
        }
        var to = today.month().minusMonths(1);
        var from = today.month().minusMonths(MONTHS);
        var total = trials.decidedReturns(from, to);
        if (total == 0) {
            return new Refused(Reason.NO_MONTHS);
        }
        var id = new TrialId(Ids.next());
        trials.begin(id, code, version.version(), from, to, total, viewer.userId());
        versions.note(version, "TRY", "zkouška na výkazech za 12 měsíců", viewer);
        events.publishEvent(new TrialStarted(id));
        return new Started(id);
    }
}
