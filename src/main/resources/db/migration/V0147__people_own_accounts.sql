-- The way of a person into their own file: an invitation with two secrets, the address (or the number on paper) and a code
-- told beside the person. Of neither anything is kept but a hash. One account a person, ended and opened again.
alter table people.person_account
    add column opened_at timestamptz,
    add column ended_at timestamptz,
    add column ended_by uuid references access.user_account;
create index person_account_ended_by on people.person_account (ended_by);
grant update (opened_at, ended_at, ended_by) on people.person_account to prostup_app;

create table people.own_invitation (
    id         uuid primary key,
    person_id  uuid not null references people.person,
    unit_id    uuid not null references organisations.unit,
    way        text not null check (way in ('EMAIL', 'PAPER')),
    email      text check ((way = 'EMAIL') = (email is not null)),
    token_hash bytea not null unique,
    code_hash  bytea not null,
    failures   int not null default 0,
    invited_by uuid not null references access.user_account,
    invited_at timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz,
    closed_at  timestamptz,
    closed_by  uuid references access.user_account
);
create index own_invitation_person on people.own_invitation (person_id, invited_at desc);
create index own_invitation_unit on people.own_invitation (unit_id);
create index own_invitation_invited_by on people.own_invitation (invited_by);
create index own_invitation_closed_by on people.own_invitation (closed_by);

-- Who may invite: social workers of a unit whose client the person is, or who accompany the person. Whoever was only let
-- in, or broke the glass, may not.
create view people.own_invitation_access as
select distinct a.person_id, a.user_id, a.unit_id
  from people.person_access a
 where a.basis in ('CIRCLE', 'CLIENT')
   and a.role in ('EMPLOYER_SOCIAL_WORKER', 'PROVIDER_WORKER', 'CASE_MANAGER', 'SOCIAL_HEAD', 'OSPOD', 'PUBLIC_GUARDIAN');

alter table people.own_invitation enable row level security;
create policy own_invitation_by_person on people.own_invitation
    using (access.viewer() = access.system_viewer()
           or exists (select from people.own_invitation_access a
                       where a.person_id = own_invitation.person_id and a.user_id = access.viewer()));

grant select on people.own_invitation_access to prostup_app;
grant select, insert on people.own_invitation to prostup_app;
grant update (person_id, failures, used_at, closed_at, closed_by) on people.own_invitation to prostup_app;

insert into people.parameter (parameter, value, valid_from, status, source) values
 ('ownInvitationDays',     7, '2024-02-01', 'INF', 'kontrola 1: platnost pozvánky do vlastního spisu v kalendářních dnech'),
 ('ownInvitationsADay',    3, '2024-02-01', 'INF', 'kolik pozvánek za den smí dostat jeden člověk'),
 ('ownInvitationAttempts', 5, '2024-02-01', 'INF', 'kontrola 4: kolik chybných kódů pozvánku zavře');

insert into notifications.kind (code, label, roles, email, urgent, in_app_always, sort_order, source, valid_from) values
 ('OWN_ACCOUNT', 'vlastní účet člověka: pozvání, přijetí, ukončení', '{EMPLOYER_SOCIAL_WORKER,PROVIDER_WORKER,CASE_MANAGER,SOCIAL_HEAD,OSPOD,PUBLIC_GUARDIAN,PARTICIPANT}', true, true, true, 310, '7.3.8', '2024-02-01');

-- Whoever runs Prostup belongs somewhere too: the first administrator of an installation that has no organisation yet.
alter table organisations.organisation drop constraint organisation_kind_check;
alter table organisations.organisation add constraint organisation_kind_check
    check (kind in ('LABOUR_OFFICE', 'EMPLOYER', 'PROVIDER', 'MUNICIPALITY', 'PARTICIPANTS', 'OPERATOR'));
