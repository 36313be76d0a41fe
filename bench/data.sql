-- The data set of bin/bench: 40 employers, ten branches, jobs of five years with their hours, returns and amounts.
-- Deterministic; everything hangs on :persons, :jobs (for each employer), :running (of them now) and the day.
-- Run by the superuser of a throw-away embedded database, so that foreign keys and policies cost no time here.
\set ON_ERROR_STOP on
\set QUIET on
set session_replication_role = replica;
set synchronous_commit = off;
set work_mem = '128MB';
set maintenance_work_mem = '256MB';
select setseed(0.4242);

-- Ids grow like those of the program (UUID 7), so that indexes grow at one end here too.
create schema if not exists bench;
create or replace function bench.id(kind int, n bigint) returns uuid language sql immutable parallel safe
    return (lpad(to_hex(kind), 8, '0') || '-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid;

-- Organisations and units: kinds 1 organisation, 2 unit, 3 branch.
insert into organisations.organisation (id, name, ico, kind, employer_kind, address)
select bench.id(1, 1), 'Úřad práce ČR', '72496991', 'LABOUR_OFFICE', null, 'Dobrovského 1278/25, Praha'
union all
select bench.id(1, 100 + i),
       (array['Technické služby','Charita','Farní služba','Zelená dílna','Sociální podnik','Město'])[1 + i % 6] || ' '
       || (array['Přerov','Žďár','Děčín','Šumperk','Třebíč','Ústí','Plzeň','Říčany'])[1 + i % 8] || ' ' || i,
       lpad((10000000 + i * 7919)::text, 8, '0'), 'EMPLOYER',
       (array['MUNICIPAL_COMPANY','NGO','SOCIAL_ENTERPRISE','COMMERCIAL'])[1 + i % 4], 'Lipová ' || i
  from generate_series(1, 40) i
union all
select bench.id(1, 200 + i), 'Poradna ' || i, lpad((20000000 + i * 7919)::text, 8, '0'), 'PROVIDER', null, 'Dubová ' || i
  from generate_series(1, 20) i
union all
select bench.id(1, 300 + i), 'Město ' || i, lpad((30000000 + i * 7919)::text, 8, '0'), 'MUNICIPALITY', null, 'Náměstí ' || i
  from generate_series(1, 2) i;

insert into organisations.unit (id, organisation_id, kind, name)
select bench.id(2, i), bench.id(1, 1), 'IPM', 'Kontaktní pracoviště ' || i from generate_series(1, 10) i
union all select bench.id(2, 100 + i), bench.id(1, 100 + i), 'MANAGEMENT', 'Provoz' from generate_series(1, 40) i
union all select bench.id(2, 200 + i), bench.id(1, 100 + i), 'PAYROLL', 'Mzdová účtárna' from generate_series(1, 40) i
union all select bench.id(2, 300 + i), bench.id(1, 200 + i), 'OTHER', 'Poradna ' || i from generate_series(1, 20) i
union all select bench.id(2, 400 + i), bench.id(1, 300 + i), 'SOCIAL', 'Sociální odbor' from generate_series(1, 2) i;

-- Ten territories, each with a coordinator's unit.
insert into organisations.territory (code, kind, name) select 'bench-' || i, 'orp', 'Území ' || i from generate_series(1, 10) i;
insert into organisations.unit (id, organisation_id, kind, name, territory_code)
select bench.id(2, 500 + i), bench.id(1, 201), 'OTHER', 'Koordinace ' || i, 'bench-' || i from generate_series(1, 10) i;

insert into organisations.branch (id, unit_id, code, name)
select bench.id(3, i), bench.id(2, i), 'B' || i, 'KoP ' || i from generate_series(1, 10) i;

-- Users: kind 4 with their session, kind 5 membership. Coordinators 411–420, officers 1–100, payroll 101–220, mentors 221–260, workers 261–360,
-- social workers of a large town 361–400 and of a small one 401–405, the large town's data-protection officers 406–407.
create table bench.worker as
select 'officer' as what, n, 1 + (n - 1) % 10 as unit, 'KOP_OFFICER' as role from generate_series(1, 100) n
union all select 'payroll', 100 + n, 200 + 1 + (n - 1) % 40, 'EMPLOYER_PAYROLL' from generate_series(1, 120) n
union all select 'mentor', 220 + n, 100 + n, 'MENTOR' from generate_series(1, 40) n
union all select 'provider', 260 + n, 300 + 1 + (n - 1) % 20, 'PROVIDER_WORKER' from generate_series(1, 100) n
union all select 'social', 360 + n, 401, 'CASE_MANAGER' from generate_series(1, 40) n
union all select 'village', 400 + n, 402, 'CASE_MANAGER' from generate_series(1, 5) n
union all select 'dpo', 405 + n, 401, 'DPO' from generate_series(1, 2) n
union all select 'coordinator', 410 + n, 500 + n, 'LOCAL_IPM_COORDINATOR' from generate_series(1, 10) n;

insert into access.user_account (id, login, display_name, password_hash, created_at)
select bench.id(4, n), 'bench' || n, 'Zkoušející ' || n, '!', now() from bench.worker;
insert into access.membership (id, user_id, unit_id, role, valid_from)
select bench.id(5, n), bench.id(4, n), bench.id(2, unit), role, '2020-01-01' from bench.worker;
insert into access.session (id, token_hash, user_id, created_at, last_used_at, expires_at)
select bench.id(6, n), sha256(convert_to('bench-' || n, 'UTF8')), bench.id(4, n), now(), now() + interval '1 day',
       now() + interval '1 day'
  from bench.worker;

-- Persons: kind 7. Names as people of this country have them; three quarters have nothing to do with the programme.
with names as (
    select array['Jiří','Jan','Petr','Josef','Pavel','Martin','Tomáš','Jaroslav','Miroslav','Zdeněk','František','Václav','Michal','Milan','Lukáš','Ondřej','Štěpán','Matěj','Vojtěch','Řehoř'] m,
           array['Jana','Marie','Eva','Hana','Anna','Lenka','Kateřina','Věra','Lucie','Alena','Petra','Zdeňka','Růžena','Božena','Šárka','Žaneta','Tereza','Markéta','Jiřina','Děpolda'] w,
           array['Novák','Svoboda','Novotný','Dvořák','Černý','Procházka','Kučera','Veselý','Horák','Němec','Pokorný','Marek','Pospíšil','Hájek','Jelínek','Král','Růžička','Beneš','Fiala','Sedláček','Doležal','Zeman','Kolář','Navrátil','Čermák','Vaněk','Urban','Blažek','Kříž','Kovář','Kratochvíl','Vlček','Polák','Musil','Šimek','Konečný','Malý','Holub','Čech','Štěpánek','Staněk','Kadlec','Dostál','Soukup','Šťastný','Mareš','Moravec','Sýkora','Tichý','Valenta','Vávra','Matoušek','Bláha','Říha','Ševčík','Bureš','Hruška','Mašek','Dušek','Hrubý','Žák','Křížek','Pešek','Bartoš'] l,
           array['','','','','ek','ík','ský','ovec','ínský','ák'] s),
thrown as (
    select i, random() a, random() b, random() c, random() d, random() g, random() h
      from generate_series(1, :persons) i),
chosen as (
    select i, a < 0.5 as man, 1 + floor(b * 20)::int as given, l[1 + floor(c * 64)::int] || s[1 + floor(h * 10)::int] as family, d, g
      from thrown, names)
insert into people.person (id, given_name, family_name, birth_date, phone, created_at)
select bench.id(7, i), case when man then m[given] else w[given] end,
       case when man then family
            else regexp_replace(family, '(ý|a)$', '') || case when family ~ 'ý$' then 'á' else 'ová' end end,
       date '1960-01-01' + floor(d * 15000)::int, '+420' || (600000000 + floor(g * 199999999)::int), now()
  from chosen, names;

-- Clients of the large town's social workers and of the small town's: one in twenty persons up to 6 000, and 30. Each worker
-- accompanies some of them.
create table bench.client as
select n, case when n <= 30 then 402 else 401 end as unit, :persons / 2 + n * 8 as person
  from generate_series(1, 30 + least(6000, :persons / 20)) n;
insert into people.person_relation (person_id, unit_id, basis, valid_from)
select bench.id(7, person), bench.id(2, unit), 'CLIENT', '2022-01-01' from bench.client;
insert into people.circle_member (id, person_id, unit_id, user_id, function, basis, valid_from, added_by, added_at)
select bench.id(22, n), bench.id(7, person), bench.id(2, unit),
       bench.id(4, case unit when 402 then 400 + 1 + n % 5 else 360 + 1 + n % 40 end), 'KEY_WORKER', 'CLIENT', '2022-01-01',
       bench.id(4, 361), now()
  from bench.client;

-- Five reads of the log for each person of the data set, all of clients, spread over two years.
insert into access.read_log (at, user_id, person_id, what, object_id, basis, request_id, roles, units, organisations, action,
                             outcome, address)
select now() - i * (interval '2 years' / (:persons * 5)), bench.id(4, case c.unit when 402 then 401 + i % 5 else 361 + i % 40 end),
       bench.id(7, c.person), 'spis: Přehled', bench.id(7, c.person), 'CLIENT', substr(md5(i::text), 1, 8), '{CASE_MANAGER}',
       array[bench.id(2, c.unit)], array[bench.id(1, c.unit - 100)], 'READ', 'SHOWN', '10.0.0.1'
  from generate_series(1, :persons * 5) i
  join bench.client c on c.n = 1 + i % (select count(*) from bench.client);

-- Agreements (8) and jobs (9 position, 10 placement). The first :running jobs of each employer run now; the others are
-- over, the earlier of the two that somebody may have had long before the later.
insert into ipm.agreement (id, number, employer_id, branch_id, rules, effective_from, effective_to, bank_account, state)
select bench.id(8, e), 'B' || e || '/2020', bench.id(1, 100 + e), bench.id(3, 1 + (e - 1) % 10), 'IPM-2025',
       '2020-01-01', '2030-12-31', '19-2000145399/9999', 'IN_FORCE'
  from generate_series(1, 40) e;

create table bench.job as
select i, e, 1 + (e - 1) % 10 as branch, 1 + (i / 40) % 20 as provider, runs,
       case when i <= :persons / 4 then i else 40 * :running + i - :persons / 4 end as person,
       start_date, (start_date + months * interval '1 month' - interval '1 day')::date as basic_end,
       case when runs then null
            else (start_date + least(ended, months) * interval '1 month' - interval '1 day')::date end as ended_on
  from (select i, 1 + (i - 1) % 40 as e, i <= 40 * :running as runs, 12 as months, 1 + floor(random() * 12)::int as ended,
               (case when i <= 40 * :running
                     then date_trunc('month', :'today'::date) - (2 + floor(random() * 9)) * interval '1 month'
                     when i <= :persons / 4
                     then date_trunc('month', :'today'::date) - (15 + floor(random() * 26)) * interval '1 month'
                     else date_trunc('month', :'today'::date) - (55 + floor(random() * 14)) * interval '1 month'
                end)::date as start_date
          from generate_series(1, 40 * :jobs) i) thrown;

insert into ipm.position (id, agreement_id, seq, job_title, fte, weekly_hours, workplace)
select bench.id(9, i), bench.id(8, e), i, (array['pomocný pracovník','úklid','údržba zeleně','kuchyně'])[1 + i % 4], 1, 40, 'Most'
  from bench.job;
insert into ipm.placement (id, position_id, agreement_id, employer_id, branch_id, person_id, mentor_id, start_date, basic_end,
                           ended_on, gross_wage, state)
select bench.id(10, i), bench.id(9, i), bench.id(8, e), bench.id(1, 100 + e), bench.id(3, branch), bench.id(7, person),
       bench.id(4, 220 + e), start_date, basic_end, case when ended_on < basic_end then ended_on end,
       21000 + 100 * (i % 60), case when runs then 'ACTIVE' else 'ENDED' end
  from bench.job;

create table bench.party as
select j.i, j.person, j.start_date, u.unit, u.capacity
  from bench.job j,
       lateral (values (branch, 'OFFICE'), (100 + e, 'EMPLOYER'), (200 + e, 'PAYROLL'), (300 + provider, 'PROVIDER')) u (unit, capacity);
insert into ipm.placement_party (placement_id, unit_id, capacity, valid_from)
select bench.id(10, i), bench.id(2, unit), capacity, start_date - 60 from bench.party;
insert into people.person_relation (person_id, unit_id, basis, valid_from)
select distinct bench.id(7, person), bench.id(2, unit), 'PLACEMENT', start_date - 60 from bench.party;

insert into people.circle_member (id, person_id, unit_id, user_id, function, basis, valid_from, added_by, added_at)
select bench.id(21, i), bench.id(7, person), bench.id(2, 100 + e), bench.id(4, 220 + e), 'MENTOR', 'PLACEMENT', start_date - 60,
       bench.id(4, branch), now()
  from bench.job;

insert into ipm.development_plan (id, placement_id, version_no, state, due_on, submitted_on, decided_on, decided_by)
select bench.id(11, i), bench.id(10, i), 1, case when runs then 'APPROVED' else 'CLOSED' end, start_date + 30, start_date + 25,
       start_date + 40, bench.id(4, branch)
  from bench.job;

insert into ipm.absence (id, placement_id, kind, from_date, to_date, recorded_by, recorded_at)
select bench.id(12, i * 100 + n), bench.id(10, i), (select min(code) from ipm.absence_kind where sick),
       start_date + 45 * n, start_date + 45 * n + 2, bench.id(4, 220 + e), now()
  from bench.job, generate_series(1, 4) n
 where (i + n) % 3 = 0 and start_date + 45 * n + 2 <= coalesce(ended_on, :'today'::date);

-- Months of jobs: 13 statement, 14 activity (five in a month), 15 return, 16 submission, 17 calculation.
create table bench.month as
select row_number() over (order by i, m) as n, i, e, branch, provider, runs, m::date as month,
       (extract(year from age(date_trunc('month', :'today'::date), m)) * 12
        + extract(month from age(date_trunc('month', :'today'::date), m)))::int as ago
  from bench.job,
       generate_series(date_trunc('month', start_date), date_trunc('month', coalesce(ended_on, :'today'::date - 28)),
                       interval '1 month') m;
create index on bench.month (n);
analyze bench.month;

insert into ipm.activity_statement (id, placement_id, unit_id, month, state, signed_by, signed_at, accepted_by, accepted_at)
select bench.id(13, n), bench.id(10, i), bench.id(2, 300 + provider), month,
       case when ago > 1 or i % 3 > 0 then 'ACCEPTED' when i % 2 = 0 then 'SIGNED' else 'OPEN' end,
       bench.id(4, 260 + provider), month + 33, bench.id(4, 220 + e), month + 34
  from bench.month;

insert into ipm.activity (id, placement_id, statement_id, unit_id, worker_id, kind, status, date, start_time, hours, travel_hours,
                          attendance, place, created_at)
select bench.id(14, n * 8 + k), bench.id(10, i), bench.id(13, n), bench.id(2, 300 + provider), bench.id(4, 260 + provider),
       kinds[1 + floor(random() * array_length(kinds, 1))::int], 'RECORDED', month + 5 * k - 3, time '08:00' + k * interval '1 hour',
       2 + 0.25 * floor(random() * 10), case when k = 2 then 0.5 else 0 end,
       case when random() < 0.9 then 'ATTENDED' else 'EXCUSED' end, 'Most', month + interval '5 days' * k
  from bench.month, generate_series(1, 5) k, (select array_agg(code order by code) kinds from ipm.activity_kind) a;

-- Last month is being filled in, the month before waits for the office, older ones are paid.
insert into ipm.submission (id, number, form_key, employer_id, month, sent_by, sent_at)
select bench.id(16, e * 1000 + ago), 'B' || e || '/' || month, bench.id(18, e * 1000 + ago), bench.id(1, 100 + e), month,
       bench.id(4, 100 + e), month + 40
  from (select distinct e, month, ago from bench.month where ago > 1) sent;

insert into ipm.monthly_return (id, placement_id, branch_id, employer_id, month, state, due_on, submission_id, submitted_at,
                                reviewer_id, decided_at)
select bench.id(15, n), bench.id(10, i), bench.id(3, branch), bench.id(1, 100 + e), month,
       case when ago <= 1 then 'OPEN' when ago = 2 and i % 4 = 0 then 'IN_REVIEW' when ago = 2 then 'SUBMITTED' else 'PAID' end,
       month + 61, case when ago > 1 then bench.id(16, e * 1000 + ago) end, case when ago > 1 then month + 40 end,
       case when ago > 2 or ago = 2 and i % 4 = 0 then bench.id(4, branch) end, case when ago > 2 then month + 50 end
  from bench.month;

insert into ipm.wage_cost_claim (return_id, placement_id, gross_wage, employer_social, employer_health, hours_fund, hours_worked,
                                 saved_by, saved_at)
select bench.id(15, n), bench.id(10, i), gross, round(gross * 0.248), round(gross * 0.09), 168, 168, bench.id(4, 100 + e), month + 35
  from (select *, 21000 + 100 * (i % 60) as gross from bench.month) m
 where ago > 1 or i % 3 > 0;

insert into ipm.calculation (id, return_id, submission_id, placement_id, rules, made_at, gross_wage, employer_social,
                             employer_health, sick_pay, hours, days_supported, days_all, working_days_supported, working_days_all,
                             fte, wage_costs, wage_contribution, integration_contribution, total, required_hours)
select bench.id(17, n), bench.id(15, n), bench.id(16, e * 1000 + ago), bench.id(10, i), 'IPM-2025', month + 40, gross,
       round(gross * 0.248), round(gross * 0.09), 0, 16, 30, 30, 21, 21, 1, round(gross * 1.338), 14500, 8000, 22500, 16
  from (select *, 21000 + 100 * (i % 60) as gross from bench.month) m
 where ago > 1;

insert into ipm.calculation_line (calculation_id, seq, step, text, input, rule, rate, rounding, result, note)
select bench.id(17, n), seq, step, text, input, rule, 'IPM-2025, od 1. 1. 2025', rounding, 14500, ''
  from bench.month,
       (values (1, 'WAGE_COSTS', 'Mzdové náklady měsíce jsou hrubá mzda a pojistné zaměstnavatele.', '23 100 + 5 729 + 2 079', 'BR-001', ''),
               (2, 'SHARE', 'Úřad hradí polovinu mzdových nákladů.', '50 % z 30 908 Kč', 'BR-002', 'na koruny dolů'),
               (3, 'CAP', 'Nejvýše tolik, kolik dovoluje strop programu.', 'strop 18 000 Kč', 'BR-003', ''),
               (4, 'HOURS', 'Započtené hodiny aktivit se porovnají s požadovanými.', '16 z 16 h', 'BR-006', ''),
               (5, 'INTEGRATION', 'Příspěvek na integrační aktivity náleží celý.', '16 h', 'BR-007', 'na koruny dolů'),
               (6, 'TOTAL', 'Součet obou částí.', '14 500 + 8 000', 'BR-001', '')) l (seq, step, text, input, rule, rounding)
 where ago between 2 and 13;

insert into ipm.history (placement_id, subject, subject_id, action, from_state, to_state, by_user, at)
select bench.id(10, i), 'return', bench.id(15, n), action, from_state, to_state, bench.id(4, branch), month + days
  from bench.month,
       (values (2, 'SUBMIT', 'OPEN', 'SUBMITTED', 40), (3, 'TAKE', 'SUBMITTED', 'IN_REVIEW', 45),
               (3, 'APPROVE', 'IN_REVIEW', 'APPROVED', 50)) h (since, action, from_state, to_state, days)
 where ago >= since;

-- The way before a job: 4 000 interests (kind 23), 2 000 applications (24) of which each agreement has one, two waiting
-- places of each agreement (25), 3 000 candidates (26).
insert into ipm.employer_lead (id, employer_name, branch_id, territory_code, source, state, since, next_step_on, owner_id, created_at)
select bench.id(23, i), (array['Pekárna','Zahradnictví','Domov seniorů','Město','Technické služby'])[1 + i % 5] || ' ' || i,
       bench.id(3, 1 + i % 10), 'bench-' || (1 + i % 10), 'LOCAL_EMPLOYER_NETWORK',
       (array['CONTACTED','INFORMED','CONSIDERING','COMMITTED'])[1 + i % 4], :'today'::date - i % 90, :'today'::date + i % 40 - 10,
       bench.id(4, 1 + i % 100), now() - i * interval '1 hour'
  from generate_series(1, 4000) i;

insert into ipm.position_application (id, number, employer_id, branch_id, territory_code, state, since, rules, submitted_on,
                                      target_on, officer_id, decided_on, decided_by, drafted_by, created_at)
select bench.id(24, i), 'Z' || i, bench.id(1, 100 + 1 + (i - 1) % 40), bench.id(3, 1 + (i - 1) % 10), 'bench-' || (1 + (i - 1) % 10),
       case when i <= 40 then 'APPROVED' else (array['SUBMITTED','IN_REVIEW','RETURNED'])[1 + i % 3] end,
       :'today'::date - i % 60, case when i <= 40 then 'IPM-2025' end, :'today'::date - i % 60 - 5, :'today'::date + i % 30 - 5,
       bench.id(4, 1 + (i - 1) % 100), case when i <= 40 then :'today'::date end, case when i <= 40 then bench.id(4, 1) end,
       bench.id(4, 1), now()
  from generate_series(1, 2000) i;
update ipm.agreement g set application_id = bench.id(24, e) from generate_series(1, 40) e where g.id = bench.id(8, e);

insert into ipm.position (id, agreement_id, seq, job_title, fte, weekly_hours, workplace, state, since, planned_start)
select bench.id(25, i), bench.id(8, 1 + (i - 1) % 40), 900000 + i, 'údržba zeleně', 1, 40, 'Most', 'VACANT', :'today'::date - i % 60,
       :'today'::date + i % 30
  from generate_series(1, 80) i;

insert into ipm.candidate (id, person_id, branch_id, channel, nominated_by, nominated_unit, state, since, created_at)
select bench.id(26, i), bench.id(7, :persons - i), bench.id(3, 1 + i % 10), 'LABOUR_OFFICE_PRESELECTION', bench.id(4, 1 + i % 10),
       bench.id(2, 1 + i % 10), (array['NOMINATED','CONTACTED','INFORMED','INTERVIEWED','ELIGIBILITY_CHECK'])[1 + i % 5],
       :'today'::date - i % 60, now()
  from generate_series(1, 3000) i;
insert into ipm.candidate_party (candidate_id, unit_id, capacity, valid_from)
select bench.id(26, i), bench.id(2, 1 + i % 10), 'OFFICE', :'today'::date - 60 from generate_series(1, 3000) i;
insert into people.person_relation (person_id, unit_id, basis, valid_from)
select bench.id(7, :persons - i), bench.id(2, 1 + i % 10), 'CANDIDATE', :'today'::date - 60 from generate_series(1, 3000) i;
insert into ipm.candidate_position (candidate_id, position_id)
select bench.id(26, i), bench.id(25, 1 + i % 80) from generate_series(1, 3000) i;

-- Where random requests go: path and who asks.
create table bench.request as
select 'returns_list' as page, '/ipm/returns' as path, 'bench-' || n as token from bench.worker where what = 'officer'
union all
select 'placements_list', '/ipm/placements', 'bench-' || n from bench.worker where what = 'officer'
union all
select 'sheet', '/ipm/sheets/' || to_char(:'today'::date - interval '1 month', 'YYYY-MM'), 'bench-' || n
  from bench.worker where what = 'payroll'
union all
select 'return', '/ipm/returns/' || bench.id(15, m.n), 'bench-' || (branch + 10 * (m.n % 10))
  from bench.month m where ago between 2 and 12 and runs
union all
select 'people_search', '/people?q=' || (array['nov', 'svobod', 'jan', 'dvorak+pet', 'kuc', '1984', 'horakova', 'cer'])[1 + n % 8],
       'bench-' || n
  from bench.worker where what in ('social', 'village')
union all
select 'person', '/people/' || bench.id(7, person), 'bench-' || case unit when 402 then 401 + n % 5 else 361 + n % 40 end
  from bench.client where n <= 1000
union all
select 'circle', '/people/' || bench.id(7, person) || '/circle', 'bench-' || case unit when 402 then 401 + n % 5 else 361 + n % 40 end
  from bench.client where n <= 1000
union all
select 'reads', '/audit/people/' || bench.id(7, person), 'bench-' || (406 + n % 2)
  from bench.client where n between 31 and 1000
union all
select 'board', '/ipm/board', 'bench-' || n from bench.worker where what in ('officer', 'coordinator')
union all
select 'leads_list', '/ipm/leads', 'bench-' || n from bench.worker where what in ('officer', 'coordinator')
union all
select 'applications_list', '/ipm/applications', 'bench-' || n from bench.worker where what = 'officer'
union all
select 'candidates_list', '/ipm/candidates', 'bench-' || n from bench.worker where what = 'officer';

set session_replication_role = origin;
select people.learn_all_words();
vacuum (analyze);
