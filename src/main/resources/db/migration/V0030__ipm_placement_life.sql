-- Why a job ended before its time (domain 5.10).
create table ipm.end_reason (
    code       text primary key,
    label      text not null,
    sort_order int not null,
    source     text not null,
    valid_from date not null,
    valid_to   date
);
grant select, insert on ipm.end_reason to prostup_app;

insert into ipm.end_reason (code, label, sort_order, source, valid_from) values
 ('NEW_JOB', 'našel si jinou práci', 10, 'INF', '2024-02-01'),
 ('LEFT_AT_START', 'skončil sám hned v úvodu', 20, 'zdroj: Děčín', '2024-02-01'),
 ('REFUSES_ACTIVITIES', 'odmítá integrační aktivity', 30, 'INF', '2024-02-01'),
 ('UNEXCUSED_ABSENCE', 'neomluvená nepřítomnost', 40, 'INF', '2024-02-01'),
 ('WORK_MORALE', 'zhoršená pracovní morálka', 50, 'zdroj', '2024-02-01'),
 ('RELAPSE_ADDICTION', 'návrat k závislostnímu chování', 60, 'zdroj', '2024-02-01'),
 ('TEAM_THREAT', 'ohrožení pracovního týmu', 70, 'zdroj: Ostrava', '2024-02-01'),
 ('HEALTH', 'zdravotní důvody', 80, 'INF', '2024-02-01'),
 ('PRISON', 'vazba nebo výkon trestu', 90, 'INF', '2024-02-01'),
 ('MOVED', 'odstěhoval se', 100, 'INF', '2024-02-01'),
 ('EMPLOYER_ENDS', 'zaměstnavatel končí s činností nebo s místem', 110, 'INF', '2024-02-01'),
 ('AGREEMENT_TERMINATED', 'dohoda byla ukončena', 120, 'INF', '2024-02-01'),
 ('DEATH', 'úmrtí', 130, 'INF', '2024-02-01'),
 ('OTHER', 'jiný důvod', 140, 'INF', '2024-02-01');

alter table ipm.placement
    add column approved_by   uuid references access.user_account,
    add column approved_at   timestamptz,
    add column end_reason    text references ipm.end_reason,
    add column end_initiator text check (end_initiator in ('PARTICIPANT', 'EMPLOYER', 'OFFICE')),
    add constraint early_end_has_its_reason
        check (state <> 'TERMINATED_EARLY' or (ended_on is not null and end_reason is not null and end_initiator is not null));
create index placement_approved_by on ipm.placement (approved_by);
create index placement_end_reason on ipm.placement (end_reason);

-- What the daily jobs look for.
create index placement_running on ipm.placement (state, start_date)
    where state in ('APPROVED', 'ACTIVE', 'EXIT_PHASE', 'INTERRUPTED');

-- Searching among placements by the number of the agreement and the name of the employer.
create index organisation_plain_name on organisations.organisation (access.plain(name) text_pattern_ops);
