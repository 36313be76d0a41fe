-- For the operator's `status`: how much of the money's way there is.
create view payments.kind_stat as
select 'payment_batch' as kind, count(*) from payments.batch
union all select 'payment', count(*) from payments.payment
union all select 'failed_payment', count(*) from payments.payment where state = 'FAILED'
union all select 'bank_file', count(*) from payments.bank_file
union all select 'bank_statement', count(*) from payments.statement
union all select 'recovery', count(*) from payments.recovery
union all select 'open_recovery', count(*) from payments.recovery where state = 'RAISED';
grant select on payments.kind_stat to prostup_app;

create view ipm.money_kind_stat as
select 'correction' as kind, count(*) from ipm.correction
union all select 'agreement_amendment', count(*) from ipm.agreement_amendment
union all select 'closing_run', count(*) from ipm.closing_run;
grant select on ipm.money_kind_stat to prostup_app;
