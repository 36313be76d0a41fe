-- People whose life it is about sign in too. They belong to nobody's unit, so they have one of their own, in which
-- nobody works: no colleague, no substitute, no relation follows from it.
alter table organisations.organisation drop constraint organisation_kind_check;
alter table organisations.organisation add constraint organisation_kind_check
    check (kind in ('LABOUR_OFFICE', 'EMPLOYER', 'PROVIDER', 'MUNICIPALITY', 'PARTICIPANTS'));
alter table organisations.unit drop constraint unit_kind_check;
alter table organisations.unit add constraint unit_kind_check
    check (kind in ('SOCIAL', 'OSPOD', 'HOUSING', 'FINANCE', 'POLICE', 'BENEFITS', 'IPM', 'INTERNAL_SUPPORT', 'PAYROLL',
                    'MANAGEMENT', 'PARTICIPANTS', 'OTHER'));
create unique index one_unit_of_participants on organisations.unit (kind) where kind = 'PARTICIPANTS';
