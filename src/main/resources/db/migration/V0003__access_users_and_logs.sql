create table access.user_account (
    id             uuid primary key,
    login          text not null unique check (login = lower(login)),
    display_name   text not null,
    password_hash  text not null,
    active         boolean not null default true,
    demo           boolean not null default false,
    created_at     timestamptz not null
);

insert into access.user_account (id, login, display_name, password_hash, created_at)
values (access.system_viewer(), 'system', 'Prostup (automaticky)', '!', now());

create table access.membership (
    id         uuid primary key,
    user_id    uuid not null references access.user_account,
    unit_id    uuid not null references organisations.unit,
    role       text not null,
    valid_from date not null,
    valid_to   date check (valid_to >= valid_from),
    unique (user_id, unit_id, role, valid_from)
);
create index membership_unit on access.membership (unit_id, role);

-- Who belongs where today. Every access view of every module stands on this one.
create view access.membership_card as
select m.user_id, m.unit_id, m.role
  from access.membership m
 where m.valid_from <= access.today()
   and (m.valid_to is null or m.valid_to >= access.today());

create view access.user_card as
select id, display_name from access.user_account;

create table access.session (
    id          uuid primary key,
    token_hash  bytea not null unique,
    user_id     uuid not null references access.user_account,
    created_at  timestamptz not null,
    last_used_at timestamptz not null,
    expires_at  timestamptz not null,
    ended_at    timestamptz
);
create index session_of_user on access.session (user_id);

-- Failures by the name that was typed, whether somebody has it or not, and by address: a guesser who tries many names
-- is slowed as well as one who tries many passwords, and neither learns which names exist.
create table access.sign_in_failure (
    login   text not null,
    address text not null,
    at      timestamptz not null
);
create index sign_in_failure_login on access.sign_in_failure (login, at);
create index sign_in_failure_address on access.sign_in_failure (address, at);

-- Who read about whom, when and by which right (decisions 18). Insert only: the application may neither change nor
-- delete a row.
create table access.read_log (
    id         bigint generated always as identity primary key,
    at         timestamptz not null,
    user_id    uuid not null references access.user_account,
    person_id  uuid,
    what       text not null,
    object_id  uuid,
    basis      text not null,
    query      text,
    ids        uuid[],
    request_id text
);
create index read_log_person on access.read_log (person_id, at desc);
create index read_log_user on access.read_log (user_id, at desc);

create table access.refusal_log (
    id         bigint generated always as identity primary key,
    at         timestamptz not null,
    user_id    uuid references access.user_account,
    path       text not null,
    status     int not null,
    request_id text
);
create index refusal_log_user on access.refusal_log (user_id, at desc);

-- The demo's moved clock survives a restart; outside the demo the table stays empty.
create table access.demo_clock (
    single_row    boolean primary key default true check (single_row),
    shift_seconds bigint not null
);

grant select, insert, update on access.user_account, access.membership, access.session, access.demo_clock to prostup_app;
grant select, insert, delete on access.sign_in_failure to prostup_app;
grant select, insert on access.read_log, access.refusal_log to prostup_app;
grant select on access.membership_card, access.user_card to prostup_app;
