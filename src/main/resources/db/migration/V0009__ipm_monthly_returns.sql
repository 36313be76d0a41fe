create sequence ipm.submission_number;

-- One confirmation over many returns; each return lives alone afterwards (decisions 10). The key comes with the form,
-- so a double click or Back finds the first submission instead of making a second.
create table ipm.submission (
    id          uuid primary key,
    number      text not null unique,
    form_key    uuid not null unique,
    employer_id uuid not null references organisations.organisation,
    month       date not null,
    sent_by     uuid not null references access.user_account,
    sent_at     timestamptz not null
);
create index submission_employer on ipm.submission (employer_id, month);
create index submission_sent_by on ipm.submission (sent_by);

create table ipm.monthly_return (
    id             uuid primary key,
    placement_id   uuid not null references ipm.placement,
    branch_id      uuid not null references organisations.branch,
    employer_id    uuid not null references organisations.organisation,
    month          date not null check (extract(day from month) = 1),
    state          text not null check (state in ('OPEN', 'SUBMITTED', 'IN_REVIEW', 'RETURNED', 'APPROVED',
                                                  'PAYMENT_ORDERED', 'PAID', 'REJECTED')),
    due_on         date not null,
    submission_id  uuid references ipm.submission,
    submitted_at   timestamptz,
    reviewer_id    uuid references access.user_account,
    decided_at     timestamptz,
    shortage_reason text not null default '',
    unsigned_reason text not null default '',
    version        int not null default 0,
    unique (placement_id, month)
);
create index monthly_return_queue on ipm.monthly_return (branch_id, state, due_on, id);
create index monthly_return_employer on ipm.monthly_return (employer_id, month);
create index monthly_return_submission on ipm.monthly_return (submission_id);
create index monthly_return_reviewer on ipm.monthly_return (reviewer_id);

-- What payroll says. Wages are seen by payroll and the office only: the second lock stands on it.
create table ipm.wage_cost_claim (
    return_id       uuid primary key references ipm.monthly_return,
    placement_id    uuid not null references ipm.placement,
    gross_wage      numeric(12,2) not null check (gross_wage >= 0),
    employer_social numeric(12,2) not null check (employer_social >= 0),
    employer_health numeric(12,2) not null check (employer_health >= 0),
    sick_pay        numeric(12,2) not null default 0 check (sick_pay >= 0),
    hours_fund      numeric(6,2) not null check (hours_fund >= 0),
    hours_worked    numeric(6,2) not null check (hours_worked >= 0),
    hours_holiday   numeric(6,2) not null default 0 check (hours_holiday >= 0),
    hours_leave     numeric(6,2) not null default 0 check (hours_leave >= 0),
    hours_sick      numeric(6,2) not null default 0 check (hours_sick >= 0),
    hours_other     numeric(6,2) not null default 0 check (hours_other >= 0),
    saved_by        uuid not null references access.user_account,
    saved_at        timestamptz not null
);
create index wage_cost_claim_placement on ipm.wage_cost_claim (placement_id);
create index wage_cost_claim_saved_by on ipm.wage_cost_claim (saved_by);

-- Never changed once written: a return that is mended gets a new calculation.
create table ipm.calculation (
    id                       uuid primary key,
    return_id                uuid not null references ipm.monthly_return,
    submission_id            uuid not null references ipm.submission,
    placement_id             uuid not null references ipm.placement,
    rules                    text not null references ipm.rules_version,
    made_at                  timestamptz not null,
    gross_wage               numeric(12,2) not null,
    employer_social          numeric(12,2) not null,
    employer_health          numeric(12,2) not null,
    sick_pay                 numeric(12,2) not null,
    hours                    numeric(6,2) not null,
    days_supported           int not null,
    days_all                 int not null,
    working_days_supported   int not null,
    working_days_all         int not null,
    fte                      numeric(3,2) not null,
    wage_costs               numeric(12,2) not null,
    wage_contribution        numeric(12,2) not null,
    integration_contribution numeric(12,2) not null,
    total                    numeric(12,2) not null check (total = wage_contribution + integration_contribution),
    required_hours           numeric(6,2) not null
);
create index calculation_return on ipm.calculation (return_id, made_at desc);
create index calculation_submission on ipm.calculation (submission_id);
create index calculation_placement on ipm.calculation (placement_id);
create index calculation_rules on ipm.calculation (rules);

create table ipm.calculation_line (
    calculation_id uuid not null references ipm.calculation,
    seq            int not null,
    step           text not null,
    text           text not null,
    input          text not null,
    rule           text not null,
    rate           text not null,
    rounding       text not null,
    result         numeric(12,2),
    note           text not null,
    primary key (calculation_id, seq)
);

-- A defect names the field, the reason and what to do; it is answered, never deleted.
create table ipm.return_defect (
    id        uuid primary key,
    return_id uuid not null references ipm.monthly_return,
    field     text not null,
    reason    text not null check (length(reason) between 1 and 2000),
    raised_by uuid not null references access.user_account,
    raised_at timestamptz not null,
    resolved_at timestamptz
);
create index return_defect_return on ipm.return_defect (return_id, raised_at);
create index return_defect_raised_by on ipm.return_defect (raised_by);

alter table ipm.wage_cost_claim enable row level security;
alter table ipm.wage_cost_claim force row level security;
create policy wages_by_placement on ipm.wage_cost_claim
    using (access.viewer() = access.system_viewer()
           or exists (select from ipm.placement_access a
                       where a.placement_id = wage_cost_claim.placement_id and a.user_id = access.viewer() and a.sees_wages));

alter table ipm.calculation enable row level security;
alter table ipm.calculation force row level security;
create policy amounts_by_placement on ipm.calculation
    using (access.viewer() = access.system_viewer()
           or exists (select from ipm.placement_access a
                       where a.placement_id = calculation.placement_id and a.user_id = access.viewer() and a.sees_wages));

grant usage on sequence ipm.submission_number to prostup_app;
grant select, insert on ipm.submission, ipm.calculation, ipm.calculation_line to prostup_app;
grant select, insert, update on ipm.monthly_return, ipm.wage_cost_claim, ipm.return_defect to prostup_app;

alter table ipm.calculation_line enable row level security;
alter table ipm.calculation_line force row level security;
create policy lines_of_visible_calculations on ipm.calculation_line
    using (exists (select from ipm.calculation c where c.id = calculation_id));
