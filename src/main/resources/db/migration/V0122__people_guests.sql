-- Guests by link (7.3.9): a doctor, a school, a landlord, a court answers one question and sees nothing else. Of the
-- link only a hash is kept, of the code a keyed fingerprint; the question and the shown name are sealed.
create table people.guest_link (
    id           uuid primary key,
    person_id    uuid not null references people.person,
    unit_id      uuid not null references organisations.unit,
    kind         text not null check (kind in ('DOCTOR', 'SCHOOL', 'LANDLORD', 'COURT', 'PROBATION', 'OTHER')),
    recipient    text not null check (length(recipient) between 1 and 200),
    purpose      text not null references people.consent_purpose,
    basis        text not null check (basis in ('CONSENT', 'STATUTE_OSPOD', 'VITAL_INTEREST', 'PUBLIC_TASK')),
    basis_note   text not null default '',
    consent_id   uuid references people.consent check (basis <> 'CONSENT' or consent_id is not null),
    task_sealed  bytea not null,
    shown_sealed bytea not null,
    wanted       text not null check (wanted in ('WORDS', 'DATE', 'YES_NO')),
    token_hash   bytea not null unique,
    code_hash    bytea not null,
    failures     int not null default 0,
    valid_to     date not null,
    state        text not null check (state in ('SENT', 'ANSWERED', 'LOCKED', 'CLOSED')),
    created_by   uuid not null references access.user_account,
    created_at   timestamptz not null,
    answered_at  timestamptz,
    answer_read_at timestamptz,
    closed_at    timestamptz,
    closed_by    uuid references access.user_account,
    version      int not null default 0
);
create index guest_link_person on people.guest_link (person_id, created_at desc);
create index guest_link_unit on people.guest_link (unit_id, state, valid_to);
create index guest_link_consent on people.guest_link (consent_id);
create index guest_link_purpose on people.guest_link (purpose);
create index guest_link_created_by on people.guest_link (created_by);
create index guest_link_closed_by on people.guest_link (closed_by);

-- The links a guest may open now.
create view people.guest_link_card as
select l.id, l.token_hash
  from people.guest_link l
 where l.state in ('SENT', 'ANSWERED') and l.valid_to >= access.today()
   and (l.basis <> 'CONSENT'
        or exists (select from people.consent c
                    where c.id = l.consent_id and c.person_id = l.person_id and c.state = 'GIVEN'
                      and c.valid_from <= access.today() and c.valid_to >= access.today()));

-- What the guest wrote; a changed answer is one row more.
create table people.guest_answer (
    id      uuid primary key,
    link_id uuid not null references people.guest_link,
    number  int not null,
    answer_sealed bytea not null,
    given_at timestamptz not null,
    unique (link_id, number)
);
alter table people.guest_answer enable row level security;
alter table people.guest_answer force row level security;
create policy guest_answer_read on people.guest_answer for select
    using (exists (select from people.guest_link l
                     join people.person_access a on a.person_id = l.person_id and a.unit_id = l.unit_id
                    where l.id = link_id and a.user_id = access.viewer()
                      and a.role in ('EMPLOYER_SOCIAL_WORKER', 'PROVIDER_WORKER', 'CASE_MANAGER', 'SOCIAL_HEAD', 'OSPOD',
                                     'PUBLIC_GUARDIAN')));
create policy guest_answer_insert on people.guest_answer for insert
    with check (access.viewer() = access.system_viewer());

-- Wrong codes by address: a guesser who tries many links is slowed.
create table people.guest_failure (
    address text not null,
    at      timestamptz not null
);
create index guest_failure_address on people.guest_failure (address, at);

grant select, insert on people.guest_link, people.guest_answer to prostup_app;
grant update (person_id, token_hash, code_hash, failures, valid_to, state, answered_at, answer_read_at, closed_at, closed_by,
              version) on people.guest_link to prostup_app;
grant select on people.guest_link_card to prostup_app;
grant select, insert, delete on people.guest_failure to prostup_app;
