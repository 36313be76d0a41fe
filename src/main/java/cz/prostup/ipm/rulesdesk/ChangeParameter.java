package cz.prostup.ipm.rulesdesk;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.programme.Certainty;
import cz.prostup.ipm.rulesdesk.RulesOutcome.Done;
import cz.prostup.ipm.rulesdesk.RulesOutcome.Reason;
import cz.prostup.ipm.rulesdesk.RulesOutcome.Refused;
import cz.prostup.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Changes one parameter of a proposal, with the reason and the source of the new value.
@Service
public class ChangeParameter {

    /// @param value in the stored form, null when nobody knows it
    public record Change(String parameter, @Nullable String value, Certainty certainty, String source, String reason) {}

    private final VersionRepository versions;

    ChangeParameter(VersionRepository versions) {
        this.versions = versions;
    }

    /// @throws NotFound    when there is no such version or parameter
    /// @throws StaleRecord when somebody changed the proposal meanwhile
    @Transactional
    public RulesOutcome change(String code, int seen, Change change, Viewer viewer) {
        var version = versions.lock(code, seen);
        var before = versions.value(code, change.parameter()).orElseThrow(() -> new NotFound(change.parameter()));
        if (!viewer.isAny(Role.LABOUR_OFFICE_HQ)) {
            return new Refused(Reason.NOT_DIRECTORATE);
        }
        if (!version.isDraft()) {
            return new Refused(Reason.NOT_POSSIBLE_NOW);
        }
        var parameter = Parameters.of(change.parameter());
        if (!parameter.accepts(change.value())) {
            return new Refused(Reason.UNREADABLE);
        }
        if (change.reason().isBlank()) {
            return new Refused(Reason.NO_REASON);
        }
        if (change.source().isBlank()) {
            return new Refused(Reason.NO_SOURCE);
        }
        versions.change(code, change.parameter(), change.value(), change.certainty(), change.source(), change.reason());
        var note = parameter.shown(before.isEmpty() ? null : before) + " → " + parameter.shown(change.value()) + ": "
                + change.reason();
        versions.noteParameter(version, change.parameter(), note, viewer);
        return new Done();
    }
}
