-- Numbers of the people's file are dated rows as everywhere else.
create table if not exists people.parameter (
    parameter  text not null,
    value      numeric(14,2) not null,
    valid_from date not null,
    valid_to   date check (valid_to >= valid_from),
    status     text not null,
    source     text not null,
    primary key (parameter, valid_from)
);
insert into people.parameter (parameter, value, valid_from, status, source) values
 ('sharingMonths',         12, '2024-02-01', 'INF', '7.3.5: nejdelší sdílení v měsících, jako souhlas'),
 ('sharingEndsSoonDays',   14, '2024-02-01', 'INF', 'kolik kalendářních dní předem se připomene konec sdílení'),
 ('enquiryAnswerDays',      5, '2024-02-01', 'INF', '7.3.6: pracovní dny na odpověď partnera'),
 ('enquiryReminderDays',    2, '2024-02-01', 'INF', 'kolik pracovních dní před koncem se partnerovi připomene'),
 ('guestDays',             14, '2024-02-01', 'INF', '7.3.9: obvyklá platnost odkazu pro hosta v kalendářních dnech'),
 ('guestMostDays',         60, '2024-02-01', 'INF', '7.3.9: nejdelší platnost odkazu pro hosta'),
 ('guestAttempts',          5, '2024-02-01', 'INF', 'po kolika chybných kódech se odkaz zavře'),
 ('guestAddressAttempts',  20, '2024-02-01', 'INF', 'kolik chybných kódů za čtvrt hodiny smí přijít z jedné adresy')
on conflict do nothing;
grant select on people.parameter to prostup_app;

-- Whether a grant holds, for both sides: the receiver learns that it ended, never why.
create view people.grant_state_card as
select g.id,
       case when g.ended_at is not null or c.state = 'WITHDRAWN' then 'REVOKED'
            when exists (select from people.grant_card k where k.id = g.id) then 'IN_FORCE'
            else 'OVER' end as state,
       case when g.basis = 'CONSENT' then least(g.valid_to, c.valid_to) else g.valid_to end as valid_to,
       coalesce(g.ended_at, c.withdrawn_at) as ended_at
  from people.share_grant g
  left join people.consent c on c.id = g.consent_id;
grant select on people.grant_state_card to prostup_app;

-- The lists of what a unit gives and gets.
create index share_grant_given on people.share_grant (from_unit, valid_to desc, id);
create index share_grant_got on people.share_grant (to_unit, valid_to desc, id);
create index share_grant_soon on people.share_grant (from_unit, valid_to) where ended_at is null;

-- Two records of one person become one.
grant update (person_id) on people.share_grant to prostup_app;

-- What people are told about; never with a name or a content.
insert into notifications.kind (code, label, roles, email, urgent, in_app_always, sort_order, source, valid_from) values
 ('SHARED_WITH_US',  'jiný útvar nám něco nasdílel',   '{KOP_OFFICER,EMPLOYER_SOCIAL_WORKER,PROVIDER_WORKER,CASE_MANAGER,SOCIAL_HEAD,OSPOD,PUBLIC_GUARDIAN,HOUSING_DEPARTMENT,FINANCE_DEPARTMENT}', true, false, false, 220, '7.3', '2024-02-01'),
 ('SHARING_ENDED',   'sdílení skončilo',               '{KOP_OFFICER,EMPLOYER_SOCIAL_WORKER,PROVIDER_WORKER,CASE_MANAGER,SOCIAL_HEAD,OSPOD,PUBLIC_GUARDIAN,HOUSING_DEPARTMENT,FINANCE_DEPARTMENT}', true, false, false, 221, '7.3', '2024-02-01'),
 ('ENQUIRY_ASKED',   'partner se ptá, zda někoho známe', '{EMPLOYER_SOCIAL_WORKER,PROVIDER_WORKER,CASE_MANAGER,SOCIAL_HEAD,OSPOD,PUBLIC_GUARDIAN}', true, false, false, 222, '7.3.6', '2024-02-01'),
 ('ENQUIRY_ANSWERED', 'partner odpověděl na náš dotaz', '{EMPLOYER_SOCIAL_WORKER,PROVIDER_WORKER,CASE_MANAGER,SOCIAL_HEAD,OSPOD,PUBLIC_GUARDIAN}', true, false, false, 223, '7.3.6', '2024-02-01'),
 ('GUEST_ANSWERED',  'host odpověděl přes odkaz',      '{EMPLOYER_SOCIAL_WORKER,PROVIDER_WORKER,CASE_MANAGER,SOCIAL_HEAD,OSPOD,PUBLIC_GUARDIAN}', true, false, false, 224, '7.3.9', '2024-02-01');
