-- Who acts for a person whose legal capacity a court has limited, and the parents of a child. A guardian who changes is
-- a new row; the old one keeps its days.
create table people.guardianship (
    id             uuid primary key,
    person_id      uuid not null references people.person,
    unit_id        uuid not null references organisations.unit,
    kind           text not null check (kind in ('PERSON', 'PUBLIC', 'PARENT')),
    name           text not null check (length(name) between 1 and 200),
    contact        text not null default '',
    user_id        uuid references access.user_account,
    user_unit_id   uuid references organisations.unit check ((kind = 'PUBLIC') = (user_id is not null and user_unit_id is not null)),
    scope          text not null check (scope in ('WHOLE', 'LISTED')),
    matters        text not null default '' check (scope <> 'LISTED' or length(btrim(matters)) > 0),
    court          text not null default '',
    decided_on     date,
    decision_until date check (decision_until >= decided_on),
    valid_from     date not null,
    valid_to       date check (valid_to >= valid_from),
    end_reason     text check (end_reason in ('CHANGED', 'DIED', 'RESTORED', 'OF_AGE', 'MISTAKE')),
    recorded_by    uuid not null references access.user_account,
    recorded_at    timestamptz not null,
    ended_by       uuid references access.user_account,
    version        int not null default 0,
    check ((valid_to is null) = (end_reason is null))
);
create index guardianship_person on people.guardianship (person_id, valid_from);
create index guardianship_unit on people.guardianship (unit_id);
create index guardianship_user on people.guardianship (user_id);
create index guardianship_user_unit on people.guardianship (user_unit_id);
create index guardianship_recorded_by on people.guardianship (recorded_by);
create index guardianship_ended_by on people.guardianship (ended_by);
create index guardianship_expiring on people.guardianship (decision_until) where decision_until is not null;

alter table people.guardianship enable row level security;
create policy guardianship_by_person on people.guardianship
    using (access.viewer() = access.system_viewer()
           or exists (select from people.person_access a
                       where a.person_id = guardianship.person_id and a.user_id = access.viewer()
                         and a.role in ('KOP_OFFICER', 'PROVIDER_WORKER', 'EMPLOYER_SOCIAL_WORKER', 'CASE_MANAGER',
                                        'SOCIAL_HEAD', 'OSPOD', 'PUBLIC_GUARDIAN')));

-- Who gives a consent for whom on that day.
create view people.guardian_card as
select g.person_id, g.name, g.kind, g.valid_from, g.valid_to, g.user_id
  from people.guardianship g
 where g.end_reason is distinct from 'MISTAKE';

-- Whether the capacity of a person is limited today: what the latest decision of a court says. A guardian who died or
-- was changed does not give it back; a court does, or the end of its decision.
create function people.capacity_limited(person uuid, day date) returns boolean
    language sql stable security definer
    set search_path = people, pg_catalog
begin atomic
    select coalesce((
        select (g.end_reason is distinct from 'RESTORED' or g.valid_to >= day)
               and (g.decision_until is null or g.decision_until >= day)
          from people.guardianship g
         where g.person_id = person and g.kind <> 'PARENT' and g.end_reason is distinct from 'MISTAKE'
           and g.valid_from <= day
         order by g.valid_from desc, g.recorded_at desc
         limit 1), false);
end;
revoke execute on function people.capacity_limited(uuid, date) from public;
grant execute on function people.capacity_limited(uuid, date) to prostup_app;

grant select, insert on people.guardianship to prostup_app;
grant update (person_id, valid_to, end_reason, ended_by, version) on people.guardianship to prostup_app;
grant select on people.guardian_card to prostup_app;
