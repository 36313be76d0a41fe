-- A table of employers or candidates on its way in: read, checked, confirmed, taken row by row. It holds data of people,
-- so only who brought it sees it; what was taken is wiped at once, the rest when it expires.
create table ipm.intake (
    id             uuid primary key,
    kind           text not null check (kind in ('LEADS', 'CANDIDATES')),
    user_id        uuid not null references access.user_account on delete cascade,
    branch_id      uuid not null references organisations.branch on delete cascade,
    territory_code text references organisations.territory,
    way            text not null,
    name           text not null check (length(name) <= 200),
    state          text not null check (state in ('READ', 'CHECKING', 'CHECKED', 'TAKING', 'DONE', 'FAILED')),
    header         text[] not null,
    layout         text[] not null,
    separator      text not null,
    encoding       text not null,
    notes          text[] not null,
    rows           int not null check (rows >= 0),
    done           int not null default 0,
    problem        text not null default '',
    uploaded_at    timestamptz not null,
    finished_at    timestamptz,
    expires_at     timestamptz not null
);
create index intake_user on ipm.intake (user_id, uploaded_at);
create index intake_branch on ipm.intake (branch_id);
create index intake_territory on ipm.intake (territory_code);
create index intake_expires on ipm.intake (expires_at);

create table ipm.intake_row (
    intake_id  uuid not null references ipm.intake on delete cascade,
    number     int not null,
    cells      text[] not null,
    result     text not null default 'READ' check (result in ('READ', 'NEW', 'KNOWN', 'TWICE', 'WRONG', 'TAKEN', 'REFUSED')),
    key        text not null default '',
    mistakes   text[] not null default '{}',
    subject_id uuid,
    primary key (intake_id, number)
);
create index intake_row_result on ipm.intake_row (intake_id, result, number);
create index intake_row_key on ipm.intake_row (intake_id, key) where key <> '';

alter table ipm.intake enable row level security;
alter table ipm.intake force row level security;
create policy intake_of_its_owner on ipm.intake
    using (user_id = access.viewer() or access.viewer() = access.system_viewer());
alter table ipm.intake_row enable row level security;
alter table ipm.intake_row force row level security;
create policy intake_row_of_its_owner on ipm.intake_row
    using (access.viewer() = access.system_viewer()
           or exists (select from ipm.intake i where i.id = intake_id and i.user_id = access.viewer()));

grant select, insert, update, delete on ipm.intake, ipm.intake_row to prostup_app;

-- A row of a table asks whether somebody of that name was born that day.
create index person_born on people.person (birth_date);
