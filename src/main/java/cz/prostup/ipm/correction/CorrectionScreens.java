package cz.prostup.ipm.correction;

import cz.prostup.access.ReadLog;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.calendar.WorkingDays;
import cz.prostup.ipm.ReturnId;
import cz.prostup.ipm.contribution.Line;
import cz.prostup.ipm.contribution.MonthInputs;
import cz.prostup.ipm.contribution.Outcome.Calculated;
import cz.prostup.ipm.contribution.Outcome.Refused;
import cz.prostup.ipm.monthlyreturn.StoredCalculations;
import cz.prostup.ipm.monthlyreturn.StoredCalculations.Stored;
import cz.prostup.ipm.programme.RulesRepository;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Money;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.Today;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Answers the form and the page of one correction: old and new side by side, who did what, and where the money is.
@Component
public class CorrectionScreens {

    /// @param after   what the correction comes to: frozen once it was checked, until then counted for this look
    /// @param reasons why it cannot be counted, empty when it can
    public record Comparison(
            Stored before, MonthInputs inputs, @Nullable After after, List<String> reasons) {}

    public record After(String rules, Money wage, Money integration, Money total, List<Line> lines) {

        static After of(Stored stored) {
            return new After(stored.rules(), stored.wage(), stored.integration(), stored.total(), stored.lines());
        }

        static After of(Calculated calculated) {
            return new After(
                    calculated.rulesCode(),
                    calculated.wageContribution(),
                    calculated.integrationContribution(),
                    calculated.total(),
                    calculated.lines());
        }
    }

    /// @param by whom they stood in for is told with them
    public record Event(Instant at, String by, @Nullable String onBehalfOf, CorrectionAction action, String reason) {}

    /// How far the money is: the payment that carries the difference, or the claim.
    ///
    /// @param payment state of the payment, null when none was ordered
    /// @param claim   state of the claim, null when nothing is claimed
    public record Way(
            @Nullable String payment,
            @Nullable LocalDate settledOn,
            @Nullable String batch,
            @Nullable UUID claimId,
            @Nullable String claim,
            @Nullable LocalDate dueOn,
            @Nullable String symbol) {}

    /// @param comparison  null for those who see no wages
    /// @param integration difference of the integration contribution, null until it was checked
    /// @param claimDue    when a claim raised today would be due; null when none would be
    /// @param can         what this viewer may do now
    /// @param fourEyes    the viewer cannot approve because they had a hand in it
    public record Detail(
            Correction correction,
            MendedMonth month,
            @Nullable Comparison comparison,
            @Nullable Money integration,
            StatementHours statements,
            List<Event> history,
            @Nullable Way way,
            @Nullable LocalDate claimDue,
            Set<CorrectionAction> can,
            boolean canEdit,
            boolean fourEyes) {

        public @Nullable Money difference() {
            return comparison == null || comparison.after() == null
                    ? null
                    : comparison.after().total().minus(comparison.before().total());
        }

        public List<Exit> exits() {
            var difference = difference();
            return difference == null ? List.of() : Exit.possible(difference, month.ended());
        }
    }

    /// The month that somebody wants to mend, and what the form is filled with.
    ///
    /// @param open    the correction that is open already and that the viewer may see
    /// @param blocked one is open that the viewer may not see
    /// @param before  null for those who see no wages
    /// @param rules   codes of all versions, the newest first
    public record Beginning(
            MendedMonth month,
            Party party,
            @Nullable CorrectionId open,
            boolean blocked,
            @Nullable Stored before,
            StatementHours statements,
            List<String> rules) {}

    private final JdbcClient db;
    private final MendedMonths months;
    private final CorrectionRepository corrections;
    private final StoredCalculations calculations;
    private final RulesRepository rules;
    private final ReadLog readLog;
    private final Today today;

    CorrectionScreens(
            JdbcClient db,
            MendedMonths months,
            CorrectionRepository corrections,
            StoredCalculations calculations,
            RulesRepository rules,
            ReadLog readLog,
            Today today) {
        this.db = db;
        this.months = months;
        this.corrections = corrections;
        this.calculations = calculations;
        this.rules = rules;
        this.readLog = readLog;
        this.today = today;
    }

    /// @throws NotFound when the viewer has nothing to do with the month
    @Transactional
    public Beginning beginning(ReturnId id, Viewer viewer) {
        var month = months.of(id, viewer);
        var party = month.party().orElseThrow(() -> new NotFound(id));
        readLog.person(viewer, month.personId(), "correction of " + month.month(), id.value(), month.basis());
        var open = corrections.open(id);
        var mine = open.filter(found -> month.mayRead(found.change().basis()));
        var before =
                month.seesWages() ? months.base(id).map(base -> stored(base.calculation())) : Optional.<Stored>empty();
        return new Beginning(
                month,
                party,
                mine.map(Correction::id).orElse(null),
                open.isPresent() && mine.isEmpty(),
                before.orElse(null),
                months.statements(month.placement(), month.month()),
                party == Party.OFFICE ? versions() : List.of());
    }

    /// The same for a draft that is being changed.
    ///
    /// @throws NotFound when the viewer may not see it
    @Transactional
    public Beginning draft(CorrectionId id, Viewer viewer) {
        var correction = corrections.get(id);
        var month = months.of(correction.returnId(), viewer);
        requireReadable(correction, month);
        readLog.person(viewer, month.personId(), "correction of " + month.month(), id.value(), month.basis());
        return new Beginning(
                month,
                correction.party(),
                id,
                false,
                month.seesWages() ? stored(correction.base()) : null,
                months.statements(month.placement(), month.month()),
                correction.party() == Party.OFFICE ? versions() : List.of());
    }

    /// @throws NotFound when the viewer may not see it
    @Transactional
    public Detail detail(CorrectionId id, Viewer viewer) {
        var correction = corrections.get(id);
        var month = months.of(correction.returnId(), viewer);
        requireReadable(correction, month);
        readLog.person(viewer, month.personId(), "correction of " + month.month(), id.value(), month.basis());
        var mixed = EnumSet.noneOf(CorrectionAction.class);
        for (var action : CorrectionAction.values()) {
            CorrectionLifecycle.TABLE
                    .find(correction.state(), action)
                    .filter(move -> MoveCorrection.belongs(move, correction, month))
                    .ifPresent(move -> mixed.add(action));
        }
        var fourEyes = mixed.contains(CorrectionAction.APPROVE)
                && !Collections.disjoint(viewer.personsActingAs(Role.KOP_OFFICER), corrections.involved(correction));
        if (fourEyes || !correction.isChecked()) {
            mixed.remove(CorrectionAction.APPROVE);
        }
        var comparison = month.seesWages() ? comparison(correction) : null;
        return new Detail(
                correction,
                month,
                comparison,
                integration(id),
                months.statements(month.placement(), month.month()),
                history(id),
                correction.state().holds() ? way(id) : null,
                correction.state().isOpen() && owes(comparison) ? claimDue() : null,
                Set.copyOf(mixed),
                correction.state() == CorrectionState.DRAFT && month.isOn(correction.party()),
                fourEyes);
    }

    private static void requireReadable(Correction correction, MendedMonth month) {
        if (!month.mayRead(correction.change().basis())) {
            throw new NotFound(correction.id());
        }
    }

    private Stored stored(UUID id) {
        return Optional.ofNullable(calculations.find(Set.of(id)).get(id)).orElseThrow(() -> new NotFound(id));
    }

    private Comparison comparison(Correction correction) {
        var frozen = correction.calculation();
        var wanted = frozen == null ? Set.of(correction.base()) : Set.of(correction.base(), frozen);
        Map<UUID, Stored> found = calculations.find(wanted);
        var before = Optional.ofNullable(found.get(correction.base())).orElseThrow(() -> new NotFound(correction.id()));
        var after = frozen == null ? null : found.get(frozen);
        if (after != null) {
            return new Comparison(before, after.inputs(), After.of(after), List.of());
        }
        var again = Recalculation.of(before, correction.change(), rules::get);
        return switch (again.outcome()) {
            case Calculated calculated -> new Comparison(before, again.inputs(), After.of(calculated), List.of());
            case Refused(var reasons) -> new Comparison(before, again.inputs(), null, reasons);
        };
    }

    private @Nullable Money integration(CorrectionId id) {
        return db.sql("select integration_difference from ipm.correction where id = :id")
                .param("id", id.value())
                .query((row, n) -> Optional.ofNullable(Columns.moneyOrNull(row, "integration_difference")))
                .single()
                .orElse(null);
    }

    private List<Event> history(CorrectionId id) {
        return db.sql("""
                        select h.at, u.display_name, v.display_name as principal, h.action, h.reason
                          from ipm.history h
                          join access.user_card u on u.id = h.by_user
                          left join access.user_card v on v.id = h.on_behalf_of
                         where h.subject_id = :id
                         order by h.id
                         limit 100
                        """)
                .param("id", id.value())
                .query((row, n) -> new Event(
                        Columns.instant(row, "at"),
                        row.getString("display_name"),
                        row.getString("principal"),
                        Columns.code(row, "action", CorrectionAction.class),
                        Optional.ofNullable(row.getString("reason")).orElse("")))
                .list();
    }

    private @Nullable Way way(CorrectionId id) {
        return db.sql("""
                        select i.state as payment, i.settled_on, i.batch_number, v.id as claim_id, v.state as claim, v.due_on, v.variable_symbol
                          from ipm.correction c
                          left join lateral (select i.state, i.settled_on, i.batch_number
                                               from payments.item_card i
                                              where i.subject_kind = 'CORRECTION' and i.subject_id = c.id
                                              order by i.live desc, i.prepared_at desc
                                              limit 1) i on true
                          left join payments.recovery_card v on v.subject_id = c.id
                         where c.id = :id
                        """).param("id", id.value()).query((row, n) -> way(row)).single();
    }

    private static boolean owes(@Nullable Comparison comparison) {
        return comparison != null
                && comparison.after() != null
                && comparison.after().total().compareTo(comparison.before().total()) < 0;
    }

    /// The same day that the claim will get, if it is raised today.
    private LocalDate claimDue() {
        var days =
                db.sql("""
                        select value from payments.parameter_card
                         where parameter = 'recoveryDueDays' and valid_from <= :today
                           and (valid_to is null or valid_to >= :today)
                         order by valid_from desc
                         limit 1
                        """).param("today", today.date()).query(BigDecimal.class).single();
        return WorkingDays.sameOrNext(today.date().plusDays(days.longValueExact()));
    }

    private static Way way(ResultSet row) throws SQLException {
        return new Way(
                row.getString("payment"),
                Columns.dateOrNull(row, "settled_on"),
                row.getString("batch_number"),
                Columns.uuidOrNull(row, "claim_id"),
                row.getString("claim"),
                Columns.dateOrNull(row, "due_on"),
                row.getString("variable_symbol"));
    }

    private List<String> versions() {
        return db.sql("select code from ipm.rules_version order by valid_from desc, code")
                .query((row, n) -> row.getString("code"))
                .list();
    }
}
