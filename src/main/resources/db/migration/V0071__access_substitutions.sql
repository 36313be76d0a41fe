-- While somebody is away another person of the same unit works in their role: from, to, and always under their own name
-- (2.7, control 57). It ends by itself.
create table access.substitution (
    id            uuid primary key,
    principal_id  uuid not null references access.user_account,
    substitute_id uuid not null references access.user_account check (substitute_id <> principal_id),
    unit_id       uuid not null references organisations.unit,
    role          text not null,
    valid_from    date not null,
    valid_to      date not null check (valid_to >= valid_from),
    reason        text not null,
    set_by        uuid not null references access.user_account,
    set_at        timestamptz not null,
    ended_at      timestamptz
);
create index substitution_substitute on access.substitution (substitute_id, valid_to);
create index substitution_principal on access.substitution (principal_id, valid_to);
create index substitution_unit on access.substitution (unit_id);
create index substitution_set_by on access.substitution (set_by);
grant select, insert, update on access.substitution to prostup_app;

-- Whoever stands in for somebody has the same relation while it lasts, as long as the principal has it too.
create or replace view access.membership_card as
select m.user_id, m.unit_id, m.role
  from access.membership m
 where m.valid_from <= access.today()
   and (m.valid_to is null or m.valid_to >= access.today())
union
select s.substitute_id, m.unit_id, m.role
  from access.substitution s
  join access.membership m on m.user_id = s.principal_id and m.unit_id = s.unit_id and m.role = s.role
 where s.valid_from <= access.today() and s.valid_to >= access.today() and s.ended_at is null
   and m.valid_from <= access.today()
   and (m.valid_to is null or m.valid_to >= access.today());
