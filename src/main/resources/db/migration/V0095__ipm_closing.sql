-- Closing a month of a branch asks for all its returns at once.
create index monthly_return_closing on ipm.monthly_return (branch_id, month, state);

-- A closing runs in the background and says how far it is; the batch itself is prepared in one transaction at its end.
create table ipm.closing_run (
    id         uuid primary key,
    branch_id  uuid not null references organisations.branch,
    month      date not null check (extract(day from month) = 1),
    form_key   uuid not null unique,
    started_by uuid not null references access.user_account,
    started_at timestamptz not null,
    seen_at    timestamptz not null,
    state      text not null check (state in ('RUNNING', 'DONE', 'NOTHING', 'REFUSED', 'FAILED')),
    step       text not null,
    done       int not null default 0,
    total      int not null default 0,
    batch_id   uuid,
    message    text not null default ''
);
create index closing_run_branch on ipm.closing_run (branch_id, started_at desc);
create index closing_run_started_by on ipm.closing_run (started_by);

-- The employer passes the contribution for integration activities on by a private agreement; here it can be told and
-- seen (BR-013).
create table ipm.integration_forwarding (
    id           uuid primary key,
    return_id    uuid not null references ipm.monthly_return,
    placement_id uuid not null references ipm.placement,
    unit_id      uuid not null references organisations.unit,
    amount       numeric(12,2) not null check (amount > 0),
    forwarded_on date not null,
    note         text not null default '',
    recorded_by  uuid not null references access.user_account,
    recorded_at  timestamptz not null,
    answer       text check (answer in ('RECEIVED', 'NOT_RECEIVED')),
    answered_by  uuid references access.user_account,
    answered_at  timestamptz
);
create index integration_forwarding_return on ipm.integration_forwarding (return_id);
create index integration_forwarding_placement on ipm.integration_forwarding (placement_id);
create index integration_forwarding_unit on ipm.integration_forwarding (unit_id, forwarded_on desc);
create index integration_forwarding_recorded_by on ipm.integration_forwarding (recorded_by);
create index integration_forwarding_answered_by on ipm.integration_forwarding (answered_by);
grant select, insert, update on ipm.closing_run, ipm.integration_forwarding to prostup_app;

-- Whoever is late is reminded at most once a day.
create table ipm.late_reminder (
    branch_id   uuid not null references organisations.branch,
    unit_id     uuid not null references organisations.unit,
    month       date not null,
    on_day      date not null,
    reminded_at timestamptz not null,
    reminded_by uuid not null references access.user_account,
    primary key (branch_id, month, unit_id, on_day)
);
create index late_reminder_unit on ipm.late_reminder (unit_id);
create index late_reminder_by on ipm.late_reminder (reminded_by);
grant select, insert on ipm.late_reminder to prostup_app;
