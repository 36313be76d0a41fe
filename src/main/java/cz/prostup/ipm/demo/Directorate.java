package cz.prostup.ipm.demo;

import cz.prostup.access.Viewer;
import cz.prostup.calendar.WorkingDays;
import cz.prostup.ipm.programme.Certainty;
import cz.prostup.ipm.programme.RateKind;
import cz.prostup.ipm.rulesdesk.ChangeParameter;
import cz.prostup.ipm.rulesdesk.DecideVersion;
import cz.prostup.ipm.rulesdesk.ProposeRate;
import cz.prostup.ipm.rulesdesk.ProposeVersion;
import cz.prostup.ipm.rulesdesk.RateState;
import cz.prostup.ipm.rulesdesk.RulesOutcome;
import cz.prostup.ipm.rulesdesk.TryRules;
import java.time.LocalDate;

/// The directorate proposes the rules of next year and tries them on the last one; the other person has not decided.
@DemoPart
class Directorate {

    private final ProposeVersion proposeVersion;
    private final ChangeParameter changeParameter;
    private final TryRules tryRules;

    private final DecideVersion decideVersion;
    private final ProposeRate proposeRate;

    Directorate(
            ProposeVersion proposeVersion,
            ChangeParameter changeParameter,
            TryRules tryRules,
            DecideVersion decideVersion,
            ProposeRate proposeRate) {
        this.decideVersion = decideVersion;
        this.proposeRate = proposeRate;
        this.proposeVersion = proposeVersion;
        this.changeParameter = changeParameter;
        this.tryRules = tryRules;
    }

    void into(Agenda agenda, Cast cast) {
        var author = cast.member("sylva.pravdova").viewer();
        var tried = WorkingDays.previous(agenda.today());
        var proposed = WorkingDays.previous(WorkingDays.previous(tried));
        attempts(agenda, author);
        var code = "IPM-" + (agenda.today().getYear() + 1);
        agenda.at(proposed.atTime(9, 0), author, () -> propose(code, proposed, author));
        agenda.at(
                tried.atTime(9, 0),
                author,
                () -> Expected.of(TryRules.Started.class, tryRules.start(code, author), code));
    }

    /// Half a year ago a first attempt came to nothing; the minimum wage of next year was mistyped once and waits now.
    private void attempts(Agenda agenda, Viewer author) {
        var early = WorkingDays.sameOrNext(agenda.today().minusMonths(6));
        var code = "IPM-" + (early.getYear() + 1) + "-A";
        agenda.at(early.atTime(9, 0), author, () -> {
            propose(code, early, author);
            Expected.of(
                    RulesOutcome.Done.class,
                    decideVersion.withdraw(code, 1, "ministerstvo chce nejdřív vyhodnotit pilot", author),
                    code);
        });
        var rate = WorkingDays.previous(agenda.today());
        agenda.at(rate.atTime(10, 0), author, () -> {
            minimumWage(rate, "2390", author);
            var mistyped = proposeRate.all().stream()
                    .filter(one -> one.state() == RateState.PROPOSED)
                    .findFirst()
                    .orElseThrow();
            Expected.of(
                    RulesOutcome.Done.class, proposeRate.withdraw(mistyped.id(), mistyped.version(), author), mistyped);
            minimumWage(rate, "23900", author);
        });
    }

    private void minimumWage(LocalDate day, String crowns, Viewer author) {
        var proposal = new ProposeRate.Proposal(
                RateKind.MINIMUM_WAGE,
                LocalDate.of(day.getYear() + 1, 1, 1),
                LocalDate.of(day.getYear() + 1, 12, 31),
                crowns,
                Certainty.UNVERIFIED,
                "návrh nařízení vlády (ukázka)",
                "sazba na příští rok chybí");
        Expected.of(RulesOutcome.Done.class, proposeRate.propose(proposal, author), crowns);
    }

    private void propose(String code, LocalDate day, Viewer author) {
        var year = day.getYear() + 1;
        var proposal = new ProposeVersion.Proposal(
                code,
                "Návrh pravidel " + year,
                LocalDate.of(year, 1, 1),
                "návrh metodického pokynu pro rok " + year + " (ukázka)",
                "pracovní skupina ředitelství",
                "strop mzdového příspěvku má růst s\u00a0minimální mzdou");
        Expected.of(RulesOutcome.Done.class, proposeVersion.propose("IPM-2025", proposal, author), code);
        var cap = new ChangeParameter.Change(
                "wageCapMonthly",
                "28000",
                Certainty.INFERRED,
                "pracovní skupina ředitelství",
                "při současném stropu už plný úvazek s\u00a0praxí na polovinu nákladů nedosáhne");
        Expected.of(RulesOutcome.Done.class, changeParameter.change(code, 0, cap, author), code);
    }
}
