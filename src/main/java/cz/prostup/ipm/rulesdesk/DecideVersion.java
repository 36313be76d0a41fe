package cz.prostup.ipm.rulesdesk;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.programme.ProgrammeRules;
import cz.prostup.ipm.programme.RulesRepository;
import cz.prostup.ipm.rulesdesk.RulesOutcome.Done;
import cz.prostup.ipm.rulesdesk.RulesOutcome.Reason;
import cz.prostup.ipm.rulesdesk.RulesOutcome.Refused;
import cz.prostup.shared.Today;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// A proposal is put in force by another person than those who wrote it, or withdrawn (decisions 15).
@Service
public class DecideVersion {

    private final VersionRepository versions;
    private final RulesRepository rules;
    private final Today today;

    DecideVersion(VersionRepository versions, RulesRepository rules, Today today) {
        this.versions = versions;
        this.rules = rules;
        this.today = today;
    }

    /// From the first day of the proposal; the version that would hold on that day ends on the day before.
    ///
    /// @throws NotFound    when there is no such version
    /// @throws StaleRecord when somebody changed the proposal meanwhile
    @Transactional
    public RulesOutcome putInForce(String code, int seen, Viewer viewer) {
        var version = versions.lock(code, seen);
        var move = RulesLifecycle.TABLE.find(version.status(), RulesAction.PUT_IN_FORCE);
        var problem = problem(version, move.isPresent(), viewer);
        if (problem != null) {
            return new Refused(problem);
        }
        var others = versions.inForce();
        var from = version.validFrom();
        if (others.stream().anyMatch(other -> !other.validFrom().isBefore(from))) {
            return new Refused(Reason.OVERLAPS);
        }
        others.stream()
                .filter(other -> other.validTo() == null || !other.validTo().isBefore(from))
                .forEach(other -> {
                    versions.endOn(other.code(), from.minusDays(1));
                    versions.note(other, "SUCCEEDED", "nahradí ji verze " + code, viewer);
                });
        versions.move(version, move.orElseThrow(), "", viewer);
        AfterCommit.run(rules::forget);
        return new Done();
    }

    /// @throws NotFound    when there is no such version
    /// @throws StaleRecord when somebody changed the proposal meanwhile
    @Transactional
    public RulesOutcome withdraw(String code, int seen, String reason, Viewer viewer) {
        var version = versions.lock(code, seen);
        var move = RulesLifecycle.TABLE.find(version.status(), RulesAction.WITHDRAW);
        if (!viewer.isAny(Role.LABOUR_OFFICE_HQ)) {
            return new Refused(Reason.NOT_DIRECTORATE);
        }
        if (move.isEmpty()) {
            return new Refused(Reason.NOT_POSSIBLE_NOW);
        }
        if (reason.isBlank()) {
            return new Refused(Reason.NO_REASON);
        }
        versions.move(version, move.get(), reason, viewer);
        return new Done();
    }

    private @Nullable Reason problem(Version version, boolean possible, Viewer viewer) {
        if (!viewer.isAny(Role.LABOUR_OFFICE_HQ)) {
            return Reason.NOT_DIRECTORATE;
        }
        if (!possible) {
            return Reason.NOT_POSSIBLE_NOW;
        }
        if (versions.hasWritten(viewer, version.code())) {
            return Reason.SAME_PERSON;
        }
        if (version.validFrom().isBefore(today.date())) {
            return Reason.IN_THE_PAST;
        }
        return isComplete(rules.get(version.code())) ? null : Reason.INCOMPLETE;
    }

    static boolean isComplete(ProgrammeRules rules) {
        return rules.wage().rate() != null
                && rules.wage().capMonthly() != null
                && rules.integration().amount() != null;
    }
}
