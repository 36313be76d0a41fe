-- Recorded by bin/bench from the page itself; do not edit, run `bin/bench --record`.
-- Every tenth transaction of a client goes on with the parameters of another recorded request.
\set turn random(1, 10)
\set n random(1, :recorded)
\if :turn = 1 or :begun = 0
select * from bench.return where n = :n \gset
\set begun 1
\endif

select s.id, s.last_used_at, a.id as user_id, a.display_name,
       u.id as unit_id, u.name as unit, u.organisation_id, u.organisation_name, m.role
  from access.session s
  join access.user_account a on a.id = s.user_id and a.active
  left join access.membership m
    on m.user_id = a.id and m.valid_from <= :s1_1 and (m.valid_to is null or m.valid_to >= :s1_2)
  left join organisations.unit_card u on u.id = m.unit_id
 where s.token_hash = :s1_3
   and s.ended_at is null
   and s.expires_at > :s1_4
 order by m.role, u.name;

BEGIN;

select set_config('prostup.viewer', :s3_1, true), set_config('prostup.today', :s3_2, true);

select r.id, r.placement_id, r.month, r.state, r.version, r.due_on, r.shortage_reason, r.unsigned_reason,
       p.person_id, c.display_name, p.start_date,
       coalesce(p.ended_on, p.extended_end, p.basic_end) as last_day, p.gross_wage as contract_wage,
       o.fte, o.weekly_hours, g.rules, g.number as agreement, a.basis,
       w.return_id as claimed, w.gross_wage, w.employer_social, w.employer_health, w.sick_pay,
       w.hours_fund, w.hours_worked, w.hours_holiday, w.hours_leave, w.hours_sick, w.hours_other,
       b.gross_wage as previous_gross, b.month as previous_month
  from ipm.monthly_return r
  join ipm.placement p on p.id = r.placement_id
  join ipm.position o on o.id = p.position_id
  join ipm.agreement g on g.id = p.agreement_id
  join people.person_card c on c.id = p.person_id
  join lateral (select a.basis from ipm.placement_access a
                 where a.placement_id = r.placement_id and a.user_id = :s4_1 and a.sees_wages
                 limit 1) a on true
  left join ipm.wage_cost_claim w on w.return_id = r.id
  left join lateral (select v.gross_wage, m.month
                       from ipm.monthly_return m
                       join ipm.wage_cost_claim v on v.return_id = m.id
                      where m.placement_id = r.placement_id and m.month < r.month
                      order by m.month desc
                      limit 1) b on true
 where r.id = any (:s4_2)   and (r.state not in ('OPEN', 'RETURNED')
        or r.month <= coalesce(p.ended_on, p.extended_end, p.basic_end))
 order by c.sort_name collate "cs-x-icu", r.id;

select h.placement_id, u.name, h.statement_state, h.done, h.planned
  from ipm.month_hours_stat h
  join organisations.unit_card u on u.id = h.unit_id
 where h.placement_id = any (:s5_1) and h.month = :s5_2
 order by u.name collate "cs-x-icu";

select b.placement_id, k.neutral_label, k.hours_column, b.from_date, b.to_date
  from ipm.absence b
  join ipm.absence_kind k on k.code = b.kind
 where b.placement_id = any (:s6_1)
   and b.from_date <= :s6_2 and b.to_date >= :s6_3
 order by b.from_date;

select return_id, field, reason
  from ipm.return_defect
 where return_id = any (:s7_1) and resolved_at is null
 order by raised_at, id;

insert into access.read_log (at, user_id, person_id, what, object_id, basis, query, ids, request_id)
values (:s8_1, :s8_2, :s8_3, :s8_4, :s8_5, :s8_6, null, :s8_8, :s8_9);

select g.number, g.state, g.effective_from, g.effective_to, g.bank_account,
       d.version_no, d.state as plan_state, d.due_on as plan_due, d.decided_on,
       r.submitted_at, e.name as employer, s.number as submission
  from ipm.monthly_return r
  join ipm.placement p on p.id = r.placement_id
  join ipm.agreement g on g.id = p.agreement_id
  join organisations.organisation_card e on e.id = r.employer_id
  left join ipm.submission s on s.id = r.submission_id
  left join lateral (select * from ipm.development_plan d
                      where d.placement_id = p.id and d.state <> 'SUPERSEDED'
                      order by (d.state = 'APPROVED') desc, d.version_no desc limit 1) d on true
 where r.id = :s9_1;

select v.date, v.start_time, v.hours, v.travel_hours, v.counted_hours, v.attendance, v.reason,
       u.name as unit,
       case when exists (select from ipm.placement_access a
                          where a.placement_id = v.placement_id and a.user_id = :s10_1 and a.sees_kinds)
            then k.label else k.neutral_label end as kind,
       exists (select from ipm.absence b
                 join ipm.absence_kind bk on bk.code = b.kind and bk.sick
                where b.placement_id = v.placement_id
                  and v.date between b.from_date and b.to_date) as sick
  from ipm.activity v
  join ipm.activity_statement s on s.id = v.statement_id
  join ipm.activity_kind k on k.code = v.kind
  join organisations.unit_card u on u.id = v.unit_id
 where v.placement_id = :s10_2 and s.month = :s10_3 and v.status = 'RECORDED'
   and not exists (select from ipm.activity c where c.corrects = v.id)
 order by v.date, v.start_time, v.id
 limit 200;

select k.wage_costs, k.wage_contribution, k.integration_contribution, k.total, k.hours, k.days_supported,
       l.step, l.text, l.input, l.rule, l.rate, l.rounding, l.result, l.note
  from (select * from ipm.calculation
         where return_id = :s11_1
         order by made_at desc, id desc
         limit 1) k
  join ipm.calculation_line l on l.calculation_id = k.id
 order by l.seq;

select h.at, u.display_name, h.action, h.reason
  from ipm.history h
  join access.user_card u on u.id = h.by_user
 where h.subject_id = :s12_1
 order by h.id
 limit 50;

COMMIT;
