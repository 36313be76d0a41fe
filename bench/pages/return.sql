-- Recorded by bin/bench from the page itself; do not edit, run `bin/bench --record`.
-- Every tenth transaction of a client goes on with the parameters of another recorded request.
\set turn random(1, 10)
\set n random(1, :recorded)
\if :turn = 1 or :begun = 0
select * from bench.return where n = :n \gset
\set begun 1
\endif

select s.id, s.last_used_at, a.id as user_id, a.display_name,
       u.id as unit_id, u.name as unit, u.organisation_id, u.organisation_name, m.role,
       m.on_behalf_of, m.principal, m.until
  from access.session s
  join access.user_account a on a.id = s.user_id and a.active
  left join lateral (
       select o.unit_id, o.role, null::uuid as on_behalf_of, null::text as principal, null::date as until
         from access.membership o
        where o.user_id = a.id
          and o.valid_from <= :s1_1 and (o.valid_to is null or o.valid_to >= :s1_2)
       union all
       select o.unit_id, o.role, t.principal_id, f.display_name, t.valid_to
         from access.substitution t
         join access.user_account f on f.id = t.principal_id
         join access.membership o
           on o.user_id = t.principal_id and o.unit_id = t.unit_id and o.role = t.role
          and o.valid_from <= :s1_3 and (o.valid_to is null or o.valid_to >= :s1_4)
        where t.substitute_id = a.id and t.ended_at is null
          and t.valid_from <= :s1_5 and t.valid_to >= :s1_6) m on true
  left join organisations.unit_card u on u.id = m.unit_id
 where s.token_hash = :s1_7
   and s.ended_at is null
   and s.expires_at > :s1_8
 order by m.role, u.name, m.on_behalf_of nulls first;

BEGIN;

select set_config('prostup.viewer', :s3_1, true), set_config('prostup.today', :s3_2, true);

select r.id, r.placement_id, r.month, r.state, r.version, r.due_on, r.shortage_reason, r.unsigned_reason,
       p.person_id, c.display_name, p.start_date,
       coalesce(p.ended_on, p.extended_end, p.basic_end) as last_day, p.gross_wage as contract_wage,
       o.fte, o.weekly_hours, ipm.rules_of(g.id, r.month) as rules, g.number as agreement, a.basis,
       w.return_id as claimed, w.gross_wage, w.employer_social, w.employer_health, w.sick_pay,
       w.hours_fund, w.hours_worked, w.hours_holiday, w.hours_leave, w.hours_sick, w.hours_other,
       b.gross_wage as previous_gross, b.month as previous_month,
       d.amount as override_amount, d.reason as override_reason
  from ipm.monthly_return r
  join ipm.placement p on p.id = r.placement_id
  join ipm.position o on o.id = p.position_id
  join ipm.agreement g on g.id = p.agreement_id
  join people.person_card c on c.id = p.person_id
  join lateral (select a.basis from ipm.placement_access a
                 where a.placement_id = r.placement_id and a.user_id = :s4_1 and a.sees_wages
                 limit 1) a on true
  left join ipm.wage_cost_claim w on w.return_id = r.id
  left join ipm.return_override d on d.return_id = r.id and d.submission_id = r.submission_id
                                 and d.withdrawn_at is null and r.state not in ('OPEN', 'RETURNED')
  left join lateral (select v.gross_wage, m.month
                       from ipm.monthly_return m
                       join ipm.wage_cost_claim v on v.return_id = m.id
                      where m.placement_id = r.placement_id and m.month < r.month
                      order by m.month desc
                      limit 1) b on true
 where r.id = any (:s4_2)   and (r.state not in ('OPEN', 'RETURNED')
        or r.month <= coalesce(p.ended_on, p.extended_end, p.basic_end))
 order by c.sort_name collate "cs-x-icu", r.id;

select h.placement_id, h.month, u.name, h.statement_state, h.done, h.planned
  from ipm.month_hours_stat h
  join organisations.unit_card u on u.id = h.unit_id
 where h.placement_id = any (:s5_1::uuid[]) and h.month = any (:s5_2::date[])
 order by u.name collate "cs-x-icu";

select b.placement_id, w.month, k.neutral_label, k.hours_column, b.from_date, b.to_date
  from unnest(:s6_1::uuid[], :s6_2::date[]) w (placement, month)
  join ipm.absence b on b.placement_id = w.placement
                    and b.from_date < w.month + interval '1 month' and b.to_date >= w.month
  join ipm.absence_kind k on k.code = b.kind
 order by b.from_date;

select return_id, field, reason
  from ipm.return_defect
 where return_id = any (:s7_1) and resolved_at is null
 order by raised_at, id;

select r.id, g.number, g.state, g.effective_from, g.effective_to, g.bank_account,
       d.version_no, d.state as plan_state, d.due_on as plan_due, d.decided_on,
       r.submitted_at, e.name as employer, s.id as submission_id, s.number as submission,
       b.month as earlier_month, b.costs as earlier_costs, b.paid as earlier_paid,
       o.amount as decided_amount, o.reason as decided_reason, o.by_name, o.principal_name,
       o.decided_at as override_at,
       o.submission_id = r.submission_id and r.state not in ('OPEN', 'RETURNED') as decision_holds
  from ipm.monthly_return r
  join ipm.placement p on p.id = r.placement_id
  join ipm.agreement g on g.id = p.agreement_id
  join organisations.organisation_card e on e.id = r.employer_id
  left join ipm.submission s on s.id = r.submission_id
  left join lateral (select * from ipm.development_plan d
                      where d.placement_id = p.id and d.state <> 'SUPERSEDED'
                      order by (d.state = 'APPROVED') desc, d.version_no desc limit 1) d on true
  left join lateral (select m.month,
                            v.gross_wage + v.employer_social + v.employer_health as costs,
                            v.hours_worked + v.hours_holiday + v.hours_leave as paid
                       from ipm.monthly_return m
                       join ipm.wage_cost_claim v on v.return_id = m.id
                      where m.placement_id = r.placement_id and m.month < r.month
                        and m.state in ('APPROVED', 'PAYMENT_ORDERED', 'PAID')
                      order by m.month desc limit 1) b on true
  left join lateral (select o.amount, o.reason, o.decided_at, o.submission_id,
                            u.display_name as by_name, f.display_name as principal_name
                       from ipm.return_override o
                       join access.user_card u on u.id = o.decided_by
                       left join access.user_card f on f.id = o.on_behalf_of
                      where o.return_id = r.id and o.withdrawn_at is null
                      order by o.decided_at desc, o.id desc limit 1) o on true
 where r.id = any (:s8_1);

select v.placement_id, s.month, v.date, v.start_time, v.hours, v.travel_hours, v.counted_hours,
       v.attendance, v.reason, u.name as unit,
       case when exists (select from ipm.placement_access a
                          where a.placement_id = v.placement_id and a.user_id = :s9_1 and a.sees_kinds)
            then k.label else k.neutral_label end as kind,
       exists (select from ipm.absence b
                 join ipm.absence_kind bk on bk.code = b.kind and bk.sick
                where b.placement_id = v.placement_id
                  and v.date between b.from_date and b.to_date) as sick
  from unnest(:s9_2::uuid[], :s9_3::date[]) w (placement, month)
  join ipm.activity_statement s on s.placement_id = w.placement and s.month = w.month
  join ipm.activity v on v.statement_id = s.id
  join ipm.activity_kind k on k.code = v.kind
  join organisations.unit_card u on u.id = v.unit_id
 where v.status = 'RECORDED'
   and not exists (select from ipm.activity c where c.corrects = v.id)
 order by v.date, v.start_time, v.id
 limit :s9_4;

select w.id, k.wage_costs, k.wage_contribution, k.integration_contribution, k.total, k.hours,
       k.days_supported, l.step, l.text, l.input, l.rule, l.rate, l.rounding, l.result, l.note
  from unnest(:s10_1::uuid[]) w (id)
  join lateral (select * from ipm.calculation c
                 where c.return_id = w.id
                 order by c.made_at desc, c.id desc
                 limit 1) k on true
  left join ipm.calculation_line l on :s10_2 and l.calculation_id = k.id
 order by w.id, l.seq;

insert into access.read_log (at, user_id, person_id, what, object_id, basis, query, ids, request_id)
values (:s11_1, :s11_2, :s11_3, :s11_4, :s11_5, :s11_6, null, :s11_8, :s11_9);

select h.at, u.display_name, f.display_name as principal, h.action, h.reason
  from ipm.history h
  join access.user_card u on u.id = h.by_user
  left join access.user_card f on f.id = h.on_behalf_of
 where h.subject_id = :s12_1
 order by h.id
 limit 50;

select r.id as return_id, r.state in ('APPROVED', 'PAYMENT_ORDERED', 'PAID') as decided, a.acts, a.wages,
       exists (select from ipm.correction o
                where o.return_id = r.id and o.state in ('DRAFT', 'PROPOSED')) as open,
       c.id, c.seq, c.state, c.basis, d.total as difference, t.total as holds
  from ipm.monthly_return r
  cross join lateral (select bool_or(a.role not in ('KOP_FINANCE', 'MENTOR')) as acts,
                             bool_or(a.sees_wages) as wages
                        from ipm.placement_access a
                       where a.placement_id = r.placement_id and a.user_id = :s13_1
                      having count(*) > 0) a
  left join ipm.correction c on c.return_id = r.id
       and (a.wages or (a.acts and c.basis = 'LATE_HOURS'))
  left join ipm.correction_difference_card d on d.correction_id = c.id
  left join ipm.return_truth_card t on t.return_id = r.id and t.calculation_id = d.calculation_id
 where r.placement_id = :s13_2 and r.month = :s13_3
 order by c.seq
 limit 50;

COMMIT;
