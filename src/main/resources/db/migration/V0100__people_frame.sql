-- Who may read what about a person: layers, the circle, consents, grants (domain 7.3, matrix 2.7, decisions 14 and 17).

-- The moment of the transaction; the demo's clock may be moved, so it is told like the day.
create function access.now() returns timestamptz
    language sql stable parallel safe
    return coalesce(nullif(current_setting('prostup.now', true), '')::timestamptz, now());

-- Domains of life (5.1 B, decisions 12). `least` is the most open layer that may hold something of the domain: of
-- health, addiction, crime, debts and family nothing is ever written where an employer reads (7.3.2).
create table people.domain (
    code       text primary key,
    label      text not null,
    least      text not null check (least in ('ADMIN', 'WORK', 'SUPPORT')),
    special    boolean not null,
    sort_order int not null,
    source     text not null,
    valid_from date not null,
    valid_to   date check (valid_to >= valid_from)
);
insert into people.domain (code, label, least, special, sort_order, source, valid_from) values
 ('PHYSICAL_HEALTH',  'fyzické zdraví',      'SUPPORT', true,  10, '[000] 4.5', '2024-02-01'),
 ('MENTAL_HEALTH',    'duševní zdraví',      'SUPPORT', true,  20, '[000] 4.5', '2024-02-01'),
 ('RELATIONSHIPS',    'vztahy',              'SUPPORT', false, 30, '[000] 4.5', '2024-02-01'),
 ('FAMILY',           'rodina',              'SUPPORT', false, 40, '[000] 4.5', '2024-02-01'),
 ('FINANCE',          'finance a dluhy',     'SUPPORT', false, 50, '[000] 4.5', '2024-02-01'),
 ('EDUCATION',        'vzdělání',            'ADMIN',   false, 60, '[000] 4.5', '2024-02-01'),
 ('HOUSING',          'bydlení',             'SUPPORT', false, 70, '[000] 4.5', '2024-02-01'),
 ('ADDICTION',        'adiktologie',         'SUPPORT', true,  80, '[000] 4.5', '2024-02-01'),
 ('LEGAL',            'právní oblast',       'SUPPORT', true,  90, '[000] 4.5', '2024-02-01'),
 ('WORK_EXPERIENCE',  'pracovní zkušenosti', 'ADMIN',   false, 100, '[000] 4.5', '2024-02-01'),
 ('SOCIAL_SKILLS',    'sociální dovednosti', 'WORK',    false, 110, '[000] 4.5', '2024-02-01'),
 ('LANGUAGE_CULTURE', 'jazyk a kultura',     'WORK',    false, 120, '[000] 4.5, decisions 12', '2024-02-01');

-- Which role reads which layer, and what it takes (7.3.2). OWN_UNIT: what one's own unit wrote. RELATION: whoever has
-- to do with the person at work. SHARED: only what somebody shared. `domains` null means all of them.
create table people.layer_reader (
    layer      text not null check (layer in ('ADMIN', 'WORK', 'SUPPORT', 'PRIVATE')),
    role       text not null,
    reach      text not null check (reach in ('OWN_UNIT', 'RELATION', 'SHARED')),
    domains    text[],
    primary key (layer, role, reach)
);
insert into people.layer_reader (layer, role, reach, domains)
select layer, role, 'OWN_UNIT', null::text[]
  from unnest(array['PROVIDER_WORKER', 'EMPLOYER_SOCIAL_WORKER', 'CASE_MANAGER', 'SOCIAL_HEAD', 'OSPOD',
                    'PUBLIC_GUARDIAN', 'HOUSING_DEPARTMENT', 'FINANCE_DEPARTMENT']) role,
       unnest(array['ADMIN', 'WORK', 'SUPPORT', 'PRIVATE']) layer
union all
select layer, role, 'OWN_UNIT', null::text[]
  from unnest(array['KOP_OFFICER', 'MENTOR', 'EMPLOYER_ADMIN']) role, unnest(array['ADMIN', 'WORK']) layer
union all
select 'ADMIN', role, 'RELATION', null::text[]
  from unnest(array['KOP_OFFICER', 'MENTOR', 'EMPLOYER_ADMIN', 'PROVIDER_WORKER', 'EMPLOYER_SOCIAL_WORKER',
                    'CASE_MANAGER', 'SOCIAL_HEAD', 'PUBLIC_GUARDIAN']) role
union all
select 'WORK', role, 'RELATION', null::text[]
  from unnest(array['KOP_OFFICER', 'MENTOR', 'EMPLOYER_ADMIN', 'PROVIDER_WORKER', 'EMPLOYER_SOCIAL_WORKER']) role
union all
select layer, role, 'SHARED', null::text[]
  from unnest(array['CASE_MANAGER', 'SOCIAL_HEAD', 'OSPOD', 'PUBLIC_GUARDIAN', 'PROVIDER_WORKER',
                    'EMPLOYER_SOCIAL_WORKER']) role, unnest(array['ADMIN', 'WORK', 'SUPPORT']) layer
union all
select 'SUPPORT', 'KOP_OFFICER', 'SHARED', null::text[]
union all
select layer, 'HOUSING_DEPARTMENT', 'SHARED', '{HOUSING,FINANCE}'::text[] from unnest(array['ADMIN', 'WORK', 'SUPPORT']) layer
union all
select layer, 'FINANCE_DEPARTMENT', 'SHARED', '{FINANCE}'::text[] from unnest(array['ADMIN', 'WORK', 'SUPPORT']) layer;

-- Roles for which a relation of the unit is enough to see that the person is there. A mentor has people of his own.
create table people.role_reach (
    role text primary key
);
insert into people.role_reach (role) values
 ('KOP_OFFICER'), ('KOP_FINANCE'), ('EMPLOYER_ADMIN'), ('EMPLOYER_PAYROLL'), ('EMPLOYER_SOCIAL_WORKER'),
 ('PROVIDER_WORKER'), ('CASE_MANAGER'), ('SOCIAL_HEAD'), ('OSPOD'), ('PUBLIC_GUARDIAN'), ('HOUSING_DEPARTMENT'),
 ('FINANCE_DEPARTMENT');

-- Who accompanies the person, from which unit, in which function, since when. Being in the circle is not the same as
-- being responsible.
create table people.circle_function (
    code       text primary key,
    label      text not null,
    sort_order int not null
);
insert into people.circle_function (code, label, sort_order) values
 ('KEY_WORKER', 'klíčový pracovník', 10), ('CASE_MANAGER', 'koordinující sociální pracovník', 20),
 ('MENTOR', 'mentor na pracovišti', 30), ('OFFICER', 'pracovník úřadu práce', 40),
 ('DEBT_ADVISER', 'dluhový poradce', 50), ('HEALTH_MEDIATOR', 'zdravotní mediátor', 60),
 ('CAREER_ADVISER', 'kariérový poradce', 70), ('ADULT_CURATOR', 'kurátor pro dospělé', 80),
 ('CHILD_PROTECTION', 'pracovník OSPOD', 90), ('PUBLIC_GUARDIAN', 'veřejný opatrovník', 100),
 ('HOUSING_LIAISON', 'styčný pracovník pro bydlení', 110), ('OTHER', 'další podpora', 120);

create table people.circle_member (
    id         uuid primary key,
    person_id  uuid not null references people.person,
    unit_id    uuid not null references organisations.unit,
    user_id    uuid not null references access.user_account,
    function   text not null references people.circle_function,
    basis      text not null,
    valid_from date not null,
    valid_to   date,
    added_by   uuid not null references access.user_account,
    added_at   timestamptz not null,
    ended_by   uuid references access.user_account,
    end_reason text not null default '',
    version    int not null default 0
);
create index circle_member_person on people.circle_member (person_id, valid_from);
create index circle_member_user on people.circle_member (user_id, person_id);
create index circle_member_unit on people.circle_member (unit_id);
create index circle_member_function on people.circle_member (function);
create index circle_member_added_by on people.circle_member (added_by);
create index circle_member_ended_by on people.circle_member (ended_by);

-- The account of the person whose life it is about.
create table people.person_account (
    person_id uuid not null unique references people.person,
    user_id   uuid primary key references access.user_account
);

-- Consents: a row is what was said then; it may only be withdrawn, never rewritten (control 20).
create table people.consent_purpose (
    code       text primary key,
    letter     text not null unique,
    label      text not null,
    help       text not null,
    sort_order int not null
);
insert into people.consent_purpose (code, letter, label, help, sort_order) values
 ('IPM_SUPPORT', 'a', 'koordinace podpory na integračním místě', 'Zaměstnavatel, poskytovatel podpory a úřad práce si mohou říct, co je k podpoře potřeba.', 10),
 ('CASE_COORDINATION', 'b', 'koordinace případu s partnery', 'Sociální pracovník může s vyjmenovanými partnery řešit vaši situaci.', 20),
 ('CITY_DEBT', 'c', 'dluhy vůči městu', 'Ekonomický a sociální odbor města si mohou říct o vašich dluzích vůči městu.', 30),
 ('HOUSING', 'd', 'bydlení', 'Bytová komise a schůzka o bytě mohou pracovat s tím, co s vámi sociální pracovník sepsal.', 40),
 ('STORY', 'e', 'zveřejnění příběhu', 'Váš příběh může být zveřejněn tak, jak jste ho schválili.', 50),
 ('FOLLOW_UP', 'f', 'kontakt po skončení', 'Můžeme se vám po skončení ozvat a zeptat se, jak se vám daří.', 60),
 ('PARTNER_QUERY', 'g', 'dotaz u partnerů', 'Můžeme se partnerů zeptat, zda vás už znají, aby se nepracovalo dvakrát.', 70);

create table people.consent_text (
    purpose    text not null references people.consent_purpose,
    version    int not null,
    language   text not null check (language in ('cs', 'cs-easy', 'en', 'uk')),
    body       text not null,
    valid_from date not null,
    valid_to   date check (valid_to >= valid_from),
    source     text not null,
    primary key (purpose, version, language)
);

create table people.consent (
    id           uuid primary key,
    person_id    uuid not null references people.person,
    purpose      text not null references people.consent_purpose,
    text_version int not null,
    language     text not null,
    form         text not null check (form in ('PAPER_SCAN', 'ELECTRONIC')),
    given_by     text not null check (given_by in ('PERSON', 'GUARDIAN')),
    guardian     text not null default '',
    from_unit    uuid not null references organisations.unit,
    domains      text[] not null,
    valid_from   date not null,
    valid_to     date not null check (valid_to >= valid_from and valid_to < valid_from + interval '1 year'),
    state        text not null check (state in ('DRAFT', 'GIVEN', 'EXPIRED', 'WITHDRAWN', 'REFUSED')),
    recorded_by  uuid not null references access.user_account,
    recorded_at  timestamptz not null,
    decided_at   timestamptz,
    withdrawn_at timestamptz,
    withdrawn_by uuid references access.user_account,
    withdrawal_note text not null default '',
    version      int not null default 0,
    foreign key (purpose, text_version, language) references people.consent_text
);
create index consent_person on people.consent (person_id, valid_to);
create index consent_text_fk on people.consent (purpose, text_version, language);
create index consent_from_unit on people.consent (from_unit);
create index consent_recorded_by on people.consent (recorded_by);
create index consent_withdrawn_by on people.consent (withdrawn_by);
create index consent_ending on people.consent (valid_to) where state = 'GIVEN';

create table people.consent_recipient (
    consent_id uuid not null references people.consent,
    unit_id    uuid not null references organisations.unit,
    primary key (consent_id, unit_id)
);
create index consent_recipient_unit on people.consent_recipient (unit_id);

-- What one unit lets another one read, why and until when. Where the reason is consent it holds only while that does.
create table people.share_grant (
    id         uuid primary key,
    person_id  uuid not null references people.person,
    from_unit  uuid not null references organisations.unit,
    to_unit    uuid not null references organisations.unit check (to_unit <> from_unit),
    basis      text not null check (basis in ('CONSENT', 'STATUTE_SOCIAL_WORK', 'STATUTE_OSPOD', 'AGREEMENT',
                                              'VITAL_INTEREST', 'PUBLIC_TASK')),
    basis_note text not null default '',
    purpose    text not null,
    consent_id uuid references people.consent check (basis <> 'CONSENT' or consent_id is not null),
    domains    text[] not null,
    parts      text[] not null,
    most       text not null check (most in ('ADMIN', 'WORK', 'SUPPORT')),
    valid_from date not null,
    valid_to   date not null check (valid_to >= valid_from),
    given_by   uuid not null references access.user_account,
    given_at   timestamptz not null,
    ended_at   timestamptz,
    ended_by   uuid references access.user_account,
    end_reason text not null default '',
    version    int not null default 0
);
create index share_grant_person on people.share_grant (person_id, valid_to);
create index share_grant_from_unit on people.share_grant (from_unit, valid_to);
create index share_grant_to_unit on people.share_grant (to_unit, person_id);
create index share_grant_consent on people.share_grant (consent_id);
create index share_grant_given_by on people.share_grant (given_by);
create index share_grant_ended_by on people.share_grant (ended_by);

-- Grants in force at this moment, cut down to what the consent behind them covers.
create view people.grant_card as
select g.id, g.person_id, g.from_unit, g.to_unit, g.basis, g.purpose, g.parts, g.most, g.valid_from, g.valid_to,
       case when c.id is null then g.domains
            else array(select unnest(g.domains) intersect select unnest(c.domains)) end as domains
  from people.share_grant g
  left join people.consent c on c.id = g.consent_id
 where g.ended_at is null
   and g.valid_from <= access.today() and g.valid_to >= access.today()
   and (g.basis <> 'CONSENT'
        or c.state = 'GIVEN' and c.person_id = g.person_id
           and c.valid_from <= access.today() and c.valid_to >= access.today()
           and exists (select from people.consent_recipient r where r.consent_id = c.id and r.unit_id = g.to_unit));

-- Breaking the glass: two hours, with a reason; whoever is responsible and the data-protection officer are told.
create table people.emergency_access (
    id        uuid primary key,
    person_id uuid not null references people.person,
    user_id   uuid not null references access.user_account,
    unit_id   uuid not null references organisations.unit,
    role      text not null,
    category  text not null,
    reason    text not null check (length(btrim(reason)) >= 20),
    began_at  timestamptz not null,
    ends_at   timestamptz not null check (ends_at > began_at),
    ended_at  timestamptz,
    reported_to text not null default ''
);
create index emergency_access_user on people.emergency_access (user_id, person_id, ends_at);
create index emergency_access_person on people.emergency_access (person_id);
create index emergency_access_unit on people.emergency_access (unit_id);
create index emergency_access_began on people.emergency_access (began_at);

-- Who sees that the person is there, in which role, by which right and through which unit.
create or replace view people.person_access as
select r.person_id, m.user_id, m.role, r.basis, m.unit_id
  from people.person_relation r
  join access.membership_card m on m.unit_id = r.unit_id
 where r.valid_from <= access.today()
   and (r.valid_to is null or r.valid_to >= access.today())
   and exists (select from people.role_reach w where w.role = m.role)
union all
select c.person_id, m.user_id, m.role, 'CIRCLE', m.unit_id
  from people.circle_member c
  join access.membership_card m on m.unit_id = c.unit_id and m.user_id = c.user_id
 where c.valid_from <= access.today() and (c.valid_to is null or c.valid_to >= access.today())
union all
select c.person_id, s.substitute_id, s.role, 'CIRCLE', c.unit_id
  from people.circle_member c
  join access.substitution_card s on s.unit_id = c.unit_id and s.principal_id = c.user_id
 where c.valid_from <= access.today() and (c.valid_to is null or c.valid_to >= access.today())
union all
select g.person_id, m.user_id, m.role, 'GRANT_' || g.basis, m.unit_id
  from people.grant_card g
  join access.membership_card m on m.unit_id = g.to_unit
 where exists (select from people.role_reach w where w.role = m.role)
union all
select e.person_id, e.user_id, e.role, 'EMERGENCY', e.unit_id
  from people.emergency_access e
 where e.ended_at is null and e.began_at <= access.now() and e.ends_at > access.now()
union all
select a.person_id, a.user_id, 'PARTICIPANT', 'OWN_FILE', null
  from people.person_account a
  join access.membership_card m on m.user_id = a.user_id and m.role = 'PARTICIPANT';

-- What of a person's file somebody reads: rows of layer × author's unit (null: of any) × domain (null: all) × part of
-- the file (null: all). Every note, goal and document asks it, and so does the second lock behind them.
create view people.content_access as
select a.person_id, a.user_id, a.role, a.unit_id as from_unit, l.layer, l.domains, null::text[] as parts, a.basis
  from people.person_access a
  join people.layer_reader l on l.role = a.role and l.reach = 'OWN_UNIT'
 where a.basis not in ('EMERGENCY', 'OWN_FILE')
union all
select a.person_id, a.user_id, a.role, null, l.layer, l.domains, null, a.basis
  from people.person_access a
  join people.layer_reader l on l.role = a.role and l.reach = 'RELATION'
 where a.basis in ('PLACEMENT', 'CIRCLE')
union all
select g.person_id, m.user_id, m.role, g.from_unit, l.layer,
       case when l.domains is null then g.domains
            else array(select unnest(g.domains) intersect select unnest(l.domains)) end, g.parts, 'GRANT_' || g.basis
  from people.grant_card g
  join access.membership_card m on m.unit_id = g.to_unit
  join people.layer_reader l on l.role = m.role and l.reach = 'SHARED'
   and array_position(array['ADMIN', 'WORK', 'SUPPORT'], l.layer) <= array_position(array['ADMIN', 'WORK', 'SUPPORT'], g.most)
union all
select e.person_id, e.user_id, e.role, null, layer, null, null, e.basis
  from people.person_access e, unnest(array['ADMIN', 'WORK', 'SUPPORT']) layer
 where e.basis in ('EMERGENCY', 'OWN_FILE');

-- What is known of a person beside the name (domain 4.2). The national id is sealed; the blind index finds it.
alter table people.person
    add column titles text not null default '',
    add column birth_number_sealed bytea,
    add column birth_number_index bytea,
    add column citizenship text not null default '',
    add column permanent_address text not null default '',
    add column delivery_address text not null default '',
    add column residence text not null default '',
    add column email text not null default '',
    add column preferred_contact text not null default '',
    add column communication_needs text not null default '',
    add column capacity_limited boolean not null default false,
    add column died_on date,
    add column merged_into uuid references people.person,
    add column version int not null default 0;
create unique index person_birth_number on people.person (birth_number_index) where merged_into is null;
create index person_merged_into on people.person (merged_into);

-- The second lock knows three ways through: to read one needs a reason, to write down somebody new a role that may.
drop policy person_by_relation on people.person;
create policy person_read on people.person for select
    using (access.viewer() = access.system_viewer()
           or exists (select from people.person_access a
                       where a.person_id = id and a.user_id = access.viewer()));
create policy person_insert on people.person for insert
    with check (access.viewer() = access.system_viewer()
                or exists (select from access.membership_card m
                            where m.user_id = access.viewer()
                              and m.role in ('KOP_OFFICER', 'PROVIDER_WORKER', 'EMPLOYER_SOCIAL_WORKER', 'CASE_MANAGER',
                                             'SOCIAL_HEAD', 'OSPOD', 'PUBLIC_GUARDIAN')));
create policy person_update on people.person for update
    using (access.viewer() = access.system_viewer()
           or exists (select from people.person_access a
                       where a.person_id = id and a.user_id = access.viewer()
                         and a.role in ('KOP_OFFICER', 'PROVIDER_WORKER', 'EMPLOYER_SOCIAL_WORKER', 'CASE_MANAGER',
                                        'SOCIAL_HEAD', 'OSPOD', 'PUBLIC_GUARDIAN')))
    with check (true);

grant select on people.domain, people.layer_reader, people.role_reach, people.circle_function, people.consent_purpose,
                people.consent_text, people.grant_card, people.content_access to prostup_app;
grant select, insert on people.consent_recipient, people.person_account, people.consent_text to prostup_app;
grant select, insert on people.consent to prostup_app;
grant update (state, decided_at, withdrawn_at, withdrawn_by, withdrawal_note, version) on people.consent to prostup_app;
grant select, insert on people.share_grant to prostup_app;
grant update (ended_at, ended_by, end_reason, version) on people.share_grant to prostup_app;
grant select, insert, update on people.circle_member to prostup_app;
grant select, insert on people.emergency_access to prostup_app;
grant update (ended_at, reported_to) on people.emergency_access to prostup_app;

-- Mentors had every person of their unit; now they have their own.
insert into people.circle_member (id, person_id, unit_id, user_id, function, basis, valid_from, valid_to, added_by, added_at)
select gen_random_uuid(), p.person_id, m.unit_id, p.mentor_id, 'MENTOR', 'PLACEMENT', least(m.valid_from, p.start_date), null,
       access.system_viewer(), now()
  from ipm.placement p
  join ipm.placement_party y on y.placement_id = p.id and y.capacity = 'EMPLOYER'
  join access.membership m on m.unit_id = y.unit_id and m.user_id = p.mentor_id and m.role = 'MENTOR';
