-- How many of each kind there are, for the operator's `status`. Each module publishes its own numbers, by the code names
-- of the glossary in snake case; no row says anything about a person.
create view organisations.kind_stat as
select 'organisation' as kind, count(*) from organisations.organisation
union all select 'employer', count(*) from organisations.organisation where kind = 'EMPLOYER'
union all select 'integration_provider', count(*) from organisations.organisation where kind = 'PROVIDER'
union all select 'unit', count(*) from organisations.unit
union all select 'labour_office_branch', count(*) from organisations.branch
union all select 'region', count(*) from organisations.territory where kind = 'region'
union all select 'district', count(*) from organisations.territory where kind = 'district'
union all select 'orp_district', count(*) from organisations.territory where kind = 'orp'
union all select 'municipality', count(*) from organisations.territory where kind = 'municipality';

create view access.kind_stat as
select 'user_account' as kind, count(*) from access.user_account where id <> access.system_viewer()
union all select 'membership', count(*) from access.membership;

create view people.kind_stat as
select 'person' as kind, count(*) from people.person;

create view calendar.kind_stat as
select 'deadline' as kind, count(*) from calendar.deadline
union all select 'open_deadline', count(*) from calendar.deadline where state = 'OPEN';

create view ipm.kind_stat as
select 'programme_rules' as kind, count(*) from ipm.rules_version
union all select 'framework_agreement', count(*) from ipm.agreement
union all select 'integration_position', count(*) from ipm.position
union all select 'participant', count(distinct person_id) from ipm.placement
union all select 'placement', count(*) from ipm.placement
union all select 'development_plan', count(*) from ipm.development_plan
union all select 'absence', count(*) from ipm.absence
union all select 'group_session', count(*) from ipm.group_session
union all select 'integration_activity', count(*) from ipm.activity
union all select 'activity_statement', count(*) from ipm.activity_statement
union all select 'wage_cost_claim', count(*) from ipm.wage_cost_claim
union all select 'monthly_return', count(*) from ipm.monthly_return
union all select 'submission', count(*) from ipm.submission
union all select 'contribution_calculation', count(*) from ipm.calculation;

grant select on organisations.kind_stat, access.kind_stat, people.kind_stat, calendar.kind_stat, ipm.kind_stat to prostup_app;
