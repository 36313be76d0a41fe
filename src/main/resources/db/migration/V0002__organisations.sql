create table organisations.territory (
    code   text primary key,
    kind   text not null check (kind in ('region', 'district', 'orp', 'municipality')),
    name   text not null,
    parent text references organisations.territory
);
create index territory_parent on organisations.territory (parent);

create table organisations.organisation (
    id            uuid primary key,
    name          text not null check (length(name) between 1 and 200),
    ico           char(8) not null unique check (ico ~ '^\d{8}$'),
    kind          text not null check (kind in ('LABOUR_OFFICE', 'EMPLOYER', 'PROVIDER', 'MUNICIPALITY')),
    employer_kind text check (employer_kind in ('COMMERCIAL', 'SOCIAL_ENTERPRISE', 'MUNICIPAL_OFFICE', 'CONTRIBUTORY_ORG',
                                                'STATE_INSTITUTION', 'NGO', 'MUNICIPAL_COMPANY',
                                                'INTEGRATION_SOCIAL_ENTERPRISE')),
    address       text not null,
    protected_labour_market boolean not null default false
);

-- The border of privacy is the unit, not the organisation (decisions 14).
create table organisations.unit (
    id              uuid primary key,
    organisation_id uuid not null references organisations.organisation,
    kind            text not null check (kind in ('SOCIAL', 'OSPOD', 'HOUSING', 'FINANCE', 'POLICE', 'BENEFITS', 'IPM',
                                                  'INTERNAL_SUPPORT', 'PAYROLL', 'MANAGEMENT', 'OTHER')),
    name            text not null,
    territory_code  text references organisations.territory
);
create index unit_organisation on organisations.unit (organisation_id);
create index unit_territory on organisations.unit (territory_code);

-- A contact branch of the Labour Office: it decides and pays. Its people sit in the unit.
create table organisations.branch (
    id      uuid primary key,
    unit_id uuid not null unique references organisations.unit,
    code    text not null unique,
    name    text not null
);

create view organisations.organisation_card as
select id, name, ico, kind, employer_kind, address from organisations.organisation;

create view organisations.unit_card as
select u.id, u.organisation_id, u.kind, u.name, o.name as organisation_name
  from organisations.unit u
  join organisations.organisation o on o.id = u.organisation_id;

create view organisations.branch_card as
select b.id, b.unit_id, b.code, b.name from organisations.branch b;

grant select, insert, update on all tables in schema organisations to prostup_app;
