-- "Do you know this person?" (7.3.6, BR-107). Who is asked learns a name and a date of birth, and nothing of the file.
create table people.enquiry (
    id           uuid primary key,
    person_id    uuid not null references people.person,
    from_unit    uuid not null references organisations.unit,
    basis        text not null check (basis in ('CONSENT', 'STATUTE_SOCIAL_WORK')),
    consent_id   uuid references people.consent check (basis <> 'CONSENT' or consent_id is not null),
    due_on       date not null,
    asked_by     uuid not null references access.user_account,
    asked_at     timestamptz not null,
    withdrawn_at timestamptz,
    withdrawn_by uuid references access.user_account,
    version      int not null default 0
);
create index enquiry_person on people.enquiry (person_id, asked_at desc);
create index enquiry_from_unit on people.enquiry (from_unit, asked_at desc);
create index enquiry_consent on people.enquiry (consent_id);
create index enquiry_asked_by on people.enquiry (asked_by);
create index enquiry_withdrawn_by on people.enquiry (withdrawn_by);

-- Each unit that is asked answers for itself, by one of three words; there is no column for more.
create table people.enquiry_partner (
    id          uuid primary key,
    enquiry_id  uuid not null references people.enquiry,
    unit_id     uuid not null references organisations.unit,
    due_on      date not null,
    state       text not null check (state in ('ASKED', 'ANSWERED', 'NO_ANSWER', 'WITHDRAWN')),
    answer      text check (answer in ('KNOWN', 'NONE', 'ASK_CLIENT')),
    answered_at timestamptz,
    answered_by uuid references access.user_account,
    reminded_at timestamptz,
    version     int not null default 0,
    unique (enquiry_id, unit_id),
    check (state <> 'ANSWERED' or answer is not null)
);
create index enquiry_partner_unit on people.enquiry_partner (unit_id, state, due_on);
create index enquiry_partner_due on people.enquiry_partner (due_on) where state = 'ASKED';
create index enquiry_partner_answered_by on people.enquiry_partner (answered_by);

-- Who of the partner may open the question now: while it waits, or when they answered it; and only while the consent
-- behind it holds. It is no relation to the person.
create view people.enquiry_access as
select p.id, p.enquiry_id, p.unit_id, m.user_id, m.role, e.basis
  from people.enquiry_partner p
  join people.enquiry e on e.id = p.enquiry_id
  join access.membership_card m on m.unit_id = p.unit_id
 where e.withdrawn_at is null
   and (p.state = 'ANSWERED' or p.state = 'ASKED' and p.due_on >= access.today())
   and m.role in ('EMPLOYER_SOCIAL_WORKER', 'PROVIDER_WORKER', 'CASE_MANAGER', 'SOCIAL_HEAD', 'OSPOD', 'PUBLIC_GUARDIAN')
   and (e.basis <> 'CONSENT'
        or exists (select from people.consent c
                     join people.consent_recipient r on r.consent_id = c.id and r.unit_id = p.unit_id
                    where c.id = e.consent_id and c.person_id = e.person_id and c.state = 'GIVEN'
                      and c.valid_from <= access.today() and c.valid_to >= access.today()));

-- Whom the question is about, as it was asked.
create table people.enquiry_subject (
    enquiry_id uuid primary key references people.enquiry,
    name       text not null,
    birth_date date not null
);
alter table people.enquiry_subject enable row level security;
alter table people.enquiry_subject force row level security;
create policy enquiry_subject_read on people.enquiry_subject for select
    using (access.viewer() = access.system_viewer()
           or exists (select from people.enquiry_access a
                       where a.enquiry_id = enquiry_subject.enquiry_id and a.user_id = access.viewer())
           or exists (select from people.enquiry e
                        join people.person_access a on a.person_id = e.person_id and a.unit_id = e.from_unit
                       where e.id = enquiry_subject.enquiry_id and a.user_id = access.viewer()));
create policy enquiry_subject_insert on people.enquiry_subject for insert
    with check (exists (select from people.enquiry e
                          join people.person_access a on a.person_id = e.person_id and a.unit_id = e.from_unit
                         where e.id = enquiry_subject.enquiry_id and a.user_id = access.viewer()));

grant select, insert on people.enquiry, people.enquiry_partner, people.enquiry_subject to prostup_app;
grant update (person_id, withdrawn_at, withdrawn_by, version) on people.enquiry to prostup_app;
grant update (state, answer, answered_at, answered_by, reminded_at, version) on people.enquiry_partner to prostup_app;
grant select on people.enquiry_access to prostup_app;
