-- Two ways were open longer than their reason. An emergency ends with the membership under which it began (control 16),
-- and what social workers pass to each other by law (7.2) is read by social workers only, whoever else sits in the unit.
create table people.social_work_role (
    role text primary key
);
insert into people.social_work_role (role) values
 ('PROVIDER_WORKER'), ('EMPLOYER_SOCIAL_WORKER'), ('CASE_MANAGER'), ('SOCIAL_HEAD'), ('OSPOD');

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
   and (g.basis <> 'STATUTE_SOCIAL_WORK' or exists (select from people.social_work_role w where w.role = m.role))
union all
select e.person_id, e.user_id, e.role, 'EMERGENCY', e.unit_id
  from people.emergency_access e
 where e.ended_at is null and e.began_at <= access.now() and e.ends_at > access.now()
   and exists (select from access.membership_card m
                where m.user_id = e.user_id and m.unit_id = e.unit_id and m.role = e.role)
union all
select a.person_id, a.user_id, 'PARTICIPANT', 'OWN_FILE', null
  from people.person_account a
  join access.membership_card m on m.user_id = a.user_id and m.role = 'PARTICIPANT';

create or replace view people.content_access as
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
 where g.basis <> 'STATUTE_SOCIAL_WORK' or exists (select from people.social_work_role w where w.role = m.role)
union all
select e.person_id, e.user_id, e.role, null, layer, null, null, e.basis
  from people.person_access e, unnest(array['ADMIN', 'WORK', 'SUPPORT']) layer
 where e.basis in ('EMERGENCY', 'OWN_FILE');

grant select on people.social_work_role to prostup_app;
