package cz.prostup.ipm.rulesdesk;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.programme.RulesStatus;
import cz.prostup.ipm.rulesdesk.RulesOutcome.Done;
import cz.prostup.ipm.rulesdesk.RulesOutcome.Reason;
import cz.prostup.ipm.rulesdesk.RulesOutcome.Refused;
import cz.prostup.shared.Today;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// A new version begins as a copy of another; whoever proposes it says why, on what ground and from when.
@Service
public class ProposeVersion {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{1,28}[A-Z0-9]");

    public record Proposal(
            String code, String label, LocalDate validFrom, String legalBasis, String source, String reason) {}

    private final VersionRepository versions;
    private final Today today;

    ProposeVersion(VersionRepository versions, Today today) {
        this.versions = versions;
        this.today = today;
    }

    /// @throws NotFound when there is no version to copy
    @Transactional
    public RulesOutcome propose(String from, Proposal proposal, Viewer viewer) {
        var base = versions.lock(from);
        if (!CODE.matcher(proposal.code()).matches()) {
            return new Refused(Reason.BAD_CODE);
        }
        if (versions.exists(proposal.code())) {
            return new Refused(Reason.CODE_TAKEN);
        }
        var problem = problem(proposal, viewer);
        if (problem != null) {
            return new Refused(problem);
        }
        var draft = draft(proposal, base.code(), 0);
        versions.copy(draft, base.code(), viewer.userId());
        versions.note(draft, "PROPOSE", "kopie verze " + base.code() + ": " + proposal.reason(), viewer);
        return new Done();
    }

    /// @throws StaleRecord when somebody changed the proposal meanwhile
    @Transactional
    public RulesOutcome describe(int seen, Proposal proposal, Viewer viewer) {
        var version = versions.lock(proposal.code(), seen);
        if (!version.isDraft()) {
            return new Refused(Reason.NOT_POSSIBLE_NOW);
        }
        var problem = problem(proposal, viewer);
        if (problem != null) {
            return new Refused(problem);
        }
        versions.describe(draft(proposal, version.copiedFrom(), seen));
        versions.note(version, "DESCRIBE", proposal.reason(), viewer);
        return new Done();
    }

    private @Nullable Reason problem(Proposal proposal, Viewer viewer) {
        if (!viewer.isAny(Role.LABOUR_OFFICE_HQ)) {
            return Reason.NOT_DIRECTORATE;
        }
        if (proposal.validFrom().isBefore(today.date())) {
            return Reason.IN_THE_PAST;
        }
        if (proposal.reason().isBlank()) {
            return Reason.NO_REASON;
        }
        return proposal.source().isBlank() ? Reason.NO_SOURCE : null;
    }

    private static Version draft(Proposal proposal, @Nullable String copiedFrom, int version) {
        return new Version(
                proposal.code(),
                proposal.label(),
                proposal.validFrom(),
                null,
                RulesStatus.DRAFT,
                proposal.legalBasis(),
                proposal.source(),
                copiedFrom,
                proposal.reason(),
                version);
    }
}
