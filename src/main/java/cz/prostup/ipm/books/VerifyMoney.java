package cz.prostup.ipm.books;

import cz.prostup.payments.PaymentBooks;
import cz.prostup.payments.PaymentBooks.Proof;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Counts every stored amount and every sum again from the rows they came from, and names the first wrong one.
///
/// The last proof is the books of an agreement: what its months are worth today is what was paid, what is on its way,
/// what waits, less what came back or is to come back.
@Service
public class VerifyMoney {

    private final Recomputation recomputation;
    private final PaymentBooks payments;
    private final JdbcClient db;

    VerifyMoney(Recomputation recomputation, PaymentBooks payments, JdbcClient db) {
        this.recomputation = recomputation;
        this.payments = payments;
        this.db = db;
    }

    /// Asked on behalf of the system viewer: nobody else sees all branches.
    ///
    /// @param counted told how many calculations were counted again so far
    @Transactional
    public List<Proof> prove(LongConsumer counted) {
        db.sql("select set_config('statement_timeout', '0', true), set_config('plan_cache_mode', 'auto', true)")
                .query()
                .singleRow();
        var proofs = new ArrayList<Proof>();
        proofs.add(new Proof(
                "výpočet znovu ze svých vstupů",
                count("select count(*) from ipm.calculation"),
                recomputation
                        .firstWrong(counted)
                        .map(wrong -> "výpočet " + wrong.calculation() + ", " + wrong.what() + ": uloženo "
                                + wrong.stored() + ", vychází " + wrong.again())));
        proofs.add(proof("řádek celkem odpovídá výpočtu", "select count(*) from ipm.calculation_line", """
                select 'výpočet ' || k.id || ': ' || k.total || ', řádek ' || coalesce(l.result::text, 'chybí')
                  from ipm.calculation k
                  left join ipm.calculation_line l on l.calculation_id = k.id and l.step = 'TOTAL'
                 where l.result is null or l.result <> k.total
                 order by k.id
                 limit 1
                """));
        proofs.add(proof("výpočet má mzdy, které uvedl zaměstnavatel", sent(""), sent("""
                   and (k.gross_wage, k.employer_social, k.employer_health, k.sick_pay)
                       is distinct from (w.gross_wage, w.employer_social, w.employer_health, w.sick_pay)
                """)));
        proofs.add(proof("výpočet má hodiny z přijatých výkazů", hours(""), hours(" and k.hours <> h.hours")));
        proofs.add(proof(
                "položka platby má částky výkazu",
                "select count(*) from payments.item_card where subject_kind = 'RETURN'",
                """
                select 'výkaz ' || i.subject_id || ': v platbě ' || i.amount || ', schváleno ' || k.total
                  from payments.item_card i
                  join lateral (select * from ipm.calculation k where k.return_id = i.subject_id
                                 order by k.made_at desc, k.id desc limit 1) k on true
                 where i.subject_kind = 'RETURN'
                   and (i.wage, i.integration) is distinct from (k.wage_contribution, k.integration_contribution)
                 order by i.subject_id
                 limit 1
                """));
        proofs.add(proof(
                "položka platby má rozdíl opravy",
                "select count(*) from payments.item_card where subject_kind = 'CORRECTION'",
                """
                select 'oprava ' || i.subject_id || ': v platbě ' || i.amount || ', rozdíl ' || d.total
                  from payments.item_card i
                  join ipm.correction_difference_card d on d.correction_id = i.subject_id
                 where i.subject_kind = 'CORRECTION' and (i.wage, i.integration) is distinct from (d.wage, d.integration)
                 order by i.subject_id
                 limit 1
                """));
        proofs.add(proof("výkaz je tam, kde jeho peníze", "select count(*) from ipm.monthly_return", """
                select 'výkaz ' || r.id || ' ve stavu ' || r.state || ', platba ' || coalesce(i.state, 'není')
                  from ipm.monthly_return r
                  left join lateral (select i.state from payments.item_card i
                                      where i.subject_kind = 'RETURN' and i.subject_id = r.id and i.state <> 'VOIDED'
                                      order by i.live desc, i.prepared_at desc
                                      limit 1) i on true
                 where not case r.state when 'PAYMENT_ORDERED' then coalesce(i.state in ('ORDERED', 'SENT', 'FAILED'), false)
                                        when 'PAID' then coalesce(i.state = 'PAID', false)
                                        else i.state is null end
                 order by r.id
                 limit 1
                """));
        proofs.add(proof(
                "vratka má výši opravy",
                "select count(*) from ipm.correction_difference_card where exit = 'RECOVER' and state in ('APPROVED', 'DONE')",
                """
                select 'oprava ' || d.correction_id || ': rozdíl ' || d.total || ', vratka ' || coalesce(r.amount::text, 'není')
                  from ipm.correction_difference_card d
                  left join payments.recovery_card r on r.subject_id = d.correction_id
                 where d.exit = 'RECOVER' and d.state in ('APPROVED', 'DONE') and r.amount is distinct from -d.total
                 order by d.correction_id
                 limit 1
                """));
        proofs.addAll(payments.prove());
        proofs.add(proof("účty dohod", "select count(*) from ipm.agreement", BOOKS));
        return proofs;
    }

    /// entitled = paid + on the way + waiting − received back − still to come back
    private static final String BOOKS = """
            with entitled as (
                select p.agreement_id, sum(t.total) as amount
                  from ipm.return_truth_card t join ipm.placement p on p.id = t.placement_id group by 1),
            paid as (
                select g.id as agreement_id, sum(i.amount) as amount
                  from payments.item_card i
                  join ipm.agreement g on g.number = i.reference
                 where i.live group by 1),
            waiting as (
                select p.agreement_id, sum(t.original_total) as amount
                  from ipm.return_truth_card t join ipm.placement p on p.id = t.placement_id
                 where not exists (select from payments.item_card i
                                    where i.subject_kind = 'RETURN' and i.subject_id = t.return_id and i.live)
                 group by 1),
            mended as (
                select d.agreement_id, sum(d.total) as amount
                  from ipm.correction_difference_card d
                 where d.state in ('APPROVED', 'DONE') and d.exit in ('PAY_MORE', 'SETTLE')
                   and not exists (select from payments.item_card i
                                    where i.subject_kind = 'CORRECTION' and i.subject_id = d.correction_id and i.live)
                 group by 1),
            back as (
                select g.id as agreement_id,
                       sum(r.amount + coalesce((select sum(i.amount) from payments.item_card i
                                                 where i.subject_kind = 'SET_OFF' and i.subject_id = r.id and i.live), 0)) as amount
                  from payments.recovery_card r
                  join ipm.agreement g on g.number = r.reference
                 group by 1)
            select 'dohoda ' || g.number || ': nárok ' || coalesce(e.amount, 0) || ', vyplaceno ' || coalesce(p.amount, 0)
                   || ', čeká ' || coalesce(w.amount, 0) + coalesce(m.amount, 0) || ', vrací se ' || coalesce(b.amount, 0)
              from ipm.agreement g
              left join entitled e on e.agreement_id = g.id
              left join paid p on p.agreement_id = g.id
              left join waiting w on w.agreement_id = g.id
              left join mended m on m.agreement_id = g.id
              left join back b on b.agreement_id = g.id
             where coalesce(e.amount, 0) <> coalesce(p.amount, 0) + coalesce(w.amount, 0) + coalesce(m.amount, 0)
                                            - coalesce(b.amount, 0)
             order by g.number
             limit 1
            """;

    private static String sent(String wrong) {
        return (wrong.isEmpty() ? "select count(*)" : "select 'výkaz ' || r.id") + """
                  from ipm.monthly_return r
                  join ipm.wage_cost_claim w on w.return_id = r.id
                  join lateral (select * from ipm.calculation k where k.return_id = r.id
                                 order by k.made_at desc, k.id desc limit 1) k on true
                 where r.state not in ('OPEN', 'RETURNED')
                """ + wrong
                + (wrong.isEmpty() ? "" : " order by r.id limit 1");
    }

    /// Where all statements of the month were accepted before the amount was counted, its hours are theirs, as the
    /// entries then stood.
    private static String hours(String wrong) {
        return (wrong.isEmpty()
                        ? "select count(*)"
                        : "select 'výkaz ' || r.id || ': ve výpočtu ' || k.hours || ' h, ve výkazech ' || h.hours || ' h'")
                + """
                  from ipm.monthly_return r
                  join lateral (select * from ipm.calculation k where k.return_id = r.id
                                 order by k.made_at desc, k.id desc limit 1) k on true
                  join lateral (select coalesce(sum(a.counted_hours), 0) as hours
                                  from ipm.activity_statement s
                                  join ipm.activity a on a.statement_id = s.id
                                 where s.placement_id = r.placement_id and s.month = r.month
                                   and a.created_at <= k.made_at
                                   and not exists (select from ipm.activity c
                                                    where c.corrects = a.id and c.created_at <= k.made_at)) h on true
                 where r.state not in ('OPEN', 'RETURNED')
                   and not exists (select from ipm.activity_statement s
                                    where s.placement_id = r.placement_id and s.month = r.month
                                      and (s.state <> 'ACCEPTED' or s.accepted_at > k.made_at))
                """ + wrong + (wrong.isEmpty() ? "" : " order by r.id limit 1");
    }

    private Proof proof(String what, String count, String wrong) {
        Optional<String> first = db.sql(wrong).query(String.class).optional();
        return new Proof(what, count(count), first);
    }

    private long count(String sql) {
        return db.sql(sql).query(Long.class).single();
    }
}
