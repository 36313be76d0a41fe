-- Proposed rules run over months that were paid. Rows come in one transaction at the end, progress meanwhile.
create table ipm.rules_trial (
    id          uuid primary key,
    rules       text not null references ipm.rules_version,
    version     int not null,
    month_from  date not null,
    month_to    date not null,
    state       text not null check (state in ('RUNNING', 'DONE', 'FAILED', 'CUT_OFF')),
    total       int not null,
    done        int not null default 0,
    started_by  uuid not null references access.user_account,
    started_at  timestamptz not null,
    finished_at timestamptz,
    problem     text not null default ''
);
create unique index rules_trial_one_at_a_time on ipm.rules_trial (rules) where state = 'RUNNING';
create index rules_trial_rules on ipm.rules_trial (rules, started_at desc);
create index rules_trial_started_by on ipm.rules_trial (started_by);

create table ipm.rules_trial_row (
    trial_id        uuid not null references ipm.rules_trial,
    calculation_id  uuid not null references ipm.calculation,
    old_total       numeric(12,2) not null,
    new_wage        numeric(12,2) not null,
    new_integration numeric(12,2) not null,
    new_total       numeric(12,2) not null check (new_total = new_wage + new_integration),
    difference      numeric(12,2) not null generated always as (new_total - old_total) stored,
    primary key (trial_id, calculation_id)
);
create index rules_trial_row_calculation on ipm.rules_trial_row (calculation_id);

-- What the page shows: sums, never rows.
create table ipm.rules_trial_sum (
    trial_id  uuid not null references ipm.rules_trial,
    dimension text not null check (dimension in ('ALL', 'BRANCH', 'EMPLOYER_KIND', 'MONTH', 'EMPLOYER')),
    key       text not null,
    label     text not null,
    returns   int not null,
    before    numeric(14,2) not null,
    after     numeric(14,2) not null,
    gained    int not null,
    lost      int not null,
    primary key (trial_id, dimension, key)
);

-- Amounts of people: the directorate sees sums only.
alter table ipm.rules_trial_row enable row level security;
alter table ipm.rules_trial_row force row level security;
create policy rows_for_the_run on ipm.rules_trial_row using (access.viewer() = access.system_viewer());

grant select, insert, update on ipm.rules_trial to prostup_app;
grant select, insert on ipm.rules_trial_row, ipm.rules_trial_sum to prostup_app;

create index monthly_return_decided on ipm.monthly_return (month) where state in ('APPROVED', 'PAYMENT_ORDERED', 'PAID');
create index calculation_line_override on ipm.calculation_line (calculation_id) where step = 'OVERRIDE';
