create table ipm.group_session (
    id         uuid primary key,
    unit_id    uuid not null references organisations.unit,
    kind       text not null references ipm.activity_kind,
    date       date not null,
    start_time time,
    hours      numeric(5,2) not null check (hours > 0 and hours <= 24),
    created_by uuid not null references access.user_account
);
create index group_session_unit on ipm.group_session (unit_id, date);
create index group_session_kind on ipm.group_session (kind);
create index group_session_created_by on ipm.group_session (created_by);

create table ipm.activity_statement (
    id            uuid primary key,
    placement_id  uuid not null references ipm.placement,
    unit_id       uuid not null references organisations.unit,
    month         date not null check (extract(day from month) = 1),
    state         text not null check (state in ('OPEN', 'SIGNED', 'ACCEPTED', 'RETURNED')),
    signed_by     uuid references access.user_account,
    signed_at     timestamptz,
    accepted_by   uuid references access.user_account,
    accepted_at   timestamptz,
    return_reason text,
    version       int not null default 0,
    unique (placement_id, month, unit_id)
);
create index activity_statement_unit on ipm.activity_statement (unit_id, month, state);
create index activity_statement_signed_by on ipm.activity_statement (signed_by);
create index activity_statement_accepted_by on ipm.activity_statement (accepted_by);

-- One entry for one person. `counted_hours` is what BR-007 and BR-008 let in: the session and its travel when the
-- person attended, nothing otherwise. An entry that a later correction replaces keeps its row and stops counting.
create table ipm.activity (
    id              uuid primary key,
    placement_id    uuid not null references ipm.placement,
    statement_id    uuid not null references ipm.activity_statement,
    unit_id         uuid not null references organisations.unit,
    worker_id       uuid not null references access.user_account,
    session_id      uuid references ipm.group_session,
    kind            text not null references ipm.activity_kind,
    status          text not null check (status in ('PLANNED', 'RECORDED')),
    date            date not null,
    start_time      time,
    hours           numeric(5,2) not null check (hours > 0 and hours <= 24 and hours * 4 = trunc(hours * 4)),
    travel_hours    numeric(5,2) not null default 0 check (travel_hours >= 0 and travel_hours <= 24
                                                           and travel_hours * 4 = trunc(travel_hours * 4)),
    attendance      text check (attendance in ('ATTENDED', 'MISSED', 'EXCUSED', 'CANCELLED_BY_PROVIDER')),
    in_working_time boolean not null default true,
    place           text not null default '',
    reason          text not null default '',
    corrects        uuid unique references ipm.activity,
    correction_reason text,
    counted_hours   numeric(5,2) not null generated always as
                    (case when attendance = 'ATTENDED' then hours + travel_hours else 0 end) stored,
    created_at      timestamptz not null,
    version         int not null default 0,
    check ((status = 'PLANNED') = (attendance is null)),
    check (corrects is null or correction_reason is not null)
);
create index activity_placement on ipm.activity (placement_id, date, id) include (status, attendance, counted_hours);
create index activity_statement_fk on ipm.activity (statement_id, date);
create index activity_unit on ipm.activity (unit_id, date);
create index activity_worker on ipm.activity (worker_id, date);
create index activity_session on ipm.activity (session_id);
create index activity_kind_fk on ipm.activity (kind);

-- What was talked about. PRIVATE: never leaves the author's unit (decisions 14), whatever a query says.
create table ipm.activity_note (
    activity_id uuid primary key references ipm.activity,
    unit_id     uuid not null references organisations.unit,
    note        text not null check (length(note) <= 10000)
);
create index activity_note_unit on ipm.activity_note (unit_id);
alter table ipm.activity_note enable row level security;
alter table ipm.activity_note force row level security;
create policy note_of_own_unit on ipm.activity_note
    using (exists (select from access.membership_card m
                    where m.user_id = access.viewer() and m.unit_id = activity_note.unit_id
                      and m.role in ('PROVIDER_WORKER', 'EMPLOYER_SOCIAL_WORKER')));

-- Hours of a placement in a month; the entries that count are those nobody corrected.
create view ipm.month_hours_stat as
select a.placement_id, s.month, s.id as statement_id, s.state as statement_state, a.unit_id,
       coalesce(sum(a.counted_hours), 0) as done,
       coalesce(sum(a.hours + a.travel_hours) filter (where a.status = 'PLANNED'), 0) as planned,
       count(*) filter (where a.status = 'RECORDED') as entries,
       coalesce(sum(a.travel_hours) filter (where a.attendance = 'ATTENDED'), 0) as travel
  from ipm.activity a
  join ipm.activity_statement s on s.id = a.statement_id
 where not exists (select from ipm.activity c where c.corrects = a.id)
 group by a.placement_id, s.month, s.id, s.state, a.unit_id;

grant select, insert, update on ipm.group_session, ipm.activity_statement to prostup_app;
grant select, insert, update, delete on ipm.activity, ipm.activity_note to prostup_app;
grant select on ipm.month_hours_stat to prostup_app;
