-- Messages in a person's file: they never leave the system, a letter says only that there is something to read
-- (7.3.8, BR-092). Subject and text are sealed.
create table people.message_parameter (
    parameter  text not null,
    value      text not null,
    valid_from date not null,
    valid_to   date check (valid_to >= valid_from),
    status     text not null,
    source     text not null,
    primary key (parameter, valid_from)
);
insert into people.message_parameter (parameter, value, valid_from, status, source) values
 ('closeAfterMonths', '12', '2024-02-01', 'INF', '7.3.8: vlákno bez zprávy po tuto dobu se nabídne k uzavření; nic se nemaže samo');

-- `code` is what a letter may say: it belongs to the thread and to no person.
create table people.message_thread (
    id             uuid primary key,
    code           text not null unique check (code ~ '^[A-HJ-NP-Z2-9]{7}$'),
    person_id      uuid not null references people.person,
    subject_sealed bytea not null,
    created_by     uuid not null references access.user_account,
    created_at     timestamptz not null,
    last_number    int not null,
    last_at        timestamptz not null,
    closed_at      timestamptz,
    closed_by      uuid references access.user_account
);
create index message_thread_person on people.message_thread (person_id, last_at desc, id);
create index message_thread_created_by on people.message_thread (created_by);
create index message_thread_closed_by on people.message_thread (closed_by);
create index message_thread_last on people.message_thread (last_at desc, id);

create table people.message_participant (
    id        uuid primary key,
    thread_id uuid not null references people.message_thread,
    person_id uuid not null references people.person,
    user_id   uuid not null references access.user_account,
    added_by  uuid not null references access.user_account,
    added_at  timestamptz not null,
    left_at   timestamptz
);
create unique index message_participant_thread on people.message_participant (thread_id, user_id) where left_at is null;
create index message_participant_thread_fk on people.message_participant (thread_id);
create index message_participant_user on people.message_participant (user_id, thread_id) where left_at is null;
create index message_participant_user_fk on people.message_participant (user_id);
create index message_participant_person on people.message_participant (person_id);
create index message_participant_added_by on people.message_participant (added_by);

create table people.message (
    id          uuid primary key,
    thread_id   uuid not null references people.message_thread,
    number      int not null check (number > 0),
    author_id   uuid not null references access.user_account,
    text_sealed bytea not null,
    sent_at     timestamptz not null,
    unique (thread_id, number)
);
create index message_author on people.message (author_id);

create table people.message_attachment (
    message_id    uuid not null references people.message,
    attachment_id uuid not null unique references documents.attachment,
    primary key (message_id, attachment_id)
);

-- Who read how far and when: a log, only ever added to.
create table people.message_read (
    thread_id uuid not null references people.message_thread,
    user_id   uuid not null references access.user_account,
    up_to     int not null,
    at        timestamptz not null,
    primary key (thread_id, user_id, up_to)
);
create index message_read_user on people.message_read (user_id);

-- Who may open a thread now: a participant who has not left and who may still see the person. When the consent ends,
-- so does this, with the next click.
create view people.message_access as
select p.thread_id, p.person_id, p.user_id
  from people.message_participant p
 where p.left_at is null
   and exists (select from people.person_access a where a.person_id = p.person_id and a.user_id = p.user_id);

create view people.message_attachment_access as
select f.attachment_id, a.thread_id, a.person_id, a.user_id
  from people.message_attachment f
  join people.message m on m.id = f.message_id
  join people.message_access a on a.thread_id = m.thread_id;

-- Whom somebody may write to about a person. Not everybody who sees the person may know of everybody else who does:
-- an employer must not learn here that an addiction service has to do with them. Known to each other are people of one
-- unit, the parties of a placement, the two sides of a grant, those in the circle who do social work, and the person.
create view people.correspondent_access as
select v.person_id, v.user_id, o.user_id as other_id, o.role as other_role, o.unit_id as other_unit, o.basis as other_basis
  from people.person_access v
  join people.person_access o on o.person_id = v.person_id and o.user_id <> v.user_id
 where o.role in ('KOP_OFFICER', 'EMPLOYER_ADMIN', 'MENTOR', 'EMPLOYER_SOCIAL_WORKER', 'PROVIDER_WORKER', 'CASE_MANAGER',
                  'SOCIAL_HEAD', 'OSPOD', 'PUBLIC_GUARDIAN', 'HOUSING_DEPARTMENT', 'FINANCE_DEPARTMENT', 'PARTICIPANT')
   and o.basis <> 'EMERGENCY'
   and (v.basis = 'OWN_FILE' or o.basis = 'OWN_FILE'
        or v.unit_id = o.unit_id
        or v.basis = 'CIRCLE' and o.basis = 'CIRCLE'
           and v.role in ('PROVIDER_WORKER', 'CASE_MANAGER', 'SOCIAL_HEAD', 'OSPOD', 'PUBLIC_GUARDIAN')
           and o.role in ('PROVIDER_WORKER', 'CASE_MANAGER', 'SOCIAL_HEAD', 'OSPOD', 'PUBLIC_GUARDIAN')
        or exists (select from people.grant_card g
                    where g.person_id = v.person_id
                      and (g.from_unit = v.unit_id and g.to_unit = o.unit_id
                           or g.from_unit = o.unit_id and g.to_unit = v.unit_id))
        or exists (select from people.person_relation r
                    where r.person_id = v.person_id and r.unit_id = v.unit_id and r.basis = 'PLACEMENT'
                      and r.valid_from <= access.today() and (r.valid_to is null or r.valid_to >= access.today()))
           and exists (select from people.person_relation r
                        where r.person_id = v.person_id and r.unit_id = o.unit_id and r.basis = 'PLACEMENT'
                          and r.valid_from <= access.today() and (r.valid_to is null or r.valid_to >= access.today())));

-- The second lock. Not forced on the owner of the tables: the views above read them.
alter table people.message_thread enable row level security;
create policy thread_read on people.message_thread for select
    using (access.viewer() = access.system_viewer()
           or exists (select from people.message_access a where a.thread_id = id and a.user_id = access.viewer()));
create policy thread_begin on people.message_thread for insert
    with check (access.viewer() = access.system_viewer()
                or created_by = access.viewer()
                   and exists (select from people.person_access a
                                where a.person_id = message_thread.person_id and a.user_id = access.viewer()));
create policy thread_change on people.message_thread for update
    using (access.viewer() = access.system_viewer()
           or exists (select from people.message_access a where a.thread_id = id and a.user_id = access.viewer()));

alter table people.message_participant enable row level security;
create policy participant_read on people.message_participant for select
    using (access.viewer() = access.system_viewer() or user_id = access.viewer()
           or exists (select from people.message_access a
                       where a.thread_id = message_participant.thread_id and a.user_id = access.viewer()));
create policy participant_add on people.message_participant for insert
    with check (access.viewer() = access.system_viewer()
                or added_by = access.viewer()
                   and exists (select from people.person_access a
                                where a.person_id = message_participant.person_id and a.user_id = access.viewer()));
create policy participant_leave on people.message_participant for update
    using (access.viewer() = access.system_viewer() or user_id = access.viewer());

alter table people.message enable row level security;
create policy message_read on people.message for select
    using (access.viewer() = access.system_viewer()
           or exists (select from people.message_access a
                       where a.thread_id = message.thread_id and a.user_id = access.viewer()));
create policy message_send on people.message for insert
    with check (access.viewer() = access.system_viewer()
                or author_id = access.viewer()
                   and exists (select from people.message_access a
                                where a.thread_id = message.thread_id and a.user_id = access.viewer()));

alter table people.message_attachment enable row level security;
create policy message_attachment_read on people.message_attachment for select
    using (access.viewer() = access.system_viewer()
           or exists (select from people.message m where m.id = message_id));
create policy message_attachment_send on people.message_attachment for insert
    with check (access.viewer() = access.system_viewer()
                or exists (select from people.message m where m.id = message_id and m.author_id = access.viewer()));

alter table people.message_read enable row level security;
create policy message_read_see on people.message_read for select
    using (access.viewer() = access.system_viewer() or user_id = access.viewer()
           or exists (select from people.message_access a
                       where a.thread_id = message_read.thread_id and a.user_id = access.viewer()));
create policy message_read_write on people.message_read for insert
    with check (access.viewer() = access.system_viewer() or user_id = access.viewer());

create policy attachment_of_message on documents.attachment for select
    using (owner = 'people.message'
           and exists (select from people.message_attachment_access a
                        where a.attachment_id = id and a.user_id = access.viewer()));

grant select on people.message_parameter, people.message_access, people.message_attachment_access,
                people.correspondent_access to prostup_app;
grant select, insert on people.message_thread, people.message_participant, people.message, people.message_attachment,
                        people.message_read to prostup_app;
grant update (person_id, last_number, last_at, closed_at, closed_by) on people.message_thread to prostup_app;
grant update (person_id, left_at) on people.message_participant to prostup_app;

insert into notifications.kind (code, label, roles, email, urgent, in_app_always, sort_order, source, valid_from) values
 ('MESSAGE_RECEIVED', 'nová zpráva ve spisu', '{KOP_OFFICER,EMPLOYER_ADMIN,MENTOR,EMPLOYER_SOCIAL_WORKER,PROVIDER_WORKER,CASE_MANAGER,SOCIAL_HEAD,OSPOD,PUBLIC_GUARDIAN,HOUSING_DEPARTMENT,FINANCE_DEPARTMENT,PARTICIPANT}', true, true, false, 310, '7.3.8, BR-092', '2024-02-01');
