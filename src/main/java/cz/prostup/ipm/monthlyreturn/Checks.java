package cz.prostup.ipm.monthlyreturn;

import static cz.prostup.ipm.monthlyreturn.Check.Level.LOOK;
import static cz.prostup.ipm.monthlyreturn.Check.Level.PASSED;
import static cz.prostup.ipm.monthlyreturn.Check.Level.WRONG;

import cz.prostup.ipm.contribution.Outcome.Calculated;
import cz.prostup.ipm.monthlyreturn.Check.Kind;
import cz.prostup.ipm.monthlyreturn.Check.Level;
import cz.prostup.ipm.monthlyreturn.SheetRow.AbsenceDays;
import cz.prostup.shared.Hours;
import cz.prostup.shared.Money;
import cz.prostup.shared.Period;
import cz.prostup.shared.Today;
import cz.prostup.ui.Czech;
import java.util.List;
import java.util.stream.Collectors;

/// The office's checks of a return: pure questions about facts, each with its rule and its evidence.
///
/// Only what a rule forbids stops an approval; the rest is shown, for the officer decides (domain P12, BR-027).
public final class Checks {

    private Checks() {}

    /// What is wrong comes first, then what needs a look, then what passed; inside in the order of the questions.
    public static List<Check> of(ReviewFacts facts) {
        return List.of(
                        agreement(facts),
                        placement(facts),
                        plan(facts),
                        statements(facts),
                        hours(facts),
                        overlaps(facts),
                        sickDays(facts),
                        levies(facts),
                        WageChange.check(facts),
                        workingTime(facts),
                        absences(facts),
                        onTime(facts),
                        recomputed(facts))
                .stream()
                .sorted((one, other) -> other.level().compareTo(one.level()))
                .toList();
    }

    private static Check agreement(ReviewFacts facts) {
        var agreement = facts.agreement();
        var valid = agreement.state().equals("IN_FORCE")
                && !facts.support().from().isBefore(agreement.from())
                && !facts.support().to().isAfter(agreement.to());
        var evidence = "dohoda " + agreement.number() + " platí " + Czech.date(agreement.from()) + " – "
                + Czech.date(agreement.to());
        return new Check(Kind.AGREEMENT, valid ? PASSED : WRONG, evidence, "BR-015");
    }

    /// The days of support may have changed since the sending: the job ended early, or was extended.
    private static Check placement(ReviewFacts facts) {
        var row = facts.row().basics();
        int days = facts.frame().days().supported();
        var frozen = facts.frozen();
        int sent = frozen == null ? days : frozen.daysSupported();
        var evidence = "podpora " + Czech.date(row.start()) + " – " + Czech.date(row.lastDay()) + ", v tomto měsíci "
                + Czech.count(days, "den", "dny", "dní")
                + (sent == days ? "" : ", při odeslání " + Czech.count(sent, "den", "dny", "dní"));
        return new Check(Kind.PLACEMENT, sent == days ? PASSED : WRONG, evidence, "BR-003, BR-004");
    }

    private static Check plan(ReviewFacts facts) {
        var plan = facts.plan();
        if (plan == null) {
            return new Check(Kind.PLAN, LOOK, "plán ještě nikdo nezaložil", "BR-040, BR-041");
        }
        var decided = plan.decidedOn();
        return plan.state().equals("APPROVED") && decided != null
                ? new Check(
                        Kind.PLAN, PASSED, "verze " + plan.versionNo() + " schválena " + Czech.date(decided), "BR-041")
                : new Check(
                        Kind.PLAN, LOOK, "schválený není, měl být do " + Czech.date(plan.dueOn()), "BR-040, BR-041");
    }

    private static Check statements(ReviewFacts facts) {
        var hours = facts.row().hours();
        if (hours.isAllAccepted()) {
            return new Check(
                    Kind.STATEMENTS,
                    PASSED,
                    Czech.count(hours.statements().size(), "výkaz", "výkazy", "výkazů"),
                    "BR-051");
        }
        var waiting = hours.statements().isEmpty()
                ? "žádný výkaz aktivit není"
                : hours.waiting().stream()
                        .map(MonthHours.StatementHours::waitsFor)
                        .collect(Collectors.joining(", "));
        var reason = facts.row().basics().unsignedReason();
        return new Check(
                Kind.STATEMENTS,
                LOOK,
                waiting + (reason.isBlank() ? "" : "; zaměstnavatel uvádí: " + reason),
                "BR-051");
    }

    private static Check hours(ReviewFacts facts) {
        var row = facts.row();
        var counted = row.hours().counted();
        var evidence = Czech.hours(counted) + " z požadovaných " + Czech.hours(row.required());
        if (!row.isShort()) {
            return new Check(Kind.HOURS, PASSED, evidence, "BR-006");
        }
        var reason = row.basics().shortageReason();
        return new Check(
                Kind.HOURS,
                LOOK,
                evidence + (reason.isBlank() ? "" : "; zaměstnavatel uvádí: " + reason),
                "BR-006, C3");
    }

    private static Check overlaps(ReviewFacts facts) {
        var overlaps = MonthActivity.overlaps(facts.activities());
        if (overlaps.isEmpty()) {
            return new Check(Kind.OVERLAPS, PASSED, "žádné dvě aktivity ve stejný čas", "P11");
        }
        var evidence = overlaps.stream()
                .map(pair -> Czech.dayMonth(pair.one().date()) + " " + at(pair.one()) + " a " + at(pair.other()))
                .collect(Collectors.joining("; "));
        return new Check(Kind.OVERLAPS, LOOK, evidence, "P11");
    }

    private static String at(MonthActivity activity) {
        var start = activity.start();
        return activity.kind() + (start == null ? "" : " od " + Czech.time(start));
    }

    private static Check sickDays(ReviewFacts facts) {
        var ill = facts.activities().stream()
                .filter(activity -> activity.sickDay() && activity.isAttended())
                .toList();
        if (ill.isEmpty()) {
            return new Check(Kind.SICK_DAYS, PASSED, "v dny nemoci nic zapsáno není", "P13");
        }
        var evidence = ill.stream()
                .map(activity -> Czech.dayMonth(activity.date()) + " " + activity.kind()
                        + (activity.reason().isBlank() ? "" : " (" + activity.reason() + ")"))
                .collect(Collectors.joining("; "));
        return new Check(Kind.SICK_DAYS, LOOK, evidence, "P13");
    }

    private static Check levies(ReviewFacts facts) {
        var claim = facts.row().proposed();
        var tolerance = facts.row().rules().levyTolerance();
        var fits = tolerance.accepts(facts.expectedSocial(), claim.employerSocial())
                && tolerance.accepts(facts.expectedHealth(), claim.employerHealth());
        var expected = facts.expectedSocial().plus(facts.expectedHealth());
        var difference = claim.levies().minus(expected);
        var evidence = "ze mzdy vychází " + Czech.money(expected) + ", uvedeno " + Czech.money(claim.levies())
                + (difference.equals(Money.ZERO) ? "" : ", rozdíl " + Czech.money(difference));
        return new Check(
                Kind.LEVIES,
                fits ? PASSED : LOOK,
                evidence,
                "pravidla " + facts.row().rules().code());
    }

    private static Check workingTime(ReviewFacts facts) {
        var claim = facts.row().proposed();
        var fits = claim.hoursTold().equals(claim.hoursFund())
                && claim.hoursFund().equals(facts.frame().fund());
        var evidence = "fond " + Czech.hours(facts.frame().fund()) + ", vykázáno " + Czech.hours(claim.hoursTold());
        return new Check(Kind.WORKING_TIME, fits ? PASSED : LOOK, evidence, "P13");
    }

    private static Check absences(ReviewFacts facts) {
        var recorded = Hours.sum(facts.row().absences().stream()
                .filter(absence -> absence.column().equals("SICK"))
                .map(absence -> facts.frame().absent(days(absence)))
                .toList());
        var told = facts.row().proposed().hoursSick();
        var evidence = "mentor zapsal " + Czech.hours(recorded) + ", mzdová účtárna uvádí " + Czech.hours(told);
        return new Check(Kind.ABSENCES, recorded.equals(told) ? PASSED : LOOK, evidence, "P13");
    }

    private static Period days(AbsenceDays absence) {
        return new Period(absence.from(), absence.to());
    }

    private static Check onTime(ReviewFacts facts) {
        var submitted = facts.submittedAt();
        var due = facts.row().basics().dueOn();
        if (submitted == null) {
            return new Check(Kind.ON_TIME, LOOK, "ještě nebyl odeslán, termín " + Czech.date(due), "BR-027");
        }
        var day = submitted.atZone(Today.PRAGUE).toLocalDate();
        var evidence = "odesláno " + Czech.date(day) + ", termín " + Czech.date(due);
        return new Check(Kind.ON_TIME, day.isAfter(due) ? LOOK : PASSED, evidence, "BR-027, INF-8");
    }

    /// Facts may have changed since the sending (a correction of hours): the stored amount then no longer fits.
    private static Check recomputed(ReviewFacts facts) {
        var frozen = facts.frozen();
        if (frozen == null || !(facts.row().outcome() instanceof Calculated now)) {
            return new Check(
                    Kind.RECOMPUTED,
                    WRONG,
                    "výpočet chybí",
                    "pravidla " + facts.row().rules().code());
        }
        var same = frozen.total().equals(now.total()) && frozen.integration().equals(now.integrationContribution());
        var evidence = same
                ? Czech.money(frozen.total()) + " podle pravidel " + now.rulesCode()
                : "při odeslání " + Czech.money(frozen.total()) + ", dnes by bylo " + Czech.money(now.total());
        Level level = same ? PASSED : WRONG;
        return new Check(
                Kind.RECOMPUTED,
                level,
                evidence,
                "pravidla " + facts.row().rules().code());
    }
}
