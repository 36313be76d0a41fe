-- Who lives with whom (4.2), written by a unit as a matter of the family: SUPPORT, never where an employer reads.
create table people.household_relation (
    code       text primary key,
    label      text not null,
    sort_order int not null
);
insert into people.household_relation (code, label, sort_order) values
 ('SELF', 'člověk, podle kterého domácnost vedeme', 10), ('PARTNER', 'partner, partnerka', 20), ('CHILD', 'dítě', 30),
 ('PARENT', 'rodič', 40), ('SIBLING', 'sourozenec', 50), ('GRANDPARENT', 'prarodič', 60), ('OTHER', 'jiný vztah', 70);

create table people.household (
    id         uuid primary key,
    unit_id    uuid not null references organisations.unit,
    name       text not null check (length(name) between 1 and 200),
    address    text not null default '',
    created_by uuid not null references access.user_account,
    created_at timestamptz not null,
    version    int not null default 0
);
create index household_unit on people.household (unit_id);
create index household_created_by on people.household (created_by);

create table people.household_member (
    id           uuid primary key,
    household_id uuid not null references people.household,
    person_id    uuid not null references people.person,
    relation     text not null references people.household_relation,
    valid_from   date not null,
    valid_to     date check (valid_to >= valid_from),
    added_by     uuid not null references access.user_account,
    added_at     timestamptz not null,
    ended_by     uuid references access.user_account,
    -- twice in one household at one time makes no sense; in two households one may be
    constraint once_in_household exclude using gist
        (household_id with =, person_id with =, daterange(valid_from, valid_to, '[]') with &&)
);
create index household_member_household on people.household_member (household_id, valid_from);
create index household_member_person on people.household_member (person_id);
create index household_member_relation on people.household_member (relation);
create index household_member_added_by on people.household_member (added_by);
create index household_member_ended_by on people.household_member (ended_by);

-- Which households somebody reads, through whom of the members: the rule of content, cut to the family's domain.
create view people.household_access as
select h.id as household_id, m.person_id, a.user_id, a.role, a.basis
  from people.household h
  join people.household_member m on m.household_id = h.id
  join people.content_access a on a.person_id = m.person_id and a.layer = 'SUPPORT'
   and (a.from_unit is null or a.from_unit = h.unit_id)
   and (a.domains is null or 'FAMILY' = any (a.domains))
   and (a.parts is null or 'CONTACT' = any (a.parts));

-- The members are read through the household, therefore only the household itself is locked (a second lock on both
-- would ask each other for ever). Nobody is added where the viewer's unit does not write.
alter table people.household enable row level security;
create policy household_read on people.household for select
    using (access.viewer() = access.system_viewer()
           or created_by = access.viewer()
           or exists (select from people.household_access a where a.household_id = id and a.user_id = access.viewer()));
create policy household_write on people.household for insert
    with check (access.viewer() = access.system_viewer()
                or exists (select from access.membership_card m
                            where m.user_id = access.viewer() and m.unit_id = household.unit_id
                              and m.role in ('PROVIDER_WORKER', 'EMPLOYER_SOCIAL_WORKER', 'CASE_MANAGER', 'SOCIAL_HEAD',
                                             'OSPOD', 'PUBLIC_GUARDIAN')));
create policy household_change on people.household for update
    using (access.viewer() = access.system_viewer()
           or exists (select from access.membership_card m
                       where m.user_id = access.viewer() and m.unit_id = household.unit_id));
alter table people.household_member enable row level security;
create policy household_member_by_household on people.household_member
    using (exists (select from people.household h where h.id = household_id))
    with check (exists (select from people.household h where h.id = household_id));

-- People whose name nobody asks for. They belong to one unit and stay there (BR-094).
create table people.anonymous_client (
    id          uuid primary key,
    unit_id     uuid not null references organisations.unit,
    alias       text not null check (length(alias) between 1 and 100),
    approx_age  int check (approx_age between 0 and 120),
    note_sealed bytea,
    created_by  uuid not null references access.user_account,
    created_at  timestamptz not null,
    person_id   uuid references people.person,
    linked_by   uuid references access.user_account,
    linked_at   timestamptz,
    version     int not null default 0
);
create unique index anonymous_client_alias on people.anonymous_client (unit_id, access.plain(alias));
create index anonymous_client_person on people.anonymous_client (person_id);
create index anonymous_client_created_by on people.anonymous_client (created_by);
create index anonymous_client_linked_by on people.anonymous_client (linked_by);

create table people.anonymous_contact (
    id          uuid primary key,
    client_id   uuid not null references people.anonymous_client,
    on_day      date not null,
    recorded_by uuid not null references access.user_account,
    recorded_at timestamptz not null
);
create index anonymous_contact_client on people.anonymous_contact (client_id, on_day desc);
create index anonymous_contact_recorded_by on people.anonymous_contact (recorded_by);

alter table people.anonymous_client enable row level security;
alter table people.anonymous_client force row level security;
create policy anonymous_client_of_unit on people.anonymous_client
    using (access.viewer() = access.system_viewer()
           or exists (select from access.membership_card m
                       where m.user_id = access.viewer() and m.unit_id = anonymous_client.unit_id
                         and m.role in ('PROVIDER_WORKER', 'EMPLOYER_SOCIAL_WORKER', 'CASE_MANAGER', 'SOCIAL_HEAD',
                                        'OSPOD', 'PUBLIC_GUARDIAN')));
alter table people.anonymous_contact enable row level security;
alter table people.anonymous_contact force row level security;
create policy anonymous_contact_of_unit on people.anonymous_contact
    using (exists (select from people.anonymous_client c where c.id = client_id));

grant select on people.household_relation, people.household_access to prostup_app;
grant select, insert on people.household to prostup_app;
grant update (name, address, version) on people.household to prostup_app;
grant select, insert on people.household_member to prostup_app;
grant update (person_id, valid_to, ended_by) on people.household_member to prostup_app;
grant select, insert on people.anonymous_client, people.anonymous_contact to prostup_app;
grant update (alias, approx_age, note_sealed, person_id, linked_by, linked_at, version) on people.anonymous_client to prostup_app;
