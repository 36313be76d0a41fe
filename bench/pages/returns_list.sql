-- Recorded by bin/bench from the page itself; do not edit, run `bin/bench --record`.
-- Every tenth transaction of a client goes on with the parameters of another recorded request.
\set turn random(1, 10)
\set n random(1, :recorded)
\if :turn = 1 or :begun = 0
select * from bench.returns_list where n = :n \gset
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

select r.id, p.person_id, c.display_name, e.name as employer, g.number, r.month, r.state, r.due_on,
       r.submitted_at, r.version, k.total, k.hours, k.required_hours
  from (select r.id, r.placement_id, r.employer_id, r.month, r.state, r.due_on, r.submitted_at, r.version
 from ipm.monthly_return r  where r.branch_id = any (array(select b.id from organisations.branch_card b where b.unit_id = any (:s4_1)))
   and r.state = any (:s4_2)
   and exists (select from ipm.placement_access a
                where a.placement_id = r.placement_id and a.user_id = :s4_3 and a.role = 'KOP_OFFICER'
               offset 0)
         order by r.due_on, r.id
         limit :s4_4 offset :s4_5) r
  join ipm.placement p on p.id = r.placement_id
  join ipm.agreement g on g.id = p.agreement_id
  join people.person_card c on c.id = p.person_id
  join organisations.organisation_card e on e.id = r.employer_id
  left join lateral (select k.total, k.hours, k.required_hours from ipm.calculation k
                      where k.return_id = r.id
                      order by k.made_at desc, k.id desc limit 1) k on true
 order by r.due_on, r.id;

insert into access.read_log (at, user_id, person_id, what, object_id, basis, query, ids, request_id)
values (:s5_1, :s5_2, null, :s5_4, null, :s5_6, :s5_7, :s5_8, :s5_9);

select count(*) from (select  from ipm.monthly_return r  where r.branch_id = any (array(select b.id from organisations.branch_card b where b.unit_id = any (:s6_1)))
   and r.state = any (:s6_2)
   and exists (select from ipm.placement_access a
                where a.placement_id = r.placement_id and a.user_id = :s6_3 and a.role = 'KOP_OFFICER'
               offset 0)
 limit 1000) counted;

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
                 where a.placement_id = r.placement_id and a.user_id = :s7_1 and a.sees_wages
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
 where r.id = any (:s7_2)   and (r.state not in ('OPEN', 'RETURNED')
        or r.month <= coalesce(p.ended_on, p.extended_end, p.basic_end))
 order by c.sort_name collate "cs-x-icu", r.id;

select h.placement_id, h.month, u.name, h.statement_state, h.done, h.planned
  from ipm.month_hours_stat h
  join organisations.unit_card u on u.id = h.unit_id
 where h.placement_id = any (:s8_1::uuid[]) and h.month = any (:s8_2::date[])
 order by u.name collate "cs-x-icu";

select b.placement_id, w.month, k.neutral_label, k.hours_column, b.from_date, b.to_date
  from unnest(:s9_1::uuid[], :s9_2::date[]) w (placement, month)
  join ipm.absence b on b.placement_id = w.placement
                    and b.from_date < w.month + interval '1 month' and b.to_date >= w.month
  join ipm.absence_kind k on k.code = b.kind
 order by b.from_date;

select return_id, field, reason
  from ipm.return_defect
 where return_id = any (:s10_1) and resolved_at is null
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
 where r.id = any (:s11_1);

select v.placement_id, s.month, v.date, v.start_time, v.hours, v.travel_hours, v.counted_hours,
       v.attendance, v.reason, u.name as unit,
       case when exists (select from ipm.placement_access a
                          where a.placement_id = v.placement_id and a.user_id = :s12_1 and a.sees_kinds)
            then k.label else k.neutral_label end as kind,
       exists (select from ipm.absence b
                 join ipm.absence_kind bk on bk.code = b.kind and bk.sick
                where b.placement_id = v.placement_id
                  and v.date between b.from_date and b.to_date) as sick
  from unnest(:s12_2::uuid[], :s12_3::date[]) w (placement, month)
  join ipm.activity_statement s on s.placement_id = w.placement and s.month = w.month
  join ipm.activity v on v.statement_id = s.id
  join ipm.activity_kind k on k.code = v.kind
  join organisations.unit_card u on u.id = v.unit_id
 where v.status = 'RECORDED'
   and not exists (select from ipm.activity c where c.corrects = v.id)
 order by v.date, v.start_time, v.id
 limit :s12_4;

select w.id, k.wage_costs, k.wage_contribution, k.integration_contribution, k.total, k.hours,
       k.days_supported, l.step, l.text, l.input, l.rule, l.rate, l.rounding, l.result, l.note
  from unnest(:s13_1::uuid[]) w (id)
  join lateral (select * from ipm.calculation c
                 where c.return_id = w.id
                 order by c.made_at desc, c.id desc
                 limit 1) k on true
  left join ipm.calculation_line l on :s13_2 and l.calculation_id = k.id
 order by w.id, l.seq;

COMMIT;
