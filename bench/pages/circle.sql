-- Recorded by bin/bench from the page itself; do not edit, run `bin/bench --record`.
-- Every tenth transaction of a client goes on with the parameters of another recorded request.
\set turn random(1, 10)
\set n random(1, :recorded)
\if :turn = 1 or :begun = 0
select * from bench.circle where n = :n \gset
\set begun 1
\endif

select s.id, s.last_used_at, s.confirmed_at, a.id as user_id, a.display_name,
       exists (select from access.factor f where f.user_id = a.id) as has_factor,
       array(select r.role from access.role_factor r
              where r.valid_from <= :s1_1 and (r.valid_to is null or r.valid_to >= :s1_2)) as strict,
       access.number('sessionIdleMinutes', :s1_3)::int as idle,
       access.number('confirmationMinutes', :s1_4)::int as holds,
       access.number('sessionWarningMinutes', :s1_5)::int as warning, s.expires_at,
       u.id as unit_id, u.name as unit, u.organisation_id, u.organisation_name, m.role,
       m.on_behalf_of, m.principal, m.until
  from access.session s
  join access.user_account a on a.id = s.user_id and a.active
  left join lateral (select o.unit_id, o.role, null::uuid as on_behalf_of, null::text as principal, null::date as until
  from access.membership o
 where o.user_id = a.id
   and o.valid_from <= :s1_6 and (o.valid_to is null or o.valid_to >= :s1_7)
union all
select o.unit_id, o.role, t.principal_id, f.display_name, t.valid_to
  from access.substitution t
  join access.user_account f on f.id = t.principal_id
  join access.membership o
    on o.user_id = t.principal_id and o.unit_id = t.unit_id and o.role = t.role
   and o.valid_from <= :s1_8 and (o.valid_to is null or o.valid_to >= :s1_9)
 where t.substitute_id = a.id and t.ended_at is null
   and t.valid_from <= :s1_10 and t.valid_to >= :s1_11
) m on true
  left join organisations.unit_card u on u.id = m.unit_id
 where s.token_hash = :s1_12
   and s.ended_at is null
   and not s.waits_for_code
   and s.expires_at > :s1_13
 order by m.role, u.name, m.on_behalf_of nulls first;

BEGIN;

select set_config('prostup.viewer', :s3_1, true), set_config('prostup.today', :s3_2, true), set_config('prostup.now', :s3_3, true);

select p.id, trim(p.titles || ' ' || p.given_name || ' ' || p.family_name) as name, p.birth_date,
       p.capacity_limited, p.died_on, p.version, a.roles, a.bases, a.units, e.id as emergency, e.ends_at,
       a.by_more_than_grants
       or exists (select from people.content_access c
                   where c.person_id = p.id and c.user_id = :s4_1 and 'CONTACT' = any (c.parts)) as contact,
       ceil(date_part('epoch', e.ends_at - access.now()) / 60)::bigint as minutes_left,
       p.version
  from people.person p
 cross join lateral (select array_agg(distinct role) as roles, array_agg(distinct basis) as bases,
                            array_remove(array_agg(distinct unit_id), null) as units,
                            bool_or(basis not like 'GRANT%') as by_more_than_grants
                       from people.person_access
                      where person_id = p.id and user_id = :s4_2
                     having count(*) > 0) a
  left join lateral (select id, ends_at from people.emergency_access
                      where person_id = p.id and user_id = :s4_3 and ended_at is null
                        and began_at <= access.now() and ends_at > access.now()
                      order by ends_at desc limit 1) e on true
 where p.id = :s4_4 and p.merged_into is null;

insert into access.read_log (at, user_id, person_id, action, what, object_id, basis, query, ids, roles,
                             units, organisations, outcome, request_id, address)
values (:s5_1, :s5_2, :s5_3, :s5_4, :s5_5, :s5_6, :s5_7, null, :s5_9, :s5_10,
        :s5_11, :s5_12, 'SHOWN', :s5_13, :s5_14);

select r.id, r.user_id, c.display_name, r.unit_id, u.name as unit, r.began_at, r.ended_at
  from people.responsibility r
  join access.user_card c on c.id = r.user_id
  join organisations.unit_card u on u.id = r.unit_id
 where r.person_id = :s6_1
 order by r.ended_at is null desc, r.began_at desc, r.id desc
 limit 50;

select c.id, c.user_id, u.display_name, c.unit_id,
       case when :s7_1 or c.unit_id = any (:s7_2) then o.name else o.neutral_name end as unit, f.label as function,
       c.valid_from, c.valid_to, c.basis, c.basis_note, c.end_reason,
       c.valid_to is null or c.valid_to >= access.today() as is_now,
       c.basis <> 'PLACEMENT' and (c.valid_to is null or c.valid_to >= access.today())
         and (c.user_id = :s7_3 or :s7_4 and (c.unit_id = any (:s7_5) or c.added_by = :s7_6 or :s7_7)) as may_end
  from people.circle_member c
  join people.circle_function f on f.code = c.function
  join access.user_card u on u.id = c.user_id
  join organisations.unit_card o on o.id = c.unit_id
 where c.person_id = :s7_8
   and (c.user_id = :s7_9 or c.unit_id = any (:s7_10)
        or exists (select from people.circle_sight s
                    where s.role = any (:s7_11) and s.function = c.function
                      and (not s.at_work or exists (select from people.person_relation r
                                                     where r.person_id = c.person_id and r.unit_id = c.unit_id
                                                       and r.basis = 'PLACEMENT'))))
 order by is_now desc, f.sort_order, u.display_name, c.id limit 200;

select o.id, o.from_user, coalesce(f.display_name, '') as from_name, o.from_unit, o.to_user, t.display_name as to_name,
       o.to_unit, u.name as to_unit_name, o.proposed_by, p.display_name as proposer, o.proposed_at, o.state,
       o.decided_at, o.responsibility_id, o.version
  from people.responsibility_offer o
  left join access.user_card f on f.id = o.from_user
  join access.user_card t on t.id = o.to_user
  join access.user_card p on p.id = o.proposed_by
  join organisations.unit_card u on u.id = o.to_unit
 where o.person_id = :s8_1
 order by o.proposed_at desc, o.id desc limit 20;

COMMIT;
