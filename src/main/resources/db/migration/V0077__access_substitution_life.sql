-- Numbers of access are dated rows as everywhere else.
create table access.parameter (
    parameter  text not null,
    value      numeric(14,2) not null,
    valid_from date not null,
    valid_to   date check (valid_to >= valid_from),
    status     text not null,
    source     text not null,
    primary key (parameter, valid_from)
);
insert into access.parameter (parameter, value, valid_from, status, source) values
 ('substitutionDays', 60, '2024-02-01', 'INF', 'nejdelší zastupování v kalendářních dnech, počítá se první i poslední den');
grant select, insert on access.parameter to prostup_app;

-- One person, one unit, one role: one substitute at a time.
alter table access.substitution add constraint one_substitute_at_a_time
    exclude using gist (principal_id with =, unit_id with =, role with =, daterange(valid_from, valid_to, '[]') with &&)
    where (ended_at is null);
alter table access.substitution add column ended_by uuid references access.user_account;
create index substitution_ended_by on access.substitution (ended_by);

-- Who stands in for whom today.
create view access.substitution_card as
select s.substitute_id, s.principal_id, s.unit_id, s.role, s.valid_from, s.valid_to
  from access.substitution s
 where s.valid_from <= access.today() and s.valid_to >= access.today() and s.ended_at is null;
grant select on access.substitution_card to prostup_app;

-- Whoever stands in for a mentor sees the mentor's own people.
create or replace view ipm.placement_access as
select p.placement_id, m.user_id, m.role, m.unit_id, r.basis, r.sees_wages, r.sees_kinds
  from ipm.placement_party p
  join access.membership_card m on m.unit_id = p.unit_id
  join (values ('OFFICE',   'KOP_OFFICER',            'VLASTNI_POBOCKA', true,  true,  false),
               ('OFFICE',   'KOP_FINANCE',            'VYPLATA', true, false, false),
               ('EMPLOYER', 'EMPLOYER_ADMIN',         'VLASTNI_ZAMESTNANEC', true,  false, false),
               ('PAYROLL',  'EMPLOYER_PAYROLL',       'VLASTNI_ZAMESTNANEC', true,  false, false),
               ('EMPLOYER', 'MENTOR',                 'VLASTNI_UCASTNIK', false, false, true),
               ('PROVIDER', 'PROVIDER_WORKER',        'VLASTNI_UCASTNIK', false, true,  false),
               ('PROVIDER', 'EMPLOYER_SOCIAL_WORKER', 'VLASTNI_UCASTNIK', false, true,  false)
       ) r (capacity, role, basis, sees_wages, sees_kinds, mine_only)
    on r.capacity = p.capacity and r.role = m.role
 where p.valid_from <= access.today()
   and (p.valid_to is null or p.valid_to >= access.today())
   and (not r.mine_only
        or exists (select from ipm.placement q
                    where q.id = p.placement_id
                      and (q.mentor_id = m.user_id
                           or exists (select from access.substitution_card s
                                       where s.substitute_id = m.user_id and s.principal_id = q.mentor_id
                                         and s.unit_id = m.unit_id and s.role = 'MENTOR'))));
