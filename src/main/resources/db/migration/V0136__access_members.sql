-- Who gave a role, who took it back.
alter table access.membership
    add column granted_by uuid references access.user_account,
    add column granted_at timestamptz,
    add column ended_by uuid references access.user_account,
    add column ended_at timestamptz;
create index membership_granted_by on access.membership (granted_by);
create index membership_ended_by on access.membership (ended_by);

-- A link by which somebody takes a role (INVITE) or sets a new password (RESET). Only its hash lies here. The account
-- is found when the link is used: whoever invites does not learn whether somebody elsewhere has one.
create table access.invitation (
    id           uuid primary key,
    kind         text not null check (kind in ('INVITE', 'RESET')),
    email        text not null check (email = lower(email)),
    display_name text not null check (length(display_name) between 1 and 200),
    user_id      uuid references access.user_account check (kind = 'INVITE' or user_id is not null),
    unit_id      uuid not null references organisations.unit,
    role         text not null,
    valid_from   date not null,
    valid_to     date check (valid_to >= valid_from),
    token_hash   bytea not null unique,
    invited_by   uuid not null references access.user_account,
    invited_at   timestamptz not null,
    expires_at   timestamptz not null,
    used_at      timestamptz,
    used_by      uuid references access.user_account,
    cancelled_at timestamptz,
    cancelled_by uuid references access.user_account
);
create index invitation_unit on access.invitation (unit_id, invited_at);
create index invitation_user on access.invitation (user_id);
create index invitation_invited_by on access.invitation (invited_by);
create index invitation_used_by on access.invitation (used_by);
create index invitation_cancelled_by on access.invitation (cancelled_by);

-- Every three months somebody says of each member of a unit: still here, or not any more (A009).
create table access.member_review (
    id           uuid primary key,
    unit_id      uuid not null references organisations.unit,
    due_on       date not null,
    confirmed_on date not null,
    confirmed_at timestamptz not null,
    confirmed_by uuid not null references access.user_account,
    kept         int not null check (kept >= 0),
    ended        int not null check (ended >= 0)
);
create index member_review_unit on access.member_review (unit_id, confirmed_on desc);
create index member_review_confirmed_by on access.member_review (confirmed_by);

-- Which roles a unit can hold: in a city the departments have their own, and no employer's role opens one of them
-- (decisions 14). `unit_kinds` null means any unit.
create table access.role_place (
    organisation_kind text not null check (organisation_kind in ('LABOUR_OFFICE', 'EMPLOYER', 'PROVIDER', 'MUNICIPALITY')),
    role              text not null,
    unit_kinds        text[],
    primary key (organisation_kind, role)
);
insert into access.role_place (organisation_kind, role, unit_kinds)
select 'LABOUR_OFFICE', unnest(array['KOP_OFFICER', 'KOP_FINANCE', 'KOP_DIRECTOR', 'LABOUR_OFFICE_HQ', 'ORGANISATION_ADMIN', 'DPO']), null::text[]
union all
select 'EMPLOYER', unnest(array['EMPLOYER_ADMIN', 'EMPLOYER_PAYROLL', 'MENTOR', 'EMPLOYER_SOCIAL_WORKER', 'ORGANISATION_ADMIN', 'DPO']), null
union all
select 'PROVIDER', unnest(array['PROVIDER_WORKER', 'PROVIDER_ADMIN', 'ORGANISATION_ADMIN', 'DPO']), null
union all
select 'MUNICIPALITY', unnest(array['ORGANISATION_ADMIN', 'DPO']), null
union all
select 'MUNICIPALITY', unnest(array['EMPLOYER_ADMIN', 'EMPLOYER_PAYROLL', 'MENTOR', 'EMPLOYER_SOCIAL_WORKER']),
       '{MANAGEMENT,PAYROLL,INTERNAL_SUPPORT,OTHER}'
union all
select 'MUNICIPALITY', unnest(array['PROVIDER_WORKER', 'PROVIDER_ADMIN']), '{OTHER}'
union all
select 'MUNICIPALITY', unnest(array['CASE_MANAGER', 'SOCIAL_HEAD', 'PUBLIC_GUARDIAN']), '{SOCIAL}'
union all
select 'MUNICIPALITY', 'OSPOD', '{OSPOD}'
union all
select 'MUNICIPALITY', 'HOUSING_DEPARTMENT', '{HOUSING}'
union all
select 'MUNICIPALITY', 'FINANCE_DEPARTMENT', '{FINANCE}';

-- Which roles an administrator may give: those of their own office, never a mightier one.
create table access.role_giver (
    giver text not null,
    role  text not null,
    reach text not null check (reach in ('UNIT', 'ORGANISATION', 'FIRST')),
    primary key (giver, role)
);
insert into access.role_giver (giver, role, reach)
select 'ORGANISATION_ADMIN', unnest(array['KOP_OFFICER', 'KOP_FINANCE', 'KOP_DIRECTOR', 'LABOUR_OFFICE_HQ', 'EMPLOYER_ADMIN',
                                          'EMPLOYER_PAYROLL', 'MENTOR', 'EMPLOYER_SOCIAL_WORKER', 'PROVIDER_WORKER',
                                          'PROVIDER_ADMIN', 'CASE_MANAGER', 'SOCIAL_HEAD', 'OSPOD', 'PUBLIC_GUARDIAN',
                                          'HOUSING_DEPARTMENT', 'FINANCE_DEPARTMENT', 'ORGANISATION_ADMIN', 'DPO']), 'ORGANISATION'
union all
select 'EMPLOYER_ADMIN', unnest(array['EMPLOYER_ADMIN', 'EMPLOYER_PAYROLL', 'MENTOR', 'EMPLOYER_SOCIAL_WORKER']), 'ORGANISATION'
union all
select 'PROVIDER_ADMIN', unnest(array['PROVIDER_ADMIN', 'PROVIDER_WORKER']), 'ORGANISATION'
union all
select 'KOP_DIRECTOR', unnest(array['KOP_OFFICER', 'KOP_FINANCE']), 'UNIT'
union all
select 'SOCIAL_HEAD', unnest(array['CASE_MANAGER', 'PUBLIC_GUARDIAN']), 'UNIT'
union all
select 'SYSADMIN', unnest(array['ORGANISATION_ADMIN', 'EMPLOYER_ADMIN', 'PROVIDER_ADMIN']), 'FIRST';

-- Who may give and take back which role in which unit. The administrator of the system only brings the first
-- administrator into an organisation that has none.
create view access.member_access as
select distinct v.user_id, u.id as unit_id, u.organisation_id, g.role
  from access.membership_card v
  join organisations.unit_card own on own.id = v.unit_id
  join access.role_giver g on g.giver = v.role and g.reach in ('UNIT', 'ORGANISATION')
  join organisations.unit_card u on g.reach = 'UNIT' and u.id = v.unit_id
                                 or g.reach = 'ORGANISATION' and u.organisation_id = own.organisation_id
  join organisations.organisation_card o on o.id = u.organisation_id
  join access.role_place p on p.organisation_kind = o.kind and p.role = g.role
                          and (p.unit_kinds is null or u.kind = any (p.unit_kinds))
union
select v.user_id, u.id, u.organisation_id, g.role
  from access.membership_card v
  join access.role_giver g on g.giver = v.role and g.reach = 'FIRST'
 cross join organisations.organisation_card o
  join access.role_place p on p.organisation_kind = o.kind and p.role = g.role
  join organisations.unit_card u on u.organisation_id = o.id and (p.unit_kinds is null or u.kind = any (p.unit_kinds))
 where not exists (select from access.membership_card m
                     join organisations.unit_card y on y.id = m.unit_id and y.organisation_id = o.id
                    where m.role in ('ORGANISATION_ADMIN', 'EMPLOYER_ADMIN', 'PROVIDER_ADMIN'));

grant select on access.member_access to prostup_app;
-- A role taken back on the day on which it began never held; the log of accounts remembers it.
grant delete on access.membership to prostup_app;
grant select, insert, update on access.invitation to prostup_app;
grant select, insert on access.member_review to prostup_app;
grant select on access.role_place, access.role_giver to prostup_app;

-- A letter may go to somebody who has no account yet.
alter table notifications.mail alter column user_id drop not null;

insert into notifications.kind (code, label, roles, email, urgent, in_app_always, sort_order, source, valid_from) values
 ('MEMBERS_DUE', 'seznam lidí organizace čeká na potvrzení', '{ORGANISATION_ADMIN,EMPLOYER_ADMIN,PROVIDER_ADMIN,KOP_DIRECTOR,SOCIAL_HEAD}', true, false, false, 300, 'A009', '2024-02-01'),
 ('MEMBERS_OVERDUE', 'seznam lidí organizace nikdo nepotvrdil', '{ORGANISATION_ADMIN,EMPLOYER_ADMIN,PROVIDER_ADMIN,KOP_DIRECTOR,SOCIAL_HEAD,SYSADMIN}', true, true, false, 301, 'A009, decisions 5', '2024-02-01'),
 ('ACCOUNT_RIGHTS', 'někdo změnil váš účet nebo vaši roli', '{KOP_OFFICER,KOP_FINANCE,KOP_DIRECTOR,LABOUR_OFFICE_HQ,EMPLOYER_ADMIN,EMPLOYER_PAYROLL,MENTOR,EMPLOYER_SOCIAL_WORKER,PROVIDER_WORKER,PROVIDER_ADMIN,CASE_MANAGER,SOCIAL_HEAD,OSPOD,PUBLIC_GUARDIAN,HOUSING_DEPARTMENT,FINANCE_DEPARTMENT,ORGANISATION_ADMIN,DPO,SYSADMIN}', true, true, true, 302, 'kontrola 9', '2024-02-01');
