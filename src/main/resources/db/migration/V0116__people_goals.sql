-- Goals in the person's own words (domain P10, 7.3.3). An employer reads those of work; none is merely official.
create table people.goal (
    id          uuid primary key,
    person_id   uuid not null references people.person,
    unit_id     uuid not null references organisations.unit,
    author_id   uuid not null references access.user_account,
    domain      text references people.domain,
    layer       text not null check (layer in ('WORK', 'SUPPORT', 'PRIVATE')),
    wording     text,
    measure     text,
    sealed      bytea,
    starts_on   date not null,
    ends_on     date not null check (ends_on > starts_on),
    responsible_id uuid not null references access.user_account,
    state       text not null check (state in ('OPEN', 'PARTLY', 'MET', 'NOT_MET', 'DROPPED')),
    written_at  timestamptz not null,
    changed_by  uuid references access.user_account,
    changed_at  timestamptz,
    version     int not null default 0,
    check ((sealed is null) = (wording is not null and measure is not null)),
    check (sealed is null or wording is null and measure is null),
    check (layer <> 'PRIVATE' or sealed is not null)
);
create index goal_person on people.goal (person_id, ends_on, id);
create index goal_unit on people.goal (unit_id);
create index goal_author on people.goal (author_id);
create index goal_domain on people.goal (domain);
create index goal_responsible on people.goal (responsible_id);
create index goal_changed_by on people.goal (changed_by);

create table people.goal_move (
    goal_id  uuid not null references people.goal,
    at       timestamptz not null,
    seq      int not null,
    action   text not null,
    to_state text not null,
    by       uuid not null references access.user_account,
    primary key (goal_id, seq)
);
create index goal_move_by on people.goal_move (by);

alter table people.goal enable row level security;
alter table people.goal force row level security;
create policy goal_read on people.goal for select
    using (exists (select from people.content_access a
                    where a.person_id = goal.person_id and a.user_id = access.viewer() and a.layer = goal.layer
                      and (a.from_unit is null or a.from_unit = goal.unit_id)
                      and (a.domains is null or goal.domain = any (a.domains))
                      and (a.parts is null or 'GOAL' = any (a.parts))));
create policy goal_write on people.goal for insert
    with check (author_id = access.viewer() and people.layer_holds(layer, domain)
                and exists (select from people.writing_access a
                             where a.person_id = goal.person_id and a.user_id = access.viewer()
                               and a.unit_id = goal.unit_id and a.layer = goal.layer));
create policy goal_change on people.goal for update
    using (exists (select from people.writing_access a
                    where a.person_id = goal.person_id and a.user_id = access.viewer()
                      and a.unit_id = goal.unit_id and a.layer = goal.layer))
    with check (people.layer_holds(layer, domain)
                and exists (select from people.writing_access a
                             where a.person_id = goal.person_id and a.user_id = access.viewer()
                               and a.unit_id = goal.unit_id and a.layer = goal.layer));
create policy goal_moves on people.goal to current_user
    using (current_setting('prostup.merging', true) = 'yes') with check (current_setting('prostup.merging', true) = 'yes');

alter table people.goal_move enable row level security;
alter table people.goal_move force row level security;
create policy goal_move_of_goal on people.goal_move
    using (exists (select from people.goal g where g.id = goal_move.goal_id))
    with check (by = access.viewer() and exists (select from people.goal g where g.id = goal_move.goal_id));

create function people.move_goals(of_person uuid, to_person uuid, only_rows uuid[]) returns uuid[]
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    moved uuid[];
begin
    perform set_config('prostup.merging', 'yes', true);
    with gone as (update people.goal set person_id = to_person
                   where person_id = of_person and (only_rows is null or id = any (only_rows)) returning id)
    select coalesce(array_agg(id), '{}') into moved from gone;
    perform set_config('prostup.merging', 'no', true);
    return moved;
end $$;
revoke all on function people.move_goals(uuid, uuid, uuid[]) from public;
grant execute on function people.move_goals(uuid, uuid, uuid[]) to prostup_app;

grant select, insert on people.goal, people.goal_move to prostup_app;
grant update (domain, layer, wording, measure, sealed, starts_on, ends_on, responsible_id, state, changed_by, changed_at,
              version) on people.goal to prostup_app;
