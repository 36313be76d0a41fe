-- From an employer's interest to a person at work (P4 to P9): what the parts of the way hold onto.

-- Every move before there is a placement: of a lead, an application, an agreement, a position, a candidate.
create table ipm.process_history (
    id           bigint generated always as identity primary key,
    subject      text not null check (subject in ('lead', 'application', 'agreement', 'position', 'candidate')),
    subject_id   uuid not null,
    action       text not null,
    from_state   text not null,
    to_state     text not null,
    by_user      uuid not null references access.user_account,
    on_behalf_of uuid references access.user_account,
    at           timestamptz not null,
    reason       text not null
);
create index process_history_subject on ipm.process_history (subject_id, id);
create index process_history_by_user on ipm.process_history (by_user);
create index process_history_on_behalf_of on ipm.process_history (on_behalf_of);

-- A local coordinator sees how far things are in the territory of their unit, never what anybody's life is about (2.5).
create view organisations.territory_card as select code, kind, name, parent from organisations.territory;
create view organisations.unit_territory_card as select id as unit_id, territory_code from organisations.unit;

-- P4. An employer need not be in the register yet: then only a name is known.
create table ipm.employer_lead (
    id             uuid primary key,
    employer_id    uuid references organisations.organisation,
    employer_name  text not null check (length(employer_name) between 1 and 200),
    ico            text not null default '' check (ico ~ '^(\d{8})?$'),
    employer_kind  text not null default '',
    branch_id      uuid not null references organisations.branch,
    territory_code text references organisations.territory,
    contact_name   text not null default '',
    contact_email  text not null default '',
    contact_phone  text not null default '',
    source         text not null,
    state          text not null check (state in ('CONTACTED', 'INFORMED', 'CONSIDERING', 'COMMITTED', 'APPLIED', 'DECLINED')),
    since          date not null,
    note           text not null default '',
    next_step      text not null default '',
    next_step_on   date,
    owner_id       uuid references access.user_account,
    decline_reason text,
    decline_note   text not null default '',
    created_by     uuid references access.user_account,
    created_at     timestamptz not null,
    version        int not null default 0,
    check ((state = 'DECLINED') = (decline_reason is not null))
);
create index employer_lead_employer on ipm.employer_lead (employer_id);
create index employer_lead_branch on ipm.employer_lead (branch_id, state, since);
create index employer_lead_territory on ipm.employer_lead (territory_code, state, since);
create index employer_lead_owner on ipm.employer_lead (owner_id);
create index employer_lead_created_by on ipm.employer_lead (created_by);

create view ipm.lead_access as
select l.id as lead_id, m.user_id, m.role, m.unit_id
  from ipm.employer_lead l
  join organisations.branch_card b on b.id = l.branch_id
  join access.membership_card m on m.unit_id = b.unit_id
 where m.role in ('KOP_OFFICER', 'KOP_DIRECTOR')
union all
select l.id, m.user_id, m.role, m.unit_id
  from ipm.employer_lead l
  join organisations.unit_territory_card t on t.territory_code = l.territory_code
  join access.membership_card m on m.unit_id = t.unit_id
 where m.role = 'LOCAL_IPM_COORDINATOR';

-- P5. Until it is sent, an application is the employer's own business.
create table ipm.position_application (
    id              uuid primary key,
    number          text unique,
    lead_id         uuid references ipm.employer_lead,
    employer_id     uuid not null references organisations.organisation,
    branch_id       uuid not null references organisations.branch,
    territory_code  text references organisations.territory,
    state           text not null check (state in ('DRAFT', 'SUBMITTED', 'IN_REVIEW', 'RETURNED', 'APPROVED', 'REJECTED',
                                                   'WITHDRAWN', 'LAPSED')),
    since           date not null,
    rules           text references ipm.rules_version,
    mentor_id       uuid references access.user_account,
    mentor_name     text not null default '',
    mentor_contact  text not null default '',
    support_form    text check (support_form in ('INTERNAL', 'EXTERNAL', 'MIXED')),
    providers_open  boolean not null default false,
    capacity        text not null default '',
    municipality    text check (municipality in ('NOT_NEEDED', 'AGREED', 'NOT_YET')),
    municipality_note text not null default '',
    bank_account    text not null default '',
    submitted_on    date,
    officer_id      uuid references access.user_account,
    target_on       date,
    decided_on      date,
    decided_by      uuid references access.user_account,
    reason_code     text,
    reason          text not null default '',
    alternatives    text not null default '',
    drafted_by      uuid not null references access.user_account,
    created_at      timestamptz not null,
    version         int not null default 0,
    check (state in ('DRAFT', 'WITHDRAWN', 'LAPSED') or (number is not null and submitted_on is not null)),
    check (state <> 'APPROVED' or (rules is not null and decided_by is not null)),
    check (state <> 'REJECTED' or (reason_code is not null and decided_by is not null))
);
create index position_application_lead on ipm.position_application (lead_id);
create index position_application_employer on ipm.position_application (employer_id, state, since);
create index position_application_branch on ipm.position_application (branch_id, state, since);
create index position_application_territory on ipm.position_application (territory_code, state, since);
create index position_application_rules on ipm.position_application (rules);
create index position_application_mentor on ipm.position_application (mentor_id);
create index position_application_officer on ipm.position_application (officer_id);
create index position_application_decided_by on ipm.position_application (decided_by);
create index position_application_drafted_by on ipm.position_application (drafted_by);

-- The kinds of positions asked for: the same work, the same terms, so many places of it.
create table ipm.application_item (
    id             uuid primary key,
    application_id uuid not null references ipm.position_application,
    seq            int not null,
    job_title      text not null check (length(job_title) between 1 and 200),
    cz_isco        text not null default '',
    work           text not null default '',
    workplace      text not null,
    fte            numeric(3,2) not null check (fte between 0.05 and 1),
    weekly_hours   numeric(5,2) not null check (weekly_hours > 0),
    gross_wage     numeric(12,2) not null check (gross_wage > 0),
    planned_start  date not null,
    places         int not null check (places between 1 and 100),
    approved_places int check (approved_places between 0 and places),
    unique (application_id, seq)
);
create table ipm.application_provider (
    application_id uuid not null references ipm.position_application,
    unit_id        uuid not null references organisations.unit,
    primary key (application_id, unit_id)
);
create index application_provider_unit on ipm.application_provider (unit_id);

-- Matrix 2.7: the office of the branch, the employer's own people, the coordinator reads; nobody else sees a draft.
create view ipm.application_access as
select p.id as application_id, m.user_id, m.role, m.unit_id
  from ipm.position_application p
  join organisations.branch_card b on b.id = p.branch_id
  join access.membership_card m on m.unit_id = b.unit_id
 where m.role in ('KOP_OFFICER', 'KOP_FINANCE', 'KOP_DIRECTOR') and p.submitted_on is not null
union all
select p.id, m.user_id, m.role, m.unit_id
  from ipm.position_application p
  join organisations.unit_card u on u.organisation_id = p.employer_id
  join access.membership_card m on m.unit_id = u.id
 where m.role = 'EMPLOYER_ADMIN' or m.role = 'MENTOR' and p.mentor_id = m.user_id
union all
select p.id, m.user_id, m.role, m.unit_id
  from ipm.position_application p
  join organisations.unit_territory_card t on t.territory_code = p.territory_code
  join access.membership_card m on m.unit_id = t.unit_id
 where m.role = 'LOCAL_IPM_COORDINATOR' and p.submitted_on is not null;

-- P6. An agreement without an application was taken over from the time before; then nobody asks who its candidates were.
alter table ipm.agreement add column application_id uuid unique references ipm.position_application;

create or replace view ipm.agreement_access as
select g.id as agreement_id, m.user_id, m.role, m.unit_id
  from ipm.agreement g
  join organisations.branch_card b on b.id = g.branch_id
  join access.membership_card m on m.unit_id = b.unit_id
 where m.role in ('KOP_OFFICER', 'KOP_FINANCE', 'KOP_DIRECTOR')
union all
select g.id, m.user_id, m.role, m.unit_id
  from ipm.agreement g
  join organisations.unit_card u on u.organisation_id = g.employer_id
  join access.membership_card m on m.unit_id = u.id
 where m.role in ('EMPLOYER_ADMIN', 'EMPLOYER_PAYROLL') and g.state <> 'PREPARED'
union all
select g.id, m.user_id, m.role, m.unit_id
  from ipm.agreement g
  join ipm.position_application p on p.id = g.application_id
  join organisations.unit_territory_card t on t.territory_code = p.territory_code
  join access.membership_card m on m.unit_id = t.unit_id
 where m.role = 'LOCAL_IPM_COORDINATOR';

-- P8. One way of one person towards a position; who comes back later goes a new one.
create table ipm.candidate (
    id              uuid primary key,
    person_id       uuid not null references people.person,
    branch_id       uuid not null references organisations.branch,
    channel         text not null,
    nominated_by    uuid not null references access.user_account,
    nominated_unit  uuid not null references organisations.unit,
    state           text not null check (state in ('NOMINATED', 'CONTACTED', 'INFORMED', 'INTERVIEWED', 'ELIGIBILITY_CHECK',
                                                   'RECOMMENDED', 'APPROVED', 'HIRED', 'NOT_ELIGIBLE',
                                                   'DECLINED_BY_CANDIDATE', 'NOT_SELECTED', 'WAITLISTED', 'WITHDRAWN')),
    since           date not null,
    waited_from     text,
    register_status text check (register_status in ('JOB_SEEKER', 'JOB_APPLICANT', 'NONE')),
    register_from   date,
    informed_of_duty boolean not null default false,
    informed_of_length boolean not null default false,
    informed_on     date,
    copes           text not null default '',
    improves        text not null default '',
    stabilises      text not null default '',
    motivation      text not null default '',
    supported_by    text not null default '',
    officer_id      uuid references access.user_account,
    recommended_by  uuid references access.user_account,
    approved_by     uuid references access.user_account,
    approved_on     date,
    end_reason      text,
    end_note        text not null default '',
    alternative     text not null default '',
    created_at      timestamptz not null,
    version         int not null default 0,
    check ((state = 'WAITLISTED') = (waited_from is not null)),
    check (state not in ('APPROVED', 'HIRED') or (approved_by is not null and informed_of_duty and informed_of_length))
);
create index candidate_person on ipm.candidate (person_id);
create index candidate_branch on ipm.candidate (branch_id, state, since);
create index candidate_nominated_by on ipm.candidate (nominated_by);
create index candidate_nominated_unit on ipm.candidate (nominated_unit, state);
create index candidate_officer on ipm.candidate (officer_id);
create index candidate_recommended_by on ipm.candidate (recommended_by);
create index candidate_approved_by on ipm.candidate (approved_by);
-- Nobody goes two ways at once.
create unique index candidate_open on ipm.candidate (person_id)
    where state in ('NOMINATED', 'CONTACTED', 'INFORMED', 'INTERVIEWED', 'ELIGIBILITY_CHECK', 'RECOMMENDED', 'APPROVED',
                    'WAITLISTED');

-- Units that have to do with a candidate, and since when; the one row from which access follows.
create table ipm.candidate_party (
    candidate_id uuid not null references ipm.candidate,
    unit_id      uuid not null references organisations.unit,
    capacity     text not null check (capacity in ('OFFICE', 'EMPLOYER', 'NOMINATOR')),
    valid_from   date not null,
    valid_to     date,
    primary key (unit_id, candidate_id, capacity)
);
create index candidate_party_candidate on ipm.candidate_party (candidate_id, capacity);

-- Matrix 2.7: evidence of the criteria is for the office and for whoever nominated; an employer learns the result.
create view ipm.candidate_access as
select c.candidate_id, m.user_id, m.role, m.unit_id, r.basis, r.sees_evidence
  from ipm.candidate_party c
  join access.membership_card m on m.unit_id = c.unit_id
  join (values ('OFFICE',    'KOP_OFFICER',            'VLASTNI_POBOCKA', true),
               ('OFFICE',    'KOP_ADVISER',            'VLASTNI_POBOCKA', true),
               ('EMPLOYER',  'EMPLOYER_ADMIN',         'VLASTNI_UCHAZEC', false),
               ('EMPLOYER',  'MENTOR',                 'VLASTNI_UCHAZEC', false),
               ('NOMINATOR', 'EMPLOYER_ADMIN',         'VLASTNI_UCHAZEC', false),
               ('NOMINATOR', 'MENTOR',                 'VLASTNI_UCHAZEC', false),
               ('NOMINATOR', 'PROVIDER_WORKER',        'NAVRHOVATEL', true),
               ('NOMINATOR', 'EMPLOYER_SOCIAL_WORKER', 'NAVRHOVATEL', true),
               ('NOMINATOR', 'CASE_MANAGER',           'NAVRHOVATEL', true)
       ) r (capacity, role, basis, sees_evidence)
    on r.capacity = c.capacity and r.role = m.role
 where c.valid_from <= access.today()
   and (c.valid_to is null or c.valid_to >= access.today());

-- P7. A place knows where it stands and for whom it is kept; reserved or filled, never both.
alter table ipm.position
    add column state        text not null default 'VACANT'
        check (state in ('PLANNED', 'VACANT', 'RESERVED', 'FILLED', 'SUSPENDED', 'CLOSED')),
    add column since        date not null default date '2024-02-01',
    add column reserved_for uuid unique references ipm.candidate,
    add column item_id      uuid references ipm.application_item,
    add column cz_isco      text not null default '',
    add column work         text not null default '',
    add column gross_wage   numeric(12,2) check (gross_wage > 0),
    add column planned_start date,
    add column close_reason text not null default '',
    add column version      int not null default 0,
    add constraint reserved_for_somebody check ((state = 'RESERVED') = (reserved_for is not null));
create index position_item on ipm.position (item_id);
create index position_vacant on ipm.position (agreement_id, state);

-- Which positions somebody is thought of for.
create table ipm.candidate_position (
    candidate_id uuid not null references ipm.candidate,
    position_id  uuid not null references ipm.position,
    primary key (candidate_id, position_id)
);
create index candidate_position_position on ipm.candidate_position (position_id);

-- A job remembers the way that led to it; the channel is carried to the outcome (P8).
alter table ipm.placement add column candidate_id uuid unique references ipm.candidate;

-- Places that are taken now.
update ipm.position p set state = 'FILLED'
 where exists (select from ipm.placement q
                where q.position_id = p.id and q.state in ('ACTIVE', 'EXIT_PHASE', 'INTERRUPTED'));

insert into people.role_reach (role) values ('KOP_ADVISER');

grant select on organisations.territory_card, organisations.unit_territory_card, ipm.lead_access, ipm.application_access,
                ipm.candidate_access to prostup_app;
grant select, insert on ipm.process_history to prostup_app;
grant select, insert, update on ipm.employer_lead, ipm.position_application, ipm.candidate, ipm.candidate_party to prostup_app;
grant select, insert, update, delete on ipm.application_item, ipm.application_provider, ipm.candidate_position to prostup_app;
