-- What a clever hand would write instead of the program: the newest calculation of each decided return, the two
-- contributions of IPM-2025 with cap, floor and hours, stored in the same columns. Run as the application, in one
-- transaction, behind the same policies. Prints the seconds and the sums.
\set ON_ERROR_STOP on
\set QUIET on
select gen_random_uuid() as trial, clock_timestamp() as begun \gset
begin;
do $$ begin
    perform set_config('prostup.viewer', '00000000-0000-7000-8000-000000000001', true);
end $$;
insert into ipm.rules_trial (id, rules, version, month_from, month_to, state, total, started_by, started_at)
select :'trial', 'BENCH', 0, date_trunc('month', current_date) - interval '12 months',
       date_trunc('month', current_date) - interval '1 month', 'DONE', 0, access.system_viewer(), now();
insert into ipm.rules_trial_row (trial_id, calculation_id, old_total, new_wage, new_integration, new_total)
select :'trial', id, total, wage, integration, wage + integration
  from (select c.id, c.total,
               least(floor((c.gross_wage + c.employer_social + c.employer_health) * 0.50), 26000) as wage,
               case when c.hours >= 16 then 4700 else 0 end as integration
          from ipm.monthly_return r
          join lateral (select * from ipm.calculation c
                         where c.return_id = r.id order by c.made_at desc limit 1) c on true
         where r.month between date_trunc('month', current_date) - interval '12 months'
                           and date_trunc('month', current_date) - interval '1 month'
           and r.state in ('APPROVED', 'PAYMENT_ORDERED', 'PAID')) n;
commit;
select extract(epoch from clock_timestamp() - :'begun')::numeric(10,3) as seconds \gset
begin;
do $$ begin
    perform set_config('prostup.viewer', '00000000-0000-7000-8000-000000000001', true);
end $$;
select :seconds, count(*), sum(new_wage), sum(new_integration), sum(new_total), sum(difference)
  from ipm.rules_trial_row where trial_id = :'trial';
commit;
