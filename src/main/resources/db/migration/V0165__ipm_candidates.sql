-- P8: what is told about a candidate on the way, who may read it, and the lists it is told by.

create table ipm.nomination_channel (
    code       text primary key,
    label      text not null,
    roles      text[] not null,
    preferred  boolean not null default false,
    sort_order int not null,
    source     text not null,
    valid_from date not null,
    valid_to   date check (valid_to >= valid_from)
);
insert into ipm.nomination_channel (code, label, roles, preferred, sort_order, source, valid_from) values
 ('SOCIAL_SERVICE_RECOMMENDATION', 'doporučení sociální služby', '{PROVIDER_WORKER,EMPLOYER_SOCIAL_WORKER}', true, 10, '5.6, BR-035', '2024-02-01'),
 ('LABOUR_OFFICE_PRESELECTION', 'předvýběr úřadu práce', '{KOP_OFFICER,KOP_ADVISER}', false, 20, '5.6', '2024-02-01'),
 ('EMPLOYER_OWN_SELECTION', 'vlastní výběr zaměstnavatele', '{EMPLOYER_ADMIN,MENTOR}', false, 30, '5.6, BR-032', '2024-02-01'),
 ('FORMER_VOLUNTEER', 'dřívější dobrovolník u zaměstnavatele', '{EMPLOYER_ADMIN,MENTOR}', false, 40, '5.6', '2024-02-01'),
 ('MUNICIPALITY', 'obec', '{CASE_MANAGER}', false, 50, '5.6', '2024-02-01'),
 ('SELF', 'přihlásil se sám', '{KOP_OFFICER,KOP_ADVISER,PARTICIPANT}', false, 60, '5.6', '2024-02-01');

create table ipm.candidate_end_reason (
    code       text primary key,
    label      text not null,
    states     text[] not null,
    sort_order int not null,
    source     text not null,
    valid_from date not null,
    valid_to   date check (valid_to >= valid_from)
);
insert into ipm.candidate_end_reason (code, label, states, sort_order, source, valid_from) values
 ('NOT_REGISTERED', 'není v evidenci úřadu práce', '{NOT_ELIGIBLE}', 10, 'BR-028', '2024-02-01'),
 ('NO_CRITERION', 'není splněné žádné kritérium', '{NOT_ELIGIBLE}', 20, 'BR-029', '2024-02-01'),
 ('AGE', 'věk mimo pravidla programu', '{NOT_ELIGIBLE}', 30, 'BR-030', '2024-02-01'),
 ('OTHER_INSTRUMENT', 'vhodnější je jiný nástroj', '{NOT_ELIGIBLE,NOT_SELECTED}', 40, 'P32', '2024-02-01'),
 ('NO_INTEREST', 'o místo nemá zájem', '{DECLINED_BY_CANDIDATE,WITHDRAWN}', 50, 'INF', '2024-02-01'),
 ('OTHER_JOB', 'našel si jinou práci', '{DECLINED_BY_CANDIDATE,WITHDRAWN}', 60, 'INF', '2024-02-01'),
 ('NOT_NOW', 'teď na to nemá sílu nebo čas', '{DECLINED_BY_CANDIDATE,WITHDRAWN}', 70, 'INF', '2024-02-01'),
 ('LOST_CONTACT', 'nedaří se ho zastihnout', '{WITHDRAWN}', 80, 'INF', '2024-02-01'),
 ('ANOTHER_CHOSEN', 'místo dostal někdo jiný', '{NOT_SELECTED}', 90, 'INF', '2024-02-01'),
 ('WORK_DOES_NOT_FIT', 'práce na místě pro něj není', '{NOT_SELECTED,WITHDRAWN}', 100, 'INF', '2024-02-01'),
 ('DID_NOT_COME', 'nenastoupil', '{WITHDRAWN}', 110, '3.B', '2024-02-01'),
 ('OTHER', 'jiný důvod', '{NOT_ELIGIBLE,DECLINED_BY_CANDIDATE,NOT_SELECTED,WITHDRAWN}', 900, 'INF', '2024-02-01');

create table ipm.candidate_alternative (
    code       text primary key,
    label      text not null,
    sort_order int not null,
    source     text not null,
    valid_from date not null,
    valid_to   date check (valid_to >= valid_from)
);
insert into ipm.candidate_alternative (code, label, sort_order, source, valid_from) values
 ('COUNSELLING', 'poradenství na úřadu práce', 10, 'BR-036', '2024-02-01'),
 ('RETRAINING', 'rekvalifikace', 20, 'BR-036', '2024-02-01'),
 ('SUPM', 'společensky účelné pracovní místo', 30, 'BR-036', '2024-02-01'),
 ('VPP', 'veřejně prospěšné práce', 40, 'BR-036', '2024-02-01'),
 ('SOCIAL_SERVICE', 'sociální služba, práce se dluhy nebo bydlením', 50, 'BR-036', '2024-02-01'),
 ('OPEN_MARKET', 'volné místo na trhu práce', 60, 'BR-036', '2024-02-01'),
 ('REFUSED', 'nabídku nechtěl', 70, 'INF', '2024-02-01'),
 ('OTHER', 'jiná nabídka', 90, 'INF', '2024-02-01');

create table ipm.evidence_kind (
    code       text primary key,
    label      text not null,
    sort_order int not null,
    source     text not null,
    valid_from date not null,
    valid_to   date check (valid_to >= valid_from)
);
insert into ipm.evidence_kind (code, label, sort_order, source, valid_from) values
 ('OFFICE_RECORD', 'evidence úřadu práce', 10, 'INF', '2024-02-01'),
 ('DOCUMENT', 'předložený doklad', 20, 'INF', '2024-02-01'),
 ('REGISTER', 'výpis z rejstříku nebo centrální evidence', 30, 'INF', '2024-02-01'),
 ('SOCIAL_WORKER', 'potvrzení sociálního pracovníka', 40, 'INF', '2024-02-01'),
 ('OWN_STATEMENT', 'čestné prohlášení', 50, 'INF', '2024-02-01');

-- Criteria belong to a version of the rules (5.7, BR-029). Versions are delivered with the program, so the code is no
-- foreign key; a version made here has the criteria of the one it was copied from until it gets its own.
create table ipm.criterion (
    rules      text not null,
    code       text not null,
    label      text not null,
    special    boolean not null,
    sort_order int not null,
    source     text not null,
    valid_from date not null,
    valid_to   date check (valid_to >= valid_from),
    primary key (rules, code)
);
insert into ipm.criterion (rules, code, label, special, sort_order, source, valid_from)
select rules, code, label, special, sort_order, source, date '2024-02-01'
  from unnest(array['IPM-2024-PILOT', 'IPM-2025']) rules,
       (values ('LONG_TERM_UNEMPLOYMENT', 'dlouhodobá nezaměstnanost', false, 10, '[004]'),
               ('MULTIPLE_ENFORCEMENTS', 'vícečetné exekuce', false, 20, '[004]'),
               ('CARE_FOR_CLOSE_PERSON', 'péče o osobu blízkou', false, 30, '[004]'),
               ('DISABLED', 'zdravotní postižení', true, 40, '[004] cílové skupiny'),
               ('AFTER_PRISON', 'návrat z výkonu trestu', true, 50, '[004] cílové skupiny'),
               ('CARE_LEAVER', 'ukončená ústavní výchova', false, 60, '[004] cílové skupiny'),
               ('HOMELESS', 'bez přístřeší', false, 70, '[004] cílové skupiny'),
               ('DIFFICULT_SOCIAL_SITUATION', 'těžká sociální situace', false, 80, '[004] cílové skupiny'),
               ('OTHER', 'jiné kritérium podle pravidel', false, 90, '[004] aj.')) c (code, label, special, sort_order, source);

-- Limits of age (BR-030) and how long a decision holds; of a version that says nothing, of the one it came from.
create table ipm.eligibility_parameter (
    rules      text primary key,
    min_age    int,
    max_age    int check (max_age >= min_age),
    valid_days int not null check (valid_days > 0),
    status     text not null,
    source     text not null
);
insert into ipm.eligibility_parameter (rules, min_age, max_age, valid_days, status, source) values
 ('IPM-2024-PILOT', 30, null, 90, 'INF', 'BR-030: 30–54 (NOE) a 55+ (VNP)'),
 ('IPM-2025', null, null, 90, 'INF', 'BR-030: nová pravidla věk neomezují; platnost ověření není v podkladech');

create function ipm.eligibility_rules(wanted text) returns text
    language sql stable as $$
    with recursive line (code, step) as (
        select wanted, 0
        union
        select v.copied_from, line.step + 1
          from line join ipm.rules_version v on v.code = line.code
         where v.copied_from is not null and line.step < 50)
    select l.code from line l join ipm.eligibility_parameter p on p.rules = l.code order by l.step limit 1
$$;

create table ipm.candidate_parameter (
    parameter  text not null,
    value      int not null,
    valid_from date not null,
    valid_to   date check (valid_to >= valid_from),
    status     text not null,
    source     text not null,
    primary key (parameter, valid_from)
);
insert into ipm.candidate_parameter (parameter, value, valid_from, status, source) values
 ('lockInCycles', 2, '2024-02-01', 'INF', 'P32, BR-038: dva a víc cyklů'),
 ('keptDays', 365, '2024-02-01', 'INF', 'jak dlouho úřad a navrhovatel vidí skončenou cestu');
create function ipm.candidate_number(wanted text, day date) returns int
    language sql stable
    return (select p.value from ipm.candidate_parameter p
             where p.parameter = wanted and p.valid_from <= day and (p.valid_to is null or p.valid_to >= day)
             order by p.valid_from desc limit 1);

alter table ipm.candidate
    add column basis       text not null default 'PUBLIC_TASK' check (basis in ('PUBLIC_TASK', 'OWN_WISH', 'CONSENT')),
    add column consent_id  uuid references people.consent,
    add column why         text not null default '',
    add column employer_id uuid references organisations.organisation,
    add column copes_answer      text not null default '' check (copes_answer in ('', 'YES', 'UNSURE', 'NO')),
    add column improves_answer   text not null default '' check (improves_answer in ('', 'YES', 'UNSURE', 'NO')),
    add column stabilises_answer text not null default '' check (stabilises_answer in ('', 'YES', 'UNSURE', 'NO')),
    add column stable_now  text not null default '' check (stable_now in ('', 'YES', 'UNSURE', 'NO')),
    add column motivated   text not null default '' check (motivated in ('', 'YES', 'UNSURE', 'NO')),
    add column explanation text not null default '',
    add column diagnosis   text not null default '',
    add column fit_note    text not null default '',
    add column interviewed_on date,
    add constraint candidate_channel foreign key (channel) references ipm.nomination_channel,
    add constraint candidate_end_reason foreign key (end_reason) references ipm.candidate_end_reason,
    add constraint candidate_consent check (basis <> 'CONSENT' or consent_id is not null);
create index candidate_consent_fk on ipm.candidate (consent_id);
create index candidate_employer on ipm.candidate (employer_id);
create index candidate_channel_fk on ipm.candidate (channel);
create index candidate_end_reason_fk on ipm.candidate (end_reason);

-- What speaks for a criterion. The words are sealed: of some criteria they are of a special category (7.4).
create table ipm.candidate_criterion (
    id            uuid primary key,
    candidate_id  uuid not null references ipm.candidate,
    rules         text not null,
    code          text not null,
    evidence_kind text not null references ipm.evidence_kind,
    note_sealed   bytea,
    claimed_by    uuid not null references access.user_account,
    claimed_on    date not null,
    verified_by   uuid references access.user_account,
    verified_on   date,
    unique (candidate_id, rules, code),
    foreign key (rules, code) references ipm.criterion,
    check ((verified_by is null) = (verified_on is null))
);
create index candidate_criterion_rule on ipm.candidate_criterion (rules, code);
create index candidate_criterion_evidence on ipm.candidate_criterion (evidence_kind);
create index candidate_criterion_claimed_by on ipm.candidate_criterion (claimed_by);
create index candidate_criterion_verified_by on ipm.candidate_criterion (verified_by);

-- A decision is a row of its own and stays; a new one renews it (A015).
create table ipm.eligibility (
    id              uuid primary key,
    candidate_id    uuid not null references ipm.candidate,
    rules           text not null,
    result          text not null check (result in ('ELIGIBLE', 'NOT_ELIGIBLE')),
    reason          text not null,
    register_status text not null,
    register_from   date,
    criteria        int not null,
    decided_by      uuid not null references access.user_account,
    decided_on      date not null,
    valid_until     date check (valid_until >= decided_on),
    renews          uuid unique references ipm.eligibility,
    decided_at      timestamptz not null,
    check (result <> 'ELIGIBLE' or valid_until is not null and criteria > 0)
);
create index eligibility_candidate on ipm.eligibility (candidate_id, decided_at);
create index eligibility_decided_by on ipm.eligibility (decided_by);

-- Earlier instruments and times in the register, as facts (P32). Jobs in Prostup are added when it is read.
create table ipm.register_period (
    id         uuid primary key,
    person_id  uuid not null references people.person,
    kind       text not null check (kind in ('VPP', 'SUPM', 'IPM', 'REGISTER')),
    from_date  date not null,
    to_date    date check (to_date >= from_date),
    note       text not null default '',
    entered_by uuid not null references access.user_account,
    unit_id    uuid not null references organisations.unit,
    entered_at timestamptz not null,
    removed_at timestamptz,
    removed_by uuid references access.user_account
);
create index register_period_person on ipm.register_period (person_id, from_date);
create index register_period_entered_by on ipm.register_period (entered_by);
create index register_period_unit on ipm.register_period (unit_id);
create index register_period_removed_by on ipm.register_period (removed_by);

-- What the contract says beside what the job itself keeps: its start, wage and mentor.
create table ipm.employment_contract (
    candidate_id uuid primary key references ipm.candidate,
    placement_id uuid not null unique references ipm.placement,
    signed_on    date not null,
    valid_from   date not null,
    valid_to     date not null check (valid_to >= valid_from),
    fte          numeric(3,2) not null check (fte between 0.05 and 1),
    weekly_hours numeric(5,2) not null check (weekly_hours > 0),
    entered_by   uuid not null references access.user_account,
    entered_at   timestamptz not null
);
create index employment_contract_entered_by on ipm.employment_contract (entered_by);

-- Whose way somebody sees; asked by the lock of people as well, so it must not ask people back.
create view ipm.candidate_person_access as
select c.person_id, a.candidate_id, a.user_id, a.role, a.unit_id, a.basis, a.sees_evidence
  from ipm.candidate c join ipm.candidate_access a on a.candidate_id = c.id;

-- The channel is carried to the outcome (P8), long after the way itself is nobody's business.
create view ipm.candidate_channel_card as
select c.id as candidate_id, c.channel, n.label
  from ipm.candidate c join ipm.nomination_channel n on n.code = c.channel;

-- How many ways by each channel came to what; no persons.
create view ipm.candidate_stat as
select c.branch_id, c.channel, c.state, count(*) as ways
  from ipm.candidate c
 group by c.branch_id, c.channel, c.state;

-- Who holds open consents that name the office; readable through the lock of consents only.
create view people.consent_card with (security_invoker = true) as
select c.id, c.person_id, c.purpose, c.from_unit, r.unit_id as to_unit, c.valid_from, c.valid_to
  from people.consent c
  join people.consent_recipient r on r.consent_id = c.id
 where c.state = 'GIVEN' and c.valid_from <= access.today() and c.valid_to >= access.today();

-- The second lock. An owner's view must pass, so it is not forced on the owner.
alter table ipm.candidate enable row level security;
create policy candidate_read on ipm.candidate for select
    using (access.viewer() = access.system_viewer()
           or exists (select from ipm.candidate_access a where a.candidate_id = candidate.id and a.user_id = access.viewer())
           or exists (select from people.person_account p
                       where p.person_id = candidate.person_id and p.user_id = access.viewer()));
create policy candidate_insert on ipm.candidate for insert
    with check (access.viewer() = access.system_viewer() or nominated_by = access.viewer());
create policy candidate_update on ipm.candidate for update
    using (access.viewer() = access.system_viewer()
           or exists (select from ipm.candidate_access a where a.candidate_id = candidate.id and a.user_id = access.viewer()))
    with check (true);

alter table ipm.candidate_criterion enable row level security;
create policy candidate_criterion_evidence on ipm.candidate_criterion
    using (access.viewer() = access.system_viewer()
           or exists (select from ipm.candidate_access a
                       where a.candidate_id = candidate_criterion.candidate_id and a.user_id = access.viewer() and a.sees_evidence));

alter table ipm.eligibility enable row level security;
create policy eligibility_read on ipm.eligibility for select
    using (access.viewer() = access.system_viewer()
           or exists (select from ipm.candidate_access a
                       where a.candidate_id = eligibility.candidate_id and a.user_id = access.viewer())
           or exists (select from ipm.candidate c where c.id = eligibility.candidate_id));
create policy eligibility_insert on ipm.eligibility for insert
    with check (access.viewer() = access.system_viewer()
                or exists (select from ipm.candidate_access a
                            where a.candidate_id = eligibility.candidate_id and a.user_id = access.viewer()
                              and a.role = 'KOP_OFFICER'));

alter table ipm.register_period enable row level security;
create policy register_period_read on ipm.register_period for select
    using (access.viewer() = access.system_viewer()
           or exists (select from ipm.candidate_person_access a
                       where a.person_id = register_period.person_id and a.user_id = access.viewer() and a.sees_evidence));
create policy register_period_insert on ipm.register_period for insert
    with check (access.viewer() = access.system_viewer()
                or exists (select from ipm.candidate_person_access a
                            where a.person_id = register_period.person_id and a.user_id = access.viewer()
                              and a.role in ('KOP_OFFICER', 'KOP_ADVISER')));
create policy register_period_update on ipm.register_period for update
    using (exists (select from ipm.candidate_person_access a
                    where a.person_id = register_period.person_id and a.user_id = access.viewer()
                      and a.role in ('KOP_OFFICER', 'KOP_ADVISER')))
    with check (true);

alter table ipm.employment_contract enable row level security;
create policy employment_contract_read on ipm.employment_contract for select
    using (access.viewer() = access.system_viewer()
           or exists (select from ipm.placement_access a
                       where a.placement_id = employment_contract.placement_id and a.user_id = access.viewer() and a.sees_wages));
create policy employment_contract_insert on ipm.employment_contract for insert with check (true);

-- Whoever has to do with a way reads who goes it, though the file stays shut: a mentor, the office after the end.
create policy person_read_candidate on people.person for select
    using (id in (select a.person_id from ipm.candidate_person_access a where a.user_id = access.viewer()));

-- Employers and advisers write down whom they found themselves (BR-032).
drop policy person_insert on people.person;
create policy person_insert on people.person for insert
    with check (access.viewer() = access.system_viewer()
                or exists (select from access.membership_card m
                            where m.user_id = access.viewer()
                              and m.role in ('KOP_OFFICER', 'KOP_ADVISER', 'EMPLOYER_ADMIN', 'MENTOR', 'PROVIDER_WORKER',
                                             'EMPLOYER_SOCIAL_WORKER', 'CASE_MANAGER', 'SOCIAL_HEAD', 'OSPOD',
                                             'PUBLIC_GUARDIAN')));

grant select on ipm.nomination_channel, ipm.candidate_end_reason, ipm.candidate_alternative, ipm.evidence_kind, ipm.criterion,
                ipm.eligibility_parameter, ipm.candidate_parameter, ipm.candidate_person_access, ipm.candidate_channel_card,
                ipm.candidate_stat, people.consent_card to prostup_app;
grant select, insert on ipm.eligibility, ipm.employment_contract to prostup_app;
grant select, insert, update, delete on ipm.candidate_criterion to prostup_app;
grant select, insert on ipm.register_period to prostup_app;
grant update (removed_at, removed_by) on ipm.register_period to prostup_app;
