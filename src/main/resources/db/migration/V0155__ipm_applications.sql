-- What an application holds besides its positions (P5): the programme it is paid from, good work (5.21), the thirteen
-- steps (5.16), defects and answers; and the lists and numbers that it is checked by.
create table ipm.funding_programme (
    code         text primary key,
    label        text not null,
    registration text not null default '',
    sort_order   int not null,
    source       text not null,
    valid_from   date not null,
    valid_to     date check (valid_to >= valid_from)
);
insert into ipm.funding_programme (code, label, registration, sort_order, source, valid_from) values
 ('STATE_BUDGET', 'státní rozpočet, aktivní politika zaměstnanosti', '', 10, 'INF', '2024-02-01'),
 ('OPZ_PLUS',     'Operační program Zaměstnanost plus (OPZ+)',        '', 20, 'domain 0.2 (INF: registrační číslo není v podkladech)', '2024-02-01');

create table ipm.application_reason (
    code       text primary key,
    label      text not null,
    sort_order int not null,
    source     text not null,
    valid_from date not null,
    valid_to   date check (valid_to >= valid_from)
);
insert into ipm.application_reason (code, label, sort_order, source, valid_from) values
 ('EXCLUDED_EMPLOYER', 'zaměstnavatel podle pravidel programu nemůže IPM vytvořit',  10, 'BR-021', '2024-02-01'),
 ('NO_CAPACITY',       'zaměstnavatel nemá na podporu člověka kapacitu',              20, 'BR-017', '2024-02-01'),
 ('NO_SUPPORT',        'v dosahu není, kdo by lidem poskytl podporu',                 30, 'P3 (INF)', '2024-02-01'),
 ('WORK_NOT_SUITABLE', 'práce se pro IPM nehodí',                                     40, '5.21 (INF)', '2024-02-01'),
 ('NOT_ANSWERED',      'zaměstnavatel neodstranil výtky',                             50, 'P5 (INF)', '2024-02-01'),
 ('NO_MONEY',          'na další místa teď nejsou peníze',                            60, 'P5 (INF)', '2024-02-01'),
 ('OTHER',             'jiný důvod',                                                  90, 'INF', '2024-02-01');

create table ipm.application_alternative (
    code       text primary key,
    label      text not null,
    sort_order int not null,
    source     text not null,
    valid_from date not null,
    valid_to   date check (valid_to >= valid_from)
);
insert into ipm.application_alternative (code, label, sort_order, source, valid_from) values
 ('FEWER_PLACES', 'podat novou žádost s menším počtem míst',                    10, 'BR-019', '2024-02-01'),
 ('PART_TIME',    'podat novou žádost s kratším úvazkem',                       20, 'BR-018', '2024-02-01'),
 ('SUPM',         'společensky účelné pracovní místo (SÚPM)',                   30, 'P32', '2024-02-01'),
 ('VPP',          'veřejně prospěšné práce (VPP), kde je pobočka podporuje',    40, 'P32, BR-023', '2024-02-01'),
 ('PROTECTED',    'příspěvky na chráněném trhu práce',                          50, 'BR-021 (INF)', '2024-02-01'),
 ('MEETING',      'schůzka s koordinátorem a poskytovateli podpory',            60, 'P4', '2024-02-01');

-- Good work, nine criteria (5.21).
create table ipm.good_work_criterion (
    code       text primary key,
    label      text not null,
    question   text not null,
    sort_order int not null,
    source     text not null,
    valid_from date not null,
    valid_to   date check (valid_to >= valid_from)
);
insert into ipm.good_work_criterion (code, label, question, sort_order, source, valid_from) values
 ('PRODUCTIVE',   'produktivní práce',                               'Má práce smysl a je vidět její výsledek?', 10, '5.21', '2024-02-01'),
 ('FAIR_PAY',     'férový příjem',                                   'Odpovídá mzda tomu, co za stejnou práci dostávají ostatní?', 20, '5.21', '2024-02-01'),
 ('SECURITY',     'jistota',                                         'Může člověk počítat s prací i po skončení podpory?', 30, '5.21', '2024-02-01'),
 ('PROTECTION',   'sociální zabezpečení pracovníků a rodin',         'Má pracovní smlouvu, pojištění a dovolenou jako ostatní?', 40, '5.21', '2024-02-01'),
 ('DEVELOPMENT',  'příležitosti k osobnímu rozvoji',                 'Může se něco naučit a postoupit?', 50, '5.21', '2024-02-01'),
 ('INTEGRATION',  'sociální integrace',                              'Pracuje mezi ostatními, ne stranou?', 60, '5.21', '2024-02-01'),
 ('VOICE',        'svoboda vyjádřit námitky',                        'Ví, komu a jak říct, že něco není v pořádku?', 70, '5.21', '2024-02-01'),
 ('FAMILY_LIFE',  'skloubení rodinného a pracovního života',         'Dá se směna domluvit s péčí o děti a s úřady?', 80, '5.21', '2024-02-01'),
 ('EQUALITY',     'rovné příležitosti a zacházení',                  'Platí pro všechny stejná pravidla?', 90, '5.21', '2024-02-01');

create table ipm.application_good_work (
    application_id uuid not null references ipm.position_application,
    criterion      text not null references ipm.good_work_criterion,
    answer         text not null check (answer in ('YES', 'PARTLY', 'NO')),
    note           text not null default '' check (length(note) <= 500),
    primary key (application_id, criterion)
);
create index application_good_work_criterion on ipm.application_good_work (criterion);

-- The recommended way of an employer, thirteen steps (5.16). `derived` says which fact of the data ticks the step.
create table ipm.employer_step (
    code       text primary key,
    label      text not null,
    derived    text not null default '' check (derived in ('', 'CAPACITY', 'AGREEMENT', 'MENTOR')),
    sort_order int not null,
    source     text not null,
    valid_from date not null,
    valid_to   date check (valid_to >= valid_from)
);
insert into ipm.employer_step (code, label, derived, sort_order, source, valid_from) values
 ('BENEFITS',  'Informovat se o výhodách i úskalích',                                                '',          10,  '5.16', '2024-02-01'),
 ('STORIES',   'Seznámit se s pilotem a s příběhy',                                                  '',          20,  '5.16', '2024-02-01'),
 ('TERRITORY', 'Zorientovat se v území: kdo tu pomáhá',                                              '',          30,  '5.16', '2024-02-01'),
 ('CAPACITY',  'Zvážit kapacity',                                                                    'CAPACITY',  40,  '5.16, BR-017', '2024-02-01'),
 ('AGREEMENT', 'Určit počet míst, podat žádost a uzavřít rámcovou dohodu',                           'AGREEMENT', 50,  '5.16, BR-015', '2024-02-01'),
 ('MENTOR',    'Určit mentora',                                                                      'MENTOR',    60,  '5.16, BR-016', '2024-02-01'),
 ('RECRUIT',   'Připravit nábor',                                                                    '',          70,  '5.16', '2024-02-01'),
 ('TALKS',     'Vést pohovory a ověřit, že jim člověk rozumí',                                       '',          80,  '5.16', '2024-02-01'),
 ('CHOICE',    'Vybrat lidi, kteří jsou stabilizovaní a chtějí',                                     '',          90,  '5.16', '2024-02-01'),
 ('CONTRACTS', 'Uzavřít smlouvy, do měsíce zmapovat situaci a dát IPOR ke schválení',                '',          100, '5.16', '2024-02-01'),
 ('PAPERS',    'Včas posílat výkazy',                                                                '',          110, '5.16, BR-027', '2024-02-01'),
 ('MOTIVATE',  'Průběžně motivovat; selhání k tomu patří',                                           '',          120, '5.16', '2024-02-01'),
 ('EXIT',      'Začít s koncem podpory dva měsíce předem',                                           '',          130, '5.16', '2024-02-01');

create table ipm.application_step (
    application_id uuid not null references ipm.position_application,
    step           text not null references ipm.employer_step,
    ticked_by      uuid not null references access.user_account,
    ticked_at      timestamptz not null,
    primary key (application_id, step)
);
create index application_step_step on ipm.application_step (step);
create index application_step_ticked_by on ipm.application_step (ticked_by);

-- Codes of work that the demo needs; the whole classification comes by an importer later (decisions 25).
create table ipm.cz_isco (
    code       text primary key check (code ~ '^\d{1,5}$'),
    label      text not null,
    source     text not null,
    valid_from date not null,
    valid_to   date check (valid_to >= valid_from)
);
insert into ipm.cz_isco (code, label, source, valid_from) values
 ('2359', 'specialisté ve vzdělávání jinde neuvedení (lektor)',         'CZ-ISCO, skupina (GK)', '2024-02-01'),
 ('4110', 'všeobecní administrativní pracovníci',                       'CZ-ISCO, skupina (GK)', '2024-02-01'),
 ('5120', 'kuchaři (kromě šéfkuchařů)',                                 'CZ-ISCO, skupina (GK)', '2024-02-01'),
 ('5131', 'číšníci a servírky',                                         'CZ-ISCO, skupina (GK)', '2024-02-01'),
 ('5153', 'správci objektů',                                            'CZ-ISCO, skupina (GK)', '2024-02-01'),
 ('5223', 'prodavači v prodejnách',                                     'CZ-ISCO, skupina (GK)', '2024-02-01'),
 ('7234', 'opraváři jízdních kol a příbuzní',                           'CZ-ISCO, skupina (GK)', '2024-02-01'),
 ('9112', 'uklízeči a pomocníci v hotelích, kancelářích a provozech',   'CZ-ISCO, skupina (GK)', '2024-02-01'),
 ('9214', 'pomocní pracovníci v zahradnictví',                          'CZ-ISCO, skupina (GK)', '2024-02-01'),
 ('9313', 'pomocní pracovníci na stavbách budov',                       'CZ-ISCO, skupina (GK)', '2024-02-01'),
 ('9329', 'ostatní pomocní pracovníci ve výrobě',                       'CZ-ISCO, skupina (GK)', '2024-02-01'),
 ('9333', 'pomocní manipulační pracovníci (kromě výroby)',              'CZ-ISCO, skupina (GK)', '2024-02-01'),
 ('9334', 'doplňovači zboží',                                           'CZ-ISCO, skupina (GK)', '2024-02-01'),
 ('9412', 'pomocníci v kuchyni',                                        'CZ-ISCO, skupina (GK)', '2024-02-01'),
 ('9612', 'třídiči odpadů',                                             'CZ-ISCO, skupina (GK)', '2024-02-01'),
 ('9613', 'uklízeči veřejných prostranství',                            'CZ-ISCO, skupina (GK)', '2024-02-01'),
 ('9622', 'pracovníci pro drobné a příležitostné práce',                'CZ-ISCO, skupina (GK)', '2024-02-01');

-- Numbers that are not of the rules of money. When a draft expires and an agreement lapses says the rules version.
create table ipm.application_parameter (
    parameter  text not null,
    value      numeric(8,2) not null,
    valid_from date not null,
    valid_to   date check (valid_to >= valid_from),
    status     text not null,
    source     text not null,
    primary key (parameter, valid_from)
);
insert into ipm.application_parameter (parameter, value, valid_from, status, source) values
 ('fullTimeWeeklyHours', 40, '2024-02-01', 'GK',  'zákoník práce § 79: stanovená týdenní pracovní doba'),
 ('decisionDays',        30, '2024-02-01', 'INF', 'P5: cílový den rozhodnutí, kalendářní dny od převzetí'),
 ('lapseWarningDays',    14, '2024-02-01', 'INF', 'P5: připomenutí, že dohoda není podepsaná'),
 ('fewPlaces',            3, '2024-02-01', 'INF', 'BR-019: víc míst napoprvé je na zváženou');

create table ipm.application_counter (
    branch_id uuid not null references organisations.branch,
    year      int not null,
    last      int not null check (last > 0),
    primary key (branch_id, year)
);

-- What the office points out, field by field, and what the employer answers.
create table ipm.application_defect (
    id             uuid primary key,
    application_id uuid not null references ipm.position_application,
    round          int not null check (round > 0),
    field          text not null,
    text           text not null check (length(text) between 1 and 1000),
    answer         text not null default '' check (length(answer) <= 1000),
    raised_by      uuid not null references access.user_account,
    raised_at      timestamptz not null,
    unique (application_id, round, field)
);
create index application_defect_raised_by on ipm.application_defect (raised_by);

alter table ipm.position_application
    add column programme         text references ipm.funding_programme,
    add column touched_on        date,
    add column copied_from       uuid references ipm.position_application,
    add column alternative_codes text[] not null default '{}',
    add constraint position_application_reason_known foreign key (reason_code) references ipm.application_reason;
create index position_application_programme on ipm.position_application (programme);
create index position_application_copied_from on ipm.position_application (copied_from);
create index position_application_reason on ipm.position_application (reason_code);
-- The queue of a branch: who has waited longest.
create index position_application_queue on ipm.position_application (branch_id, since) where state in ('SUBMITTED', 'IN_REVIEW');

-- Whether the employer is of the protected labour market, which some versions of the rules leave out (BR-021).
create view organisations.protected_market_card as select id, protected_labour_market from organisations.organisation;

grant select on ipm.funding_programme, ipm.application_reason, ipm.application_alternative, ipm.good_work_criterion,
                ipm.employer_step, ipm.cz_isco, ipm.application_parameter, organisations.protected_market_card to prostup_app;
grant select, insert, update on ipm.application_counter, ipm.application_defect to prostup_app;
grant select, insert, update, delete on ipm.application_good_work, ipm.application_step to prostup_app;

insert into notifications.kind (code, label, roles, email, urgent, in_app_always, sort_order, source, valid_from) values
 ('APPLICATION_SUBMITTED', 'zaměstnavatel odeslal žádost o IPM',             '{KOP_OFFICER}',                true, false, false, 210, 'P5', '2024-02-01'),
 ('APPLICATION_WITHDRAWN', 'zaměstnavatel vzal žádost o IPM zpět',           '{KOP_OFFICER}',                true, false, false, 212, 'P5', '2024-02-01'),
 ('APPLICATION_RETURNED',  'úřad vrátil žádost o IPM k doplnění',            '{EMPLOYER_ADMIN}',             true, true,  false, 214, 'P5', '2024-02-01'),
 ('APPLICATION_APPROVED',  'úřad schválil žádost o IPM',                     '{EMPLOYER_ADMIN}',             true, false, false, 216, 'P5', '2024-02-01'),
 ('APPLICATION_REJECTED',  'úřad zamítl žádost o IPM',                       '{EMPLOYER_ADMIN}',             true, true,  false, 218, 'P5', '2024-02-01'),
 ('APPLICATION_LAPSED',    'schválená žádost propadá bez podepsané dohody',  '{EMPLOYER_ADMIN,KOP_OFFICER}', true, true,  false, 220, 'P5, decisions 4', '2024-02-01'),
 ('APPLICATION_DRAFT',     'rozepsaná žádost se brzy uzavře',                '{EMPLOYER_ADMIN}',             true, false, false, 222, 'decisions 4', '2024-02-01');
