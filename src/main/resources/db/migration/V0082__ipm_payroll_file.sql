-- A table of the payroll program that waits for its confirmation. It holds wages of people, so only who brought it sees
-- it, it goes when it is confirmed, and a daily job takes what nobody confirmed. Columns with birth numbers are dropped
-- before it is written.
create table ipm.payrollfile_upload (
    id          uuid primary key,
    employer_id uuid not null references organisations.organisation,
    month       date not null check (extract(day from month) = 1),
    user_id     uuid not null references access.user_account,
    name        text not null check (length(name) <= 200),
    content     text not null,
    notes       text[] not null,
    layout      text not null,
    separator   text not null,
    encoding    text not null,
    choices     text not null default '',
    uploaded_at timestamptz not null,
    expires_at  timestamptz not null
);
create index payrollfile_upload_employer on ipm.payrollfile_upload (employer_id);
create index payrollfile_upload_user on ipm.payrollfile_upload (user_id);
create index payrollfile_upload_expires on ipm.payrollfile_upload (expires_at);
alter table ipm.payrollfile_upload enable row level security;
alter table ipm.payrollfile_upload force row level security;
create policy upload_of_its_owner on ipm.payrollfile_upload
    using (user_id = access.viewer() or access.viewer() = access.system_viewer());

-- How the payroll program of an employer writes its tables. Each saving is a new version; the newest is used.
create table ipm.payrollfile_profile (
    employer_id uuid not null references organisations.organisation,
    name        text not null check (length(name) between 1 and 60),
    version     int not null check (version > 0),
    separator   text not null,
    encoding    text not null,
    decimal     text not null check (decimal in (',', '.')),
    headings    text not null,
    saved_by    uuid not null references access.user_account,
    saved_at    timestamptz not null,
    primary key (employer_id, name, version)
);
create index payrollfile_profile_saved_by on ipm.payrollfile_profile (saved_by);

-- Under which number the payroll program knows a worker: learned when a match was confirmed.
create table ipm.payrollfile_worker (
    employer_id     uuid not null references organisations.organisation,
    placement_id    uuid not null references ipm.placement,
    personal_number text not null check (length(personal_number) between 1 and 40),
    learned_at      timestamptz not null,
    primary key (placement_id)
);
create unique index payrollfile_worker_number on ipm.payrollfile_worker (employer_id, personal_number);

create table ipm.payrollfile_parameter (
    parameter  text not null,
    value      int not null check (value > 0),
    valid_from date not null,
    valid_to   date check (valid_to >= valid_from),
    status     text not null,
    source     text not null,
    primary key (parameter, valid_from)
);
insert into ipm.payrollfile_parameter (parameter, value, valid_from, status, source) values
 ('mostBytes', 5242880, '2024-02-01', 'INF', 'největší soubor mezd: 5 MB'),
 ('mostRows',  5000,    '2024-02-01', 'INF', 'nejvíc řádků souboru mezd'),
 ('keptHours', 24,      '2024-02-01', 'INF', 'jak dlouho čeká nepotvrzený soubor');

grant select, insert, update, delete on ipm.payrollfile_upload, ipm.payrollfile_worker to prostup_app;
grant select, insert on ipm.payrollfile_profile to prostup_app;
grant select on ipm.payrollfile_parameter to prostup_app;
