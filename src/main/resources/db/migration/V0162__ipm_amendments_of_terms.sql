-- What the two sides may change beside the account and the rules (P6). Whoever proposes, the other side decides.
alter table ipm.agreement_amendment
    drop constraint agreement_amendment_kind_check,
    add constraint agreement_amendment_kind_check
        check (kind in ('BANK_ACCOUNT', 'RULES', 'POSITIONS', 'TERMS', 'MENTOR', 'PROVIDER', 'VALIDITY')),
    add column side      text check (side in ('EMPLOYER', 'OFFICE')),
    add column target_id uuid,
    add column number    int check (number > 0),
    add constraint agreement_amendment_side check (side is not null or kind in ('BANK_ACCOUNT', 'RULES')),
    add constraint agreement_amendment_number unique (agreement_id, number);
drop index ipm.agreement_amendment_open;
create unique index agreement_amendment_open
    on ipm.agreement_amendment (agreement_id, kind, coalesce(target_id, agreement_id)) where state = 'PROPOSED';

-- The change itself, as it will be made; empty columns belong to other kinds.
create table ipm.amendment_change (
    amendment_id  uuid primary key references ipm.agreement_amendment,
    position_id   uuid references ipm.position,
    placement_id  uuid references ipm.placement,
    job_title     text,
    cz_isco       text,
    work          text,
    workplace     text,
    fte           numeric(3,2) check (fte between 0.05 and 1),
    weekly_hours  numeric(5,2) check (weekly_hours > 0),
    gross_wage    numeric(12,2) check (gross_wage > 0),
    planned_start date,
    places        int check (places between 1 and 100),
    mentor_id     uuid references access.user_account,
    unit_from     uuid references organisations.unit,
    unit_to       uuid references organisations.unit,
    until         date
);
create index amendment_change_position on ipm.amendment_change (position_id);
create index amendment_change_placement on ipm.amendment_change (placement_id);
create index amendment_change_mentor on ipm.amendment_change (mentor_id);
create index amendment_change_unit_from on ipm.amendment_change (unit_from);
create index amendment_change_unit_to on ipm.amendment_change (unit_to);

-- Who was somebody's mentor and when. The one of today stands in the job as well, for that is what access asks.
create table ipm.mentor_of_job (
    placement_id uuid not null references ipm.placement,
    user_id      uuid not null references access.user_account,
    valid_from   date not null,
    valid_to     date check (valid_to >= valid_from),
    amendment_id uuid references ipm.agreement_amendment,
    primary key (placement_id, valid_from)
);
create index mentor_of_job_user on ipm.mentor_of_job (user_id);
create index mentor_of_job_amendment on ipm.mentor_of_job (amendment_id);
create index mentor_of_job_due on ipm.mentor_of_job (valid_from) where valid_to is null;

grant select, insert on ipm.amendment_change to prostup_app;
grant select, insert, update on ipm.mentor_of_job to prostup_app;
