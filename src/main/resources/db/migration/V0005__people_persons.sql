create table people.person (
    id          uuid primary key,
    given_name  text not null check (length(given_name) between 1 and 200),
    family_name text not null check (length(family_name) between 1 and 200),
    birth_date  date not null,
    phone       text,
    created_at  timestamptz not null
);
create index person_name on people.person (access.plain(family_name) text_pattern_ops, access.plain(given_name), id);

-- Why a unit may see a person at all. The module that knows the reason opens the relation; a role alone never does.
create table people.person_relation (
    person_id  uuid not null references people.person,
    unit_id    uuid not null references organisations.unit,
    basis      text not null,
    valid_from date not null,
    valid_to   date,
    primary key (person_id, unit_id, basis, valid_from)
);
create index person_relation_unit on people.person_relation (unit_id, person_id);

create view people.person_access as
select r.person_id, m.user_id, m.role, r.basis
  from people.person_relation r
  join access.membership_card m on m.unit_id = r.unit_id
 where r.valid_from <= access.today()
   and (r.valid_to is null or r.valid_to >= access.today());

create view people.person_card with (security_invoker = true) as
select id, given_name, family_name, family_name || ' ' || given_name as sort_name,
       given_name || ' ' || family_name as display_name, birth_date
  from people.person;

-- The second lock: a query that forgot the access view finds nobody.
alter table people.person enable row level security;
alter table people.person force row level security;
create policy person_by_relation on people.person
    using (access.viewer() = access.system_viewer()
           or exists (select from people.person_access a
                       where a.person_id = id and a.user_id = access.viewer()))
    with check (access.viewer() = access.system_viewer());

grant select, insert, update on people.person, people.person_relation to prostup_app;
grant select on people.person_access, people.person_card to prostup_app;
