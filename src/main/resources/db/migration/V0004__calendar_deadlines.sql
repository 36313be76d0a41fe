-- A deadline is a row with its rule; when its base changes it is computed again and the old date is kept.
create table calendar.deadline (
    id           uuid primary key,
    rule         text not null,
    subject_kind text not null,
    subject_id   uuid not null,
    base_date    date not null,
    computed_on  date not null,
    due_on       date not null,
    unit_id      uuid not null references organisations.unit,
    role         text not null,
    state        text not null default 'OPEN' check (state in ('OPEN', 'MET', 'CANCELLED')),
    closed_on    date,
    unique (rule, subject_id)
);
create index deadline_unit on calendar.deadline (unit_id, due_on) where state = 'OPEN';
create index deadline_subject on calendar.deadline (subject_id);

create table calendar.deadline_history (
    id          bigint generated always as identity primary key,
    deadline_id uuid not null references calendar.deadline,
    at          timestamptz not null,
    was_due_on  date not null,
    reason      text not null
);
create index deadline_history_deadline on calendar.deadline_history (deadline_id);

create view calendar.deadline_card as
select id, rule, subject_kind, subject_id, due_on, unit_id, role, state from calendar.deadline;

grant select, insert, update on calendar.deadline to prostup_app;
grant select, insert on calendar.deadline_history to prostup_app;
grant select on calendar.deadline_card to prostup_app;
