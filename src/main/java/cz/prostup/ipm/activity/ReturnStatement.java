package cz.prostup.ipm.activity;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.StatementId;
import cz.prostup.ipm.activity.StatementOutcome.Moved;
import cz.prostup.ipm.activity.StatementOutcome.NotAllowed;
import cz.prostup.ipm.activity.StatementOutcome.OfficeHasMonth;
import cz.prostup.ipm.activity.StatementOutcome.ReasonMissing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The mentor asks the provider to correct the statement.
@Service
public class ReturnStatement {

    private final StatementRepository statements;

    ReturnStatement(StatementRepository statements) {
        this.statements = statements;
    }

    /// @param seen   version of the statement that the mentor looked at, null when nobody looked
    /// @param reason what does not fit, in the mentor's words
    /// @throws cz.prostup.shared.NotFound when the viewer does not see the statement
    /// @throws cz.prostup.shared.StaleRecord when it changed since the mentor looked
    @Transactional
    public StatementOutcome giveBack(Viewer viewer, StatementId id, @Nullable Integer seen, String reason) {
        var own = statements.lockedFor(viewer, id, Role.MENTOR);
        if (own.isEmpty()) {
            return statements.refusal(viewer, id);
        }
        var statement = own.get();
        if (!StatementLifecycle.TABLE.allows(statement.state(), StatementAction.RETURN)) {
            return new NotAllowed(statement.state());
        }
        if (reason.isBlank()) {
            return new ReasonMissing();
        }
        if (statements.officeHas(statement.placement(), statement.month())) {
            return new OfficeHasMonth(statement.month());
        }
        statements.move(statement, seen, StatementAction.RETURN, viewer, reason);
        return new Moved(id, StatementState.RETURNED);
    }
}
