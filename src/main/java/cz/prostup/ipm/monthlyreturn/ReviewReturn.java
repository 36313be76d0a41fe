package cz.prostup.ipm.monthlyreturn;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.ReturnId;
import cz.prostup.ipm.monthlyreturn.SheetRow.Defect;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The office takes a return, approves it, returns it field by field, or rejects it (3.B, BR-012).
///
/// @see ReturnLifecycle
@Service
public class ReviewReturn {

    public sealed interface Outcome {}

    public record Done(ReturnState state) implements Outcome {}

    public record Refused(Reason reason) implements Outcome {}

    public enum Reason {
        NOT_POSSIBLE_NOW("V tomto stavu to s výkazem udělat nejde. Podívejte se, co se s ním mezitím stalo."),
        NOT_AN_OFFICER("Rozhodnout může jen pracovník úřadu práce."),
        A_CHECK_IS_WRONG("Některá kontrola schválení nedovoluje. Vraťte výkaz, nebo ho zamítněte."),
        NO_REASON("Napište důvod, ať druhá strana ví, co má udělat.");

        private final String czech;

        Reason(String czech) {
            this.czech = czech;
        }

        public String czech() {
            return czech;
        }
    }

    private final ReturnRepository returns;
    private final ReviewScreens screens;

    ReviewReturn(ReturnRepository returns, ReviewScreens screens) {
        this.returns = returns;
        this.screens = screens;
    }

    /// @throws NotFound    when the return is of another branch
    /// @throws StaleRecord when somebody saved since the page was made; so in all four
    @Transactional
    public Outcome take(ReturnId id, int version, Viewer viewer) {
        return move(id, version, ReturnAction.TAKE, viewer, "");
    }

    @Transactional
    public Outcome approve(ReturnId id, int version, Viewer viewer) {
        var ret = returns.forOffice(id, viewer);
        var wrong = screens.checked(List.of(id), viewer).stream().anyMatch(ReviewScreens.Checked::isWrong);
        if (wrong && ret.state() == ReturnState.IN_REVIEW) {
            return new Refused(Reason.A_CHECK_IS_WRONG);
        }
        return move(id, version, ReturnAction.APPROVE, viewer, "");
    }

    /// @param defects at least one: the field and what to do
    @Transactional
    public Outcome sendBack(ReturnId id, int version, List<Defect> defects, Viewer viewer) {
        if (defects.isEmpty()
                || defects.stream().anyMatch(defect -> defect.reason().isBlank())) {
            return new Refused(Reason.NO_REASON);
        }
        var reasons = defects.stream().map(Defect::reason).collect(Collectors.joining("; "));
        var outcome = move(id, version, ReturnAction.RETURN, viewer, reasons);
        if (outcome instanceof Done) {
            returns.addDefects(id, defects, viewer);
        }
        return outcome;
    }

    @Transactional
    public Outcome reject(ReturnId id, int version, String reason, Viewer viewer) {
        return reason.isBlank()
                ? new Refused(Reason.NO_REASON)
                : move(id, version, ReturnAction.REJECT, viewer, reason);
    }

    private Outcome move(ReturnId id, int version, ReturnAction action, Viewer viewer, String reason) {
        var ret = returns.forOffice(id, viewer);
        if (!viewer.isAny(Role.KOP_OFFICER)) {
            return new Refused(Reason.NOT_AN_OFFICER);
        }
        if (!ReturnLifecycle.TABLE.allows(ret.state(), action)) {
            return new Refused(Reason.NOT_POSSIBLE_NOW);
        }
        returns.move(ret.at(version), action, viewer, reason);
        return new Done(ReturnLifecycle.TABLE.next(ret.state(), action));
    }
}
