-- What is kept of an employer's interest (P4): lists of the domain as dated rows, the talks, the reasons for and against.
create table ipm.lead_code (
    list       text not null check (list in ('SOURCE', 'EMPLOYER_KIND', 'MOTIVATION', 'CONCERN', 'DECLINE', 'WAY')),
    code       text not null,
    label      text not null,
    sort_order int not null,
    source     text not null,
    valid_from date not null,
    valid_to   date check (valid_to >= valid_from),
    primary key (list, code)
);
insert into ipm.lead_code (list, code, label, sort_order, source, valid_from) values
 ('SOURCE', 'LOCAL_EMPLOYER_NETWORK', 'lokální síť zaměstnavatelů', 10, 'domain 5.3, graf 1', '2024-02-01'),
 ('SOURCE', 'LABOUR_OFFICE_EMPLOYER_NETWORK', 'síť zaměstnavatelů úřadu práce', 20, 'domain 5.3, graf 1', '2024-02-01'),
 ('SOURCE', 'COORDINATOR_CONTACTS', 'kontakty koordinátorů IPM', 30, 'domain 5.3, graf 1', '2024-02-01'),
 ('SOURCE', 'COMMUNITY_PLANNING', 'komunitní plánování', 40, 'domain 5.3, graf 1', '2024-02-01'),
 ('SOURCE', 'EMPLOYMENT_WORKING_GROUP', 'pracovní skupina zaměstnanost', 50, 'domain 5.3, graf 1', '2024-02-01'),
 ('SOURCE', 'DIRECT_APPROACH', 'přímé oslovení koordinátorem', 60, 'domain 5.3, graf 1', '2024-02-01'),
 ('SOURCE', 'ASZ', 'Agentura pro sociální začleňování', 70, 'domain 5.3, graf 1', '2024-02-01'),
 ('SOURCE', 'REGIONAL_EMPLOYMENT_PACT', 'pakt zaměstnanosti kraje', 80, 'domain 5.3, graf 1', '2024-02-01'),
 ('SOURCE', 'PLATZ', 'platforma tréninkových zaměstnavatelů (PLATZ)', 90, 'domain 5.3, graf 1', '2024-02-01'),
 ('SOURCE', 'SOCIAL_COMMITTEE', 'sociální komise a sociální výbor', 100, 'domain 5.3, graf 1', '2024-02-01'),
 ('SOURCE', 'OWN_INTEREST', 'vlastní zájem zaměstnavatele', 110, 'domain 5.3 (INF)', '2024-02-01'),
 ('SOURCE', 'CHAMBER', 'hospodářská komora', 120, 'domain 5.3 (INF)', '2024-02-01'),
 ('EMPLOYER_KIND', 'COMMERCIAL', 'komerční podnik', 10, 'domain 5.5', '2024-02-01'),
 ('EMPLOYER_KIND', 'SOCIAL_ENTERPRISE', 'sociální podnik', 20, 'domain 5.5', '2024-02-01'),
 ('EMPLOYER_KIND', 'INTEGRATION_SOCIAL_ENTERPRISE', 'integrační sociální podnik', 30, 'domain 5.5 (INF)', '2024-02-01'),
 ('EMPLOYER_KIND', 'MUNICIPAL_OFFICE', 'městský nebo obecní úřad', 40, 'domain 5.5', '2024-02-01'),
 ('EMPLOYER_KIND', 'MUNICIPAL_COMPANY', 'městská nebo obecní společnost', 50, 'domain 5.5 (INF)', '2024-02-01'),
 ('EMPLOYER_KIND', 'CONTRIBUTORY_ORG', 'příspěvková organizace', 60, 'domain 5.5', '2024-02-01'),
 ('EMPLOYER_KIND', 'STATE_INSTITUTION', 'státní instituce', 70, 'domain 5.5', '2024-02-01'),
 ('EMPLOYER_KIND', 'NGO', 'nezisková organizace', 80, 'domain 5.5', '2024-02-01'),
 ('MOTIVATION', 'WAGE_CONTRIBUTION', 'mzdový příspěvek na IPM', 10, 'domain 5.17, graf 3', '2024-02-01'),
 ('MOTIVATION', 'FOUNDER_ASKED', 'pověření zřizovatelem vytvořit IPM', 20, 'domain 5.17, graf 3', '2024-02-01'),
 ('MOTIVATION', 'GOOD_COOPERATION', 'předchozí dobrá spolupráce v území', 30, 'domain 5.17, graf 3', '2024-02-01'),
 ('MOTIVATION', 'NEW_INSTRUMENT', 'chuť vyzkoušet si nový nástroj', 40, 'domain 5.17, graf 3', '2024-02-01'),
 ('CONCERN', 'PAPERWORK', 'náročnost administrativy a vykazování', 10, 'domain 5.18, graf 4', '2024-02-01'),
 ('CONCERN', 'ACTIVITIES_NOT_DONE', 'neplnění integračních aktivit ze strany klientů', 20, 'domain 5.18, graf 4', '2024-02-01'),
 ('CONCERN', 'NOT_WORTH_IT', 'pochyby, zda se IPM finančně vyplatí', 30, 'domain 5.18, graf 4', '2024-02-01'),
 ('CONCERN', 'NO_COOPERATION', 'nespolupráce důležitých aktérů', 40, 'domain 5.18, graf 4', '2024-02-01'),
 ('CONCERN', 'NOT_PAID', 'neproplacení mzdového příspěvku', 50, 'domain 5.18, graf 4', '2024-02-01'),
 ('CONCERN', 'COMPLEXITY', 'zdánlivá složitost procesu IPM', 60, 'domain 5.18, graf 4', '2024-02-01'),
 ('DECLINE', 'PUBLIC_WORKS_PREFERRED', 'dává přednost veřejně prospěšným pracím', 10, 'P4.4', '2024-02-01'),
 ('DECLINE', 'PROTECTED_MARKET', 'zaměstnavatele z chráněného trhu práce pravidla nepřipouštějí', 20, 'P4.4', '2024-02-01'),
 ('DECLINE', 'TOO_LITTLE_MONEY', 'peníze neodpovídají riziku', 30, 'P4.4', '2024-02-01'),
 ('DECLINE', 'UNCERTAIN_OR_LATE', 'nic není jisté nebo se začíná pozdě', 40, 'P4.4', '2024-02-01'),
 ('DECLINE', 'OTHER', 'jiný důvod', 90, 'P4.4 (INF)', '2024-02-01'),
 ('WAY', 'PHONE', 'telefon', 10, 'INF', '2024-02-01'),
 ('WAY', 'EMAIL', 'e-mail', 20, 'INF', '2024-02-01'),
 ('WAY', 'MEETING', 'osobní schůzka', 30, 'INF', '2024-02-01'),
 ('WAY', 'VISIT', 'návštěva zkušeného zaměstnavatele', 40, 'P4.6', '2024-02-01'),
 ('WAY', 'ROUND_TABLE', 'kulatý stůl nebo síť', 50, 'INF', '2024-02-01');

-- Numbers that change with time: dated rows, never constants (decisions 4).
create table ipm.lead_number (
    parameter  text not null,
    value      int not null,
    valid_from date not null,
    valid_to   date check (valid_to >= valid_from),
    status     text not null,
    source     text not null,
    primary key (parameter, valid_from)
);
insert into ipm.lead_number (parameter, value, valid_from, status, source) values
 ('interestsFromAddress', 5,  '2024-02-01', 'INF', 'kolik zájmů se přijme z jedné adresy za dobu interestMinutes'),
 ('interestMinutes',      60, '2024-02-01', 'INF', 'za jak dlouho se zájmy z jedné adresy sčítají'),
 ('answerDays',           3,  '2024-02-01', 'INF', 'do kolika pracovních dnů se úřad zájemci ozve'),
 ('smallStart',           3,  '2024-02-01', 'INF', 'BR-019: od kolika míst doporučit začít menším počtem');

create function ipm.lead_number_on(wanted text, day date) returns int
    language sql stable
    return (select n.value from ipm.lead_number n
             where n.parameter = wanted and n.valid_from <= day and (n.valid_to is null or n.valid_to >= day)
             order by n.valid_from desc limit 1);

-- Silence ages from the day when somebody last spoke with the employer.
alter table ipm.employer_lead
    add column heard_on         date not null default access.today(),
    add column comparison       text not null default '',
    add column suitability      text not null default '' check (suitability in ('', 'FITS', 'FITS_WITH_CARE')),
    add column suitability_note text not null default '',
    add column decline_list     text generated always as ('DECLINE') stored,
    add foreign key (decline_list, decline_reason) references ipm.lead_code (list, code);
create index employer_lead_decline on ipm.employer_lead (decline_list, decline_reason);
create index employer_lead_ico on ipm.employer_lead (ico) where ico <> '';
create index employer_lead_name on ipm.employer_lead using gin (access.plain(employer_name) gin_trgm_ops);
create index employer_lead_next_step on ipm.employer_lead (next_step_on)
    where state in ('CONTACTED', 'INFORMED', 'CONSIDERING', 'COMMITTED');

-- Why they would (graph 3) and what they fear (graph 4).
create table ipm.lead_finding (
    lead_id uuid not null references ipm.employer_lead,
    list    text not null check (list in ('MOTIVATION', 'CONCERN')),
    code    text not null,
    primary key (lead_id, list, code),
    foreign key (list, code) references ipm.lead_code (list, code)
);
create index lead_finding_code on ipm.lead_finding (list, code);

create table ipm.lead_contact (
    id         uuid primary key,
    lead_id    uuid not null references ipm.employer_lead,
    on_day     date not null,
    way_list   text generated always as ('WAY') stored,
    way        text not null,
    with_whom  text not null check (length(with_whom) between 1 and 200),
    what       text not null,
    written_by uuid not null references access.user_account,
    written_at timestamptz not null,
    foreign key (way_list, way) references ipm.lead_code (list, code)
);
create index lead_contact_lead on ipm.lead_contact (lead_id, on_day);
create index lead_contact_way on ipm.lead_contact (way_list, way);
create index lead_contact_written_by on ipm.lead_contact (written_by);

-- Where interests came from in the last hour, against robots; older rows are deleted with each new one.
create table ipm.interest_attempt (
    address text not null,
    at      timestamptz not null
);
create index interest_attempt_address on ipm.interest_attempt (address, at);
create index interest_attempt_at on ipm.interest_attempt (at);

grant select on ipm.lead_code to prostup_app;
grant select, insert on ipm.lead_number, ipm.lead_contact to prostup_app;
grant select, insert, delete on ipm.lead_finding, ipm.interest_attempt to prostup_app;

insert into notifications.kind (code, label, roles, email, urgent, in_app_always, sort_order, source, valid_from) values
 ('LEAD_NEW', 'zaměstnavatel napsal, že má zájem o IPM', '{KOP_OFFICER,LOCAL_IPM_COORDINATOR}', true, false, false, 500, 'P4', '2024-02-01');
