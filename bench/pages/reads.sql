-- Recorded by bin/bench from the page itself; do not edit, run `bin/bench --record`.
-- Every tenth transaction of a client goes on with the parameters of another recorded request.
\set turn random(1, 10)
\set n random(1, :recorded)
\if :turn = 1 or :begun = 0
select * from bench.reads where n = :n \gset
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

select id, name, birth_date, known from people.audited(:s4_1);

select :s5_1::uuid as id union all select people.merged_ids(:s5_2);

select r.*, coalesce(a.display_name, 'neznámý účet') as name,
       (select string_agg(distinct case when u.name = u.organisation_name then u.name
                                        else u.name || ', ' || u.organisation_name end, ' · ')
          from organisations.unit_card u where u.id = any (r.units)) as places
  from ((select r.* from access.read_card r
  where r.person_id = any (:s6_1) and (:s6_2 or r.organisations && :s6_3) and (r.at, r.id) < (:s6_4, :s6_5)
  order by r.at desc, r.id desc limit :s6_6)
union all
(select r.* from access.read_card r
  where r.person_id is null and r.ids && :s6_7 and (:s6_8 or r.organisations && :s6_9)
    and (r.at, r.id) < (:s6_10, :s6_11)
  order by r.at desc, r.id desc limit :s6_12)
order by at desc, id desc limit :s6_13
) r
  left join access.user_card a on a.id = r.user_id
 order by r.at desc, r.id desc;

insert into access.read_log (at, user_id, person_id, action, what, object_id, basis, query, ids, roles,
                             units, organisations, outcome, request_id, address)
values (:s7_1, :s7_2, :s7_3, :s7_4, :s7_5, :s7_6, :s7_7, null, :s7_9, :s7_10,
        :s7_11, :s7_12, 'SHOWN', :s7_13, :s7_14);

COMMIT;
