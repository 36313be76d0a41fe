-- Two records of one person become one, and two again when it was a mistake (P19, INF-12).

-- A relation that came from the other record keeps its own row, so that it can go back.
alter table people.person_relation
    add column id uuid not null default gen_random_uuid(),
    add column moved_from uuid references people.person,
    drop constraint person_relation_pkey;
alter table people.person_relation add primary key (id);
create unique index person_relation_once on people.person_relation (person_id, unit_id, basis, valid_from, moved_from)
    nulls not distinct;
create index person_relation_moved_from on people.person_relation (moved_from);

create table people.merge (
    id            uuid primary key,
    from_id       uuid not null references people.person,
    into_id       uuid not null references people.person check (into_id <> from_id),
    from_name     text not null,
    from_born     date not null,
    unit_id       uuid not null references organisations.unit,
    merged_by     uuid not null references access.user_account,
    merged_at     timestamptz not null,
    changed       text[] not null,
    before_sealed bytea not null,
    undone_by     uuid references access.user_account,
    undone_at     timestamptz,
    undo_reason   text not null default ''
);
create unique index merge_from on people.merge (from_id) where undone_at is null;
create index merge_from_all on people.merge (from_id);
create index merge_into on people.merge (into_id);
create index merge_unit on people.merge (unit_id, merged_at desc);
create index merge_merged_by on people.merge (merged_by);
create index merge_undone_by on people.merge (undone_by);

create table people.merge_row (
    merge_id uuid not null references people.merge,
    record   text not null,
    row_id   uuid not null,
    primary key (merge_id, record, row_id)
);

-- Roles that may say that two records are one person.
create table people.merge_role (
    role text primary key
);
insert into people.merge_role (role) values
 ('KOP_OFFICER'), ('EMPLOYER_SOCIAL_WORKER'), ('PROVIDER_WORKER'), ('CASE_MANAGER'), ('SOCIAL_HEAD'), ('OSPOD'),
 ('PUBLIC_GUARDIAN');

alter table people.merge enable row level security;
create policy merge_of_unit on people.merge
    using (access.viewer() = access.system_viewer()
           or exists (select from access.membership_card m
                       where m.user_id = access.viewer() and m.unit_id = merge.unit_id
                         and m.role in (select role from people.merge_role)))
    with check (access.viewer() = access.system_viewer());
alter table people.merge_row enable row level security;
create policy merge_row_of_unit on people.merge_row
    using (exists (select from people.merge g where g.id = merge_id))
    with check (access.viewer() = access.system_viewer());

-- The records that were merged into this one, over any number of steps.
create function people.merged_ids(person uuid) returns setof uuid
    language sql stable security definer
    set search_path = people, pg_catalog
begin atomic
    with recursive older as (
        select from_id from people.merge where into_id = person and undone_at is null
        union
        select m.from_id from older o join people.merge m on m.into_id = o.from_id and m.undone_at is null
    )
    select from_id from older;
end;
revoke execute on function people.merged_ids(uuid) from public;

-- All the numbers under which something may be written about a person: what was read before a merge stays under the old
-- one. Ask it with a person_id.
create view people.person_ids_card as
select r.person_id, i.any_id
  from (select distinct person_id from people.person_relation) r
 cross join lateral (select r.person_id as any_id union all select people.merged_ids(r.person_id)) i;

-- Where somebody who looks under the old number should go.
create view people.merged_card as
select from_id as old_id, into_id as person_id from people.merge where undone_at is null;

grant execute on function people.merged_ids(uuid) to prostup_app;
grant select on people.person_ids_card, people.merged_card, people.merge_role to prostup_app;
grant select, insert on people.merge, people.merge_row to prostup_app;
grant update (undone_by, undone_at, undo_reason) on people.merge to prostup_app;
grant update (person_id) on people.emergency_access, people.person_account to prostup_app;
