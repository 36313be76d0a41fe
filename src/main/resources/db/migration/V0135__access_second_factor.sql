-- Numbers of signing in and of accounts: dated rows like the others (controls 1, 4, 7, 9).
insert into access.parameter (parameter, value, valid_from, status, source) values
 ('sessionIdleMinutes',     30,  '2024-01-01', 'INF', 'kontrola 7: odhlášení po nečinnosti'),
 ('sessionHours',           12,  '2024-01-01', 'INF', 'kontrola 7: nejdelší přihlášení'),
 ('sessionWarningMinutes',  3,   '2024-01-01', 'INF', 'kontrola 7: kolik minut před odhlášením se stránka ozve'),
 ('factorStepMinutes',      10,  '2024-01-01', 'INF', 'jak dlouho po heslu čeká přihlášení na kód'),
 ('confirmationMinutes',    5,   '2024-01-01', 'INF', 'kontrola 9: jak dlouho platí potvrzení totožnosti; u plateb neplatí vůbec'),
 ('loginFailures',          5,   '2024-01-01', 'INF', 'kontrola 4: pokusy na jedno jméno'),
 ('loginFailureMinutes',    120, '2024-01-01', 'INF', 'kontrola 4: za jak dlouho se pokusy na jméno sčítají'),
 ('addressFailures',        20,  '2024-01-01', 'INF', 'kontrola 4: pokusy z jedné adresy'),
 ('addressFailureMinutes',  15,  '2024-01-01', 'INF', 'kontrola 4: za jak dlouho se pokusy z adresy sčítají'),
 ('passwordLength',         12,  '2024-01-01', 'INF', 'kontrola 1'),
 ('adminPasswordLength',    17,  '2024-01-01', 'INF', 'kontrola 1: správci, vyhláška 409/2025 Sb.'),
 ('passwordLongest',        128, '2024-01-01', 'INF', 'kontrola 1'),
 ('invitationDays',         7,   '2024-01-01', 'INF', 'platnost odkazu pozvánky v kalendářních dnech'),
 ('reviewMonths',           3,   '2024-01-01', 'INF', 'A009: jak často správce potvrzuje seznam lidí; padne-li na volno, platí další pracovní den'),
 ('reviewNoticeDays',       10,  '2024-01-01', 'INF', 'A009: kolik pracovních dnů předem se potvrzení ukáže mezi úkoly');

-- A number as of a day, for statements that need it beside their rows.
create function access.number(wanted text, day date) returns numeric
    language sql stable parallel safe
    return (select p.value from access.parameter p
             where p.parameter = wanted and p.valid_from <= day and (p.valid_to is null or p.valid_to >= day)
             order by p.valid_from desc limit 1);

-- Roles that confirm nothing without a second factor (control 3). `administers`: whoever has it needs a longer password.
create table access.role_factor (
    role        text not null,
    administers boolean not null,
    valid_from  date not null,
    valid_to    date check (valid_to >= valid_from),
    source      text not null,
    primary key (role, valid_from)
);
insert into access.role_factor (role, administers, valid_from, source) values
 ('KOP_FINANCE',        false, '2024-01-01', 'kontrola 3: plátce'),
 ('KOP_DIRECTOR',       true,  '2024-01-01', 'kontrola 3: správce pobočky'),
 ('LABOUR_OFFICE_HQ',   false, '2024-01-01', 'kontrola 3: pravidla programu'),
 ('ORGANISATION_ADMIN', true,  '2024-01-01', 'kontrola 3: správce'),
 ('EMPLOYER_ADMIN',     true,  '2024-01-01', 'kontrola 3: správce'),
 ('PROVIDER_ADMIN',     true,  '2024-01-01', 'kontrola 3: správce'),
 ('SYSADMIN',           true,  '2024-01-01', 'kontrola 3: správce'),
 ('DPO',                true,  '2024-01-01', 'kontrola 3: čte záznamy o čtení');

-- One second factor of an account (RFC 6238). The secret is sealed; a step that was used is never taken again.
create table access.factor (
    user_id       uuid primary key references access.user_account,
    secret_sealed bytea not null,
    last_step     bigint not null default 0,
    set_at        timestamptz not null
);

-- What is being set up; it becomes the factor by a code.
create table access.factor_offer (
    user_id       uuid primary key references access.user_account,
    secret_sealed bytea not null,
    offered_at    timestamptz not null
);

create table access.recovery_code (
    user_id   uuid not null references access.user_account,
    code_hash bytea not null,
    used_at   timestamptz,
    primary key (user_id, code_hash)
);

-- A session whose password was right and whose code is still missing opens nothing. `confirmed_at`: when the person
-- proved again who they are.
alter table access.session
    add column waits_for_code boolean not null default false,
    add column confirmed_at timestamptz,
    add column ended_by uuid references access.user_account;
create index session_ended_by on access.session (ended_by);

-- Sealed by the keys that this database was filled with: other keys must not touch it.
create table access.key_check (
    single_row boolean primary key default true check (single_row),
    sealed     bytea not null,
    written_at timestamptz not null
);

grant select on access.role_factor to prostup_app;
grant select, insert, update, delete on access.factor, access.factor_offer, access.recovery_code to prostup_app;
grant select, insert on access.key_check to prostup_app;
