-- The circle as others see it, and responsibility, which is another thing than being in the circle (issue 4 story 5).

-- Whom of the circle a role sees by function, besides oneself and one's own unit. `at_work`: only those whose unit has to
-- do with the person's job. Nobody of the employer ever meets an adviser of debts or of an addiction here (7.3.3).
create table people.circle_sight (
    role     text not null,
    function text not null references people.circle_function,
    at_work  boolean not null,
    primary key (role, function)
);
create index circle_sight_function on people.circle_sight (function);
insert into people.circle_sight (role, function, at_work)
select role, function, true
  from unnest(array['MENTOR', 'EMPLOYER_ADMIN', 'KOP_OFFICER']) role,
       unnest(array['MENTOR', 'OFFICER', 'KEY_WORKER']) function
union all
select 'KOP_OFFICER', function, false from unnest(array['CASE_MANAGER', 'CAREER_ADVISER']) function
union all
select role, function, false
  from unnest(array['OSPOD', 'HOUSING_DEPARTMENT', 'FINANCE_DEPARTMENT']) role,
       unnest(array['CASE_MANAGER', 'ADULT_CURATOR', 'PUBLIC_GUARDIAN']) function
union all
select 'EMPLOYER_SOCIAL_WORKER', code, false from people.circle_function
 where code not in ('DEBT_ADVISER', 'HEALTH_MEDIATOR', 'CHILD_PROTECTION')
union all
select role, code, false
  from unnest(array['CASE_MANAGER', 'SOCIAL_HEAD', 'PUBLIC_GUARDIAN', 'PROVIDER_WORKER', 'PARTICIPANT']) role,
       people.circle_function;

alter table people.circle_member
    add column basis_note text not null default '',
    add column consent_id uuid references people.consent;
create index circle_member_consent on people.circle_member (consent_id);

-- Who came by a consent goes with it, at the very next click.
create function people.leave_with_consent() returns trigger
    language plpgsql as $$
begin
    update people.circle_member
       set valid_to = access.today() - 1, end_reason = 'souhlas skončil', version = version + 1
     where consent_id = new.id and (valid_to is null or valid_to >= access.today());
    return null;
end $$;
create trigger circle_leaves_with_consent after update of state on people.consent
    for each row when (old.state = 'GIVEN' and new.state <> 'GIVEN') execute function people.leave_with_consent();

-- At every moment at most one person is responsible.
create table people.responsibility (
    id        uuid primary key,
    person_id uuid not null references people.person,
    unit_id   uuid not null references organisations.unit,
    user_id   uuid not null references access.user_account,
    began_at  timestamptz not null,
    ended_at  timestamptz check (ended_at >= began_at),
    constraint one_responsible_at_a_time
        exclude using gist (person_id with =, tstzrange(began_at, ended_at, '[)') with &&)
);
create index responsibility_person on people.responsibility (person_id, began_at);
create index responsibility_user on people.responsibility (user_id, unit_id) where ended_at is null;
create index responsibility_unit on people.responsibility (unit_id);
create index responsibility_user_fk on people.responsibility (user_id);

create table people.responsibility_offer (
    id          uuid primary key,
    person_id   uuid not null references people.person,
    from_unit   uuid references organisations.unit,
    from_user   uuid references access.user_account,
    to_unit     uuid not null references organisations.unit,
    to_user     uuid not null references access.user_account,
    proposed_by uuid not null references access.user_account,
    proposed_at timestamptz not null,
    state       text not null check (state in ('PROPOSED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'GIVEN_BACK')),
    decided_by  uuid references access.user_account,
    decided_at  timestamptz,
    responsibility_id uuid references people.responsibility,
    version     int not null default 0
);
create unique index responsibility_offer_open on people.responsibility_offer (person_id) where state = 'PROPOSED';
create index responsibility_offer_person on people.responsibility_offer (person_id, proposed_at);
create index responsibility_offer_to on people.responsibility_offer (to_user) where state = 'PROPOSED';
create index responsibility_offer_from_unit on people.responsibility_offer (from_unit);
create index responsibility_offer_from_user on people.responsibility_offer (from_user);
create index responsibility_offer_to_unit on people.responsibility_offer (to_unit);
create index responsibility_offer_to_user on people.responsibility_offer (to_user);
create index responsibility_offer_proposed_by on people.responsibility_offer (proposed_by);
create index responsibility_offer_decided_by on people.responsibility_offer (decided_by);
create index responsibility_offer_responsibility on people.responsibility_offer (responsibility_id);

-- Everything of a colleague who leaves, to another one at once (7.3.13).
create table people.handover (
    id        uuid primary key,
    unit_id   uuid not null references organisations.unit,
    from_user uuid not null references access.user_account,
    to_user   uuid not null references access.user_account check (to_user <> from_user),
    made_by   uuid not null references access.user_account,
    made_at   timestamptz not null,
    undone_by uuid references access.user_account,
    undone_at timestamptz
);
create index handover_unit on people.handover (unit_id, made_at);
create index handover_from on people.handover (from_user);
create index handover_to on people.handover (to_user);
create index handover_made_by on people.handover (made_by);
create index handover_undone_by on people.handover (undone_by);

create table people.handover_item (
    handover_id uuid not null references people.handover,
    person_id   uuid not null references people.person,
    kind        text not null check (kind in ('RESPONSIBILITY', 'CIRCLE')),
    old_id      uuid not null,
    new_id      uuid,
    primary key (handover_id, old_id)
);
create index handover_item_person on people.handover_item (person_id);

grant select on people.circle_sight to prostup_app;
grant select, insert on people.responsibility, people.responsibility_offer, people.handover, people.handover_item to prostup_app;
grant update (person_id, ended_at) on people.responsibility to prostup_app;
grant update (person_id, state, decided_by, decided_at, responsibility_id, version) on people.responsibility_offer to prostup_app;
grant update (undone_by, undone_at) on people.handover to prostup_app;

insert into notifications.kind (code, label, roles, email, urgent, in_app_always, sort_order, source, valid_from) values
 ('CIRCLE_JOINED', 'někdo vás přidal mezi ty, kdo člověka doprovázejí',
  '{KOP_OFFICER,MENTOR,EMPLOYER_SOCIAL_WORKER,PROVIDER_WORKER,CASE_MANAGER,SOCIAL_HEAD,OSPOD,PUBLIC_GUARDIAN,HOUSING_DEPARTMENT,FINANCE_DEPARTMENT}',
  true, false, false, 400, 'issue 4 story 5', '2024-02-01'),
 ('RESPONSIBILITY_OFFERED', 'někdo vám nabízí odpovědnost za člověka',
  '{EMPLOYER_SOCIAL_WORKER,PROVIDER_WORKER,CASE_MANAGER,SOCIAL_HEAD,OSPOD,PUBLIC_GUARDIAN}',
  true, true, false, 410, 'issue 4 story 5', '2024-02-01'),
 ('RESPONSIBILITY_DECIDED', 'nabídnutá odpovědnost byla přijata, odmítnuta nebo vrácena',
  '{EMPLOYER_SOCIAL_WORKER,PROVIDER_WORKER,CASE_MANAGER,SOCIAL_HEAD,OSPOD,PUBLIC_GUARDIAN}',
  true, false, false, 420, 'issue 4 story 5', '2024-02-01');
