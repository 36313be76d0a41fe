package cz.prostup.ipm.demo;

import cz.prostup.calendar.Deadlines;
import cz.prostup.calendar.WorkingDays;
import cz.prostup.ipm.demo.Cast.Employer;
import cz.prostup.ipm.monthlyreturn.LevyTable;
import cz.prostup.ipm.monthlyreturn.MonthFrame;
import cz.prostup.ipm.monthlyreturn.SaveClaims;
import cz.prostup.ipm.monthlyreturn.SheetRow;
import cz.prostup.ipm.monthlyreturn.SheetScreens;
import cz.prostup.ipm.monthlyreturn.SubmitReturns;
import cz.prostup.ipm.monthlyreturn.WageCostClaim;
import cz.prostup.shared.Hours;
import cz.prostup.shared.Ids;
import cz.prostup.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/// Payroll opens the sheet of the month, fills in wages and sends it, mends what the office returned.
@DemoPart
class PayrollWork {

    private static final Hours A_DAY = Hours.of("8");
    private static final BigDecimal BONUS = new BigDecimal("1.3");

    private final SheetScreens sheets;
    private final SaveClaims saveClaims;
    private final SubmitReturns submitReturns;
    private final LevyTable levies;

    PayrollWork(SheetScreens sheets, SaveClaims saveClaims, SubmitReturns submitReturns, LevyTable levies) {
        this.sheets = sheets;
        this.saveClaims = saveClaims;
        this.submitReturns = submitReturns;
        this.levies = levies;
    }

    /// @param lives the people of this employer
    void into(Agenda agenda, Employer employer, List<Life> lives, YearMonth month) {
        var payroll = employer.payroll();
        var any = lives.getFirst();
        ProviderWork.stage(
                agenda,
                any,
                month,
                ProviderWork.on(month, 8, 13),
                payroll,
                () -> send(employer, lives, month, (life, row) -> !life.has(Twist.LATE, month)));
        if (lives.stream().anyMatch(life -> life.has(Twist.MENDED, month))) {
            ProviderWork.stage(
                    agenda,
                    any,
                    month,
                    ProviderWork.on(month, 13, 13),
                    payroll,
                    () -> send(
                            employer,
                            lives,
                            month,
                            (life, row) -> life.has(Twist.MENDED, month) && life.wasReturned(month)));
        }
        if (lives.stream().anyMatch(life -> life.has(Twist.LATE, month))) {
            var afterDeadline = WorkingDays.plus(due(month), 4).atTime(13, 0);
            agenda.at(
                    afterDeadline,
                    payroll,
                    () -> send(employer, lives, month, (life, row) -> life.has(Twist.LATE, month)));
        }
    }

    static java.time.LocalDate due(YearMonth month) {
        return Deadlines.returnDue(month, WorkedRules.get()::months).date();
    }

    private void send(Employer employer, List<Life> lives, YearMonth month, BiPredicate<Life, SheetRow> which) {
        var claims = rows(employer, lives, month, which).stream()
                .map(row -> claim(row.life(), row.row()))
                .toList();
        if (claims.isEmpty()) {
            return;
        }
        Expected.of(SaveClaims.Saved.class, saveClaims.save(claims, employer.payroll()), employer.name() + " " + month);
        var entries = rows(employer, lives, month, which).stream()
                .map(row -> new SubmitReturns.Entry(
                        row.row().basics().id(), row.row().basics().version()))
                .toList();
        Expected.of(
                SubmitReturns.Submitted.class,
                submitReturns.submit(Ids.next(), employer.organisation(), month, entries, employer.payroll()),
                employer.name() + " " + month);
    }

    private record Worker(Life life, SheetRow row) {}

    private List<Worker> rows(Employer employer, List<Life> lives, YearMonth month, BiPredicate<Life, SheetRow> which) {
        return sheets.sheet(employer.organisation(), employer.name(), month, employer.payroll()).editable().stream()
                .flatMap(row -> lives.stream()
                        .filter(life ->
                                life.person().value().equals(row.basics().personId()))
                        .map(life -> new Worker(life, row)))
                .filter(worker -> worker.life().isSent(month) && which.test(worker.life(), worker.row()))
                .toList();
    }

    private SaveClaims.Entry claim(Life life, SheetRow row) {
        var month = row.basics().month();
        var unsigned = life.detail(Twist.SENT_UNSIGNED, month).orElse("");
        return new SaveClaims.Entry(
                row.basics().id(),
                row.basics().version(),
                withMistakes(life, month, honest(row, life.has(Twist.WAGE_JUMP, month) ? BONUS : BigDecimal.ONE)),
                row.isShort() ? shortage(life, row).orElse("") : "",
                unsigned);
    }

    /// The wage of the contract for the hours worked and paid.
    private WageCostClaim honest(SheetRow row, BigDecimal times) {
        var basics = row.basics();
        var told = row.proposed();
        var frame = MonthFrame.of(basics.month(), basics.start(), basics.lastDay(), basics.weeklyHours(), row.rules());
        var paid = told.hoursWorked().plus(told.hoursHoliday()).plus(told.hoursLeave());
        var gross = new Money(basics.contractWage()
                .multiply(paid.value())
                .multiply(times)
                .divide(frame.wholeFund().value(), 0, RoundingMode.HALF_UP));
        var levied = levies.of(gross, basics.month());
        return new WageCostClaim(
                gross,
                levied.employerSocial(),
                levied.employerHealth(),
                Money.ZERO,
                told.hoursFund(),
                told.hoursWorked(),
                told.hoursHoliday(),
                told.hoursLeave(),
                told.hoursSick(),
                told.hoursOther());
    }

    private static WageCostClaim withMistakes(Life life, YearMonth month, WageCostClaim claim) {
        boolean typo = life.isBeingMended(month) && !life.wasReturned(month);
        var social = typo || life.has(Twist.WRONG_LEVIES, month)
                ? claim.employerSocial().plus(Money.crowns(1000))
                : claim.employerSocial();
        boolean sickUntold = life.has(Twist.SICK_UNTOLD, month);
        boolean wrongTime = life.has(Twist.WRONG_TIME, month);
        var worked = wrongTime || sickUntold ? minusDay(claim.hoursWorked()) : claim.hoursWorked();
        return new WageCostClaim(
                claim.gross(),
                social,
                claim.employerHealth(),
                claim.sickPay(),
                claim.hoursFund(),
                worked,
                claim.hoursHoliday(),
                claim.hoursLeave(),
                sickUntold ? claim.hoursSick().plus(A_DAY) : claim.hoursSick(),
                claim.hoursOther());
    }

    private static Hours minusDay(Hours hours) {
        return new Hours(hours.value().subtract(A_DAY.value()));
    }

    private static Optional<String> shortage(Life life, SheetRow row) {
        var month = row.basics().month();
        if (life.has(Twist.FEW_HOURS, month)) {
            return life.detail(Twist.FEW_HOURS, month);
        }
        if (month.equals(YearMonth.from(row.basics().start()))) {
            return Optional.of("nástup v průběhu měsíce");
        }
        return month.equals(YearMonth.from(row.basics().lastDay()))
                ? Optional.of("podpora v průběhu měsíce skončila")
                : Optional.of("část schůzek se neuskutečnila, náhradní termíny jsou v dalším měsíci");
    }
}
