create table ipm.agreement (
    id             uuid primary key,
    number         text not null unique,
    employer_id    uuid not null references organisations.organisation,
    branch_id      uuid not null references organisations.branch,
    rules          text not null references ipm.rules_version,
    effective_from date not null,
    effective_to   date not null check (effective_to >= effective_from),
    bank_account   text not null,
    state          text not null check (state in ('PREPARED', 'SENT', 'SIGNED_EMPLOYER', 'IN_FORCE', 'ENDED', 'TERMINATED')),
    version        int not null default 0
);
create index agreement_employer on ipm.agreement (employer_id);
create index agreement_branch on ipm.agreement (branch_id);
create index agreement_rules on ipm.agreement (rules);

create table ipm.position (
    id           uuid primary key,
    agreement_id uuid not null references ipm.agreement,
    seq          int not null,
    job_title    text not null,
    fte          numeric(3,2) not null check (fte between 0.05 and 1),
    weekly_hours numeric(5,2) not null check (weekly_hours > 0),
    workplace    text not null,
    unique (agreement_id, seq)
);

create table ipm.placement (
    id            uuid primary key,
    position_id   uuid not null references ipm.position,
    agreement_id  uuid not null references ipm.agreement,
    employer_id   uuid not null references organisations.organisation,
    branch_id     uuid not null references organisations.branch,
    person_id     uuid not null references people.person,
    mentor_id     uuid not null references access.user_account,
    start_date    date not null,
    basic_end     date not null check (basic_end >= start_date),
    extended_end  date check (extended_end > basic_end),
    ended_on      date,
    gross_wage    numeric(12,2) not null check (gross_wage > 0),
    state         text not null check (state in ('APPROVED', 'ACTIVE', 'EXIT_PHASE', 'INTERRUPTED', 'ENDED',
                                                 'TERMINATED_EARLY', 'NOT_STARTED')),
    version       int not null default 0,
    support       daterange not null generated always as
                  (daterange(start_date, coalesce(ended_on, extended_end, basic_end), '[]')) stored,
    -- one person is on one place at a time (INF-4)
    constraint one_placement_per_person exclude using gist (person_id with =, support with &&)
        where (state <> 'NOT_STARTED'),
    constraint one_person_per_position exclude using gist (position_id with =, support with &&)
        where (state <> 'NOT_STARTED')
);
create index placement_employer on ipm.placement (employer_id, state);
create index placement_branch on ipm.placement (branch_id, state);
create index placement_person on ipm.placement (person_id);
create index placement_mentor on ipm.placement (mentor_id);
create index placement_agreement on ipm.placement (agreement_id);

-- The units that have to do with a placement and in which capacity; the one row from which access follows.
create table ipm.placement_party (
    placement_id uuid not null references ipm.placement,
    unit_id      uuid not null references organisations.unit,
    capacity     text not null check (capacity in ('OFFICE', 'EMPLOYER', 'PAYROLL', 'PROVIDER')),
    valid_from   date not null,
    valid_to     date,
    primary key (unit_id, placement_id, capacity)
);
create index placement_party_placement on ipm.placement_party (placement_id, capacity);

-- Matrix 2.7 as rows: what a role sees of a placement of its unit, and why. `mine_only` is the mentor's own people.
create view ipm.placement_access as
select p.placement_id, m.user_id, m.role, m.unit_id, r.basis, r.sees_wages, r.sees_kinds
  from ipm.placement_party p
  join access.membership_card m on m.unit_id = p.unit_id
  join (values ('OFFICE',   'KOP_OFFICER',            'VLASTNI_POBOCKA', true,  true,  false),
               ('EMPLOYER', 'EMPLOYER_ADMIN',         'VLASTNI_ZAMESTNANEC', true,  false, false),
               ('PAYROLL',  'EMPLOYER_PAYROLL',       'VLASTNI_ZAMESTNANEC', true,  false, false),
               ('EMPLOYER', 'MENTOR',                 'VLASTNI_UCASTNIK', false, false, true),
               ('PROVIDER', 'PROVIDER_WORKER',        'VLASTNI_UCASTNIK', false, true,  false),
               ('PROVIDER', 'EMPLOYER_SOCIAL_WORKER', 'VLASTNI_UCASTNIK', false, true,  false)
       ) r (capacity, role, basis, sees_wages, sees_kinds, mine_only)
    on r.capacity = p.capacity and r.role = m.role
 where p.valid_from <= access.today()
   and (p.valid_to is null or p.valid_to >= access.today())
   and (not r.mine_only or exists (select from ipm.placement q
                                    where q.id = p.placement_id and q.mentor_id = m.user_id));

-- IPOR: only its state and due date live here yet; goals and mapping come with the plan itself.
create table ipm.development_plan (
    id            uuid primary key,
    placement_id  uuid not null references ipm.placement,
    version_no    int not null,
    state         text not null check (state in ('DRAFT', 'PROPOSED', 'SUBMITTED', 'RETURNED', 'APPROVED',
                                                 'UNDER_REVISION', 'SUPERSEDED', 'CLOSED')),
    due_on        date not null,
    submitted_on  date,
    decided_on    date,
    decided_by    uuid references access.user_account,
    return_reason text,
    version       int not null default 0,
    unique (placement_id, version_no)
);
create index development_plan_decided_by on ipm.development_plan (decided_by);

create table ipm.absence (
    id           uuid primary key,
    placement_id uuid not null references ipm.placement,
    kind         text not null references ipm.absence_kind,
    from_date    date not null,
    to_date      date not null check (to_date >= from_date),
    recorded_by  uuid not null references access.user_account,
    recorded_at  timestamptz not null,
    constraint absences_do_not_overlap exclude using gist
        (placement_id with =, daterange(from_date, to_date, '[]') with &&)
);
create index absence_placement on ipm.absence (placement_id, from_date);
create index absence_kind_fk on ipm.absence (kind);
create index absence_recorded_by on ipm.absence (recorded_by);

-- What happened to a placement, a plan, a statement or a return: every move of every state machine, in words.
create table ipm.history (
    id           bigint generated always as identity primary key,
    placement_id uuid not null references ipm.placement,
    subject      text not null,
    subject_id   uuid not null,
    action       text not null,
    from_state   text not null,
    to_state     text not null,
    by_user      uuid not null references access.user_account,
    at           timestamptz not null,
    reason       text
);
create index history_placement on ipm.history (placement_id, at);
create index history_subject on ipm.history (subject_id, id);
create index history_by_user on ipm.history (by_user);

grant select, insert, update on ipm.agreement, ipm.position, ipm.placement, ipm.placement_party, ipm.development_plan to prostup_app;
grant select, insert, update, delete on ipm.absence to prostup_app;
grant select, insert on ipm.history to prostup_app;
grant select on ipm.placement_access to prostup_app;
