package cz.prostup.ipm.activity;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.StatementId;
import cz.prostup.ipm.activity.StatementOutcome.Moved;
import cz.prostup.ipm.activity.StatementOutcome.NotAllowed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The mentor agrees that the hours took place.
@Service
public class AcceptStatement {

    private final StatementRepository statements;

    AcceptStatement(StatementRepository statements) {
        this.statements = statements;
    }

    /// @param seen version of the statement that the mentor looked at, null when nobody looked
    /// @throws cz.prostup.shared.NotFound when the viewer does not see the statement
    /// @throws cz.prostup.shared.StaleRecord when it changed since the mentor looked
    @Transactional
    public StatementOutcome accept(Viewer viewer, StatementId id, @Nullable Integer seen) {
        var own = statements.lockedFor(viewer, id, Role.MENTOR);
        if (own.isEmpty()) {
            return statements.refusal(viewer, id);
        }
        var statement = own.get();
        if (!StatementLifecycle.TABLE.allows(statement.state(), StatementAction.ACCEPT)) {
            return new NotAllowed(statement.state());
        }
        statements.move(statement, seen, StatementAction.ACCEPT, viewer, "");
        return new Moved(id, StatementState.ACCEPTED);
    }
}
