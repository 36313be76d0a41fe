-- Recorded by bin/bench from the page itself; do not edit, run `bin/bench --record`.
-- Every tenth transaction of a client goes on with the parameters of another recorded request.
\set turn random(1, 10)
\set n random(1, :recorded)
\if :turn = 1 or :begun = 0
select * from bench.people_search where n = :n \gset
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

with asked as materialized (
    select people.name_words(people.plain_name(:s4_1)) || cast(:s4_2 as text[]) as words,
           people.name_words(people.passport_name(:s4_3)) || cast(:s4_4 as text[]) as others)
select f.total, f.alike, p.id, p.birth_date, p.died_on,
       rtrim(p.family_name || ' ' || p.given_name)
           || case when p.titles = '' then '' else ', ' || p.titles end as sort_name,
       a.bases, coalesce(w.name, '') as key_worker
  from asked q
 cross join lateral people.find_people(q.words, q.others, cast(null as bytea), :s4_6,
       case when :s4_7 and cardinality(q.words) = 0 and cast(null as bytea) is null then 0 else :s4_9 end,
       :s4_10) f
  join people.person p on p.id = f.person_id
 cross join lateral (select array_agg(distinct basis) as bases
                       from people.person_access
                      where person_id = p.id and user_id = :s4_11
                     having count(*) > 0) a
  left join lateral (select u.display_name as name
                       from people.circle_member c
                       join people.circle_function n on n.code = c.function
                       join access.user_card u on u.id = c.user_id
                      where c.person_id = p.id and c.valid_from <= access.today()
                        and (c.valid_to is null or c.valid_to >= access.today())
                        and c.function in ('KEY_WORKER', 'CASE_MANAGER')
                      order by n.sort_order, c.valid_from
                      limit 1) w on true
 order by f.place;

insert into access.read_log (at, user_id, person_id, action, what, object_id, basis, query, ids, roles,
                             units, organisations, outcome, request_id, address)
values (:s5_1, :s5_2, null, :s5_4, :s5_5, null, :s5_7, :s5_8, :s5_9, :s5_10,
        :s5_11, :s5_12, 'SHOWN', :s5_13, :s5_14);

COMMIT;
