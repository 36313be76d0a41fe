-- Notes about a person, each in one layer; who reads them is one condition in the query and once more in the second lock
-- (domain 7.3.2 and 7.4, decisions 14, controls 13, 47 and 55).

-- Where somebody may write about a person: in a unit of their own that has to do with the person, never while they only
-- look in an emergency or into their own file.
create view people.writing_access as
select a.person_id, a.user_id, a.unit_id, a.role, l.layer
  from people.person_access a
  join people.layer_reader l on l.role = a.role and l.reach = 'OWN_UNIT'
 where a.unit_id is not null and a.basis not in ('EMERGENCY', 'OWN_FILE');

-- Whether a domain may stand in a layer at all: of health, addiction, crime, debts and family nothing where an employer
-- reads.
create function people.layer_holds(layer text, domain text) returns boolean
    language sql stable parallel safe
    return domain is null
        or coalesce((select array_position(array['ADMIN', 'WORK', 'SUPPORT', 'PRIVATE'], layer)
                            >= array_position(array['ADMIN', 'WORK', 'SUPPORT', 'PRIVATE'], d.least)
                       from people.domain d where d.code = domain), false);

create table people.note (
    id          uuid primary key,
    person_id   uuid not null references people.person,
    unit_id     uuid not null references organisations.unit,
    author_id   uuid not null references access.user_account,
    happened_on date not null,
    domain      text references people.domain,
    layer       text not null check (layer in ('ADMIN', 'WORK', 'SUPPORT', 'PRIVATE')),
    body        text,
    sealed      bytea,
    written_at  timestamptz not null,
    changed_by  uuid references access.user_account,
    changed_at  timestamptz,
    withdrawn_by uuid references access.user_account,
    withdrawn_at timestamptz,
    withdrawal_reason text not null default '',
    version     int not null default 0,
    check ((body is null) <> (sealed is null)),
    check (layer <> 'PRIVATE' or sealed is not null)
);
create index note_person on people.note (person_id, happened_on desc, id desc);
create index note_unit on people.note (unit_id);
create index note_author on people.note (author_id);
create index note_domain on people.note (domain);
create index note_changed_by on people.note (changed_by);
create index note_withdrawn_by on people.note (withdrawn_by);

-- What a note said before. The sealed text moves here as it is: its place is the note.
create table people.note_version (
    note_id     uuid not null references people.note,
    version     int not null,
    person_id   uuid not null references people.person,
    unit_id     uuid not null references organisations.unit,
    happened_on date not null,
    domain      text references people.domain,
    layer       text not null check (layer in ('ADMIN', 'WORK', 'SUPPORT', 'PRIVATE')),
    body        text,
    sealed      bytea,
    said_by     uuid not null references access.user_account,
    said_at     timestamptz not null,
    primary key (note_id, version),
    check ((body is null) <> (sealed is null)),
    check (layer <> 'PRIVATE' or sealed is not null)
);
create index note_version_person on people.note_version (person_id);
create index note_version_unit on people.note_version (unit_id);
create index note_version_domain on people.note_version (domain);
create index note_version_said_by on people.note_version (said_by);

-- A note that was not finished: one for each writer and person, whole under seal, seen by its writer alone.
create table people.note_draft (
    id        uuid primary key,
    user_id   uuid not null references access.user_account,
    person_id uuid not null references people.person,
    sealed    bytea not null,
    saved_at  timestamptz not null,
    unique (user_id, person_id)
);
create index note_draft_person on people.note_draft (person_id);
create index note_draft_saved on people.note_draft (saved_at);

create table people.note_parameter (
    parameter  text not null,
    value      int not null check (value > 0),
    valid_from date not null,
    valid_to   date check (valid_to >= valid_from),
    status     text not null,
    source     text not null,
    primary key (parameter, valid_from)
);
insert into people.note_parameter (parameter, value, valid_from, status, source) values
 ('draftDays', 30, '2024-02-01', 'INF', 'kolik dní se drží rozepsaný zápis');

create function people.draft_kept_since() returns timestamptz
    language sql stable parallel safe
    return access.now() - make_interval(days => coalesce((select p.value from people.note_parameter p
                                                           where p.parameter = 'draftDays' and p.valid_from <= access.today()
                                                             and (p.valid_to is null or p.valid_to >= access.today())), 30));

alter table people.note enable row level security;
alter table people.note force row level security;
create policy note_read on people.note for select
    using (exists (select from people.content_access a
                    where a.person_id = note.person_id and a.user_id = access.viewer() and a.layer = note.layer
                      and (a.from_unit is null or a.from_unit = note.unit_id)
                      and (a.domains is null or note.domain = any (a.domains))
                      and (a.parts is null or 'NOTE' = any (a.parts))));
create policy note_write on people.note for insert
    with check (author_id = access.viewer() and people.layer_holds(layer, domain)
                and exists (select from people.writing_access a
                             where a.person_id = note.person_id and a.user_id = access.viewer()
                               and a.unit_id = note.unit_id and a.layer = note.layer));
create policy note_change on people.note for update
    using (exists (select from people.writing_access a
                    where a.person_id = note.person_id and a.user_id = access.viewer()
                      and a.unit_id = note.unit_id and a.layer = note.layer))
    with check (people.layer_holds(layer, domain)
                and exists (select from people.writing_access a
                             where a.person_id = note.person_id and a.user_id = access.viewer()
                               and a.unit_id = note.unit_id and a.layer = note.layer));

-- An earlier wording is read by those who read both what stands now and the layer in which it stood then.
alter table people.note_version enable row level security;
alter table people.note_version force row level security;
create policy note_version_read on people.note_version for select
    using (exists (select from people.note n where n.id = note_version.note_id)
           and exists (select from people.content_access a
                        where a.person_id = note_version.person_id and a.user_id = access.viewer()
                          and a.layer = note_version.layer
                          and (a.from_unit is null or a.from_unit = note_version.unit_id)
                          and (a.domains is null or note_version.domain = any (a.domains))
                          and (a.parts is null or 'NOTE' = any (a.parts))));
create policy note_version_write on people.note_version for insert
    with check (exists (select from people.writing_access a
                         where a.person_id = note_version.person_id and a.user_id = access.viewer()
                           and a.unit_id = note_version.unit_id and a.layer = note_version.layer));

alter table people.note_draft enable row level security;
alter table people.note_draft force row level security;
create policy draft_of_own on people.note_draft
    using (user_id = access.viewer()) with check (user_id = access.viewer());
create policy draft_seen_when_old on people.note_draft for select
    using (access.viewer() = access.system_viewer() and saved_at < people.draft_kept_since());
create policy draft_forgotten on people.note_draft for delete
    using (access.viewer() = access.system_viewer() and saved_at < people.draft_kept_since());

-- When two records of a person become one, rows go along that whoever merges does not read. Only the functions below pass
-- here; they give back no text.
create policy note_moves on people.note to current_user
    using (current_setting('prostup.merging', true) = 'yes') with check (current_setting('prostup.merging', true) = 'yes');
create policy note_version_moves on people.note_version to current_user
    using (current_setting('prostup.merging', true) = 'yes') with check (current_setting('prostup.merging', true) = 'yes');
create policy note_draft_moves on people.note_draft to current_user
    using (current_setting('prostup.merging', true) = 'yes') with check (current_setting('prostup.merging', true) = 'yes');

create function people.move_notes(of_person uuid, to_person uuid, only_rows uuid[]) returns uuid[]
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    moved uuid[];
begin
    perform set_config('prostup.merging', 'yes', true);
    with gone as (update people.note set person_id = to_person
                   where person_id = of_person and (only_rows is null or id = any (only_rows)) returning id)
    select coalesce(array_agg(id), '{}') into moved from gone;
    update people.note_version set person_id = to_person where note_id = any (moved);
    perform set_config('prostup.merging', 'no', true);
    return moved;
end $$;

-- A draft stays where it was when its writer has one of the other record as well.
create function people.move_note_drafts(of_person uuid, to_person uuid, only_rows uuid[]) returns uuid[]
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    moved uuid[];
begin
    perform set_config('prostup.merging', 'yes', true);
    with gone as (update people.note_draft d set person_id = to_person
                   where d.person_id = of_person and (only_rows is null or d.id = any (only_rows))
                     and not exists (select from people.note_draft o
                                      where o.person_id = to_person and o.user_id = d.user_id) returning d.id)
    select coalesce(array_agg(id), '{}') into moved from gone;
    perform set_config('prostup.merging', 'no', true);
    return moved;
end $$;
revoke all on function people.move_notes(uuid, uuid, uuid[]), people.move_note_drafts(uuid, uuid, uuid[]) from public;
grant execute on function people.move_notes(uuid, uuid, uuid[]), people.move_note_drafts(uuid, uuid, uuid[]) to prostup_app;

grant select on people.writing_access, people.note_parameter to prostup_app;
grant select, insert on people.note to prostup_app;
grant update (happened_on, domain, layer, body, sealed, changed_by, changed_at, withdrawn_by, withdrawn_at,
              withdrawal_reason, version) on people.note to prostup_app;
grant select, insert on people.note_version to prostup_app;
grant select, insert, delete on people.note_draft to prostup_app;
grant update (sealed, saved_at) on people.note_draft to prostup_app;
