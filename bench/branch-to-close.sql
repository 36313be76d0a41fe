-- The newest month of all workers belongs to the first branch, which may pay any sum; nobody has a statement to accept.
\set ON_ERROR_STOP on
\set QUIET on
set session_replication_role = replica;
update ipm.monthly_return
   set branch_id = bench.id(3, case when month = date_trunc('month', :'today'::date) - interval '1 month' then 1 else 2 end);
update payments.parameter set value = 999999999999 where parameter = 'batchLimit';
insert into payments.payer_account (id, branch_id, account, holder, valid_from)
values (bench.id(20, 1), bench.id(3, 1), '2229001/0710', 'Úřad práce ČR', '2020-01-01');
set session_replication_role = origin;
vacuum (analyze) ipm.monthly_return;
