-- Recorded by bin/bench from the page itself; do not edit, run `bin/bench --record`.
-- Every tenth transaction of a client goes on with the parameters of another recorded request.
\set turn random(1, 10)
\set n random(1, :recorded)
\if :turn = 1 or :begun = 0
select * from bench.sheet where n = :n \gset
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
 where r.employer_id = :s4_2 and r.month = :s4_3   and (r.state not in ('OPEN', 'RETURNED')
        or r.month <= coalesce(p.ended_on, p.extended_end, p.basic_end))
 order by c.sort_name collate "cs-x-icu", r.id;

insert into access.read_log (at, user_id, person_id, what, object_id, basis, query, ids, request_id)
values (:s5_1, :s5_2, null, :s5_4, null, :s5_6, :s5_7, :s5_8, :s5_9);

select h.placement_id, h.month, u.name, h.statement_state, h.done, h.planned
  from ipm.month_hours_stat h
  join organisations.unit_card u on u.id = h.unit_id
 where h.placement_id = any (:s6_1::uuid[]) and h.month = any (:s6_2::date[])
 order by u.name collate "cs-x-icu";

select b.placement_id, w.month, k.neutral_label, k.hours_column, b.from_date, b.to_date
  from unnest(:s7_1::uuid[], :s7_2::date[]) w (placement, month)
  join ipm.absence b on b.placement_id = w.placement
                    and b.from_date < w.month + interval '1 month' and b.to_date >= w.month
  join ipm.absence_kind k on k.code = b.kind
 order by b.from_date;

select return_id, field, reason
  from ipm.return_defect
 where return_id = any (:s8_1) and resolved_at is null
 order by raised_at, id;

select exists (select from ipm.submission where employer_id = :s9_1);

COMMIT;
