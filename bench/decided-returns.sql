-- Decided returns with the inputs of their calculations, for trying rules on them: :returns of them over ten months, and
-- a draft that says the same as IPM-2025, so that the sums before and after must be equal to the crown.
-- Run by the superuser of a throw-away embedded database, so that foreign keys and policies cost no time here.
\set ON_ERROR_STOP on
\set QUIET on
set session_replication_role = replica;
set synchronous_commit = off;
select setseed(0.4242);

create schema if not exists bench;
create or replace function bench.id(kind int, n bigint) returns uuid language sql immutable parallel safe
    return (lpad(to_hex(kind), 8, '0') || '-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid;

insert into organisations.organisation (id, name, ico, kind, employer_kind, address)
select bench.id(1, 1), 'Úřad práce ČR', '72496991', 'LABOUR_OFFICE', null, 'Dobrovského 1278/25, Praha'
union all
select bench.id(1, 100 + i), 'Zaměstnavatel ' || i, lpad((10000000 + i * 7919)::text, 8, '0'), 'EMPLOYER',
       (array['MUNICIPAL_COMPANY','NGO','SOCIAL_ENTERPRISE','COMMERCIAL'])[1 + i % 4], 'Lipová ' || i
  from generate_series(1, 400) i;
insert into organisations.unit (id, organisation_id, kind, name)
select bench.id(2, i), bench.id(1, 1), 'IPM', 'Kontaktní pracoviště ' || i from generate_series(1, 10) i;
insert into organisations.branch (id, unit_id, code, name)
select bench.id(3, i), bench.id(2, i), 'B' || i, 'KoP ' || i from generate_series(1, 10) i;

insert into access.user_account (id, login, display_name, password_hash, created_at)
values (bench.id(4, 1), 'bench1', 'Zkoušející ředitelství', '!', now());
insert into access.membership (id, user_id, unit_id, role, valid_from)
values (bench.id(5, 1), bench.id(4, 1), bench.id(2, 1), 'LABOUR_OFFICE_HQ', '2020-01-01');
insert into access.session (id, token_hash, user_id, created_at, last_used_at, expires_at)
values (bench.id(6, 1), sha256(convert_to('bench-1', 'UTF8')), bench.id(4, 1), now(), now(), now() + interval '1 day');

insert into ipm.rules_version (code, label, valid_from, status, legal_basis, source, copied_from, reason, proposed_by, proposed_at)
select 'BENCH', label, date '2099-01-01', 'DRAFT', legal_basis, source, code, 'bench', bench.id(4, 1), now()
  from ipm.rules_version where code = 'IPM-2025';
insert into ipm.rules_parameter (rules, parameter, value, status, source)
select 'BENCH', parameter, value, status, source from ipm.rules_parameter where rules = 'IPM-2025';

-- One row a return: placement, month back, wage with its levies, hours in quarters, one in twelve below sixteen.
create table bench.decided as
select n, 1 + (n - 1) / 10 as placement, 1 + ((n - 1) / 10) % 400 as e, 1 + ((n - 1) / 10) % 10 as branch,
       (date_trunc('month', :'today'::date) - (1 + (n - 1) % 10) * interval '1 month')::date as month, gross,
       ceil(gross * 0.248) as social, ceil(gross * 0.135) - ceil(ceil(gross * 0.135) / 3) as health,
       case when random() < 0.1 then floor(random() * 3000) else 0 end as sick,
       case when random() < 0.08 then floor(random() * 64) / 4 else 16 + floor(random() * 40) / 4 end as hours
  from (select n, 12000 + floor(random() * 36000)::int as gross from generate_series(1, :returns) n) g;

insert into ipm.agreement (id, number, employer_id, branch_id, rules, effective_from, effective_to, bank_account, state)
select bench.id(8, e), 'B' || e || '/2020', bench.id(1, 100 + e), bench.id(3, 1 + (e - 1) % 10), 'IPM-2025', '2020-01-01',
       '2090-12-31', '19-2000145399/9999', 'IN_FORCE'
  from generate_series(1, 400) e;
insert into ipm.position (id, agreement_id, seq, job_title, fte, weekly_hours, workplace)
select bench.id(9, placement), bench.id(8, e), placement, 'úklid', 1, 40, 'Most' from bench.decided group by placement, e;
insert into ipm.placement (id, position_id, agreement_id, employer_id, branch_id, person_id, mentor_id, start_date, basic_end,
                           gross_wage, state)
select bench.id(10, placement), bench.id(9, placement), bench.id(8, e), bench.id(1, 100 + e), bench.id(3, branch),
       bench.id(7, placement), bench.id(4, 1), min(month), min(month) + 364, 21000, 'ACTIVE'
  from bench.decided group by placement, e, branch;
insert into ipm.submission (id, number, form_key, employer_id, month, sent_by, sent_at)
select bench.id(16, row_number() over ()), 'B' || e || '/' || month, bench.id(18, row_number() over ()), bench.id(1, 100 + e), month,
       bench.id(4, 1), month + 40
  from (select distinct e, month from bench.decided) sent;
insert into ipm.monthly_return (id, placement_id, branch_id, employer_id, month, state, due_on, submitted_at, decided_at)
select bench.id(15, n), bench.id(10, placement), bench.id(3, branch), bench.id(1, 100 + e), month, 'APPROVED', month + 61, month + 40,
       month + 50
  from bench.decided;
insert into ipm.calculation (id, return_id, placement_id, rules, made_at, gross_wage, employer_social, employer_health, sick_pay,
                             hours, days_supported, days_all, working_days_supported, working_days_all, fte, wage_costs,
                             wage_contribution, integration_contribution, total, required_hours)
select bench.id(17, n), bench.id(15, n), bench.id(10, placement), 'IPM-2025', month + 40, gross, social, health, sick, hours, 30, 30,
       21, 21, 1, gross + social + health, wage, integration, wage + integration, 16
  from (select *, least(floor((gross + social + health) * 0.5), 26000) as wage,
               case when hours >= 16 then 4700 else 0 end as integration
          from bench.decided) d;

-- What the books are proved against: the line of the sum, what payroll said, and the hours of accepted statements.
insert into ipm.activity_statement (id, placement_id, unit_id, month, state, accepted_by, accepted_at)
select bench.id(19, n), bench.id(10, placement), bench.id(2, 1), month, 'ACCEPTED', bench.id(4, 1), month + 35 from bench.decided;
insert into ipm.activity (id, placement_id, statement_id, unit_id, worker_id, kind, status, date, hours, travel_hours, attendance,
                          created_at)
select bench.id(21, n), bench.id(10, placement), bench.id(19, n), bench.id(2, 1), bench.id(4, 1), 'REPORTING', 'RECORDED', month + 20,
       least(hours, 16), hours - least(hours, 16), 'ATTENDED', month + 30
  from bench.decided where hours > 0;
insert into ipm.calculation_line (calculation_id, seq, step, text, input, rule, rate, rounding, result, note)
select id, 1, 'TOTAL', 'Celkem', '', 'P12', '', '', total, '' from ipm.calculation;
insert into ipm.wage_cost_claim (return_id, placement_id, gross_wage, employer_social, employer_health, sick_pay, hours_fund,
                                 hours_worked, saved_by, saved_at)
select return_id, placement_id, gross_wage, employer_social, employer_health, sick_pay, 168, 168, bench.id(4, 1), made_at
  from ipm.calculation;

set session_replication_role = origin;
vacuum (analyze);
