package cz.prostup.ipm.activity;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.StatementId;
import cz.prostup.ipm.activity.StatementOutcome.Empty;
import cz.prostup.ipm.activity.StatementOutcome.Moved;
import cz.prostup.ipm.activity.StatementOutcome.NotAllowed;
import cz.prostup.ipm.activity.StatementOutcome.TooEarly;
import cz.prostup.ipm.activity.StatementOutcome.Unsettled;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.Today;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The provider answers for the month. From then on entries change only by corrections.
@Service
public class SignStatement {

    private final StatementRepository statements;
    private final ActivityRepository activities;
    private final Today today;

    SignStatement(StatementRepository statements, ActivityRepository activities, Today today) {
        this.statements = statements;
        this.activities = activities;
        this.today = today;
    }

    /// @param seen             version of the statement that the worker looked at, null when nobody looked
    /// @param nothingMoreComes the worker knows that the month is complete although it has not ended
    /// @throws NotFound when the viewer does not see the statement
    /// @throws cz.prostup.shared.StaleRecord when an entry changed since the worker looked
    @Transactional
    public StatementOutcome sign(Viewer viewer, StatementId id, @Nullable Integer seen, boolean nothingMoreComes) {
        var own = statements.lockedFor(viewer, id, Role.PROVIDER_WORKER, Role.EMPLOYER_SOCIAL_WORKER);
        if (own.isEmpty()) {
            return statements.refusal(viewer, id);
        }
        var statement = own.get();
        if (!StatementLifecycle.TABLE.allows(statement.state(), StatementAction.SIGN)) {
            return new NotAllowed(statement.state());
        }
        var content = statements.content(id);
        if (content.entries() == 0) {
            return new Empty();
        }
        if (content.unsettled() > 0) {
            return new Unsettled(content.unsettled());
        }
        var lastDay = lastDay(viewer, statement);
        if (today.date().isBefore(lastDay) && !nothingMoreComes) {
            return new TooEarly(lastDay);
        }
        statements.move(statement, seen, StatementAction.SIGN, viewer, "");
        return new Moved(id, StatementState.SIGNED);
    }

    /// Of the month, or of the support when it ended within the month.
    private LocalDate lastDay(Viewer viewer, Statement statement) {
        var support = activities
                .placement(viewer, statement.placement())
                .orElseThrow(() -> new NotFound(statement.id()))
                .support();
        var monthEnd = statement.month().atEndOfMonth();
        return support.to().isBefore(monthEnd) ? support.to() : monthEnd;
    }
}
