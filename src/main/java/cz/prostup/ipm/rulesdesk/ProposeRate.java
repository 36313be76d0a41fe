package cz.prostup.ipm.rulesdesk;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.programme.Certainty;
import cz.prostup.ipm.programme.DatedRates;
import cz.prostup.ipm.programme.RateKind;
import cz.prostup.ipm.rulesdesk.RulesOutcome.Done;
import cz.prostup.ipm.rulesdesk.RulesOutcome.Reason;
import cz.prostup.ipm.rulesdesk.RulesOutcome.Refused;
import cz.prostup.shared.Ids;
import cz.prostup.shared.Today;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// A rate of the state for new days: one proposes it, another confirms. A rate that months were counted by stays.
@Service
public class ProposeRate {

    /// @param value in the stored form
    public record Proposal(
            RateKind kind,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String value,
            Certainty certainty,
            String source,
            String reason) {}

    private final RateRepository rates;
    private final DatedRates datedRates;
    private final Today today;

    ProposeRate(RateRepository rates, DatedRates datedRates, Today today) {
        this.rates = rates;
        this.datedRates = datedRates;
        this.today = today;
    }

    @Transactional(readOnly = true)
    public List<Rate> all() {
        return rates.all();
    }

    @Transactional
    public RulesOutcome propose(Proposal proposal, Viewer viewer) {
        var problem = problem(proposal, viewer);
        if (problem != null) {
            return new Refused(problem);
        }
        rates.propose(
                new Rate(
                        new RateId(Ids.next()),
                        proposal.kind(),
                        proposal.validFrom(),
                        proposal.validTo(),
                        proposal.value(),
                        proposal.certainty(),
                        proposal.source(),
                        RateState.PROPOSED,
                        proposal.reason(),
                        viewer.name(),
                        Set.of(),
                        0),
                viewer);
        return new Done();
    }

    /// A rate that would hold on those days ends on the day before.
    ///
    /// @throws NotFound    when there is no such rate
    /// @throws StaleRecord when somebody decided about it meanwhile; so in [#withdraw]
    @Transactional
    public RulesOutcome confirm(RateId id, int seen, Viewer viewer) {
        var rate = rates.lock(id, seen);
        if (!viewer.isAny(Role.LABOUR_OFFICE_HQ)) {
            return new Refused(Reason.NOT_DIRECTORATE);
        }
        if (!RateLifecycle.TABLE.allows(rate.state(), RateAction.CONFIRM)) {
            return new Refused(Reason.NOT_POSSIBLE_NOW);
        }
        if (!Collections.disjoint(rate.persons(), viewer.personsActingAs(Role.LABOUR_OFFICE_HQ))) {
            return new Refused(Reason.SAME_PERSON);
        }
        var touched = touched(rate.kind(), rate.validFrom(), rate.validTo());
        if (!canFollow(touched, rate.validFrom())) {
            return new Refused(Reason.OVERLAPS);
        }
        touched.forEach(earlier -> rates.endOn(earlier.id(), rate.validFrom().minusDays(1)));
        rates.decide(id, RateState.CONFIRMED, viewer);
        AfterCommit.run(datedRates::forget);
        return new Done();
    }

    @Transactional
    public RulesOutcome withdraw(RateId id, int seen, Viewer viewer) {
        var rate = rates.lock(id, seen);
        if (!viewer.isAny(Role.LABOUR_OFFICE_HQ)) {
            return new Refused(Reason.NOT_DIRECTORATE);
        }
        if (!RateLifecycle.TABLE.allows(rate.state(), RateAction.WITHDRAW)) {
            return new Refused(Reason.NOT_POSSIBLE_NOW);
        }
        rates.decide(id, RateState.WITHDRAWN, viewer);
        return new Done();
    }

    private @Nullable Reason problem(Proposal proposal, Viewer viewer) {
        if (!viewer.isAny(Role.LABOUR_OFFICE_HQ)) {
            return Reason.NOT_DIRECTORATE;
        }
        if (!Rate.parameter(proposal.kind()).accepts(proposal.value())) {
            return Reason.UNREADABLE;
        }
        var to = proposal.validTo();
        if (to != null && to.isBefore(proposal.validFrom())) {
            return Reason.ENDS_BEFORE_START;
        }
        if (proposal.source().isBlank()) {
            return Reason.NO_SOURCE;
        }
        if (proposal.reason().isBlank()) {
            return Reason.NO_REASON;
        }
        return canFollow(touched(proposal.kind(), proposal.validFrom(), to), proposal.validFrom())
                ? null
                : Reason.OVERLAPS;
    }

    private List<Rate> touched(RateKind kind, LocalDate from, @Nullable LocalDate to) {
        return rates.confirmedFor(kind).stream()
                .filter(rate -> rate.validTo() == null || !rate.validTo().isBefore(from))
                .filter(rate -> to == null || !rate.validFrom().isAfter(to))
                .toList();
    }

    /// Only an earlier rate may be ended, and not back in time.
    private boolean canFollow(List<Rate> touched, LocalDate from) {
        var follows = !from.isBefore(today.date())
                && touched.stream().allMatch(rate -> rate.validFrom().isBefore(from));
        return touched.isEmpty() || follows;
    }
}
