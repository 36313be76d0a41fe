-- A city that employs is an employer too: the role counts, not what else the organisation is.
create or replace view organisations.kind_stat as
select 'organisation' as kind, count(*) from organisations.organisation
union all select 'employer', count(*) from organisations.organisation where kind = 'EMPLOYER' or employer_kind is not null
union all select 'integration_provider', count(*) from organisations.organisation where kind = 'PROVIDER'
union all select 'unit', count(*) from organisations.unit
union all select 'labour_office_branch', count(*) from organisations.branch
union all select 'region', count(*) from organisations.territory where kind = 'region'
union all select 'district', count(*) from organisations.territory where kind = 'district'
union all select 'orp_district', count(*) from organisations.territory where kind = 'orp'
union all select 'municipality', count(*) from organisations.territory where kind = 'municipality';
