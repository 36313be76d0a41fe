-- The record of a person: how to speak with them, what was changed and by whom, who is really somebody else.

-- Whoever has one name only has it as the family name; the given one is then empty, never a dash.
alter table people.person drop constraint person_given_name_check;
alter table people.person add constraint person_given_name_check check (length(given_name) <= 200);
create or replace view people.person_card with (security_invoker = true) as
select id, given_name, family_name, rtrim(family_name || ' ' || given_name) as sort_name,
       ltrim(given_name || ' ' || family_name) as display_name, birth_date
  from people.person;

alter table people.person
    add column language text not null default '',
    add column easy_reading boolean not null default false,
    add column interpreter boolean not null default false,
    add column birth_number_reason text not null default '' check (birth_number_reason = '' or birth_number_index is not null);

-- Whom to call about a client of a unit; empty is answered by the address of the organisation.
alter table organisations.unit add column contact text not null default '';

-- What was changed in a record. Values of identifiers are not written here.
create table people.person_change (
    id         uuid primary key,
    person_id  uuid not null references people.person,
    field      text not null,
    old_value  text,
    new_value  text,
    changed_by uuid not null references access.user_account,
    changed_at timestamptz not null
);
create index person_change_person on people.person_change (person_id, changed_at);
create index person_change_by on people.person_change (changed_by);
alter table people.person_change enable row level security;
alter table people.person_change force row level security;
create policy person_change_read on people.person_change for select
    using (access.viewer() = access.system_viewer()
           or exists (select from people.person_access a
                       where a.person_id = person_change.person_id and a.user_id = access.viewer()
                         and a.role not in ('EMPLOYER_ADMIN', 'EMPLOYER_PAYROLL', 'MENTOR', 'KOP_FINANCE')));
create policy person_change_insert on people.person_change for insert
    with check (access.viewer() = access.system_viewer()
                or exists (select from people.person_access a
                            where a.person_id = person_change.person_id and a.user_id = access.viewer()
                              and a.role in ('KOP_OFFICER', 'PROVIDER_WORKER', 'EMPLOYER_SOCIAL_WORKER', 'CASE_MANAGER',
                                             'SOCIAL_HEAD', 'OSPOD', 'PUBLIC_GUARDIAN')));
grant select, insert on people.person_change to prostup_app;

-- "It is somebody else": said with a reason when a namesake was written down. The other one may be somebody whom the
-- registrar does not see.
create table people.namesake (
    person_id uuid not null references people.person,
    other_id  uuid not null references people.person check (other_id <> person_id),
    reason    text not null check (length(btrim(reason)) >= 5),
    told_by   uuid not null references access.user_account,
    told_at   timestamptz not null,
    primary key (person_id, other_id)
);
create index namesake_other on people.namesake (other_id);
create index namesake_told_by on people.namesake (told_by);
alter table people.namesake enable row level security;
alter table people.namesake force row level security;
create policy namesake_read on people.namesake for select
    using (access.viewer() = access.system_viewer()
           or exists (select from people.person_access a
                       where a.person_id = namesake.person_id and a.user_id = access.viewer()));
create policy namesake_insert on people.namesake for insert with check (told_by = access.viewer());
grant select, insert on people.namesake to prostup_app;

-- The card (decisions 17): that a record is there and whom to call. Only the very same name and day of birth, or the very
-- same birth number, and only about people whom the viewer does not see; never anything of the record. A service could
-- tell by its very name what the person needs help with, so of all who know the person the town's social work and the
-- labour office answer first, and of a service only the organisation is named. The caller logs each row.
create function people.cards_of(given text, family text, born date, birth_index bytea)
    returns table (person_id uuid, unit_name text, organisation_name text, contact text, same_number boolean)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select k.person_id, case when u.kind in ('SOCIAL', 'IPM') then u.name end, o.name,
           case when u.contact <> '' then u.contact else o.address end, coalesce(k.birth_number_index = birth_index, false)
      from people.name_key k
      left join lateral (select r.unit_id
                           from people.person_relation r
                           join organisations.unit w on w.id = r.unit_id
                          where r.person_id = k.person_id
                          order by coalesce(r.valid_to, 'infinity') >= access.today() desc,
                                   array_position(array['SOCIAL', 'IPM', 'INTERNAL_SUPPORT', 'MANAGEMENT', 'HOUSING'], w.kind),
                                   r.valid_from desc
                          limit 1) last on true
      left join organisations.unit u on u.id = last.unit_id
      left join organisations.organisation o on o.id = u.organisation_id
     where (k.birth_number_index = birth_index
            or k.birth_date = born and k.sort_name = people.sort_name(given, family))
       and not exists (select from people.person_access a where a.person_id = k.person_id and a.user_id = access.viewer())
       and exists (select from access.membership_card m
                    where m.user_id = access.viewer()
                      and m.role in ('KOP_OFFICER', 'PROVIDER_WORKER', 'EMPLOYER_SOCIAL_WORKER', 'CASE_MANAGER',
                                     'SOCIAL_HEAD', 'OSPOD', 'PUBLIC_GUARDIAN'))
     order by 5 desc, k.person_id
     limit 5
$$;

-- Into whom a record was merged, told to whoever sees that one.
create function people.survivor_of(merged uuid) returns uuid
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    with recursive chain (id, depth) as (
        select merged, 0
        union all
        select b.survivor, depth + 1 from chain c join people.became b on b.person_id = c.id where depth < 20)
    select c.id from chain c
     where c.depth > 0 and not exists (select from people.became b where b.person_id = c.id)
       and exists (select from people.person_access a where a.person_id = c.id and a.user_id = access.viewer())
$$;
grant execute on function people.cards_of, people.survivor_of to prostup_app;
revoke execute on function people.cards_of, people.survivor_of from public;

-- Whether somebody else has the number, seen or not; the answer is a refusal that tells nothing more.
create function people.is_number_taken(birth_index bytea, except_one uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select exists (select from people.name_key k where k.birth_number_index = birth_index and k.person_id <> except_one)
       and exists (select from people.person_access a where a.person_id = except_one and a.user_id = access.viewer())
$$;
grant execute on function people.is_number_taken to prostup_app;
revoke execute on function people.is_number_taken from public;
