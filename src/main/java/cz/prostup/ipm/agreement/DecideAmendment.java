package cz.prostup.ipm.agreement;

import static cz.prostup.ipm.agreement.AmendmentAction.PUT_IN_FORCE;
import static cz.prostup.ipm.agreement.AmendmentAction.REJECT;
import static cz.prostup.ipm.agreement.AmendmentAction.WITHDRAW;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.shared.NotFound;
import java.util.Collections;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The second person puts an amendment in force or rejects it; the first may take it back (decisions 15). The two
/// differ
/// as persons, also when one of them stands in for somebody.
///
/// @see AmendmentLifecycle
@Service
public class DecideAmendment {

    public sealed interface Outcome {}

    public record Done(AmendmentState state) implements Outcome {}

    public record Refused(Reason reason) implements Outcome {}

    public enum Reason {
        NOT_POSSIBLE_NOW("O tomto návrhu už někdo rozhodl."),
        NOT_ALLOWED("Rozhodnout může jen pracovník nebo vedení pobočky úřadu práce."),
        OTHER_SIDE("O\u00a0tomto dodatku rozhoduje druhá strana, než která ho navrhla."),
        NO_LONGER_FITS("Změna už nejde udělat: místo, zaměstnání nebo doba dohody se mezitím změnily."),
        SAME_PERSON("Návrh musí uvést v platnost jiná osoba, než která ho podala, i v zastoupení."),
        NOT_YOURS("Stáhnout návrh může jen ten, kdo ho podal."),
        NO_REASON("Napište důvod, ať druhá strana ví, co má udělat.");

        private final String czech;

        Reason(String czech) {
            this.czech = czech;
        }

        public String czech() {
            return czech;
        }
    }

    private final AmendmentRepository amendments;
    private final ApplyChange changes;
    private final AmendmentPapers papers;
    private final AgreementNotices notices;
    private final ApplicationEventPublisher events;

    DecideAmendment(
            AmendmentRepository amendments,
            ApplyChange changes,
            AmendmentPapers papers,
            AgreementNotices notices,
            ApplicationEventPublisher events) {
        this.amendments = amendments;
        this.changes = changes;
        this.papers = papers;
        this.notices = notices;
        this.events = events;
    }

    /// @throws NotFound    when the agreement is not for this viewer
    /// @throws StaleRecord when somebody decided since the page was made; so in all three
    @Transactional
    public Outcome putInForce(AmendmentId id, int version, Viewer viewer) {
        return move(id, version, PUT_IN_FORCE, "", viewer);
    }

    @Transactional
    public Outcome reject(AmendmentId id, int version, String reason, Viewer viewer) {
        return reason.isBlank() ? new Refused(Reason.NO_REASON) : move(id, version, REJECT, reason.strip(), viewer);
    }

    @Transactional
    public Outcome withdraw(AmendmentId id, int version, Viewer viewer) {
        return move(id, version, WITHDRAW, "", viewer);
    }

    private Outcome move(AmendmentId id, int version, AmendmentAction action, String reason, Viewer viewer) {
        var amendment = amendments.lockedAmendment(id);
        var standing = amendments.standing(amendment.agreement(), viewer);
        if (standing.places().isEmpty()) {
            throw new NotFound(id);
        }
        var both = amendment.kind().isOfBothSides();
        var table = both ? AmendmentLifecycle.OF_BOTH_SIDES : AmendmentLifecycle.TABLE;
        var move = table.find(amendment.state(), action);
        if (move.isEmpty()) {
            return new Refused(Reason.NOT_POSSIBLE_NOW);
        }
        var roles =
                both && action != WITHDRAW ? amendment.deciders() : move.get().roles();
        if (!standing.isAny(roles)) {
            return new Refused(both ? Reason.OTHER_SIDE : Reason.NOT_ALLOWED);
        }
        boolean same = isSame(amendment, action, viewer);
        if (action == WITHDRAW && !same) {
            return new Refused(Reason.NOT_YOURS);
        }
        if (action != WITHDRAW && same) {
            return new Refused(Reason.SAME_PERSON);
        }
        if (action == PUT_IN_FORCE && both && !changes.fits(amendment)) {
            return new Refused(Reason.NO_LONGER_FITS);
        }
        amendments.move(amendment.at(version), move.get(), reason, viewer, standing.principal(roles, viewer));
        if (action == PUT_IN_FORCE) {
            apply(amendment, viewer);
            papers.freeze(amendment, viewer);
        }
        if (both && action != WITHDRAW) {
            notices.decided(amendment.agreement(), amendment.id(), move.get().to(), viewer);
        }
        return new Done(move.get().to());
    }

    /// Whether the viewer, or whomever they act for, is the one who proposed it.
    private static boolean isSame(Amendment amendment, AmendmentAction action, Viewer viewer) {
        var acting = action == WITHDRAW
                ? viewer.personsActingAs(Role.EMPLOYER_ADMIN, Role.KOP_OFFICER)
                : viewer.personsActingAs(Role.KOP_OFFICER, Role.KOP_DIRECTOR, Role.EMPLOYER_ADMIN);
        return !Collections.disjoint(acting, amendment.proposers());
    }

    private void apply(Amendment amendment, Viewer viewer) {
        switch (amendment.kind()) {
            case BANK_ACCOUNT -> {
                amendments.changeAccount(amendment.agreement(), amendment.newValue());
                events.publishEvent(
                        new AccountChanged(amendment.agreement().value(), amendment.employerId(), amendment.number()));
            }
            case RULES ->
                amendments.changeRules(
                        amendment.agreement(), amendment.newValue(), Objects.requireNonNull(amendment.effectiveFrom()));
            case POSITIONS, TERMS, MENTOR, PROVIDER, VALIDITY -> changes.apply(amendment, viewer);
        }
    }
}
