package cz.prostup.ipm.placement;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.CandidateId;
import cz.prostup.ipm.PlacementId;
import cz.prostup.ipm.contribution.SupportPeriod;
import cz.prostup.ipm.plan.OpenPlan;
import cz.prostup.ipm.programme.RulesRepository;
import cz.prostup.people.PersonId;
import cz.prostup.people.Relations;
import cz.prostup.shared.Ids;
import cz.prostup.shared.Money;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.Period;
import cz.prostup.shared.Today;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Approves a person on a position: the job with its days, the units that see it, an empty plan, the deadlines.
@Service
public class OpenPlacement {

    /// @param candidate     the way that led here; null for a job taken over under an agreement without an application
    /// @param employerUnits units of the employer whose administrators and mentors see the job, at least one
    /// @param payrollUnits  units of the employer that fill the returns
    /// @param providerUnits units that lead the integration activities
    public record Approval(
            @Nullable CandidateId candidate,
            UUID position,
            PersonId person,
            UUID mentor,
            LocalDate start,
            Money grossWage,
            List<UUID> employerUnits,
            List<UUID> payrollUnits,
            List<UUID> providerUnits) {

        /// A job taken over, without a candidate.
        public Approval(
                UUID position,
                PersonId person,
                UUID mentor,
                LocalDate start,
                Money grossWage,
                List<UUID> employerUnits,
                List<UUID> payrollUnits,
                List<UUID> providerUnits) {
            this(null, position, person, mentor, start, grossWage, employerUnits, payrollUnits, providerUnits);
        }
    }

    public sealed interface Outcome {

        record Opened(PlacementId placement) implements Outcome {}

        /// @param why in Czech, for the screen
        record Refused(String why) implements Outcome {}
    }

    private static final String BASIS = "PLACEMENT";

    private final PlacementRepository placements;
    private final RulesRepository rules;
    private final PlacementDeadlines deadlines;
    private final OpenPlan plan;
    private final Relations relations;
    private final Today today;

    OpenPlacement(
            PlacementRepository placements,
            RulesRepository rules,
            PlacementDeadlines deadlines,
            OpenPlan plan,
            Relations relations,
            Today today) {
        this.placements = placements;
        this.rules = rules;
        this.deadlines = deadlines;
        this.plan = plan;
        this.relations = relations;
        this.today = today;
    }

    /// Whoever hires an approved candidate was let in by the way of that candidate, which calls here.
    ///
    /// @throws NotFound when the position is not of the viewer's branch
    @Transactional
    public Outcome open(Viewer viewer, Approval approval) {
        var position = placements.lockPosition(approval.position());
        if (approval.candidate() == null
                && !viewer.equals(Viewer.SYSTEM)
                && !viewer.unitsAs(Role.KOP_OFFICER).contains(position.officeUnit())) {
            throw new NotFound(approval.position());
        }
        var support = SupportPeriod.of(approval.start(), rules.get(position.rules()));
        var why = whyNot(approval, position, support);
        return why.isEmpty() ? opened(viewer, approval, position, support) : new Outcome.Refused(why);
    }

    private String whyNot(Approval approval, Position position, SupportPeriod support) {
        if (!position.agreementState().equals("IN_FORCE")) {
            return "Dohoda " + position.agreementNumber() + " není v platnosti.";
        }
        if (!position.isOpenTo(approval.candidate())) {
            return approval.candidate() == null
                    ? "Na tomto místě může začít jen schválený uchazeč."
                    : "Toto místo se pro uchazeče nedrží. Nejdřív ho na místo schvalte.";
        }
        if (!position.effective().contains(approval.start())) {
            return "Nástup musí být v době platnosti dohody " + position.agreementNumber() + ".";
        }
        if (!placements.unitsBelongTo(position.employerId(), approval.employerUnits())
                || !placements.unitsBelongTo(position.employerId(), approval.payrollUnits())) {
            return "Útvary zaměstnavatele nepatří k zaměstnavateli z dohody.";
        }
        var days = new Period(support.start(), support.basicEnd());
        if (placements.isPositionTaken(position.id(), days)) {
            return "Toto místo je v té době obsazené.";
        }
        return placements.isPersonPlaced(approval.person(), days) ? "Tento člověk má v té době jiné místo." : "";
    }

    private Outcome opened(Viewer viewer, Approval approval, Position position, SupportPeriod support) {
        var id = new PlacementId(Ids.next());
        placements.insert(id, approval, position, support, viewer);
        var from = today.date().isBefore(approval.start()) ? today.date() : approval.start();
        party(id, approval.person(), List.of(position.officeUnit()), "OFFICE", from);
        party(id, approval.person(), approval.employerUnits(), "EMPLOYER", from);
        approval.employerUnits()
                .forEach(unit ->
                        relations.accompany(approval.person(), unit, approval.mentor(), "MENTOR", BASIS, from, viewer));
        party(id, approval.person(), approval.payrollUnits(), "PAYROLL", from);
        party(id, approval.person(), approval.providerUnits(), "PROVIDER", from);
        var placement = placements.lock(id);
        plan.open(id, deadlines.openFor(placement));
        return new Outcome.Opened(id);
    }

    private void party(PlacementId id, PersonId person, List<UUID> units, String capacity, LocalDate from) {
        units.forEach(unit -> {
            placements.addParty(id, unit, capacity, from);
            relations.open(person, unit, BASIS, from);
        });
    }
}
