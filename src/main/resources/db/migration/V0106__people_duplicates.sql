-- Pairs of records that may be one person. A daily search finds them; people decide.
create table people.identity_parameter (
    code       text not null,
    value      numeric not null,
    valid_from date not null,
    valid_to   date check (valid_to >= valid_from),
    source     text not null,
    primary key (code, valid_from)
);
insert into people.identity_parameter (code, value, valid_from, source) values
 ('near_name_same_birth', 0.50, '2024-02-01', 'INF-12: jmenovci a dvojčata posoudí člověk'),
 ('near_name_same_phone', 0.60, '2024-02-01', 'INF-12: společný telefon sám nic neznamená'),
 ('guardian_decision_warning_days', 90, '2024-02-01', 'INF: řízení o svéprávnosti trvá měsíce');

create table people.duplicate_pair (
    id         uuid primary key,
    person_a   uuid not null references people.person,
    person_b   uuid not null references people.person check (person_a < person_b),
    reasons    text[] not null,
    similarity numeric(4,3) not null,
    found_at   timestamptz not null,
    gone       boolean not null default false,
    state      text not null default 'OPEN' check (state in ('OPEN', 'TWO_PEOPLE')),
    reason     text not null default '' check (state <> 'TWO_PEOPLE' or length(btrim(reason)) > 0),
    decided_by uuid references access.user_account,
    decided_at timestamptz,
    version    int not null default 0,
    unique (person_a, person_b)
);
create index duplicate_pair_b on people.duplicate_pair (person_b);
create index duplicate_pair_state on people.duplicate_pair (state, similarity desc, id) where not gone;
create index duplicate_pair_decided_by on people.duplicate_pair (decided_by);

-- The days on which the search has run.
create table people.duplicate_search (
    day date primary key
);

create index person_birth_date on people.person (birth_date) where merged_into is null;

-- Whoever sees only one of the two must not learn that there is another.
alter table people.duplicate_pair enable row level security;
alter table people.duplicate_pair force row level security;
create policy duplicate_pair_of_visible on people.duplicate_pair
    using (access.viewer() = access.system_viewer()
           or person_a in (select a.person_id from people.person_access a where a.user_id = access.viewer())
          and person_b in (select a.person_id from people.person_access a where a.user_id = access.viewer()));

grant select on people.identity_parameter to prostup_app;
grant select, insert, update on people.duplicate_pair to prostup_app;
grant select, insert on people.duplicate_search to prostup_app;
