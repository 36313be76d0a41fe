-- Rules of the programme are dated rows; a version in use never changes (BR-001 to BR-006, decisions 2 and 4).
create table ipm.rules_version (
    code        text primary key,
    label       text not null,
    valid_from  date not null,
    valid_to    date check (valid_to >= valid_from),
    status      text not null check (status in ('DRAFT', 'ACTIVE', 'RETIRED')),
    legal_basis text not null,
    source      text not null
);

create table ipm.rules_parameter (
    rules     text not null references ipm.rules_version,
    parameter text not null,
    value     text,
    status    text not null,
    source    text not null,
    primary key (rules, parameter)
);

-- Kinds of integration activity (domain 5.2). The neutral label is what an employer sees of a sensitive kind.
create table ipm.activity_kind (
    code          text primary key,
    label         text not null,
    neutral_label text not null,
    sensitive     boolean not null,
    needs_start   boolean not null,
    group_allowed boolean not null,
    sort_order    int not null,
    source        text not null,
    valid_from    date not null,
    valid_to      date
);

create table ipm.absence_kind (
    code          text primary key,
    label         text not null,
    neutral_label text not null,
    hours_column  text not null check (hours_column in ('HOLIDAY', 'LEAVE', 'SICK', 'OTHER')),
    sick          boolean not null,
    sort_order    int not null,
    valid_from    date not null,
    valid_to      date
);

grant select, insert on ipm.rules_version, ipm.rules_parameter, ipm.activity_kind, ipm.absence_kind to prostup_app;

insert into ipm.activity_kind (code, label, neutral_label, sensitive, needs_start, group_allowed, sort_order, source, valid_from) values
 ('COUNSELLING', 'poradenství', 'poradenství', false, true, true, 10, '[004]', '2024-02-01'),
 ('SOCIAL_COUNSELLING', 'odborné sociální poradenství', 'poradenství', false, true, true, 20, '[000]', '2024-02-01'),
 ('WORK_ASSISTANCE', 'pracovní asistence', 'pracovní asistence', false, true, true, 30, '[004]', '2024-02-01'),
 ('DEBT_SUPPORT', 'podpora při řešení dluhů', 'odborná podpora', true, true, true, 40, '[004],[000]', '2024-02-01'),
 ('HOUSING_SUPPORT', 'řešení bydlení', 'odborná podpora', true, true, true, 50, '[004],[000]', '2024-02-01'),
 ('PSYCHOSOCIAL_SUPPORT', 'psychosociální podpora', 'odborná podpora', true, true, true, 60, '[004]', '2024-02-01'),
 ('PSYCHOLOGY', 'psycholog, psychoterapeut, psychiatr', 'odborná podpora', true, true, true, 70, '[000]', '2024-02-01'),
 ('ADDICTION_SERVICE', 'adiktologické služby', 'odborná podpora', true, true, true, 80, '[000]', '2024-02-01'),
 ('SOCIAL_ACTIVATION', 'sociálně aktivizační služby', 'odborná podpora', true, true, true, 90, '[000]', '2024-02-01'),
 ('WORK_REHABILITATION', 'pracovní rehabilitace', 'odborná podpora', true, true, true, 100, '[000]', '2024-02-01'),
 ('LEGAL', 'právní podpora', 'odborná podpora', true, true, true, 110, '[000]', '2024-02-01'),
 ('HEALTH', 'zdravotní služby, sehnání lékaře', 'odborná podpora', true, true, true, 120, '[000]', '2024-02-01'),
 ('CAREER', 'kariérové poradenství', 'kariérové poradenství', false, true, true, 130, '[000]', '2024-02-01'),
 ('JOB_SEARCH', 'životopis, pohovory, hledání zaměstnání', 'hledání zaměstnání', false, true, true, 140, '[000]', '2024-02-01'),
 ('RETRAINING', 'rekvalifikace', 'vzdělávání', false, true, true, 150, '[000]', '2024-02-01'),
 ('UPSKILLING', 'workshop, neformální vzdělávání', 'vzdělávání', false, true, true, 160, '[000]', '2024-02-01'),
 ('FINANCIAL_LITERACY', 'rodinný rozpočet, finanční gramotnost', 'odborná podpora', true, true, true, 170, '[000]', '2024-02-01'),
 ('FAMILY_SCHOOL', 'komunikace se školou, rodinné vztahy', 'odborná podpora', true, true, true, 180, '[000]', '2024-02-01'),
 ('WORKPLACE_RELATIONS', 'vztahy na pracovišti, pracovní kompetence', 'vztahy na pracovišti', false, true, true, 190, '[000]', '2024-02-01'),
 ('MENTORING', 'mentor, předák', 'mentor, předák', false, true, true, 200, '[000]', '2024-02-01'),
 ('ACCOMPANIMENT', 'doprovod', 'doprovod', false, true, true, 210, '[003]', '2024-02-01'),
 ('SOCIAL_WORK_MUNICIPALITY', 'sociální pracovník obce, kurátor', 'odborná podpora', true, true, true, 220, '[000]', '2024-02-01'),
 ('MAPPING_IPOR', 'mapování situace, tvorba a vyhodnocení plánu (IPOR)', 'plán (IPOR)', false, true, true, 230, 'INF', '2024-02-01'),
 ('PLANNING', 'plánování a domluva aktivit', 'plánování', false, false, false, 240, '[000]', '2024-02-01'),
 ('ORGANISATION', 'organizace aktivit', 'organizace', false, false, false, 250, '[000]', '2024-02-01'),
 ('TRAVEL', 'cesta (bez schůzky)', 'cesta', false, false, true, 260, '[000]', '2024-02-01'),
 ('REPORTING', 'vykazování', 'vykazování', false, false, false, 270, '[000]', '2024-02-01');

insert into ipm.absence_kind (code, label, neutral_label, hours_column, sick, sort_order, valid_from) values
 ('SICK_LEAVE', 'nemoc', 'nemoc', 'SICK', true, 10, '2024-02-01'),
 ('QUARANTINE', 'karanténa', 'nemoc', 'SICK', true, 20, '2024-02-01'),
 ('CARE_OF_FAMILY_MEMBER', 'ošetřování člena rodiny', 'překážka v práci', 'OTHER', false, 30, '2024-02-01'),
 ('PAID_LEAVE', 'dovolená', 'dovolená', 'LEAVE', false, 40, '2024-02-01'),
 ('PUBLIC_HOLIDAY', 'svátek', 'svátek', 'HOLIDAY', false, 50, '2024-02-01'),
 ('UNPAID_LEAVE', 'neplacené volno', 'neplacené volno', 'OTHER', false, 60, '2024-02-01'),
 ('UNEXCUSED', 'neomluvená nepřítomnost', 'neomluvená nepřítomnost', 'OTHER', false, 70, '2024-02-01'),
 ('CUSTODY', 'vazba, výkon trestu', 'překážka v práci', 'OTHER', false, 80, '2024-02-01');
