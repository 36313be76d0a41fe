package cz.prostup.ipm.payout;

import static java.util.stream.Collectors.toMap;

import cz.prostup.ipm.ReturnId;
import cz.prostup.ipm.correction.CorrectionsToPay;
import cz.prostup.ipm.correction.CorrectionsToPay.ToPay;
import cz.prostup.ipm.monthlyreturn.InvolvedPersons;
import cz.prostup.ipm.payout.Payable.Agreement;
import cz.prostup.payments.NewPayment.Item;
import cz.prostup.payments.Subject;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What is approved and not yet on its way. A few statements for any number of rows.
@Repository
class Payables {

    private record Found(UUID id, Agreement agreement, YearMonth month, Money wage, Money integration) {}

    private final JdbcClient db;
    private final InvolvedPersons involvedPersons;
    private final CorrectionsToPay corrections;

    Payables(JdbcClient db, InvolvedPersons involvedPersons, CorrectionsToPay corrections) {
        this.corrections = corrections;
        this.involvedPersons = involvedPersons;
        this.db = db;
    }

    /// Approved returns of the branch up to that month: BR-012, nothing else may be paid.
    List<Payable> returns(UUID branchId, YearMonth month, boolean withInvolved) {
        var found = db.sql("""
                        select r.id, r.month, g.id as agreement_id, g.employer_id, g.number, g.variable_symbol, g.bank_account,
                               k.wage_contribution, k.integration_contribution
                          from ipm.monthly_return r
                          join ipm.placement p on p.id = r.placement_id
                          join ipm.agreement g on g.id = p.agreement_id
                          join lateral (select k.wage_contribution, k.integration_contribution
                                          from ipm.calculation k
                                         where k.return_id = r.id
                                         order by k.made_at desc, k.id desc
                                         limit 1) k on true
                         where r.branch_id = :branch and r.state = 'APPROVED' and r.month <= :month
                         order by g.number, r.month, r.id
                        """)
                .param("branch", branchId)
                .param("month", month.atDay(1))
                .query((row, n) -> new Found(
                        Columns.uuid(row, "id"),
                        agreement(row),
                        Columns.month(row, "month"),
                        Columns.money(row, "wage_contribution"),
                        Columns.money(row, "integration_contribution")))
                .list();
        var involved = !withInvolved
                ? Map.<ReturnId, Set<UUID>>of()
                : involvedPersons.of(
                        found.stream().map(one -> new ReturnId(one.id())).toList());
        return found.stream()
                .map(one -> new Payable(
                        one.agreement(),
                        one.month(),
                        new Item(
                                new Subject(Subject.Kind.RETURN, one.id()),
                                one.wage(),
                                one.integration(),
                                involved.getOrDefault(new ReturnId(one.id()), Set.of())),
                        false,
                        false))
                .toList();
    }

    /// Approved corrections of the branch that pay more, on their own or carried into a payment.
    List<Payable> corrections(UUID branchId) {
        var found = corrections.of(branchId);
        if (found.isEmpty()) {
            return List.of();
        }
        var agreements = byId(found.stream().map(ToPay::agreementId).toList());
        return found.stream()
                .map(one -> new Payable(
                        Objects.requireNonNull(agreements.get(one.agreementId())),
                        one.month(),
                        new Item(
                                new Subject(Subject.Kind.CORRECTION, one.id().value()),
                                one.wage(),
                                one.integration(),
                                one.involved()),
                        !one.carried(),
                        one.carried()))
                .toList();
    }

    private Map<UUID, Agreement> byId(Collection<UUID> ids) {
        return db
                .sql("""
                        select g.id as agreement_id, g.employer_id, g.number, g.variable_symbol, g.bank_account
                          from ipm.agreement g
                         where g.id = any (:ids)
                        """)
                .param("ids", ids.stream().distinct().toArray(UUID[]::new))
                .query((row, n) -> agreement(row))
                .stream()
                .collect(toMap(Agreement::id, agreement -> agreement));
    }

    /// The agreements with these numbers, with the account that holds today.
    Map<String, Agreement> agreements(Collection<String> numbers) {
        return db.sql("""
                        select g.id as agreement_id, g.employer_id, g.number, g.variable_symbol, g.bank_account
                          from ipm.agreement g
                         where g.number = any (:numbers)
                        """).param("numbers", numbers.toArray(String[]::new)).query((row, n) -> agreement(row)).stream()
                .collect(toMap(Agreement::number, agreement -> agreement));
    }

    Map<UUID, String> names(Collection<UUID> organisations) {
        record Named(UUID id, String name) {}
        return db
                .sql("select id, name from organisations.organisation_card where id = any (:ids)")
                .param("ids", organisations.toArray(UUID[]::new))
                .query((row, n) -> new Named(Columns.uuid(row, "id"), row.getString("name")))
                .stream()
                .collect(toMap(Named::id, Named::name));
    }

    private static Agreement agreement(ResultSet row) throws SQLException {
        return new Agreement(
                Columns.uuid(row, "agreement_id"),
                Columns.uuid(row, "employer_id"),
                row.getString("number"),
                row.getString("variable_symbol"),
                row.getString("bank_account"));
    }
}
