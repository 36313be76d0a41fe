-- Breaking the glass (control 17): categories, how long and how often, and what comes after: a report and a review.
create table people.emergency_category (
    code       text primary key,
    label      text not null,
    sort_order int not null,
    source     text not null,
    valid_from date not null,
    valid_to   date check (valid_to >= valid_from)
);
insert into people.emergency_category (code, label, sort_order, source, valid_from) values
 ('LIFE',     'ohrožení života',          10, 'issue 4, příběh 7', '2024-02-01'),
 ('CHILD',    'ohrožení dítěte',          20, 'issue 4, příběh 7', '2024-02-01'),
 ('HEALTH',   'akutní zdravotní stav',    30, 'issue 4, příběh 7', '2024-02-01'),
 ('VIOLENCE', 'hrozba násilí',            40, 'issue 4, příběh 7', '2024-02-01');

create table people.emergency_parameter (
    parameter  text not null,
    value      int not null,
    valid_from date not null,
    valid_to   date check (valid_to >= valid_from),
    status     text not null,
    source     text not null,
    primary key (parameter, valid_from)
);
insert into people.emergency_parameter (parameter, value, valid_from, status, source) values
 ('minutes',       120, '2024-02-01', 'INF', 'kontrola 17: dvě hodiny'),
 ('attemptsADay',  10,  '2024-02-01', 'INF', 'kolikrát za den smí jeden člověk hledat v nouzi'),
 ('reportDays',    3,   '2024-02-01', 'INF', 'do kolika dnů má být zpráva');

alter table people.emergency_access
    add constraint emergency_access_category foreign key (category) references people.emergency_category,
    add column state text not null default 'BEGUN' check (state in ('BEGUN', 'ENDED', 'REPORTED', 'REVIEWED')),
    add column report text not null default '' check (length(report) <= 4000),
    add column reported_at timestamptz,
    add column verdict text check (verdict in ('JUSTIFIED', 'UNJUSTIFIED')),
    add column review_note text not null default '' check (length(review_note) <= 2000),
    add column reviewed_at timestamptz,
    add column reviewed_by uuid references access.user_account,
    add column version int not null default 0;
create index emergency_access_category on people.emergency_access (category);
create index emergency_access_reviewed_by on people.emergency_access (reviewed_by);
create index emergency_access_open on people.emergency_access (ends_at) where state = 'BEGUN';
create index emergency_access_list on people.emergency_access (began_at desc, id desc);

-- Every move, with who made it.
create table people.emergency_history (
    id        bigint generated always as identity primary key,
    access_id uuid not null references people.emergency_access,
    action    text not null,
    state     text not null,
    by        uuid not null references access.user_account,
    at        timestamptz not null
);
create index emergency_history_access on people.emergency_history (access_id);
create index emergency_history_by on people.emergency_history (by);

grant select on people.emergency_category, people.emergency_parameter to prostup_app;
grant select, insert on people.emergency_history to prostup_app;
revoke update (reported_to) on people.emergency_access from prostup_app;
grant update (ended_at, state, report, reported_at, verdict, review_note, reviewed_at, reviewed_by, version, reported_to)
    on people.emergency_access to prostup_app;

-- Finds nobody but the one who is described exactly, and says nothing but the id; several of them are nobody. Who was
-- merged is found under what they were merged into.
create function people.emergency_find(given text, family text, born date, birth_number bytea) returns uuid
    language plpgsql volatile security definer
    set search_path = pg_catalog, pg_temp
    as $$
declare
    asking text := coalesce(current_setting('prostup.viewer', true), '');
    only_one uuid;
begin
    perform set_config('prostup.viewer', access.system_viewer()::text, true);
    if birth_number is not null then -- the number goes along with a merge
        select p.id into only_one from people.person p
         where p.birth_number_index = birth_number and p.merged_into is null;
    else
        with recursive last as (
            select p.id, p.merged_into from people.person p
             where access.plain(p.family_name) = access.plain(family) and access.plain(p.given_name) = access.plain(given)
               and p.birth_date = born
            union
            select p.id, p.merged_into from people.person p join last l on p.id = l.merged_into)
        select case when count(*) = 1 then (array_agg(l.id))[1] end into only_one from last l where l.merged_into is null;
    end if;
    perform set_config('prostup.viewer', asking, true);
    return only_one;
end $$;
revoke execute on function people.emergency_find(text, text, date, bytea) from public;
grant execute on function people.emergency_find(text, text, date, bytea) to prostup_app;

-- Whom to tell: who accompanies the person, and the data-protection officers of all organisations concerned.
create function people.emergency_told(person uuid, unit uuid) returns table (user_id uuid, is_dpo boolean)
    language plpgsql volatile security definer
    set search_path = pg_catalog, pg_temp
    as $$
declare
    asking text := coalesce(current_setting('prostup.viewer', true), '');
begin
    perform set_config('prostup.viewer', access.system_viewer()::text, true);
    return query
        select c.user_id, false
          from people.circle_member c
         where c.person_id = person and c.valid_from <= access.today()
           and (c.valid_to is null or c.valid_to >= access.today())
        union
        select m.user_id, true
          from access.membership_card m
          join organisations.unit_card u on u.id = m.unit_id
         where m.role = 'DPO'
           and u.organisation_id in (select o.organisation_id from organisations.unit_card o
                                      where o.id = unit
                                         or o.id in (select r.unit_id from people.person_relation r
                                                      where r.person_id = person and r.valid_from <= access.today()
                                                        and (r.valid_to is null or r.valid_to >= access.today())));
    perform set_config('prostup.viewer', asking, true);
end $$;
revoke execute on function people.emergency_told(uuid, uuid) from public;
grant execute on function people.emergency_told(uuid, uuid) to prostup_app;

insert into notifications.kind (code, label, roles, email, urgent, in_app_always, sort_order, source, valid_from) values
 ('EMERGENCY_BEGUN',    'Nouzový přístup ke spisu',              '{CASE_MANAGER,SOCIAL_HEAD,OSPOD,PUBLIC_GUARDIAN,PROVIDER_WORKER,EMPLOYER_SOCIAL_WORKER,KOP_OFFICER,MENTOR,DPO}', true, true, true, 800, 'kontrola 17', '2024-02-01'),
 ('EMERGENCY_REPORTED', 'Zpráva o nouzovém přístupu k posouzení', '{DPO}', true, false, true, 810, 'kontrola 17', '2024-02-01'),
 ('EMERGENCY_REVIEWED', 'Posouzení vašeho nouzového přístupu',  '{CASE_MANAGER,SOCIAL_HEAD,OSPOD,PUBLIC_GUARDIAN}', false, false, true, 820, 'kontrola 17', '2024-02-01');
