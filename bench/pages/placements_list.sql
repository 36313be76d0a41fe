-- Recorded by bin/bench from the page itself; do not edit, run `bin/bench --record`.
-- Every tenth transaction of a client goes on with the parameters of another recorded request.
\set turn random(1, 10)
\set n random(1, :recorded)
\if :turn = 1 or :begun = 0
select * from bench.placements_list where n = :n \gset
\set begun 1
\endif

select s.id, s.last_used_at, a.id as user_id, a.display_name,
       u.id as unit_id, u.name as unit, u.organisation_id, u.organisation_name, m.role,
       m.on_behalf_of, m.principal, m.until
  from access.session s
  join access.user_account a on a.id = s.user_id and a.active
  left join lateral (
       select o.unit_id, o.role, null::uuid as on_behalf_of, null::text as principal, null::date as until
         from access.membership o
        where o.user_id = a.id
          and o.valid_from <= :s1_1 and (o.valid_to is null or o.valid_to >= :s1_2)
       union all
       select o.unit_id, o.role, t.principal_id, f.display_name, t.valid_to
         from access.substitution t
         join access.user_account f on f.id = t.principal_id
         join access.membership o
           on o.user_id = t.principal_id and o.unit_id = t.unit_id and o.role = t.role
          and o.valid_from <= :s1_3 and (o.valid_to is null or o.valid_to >= :s1_4)
        where t.substitute_id = a.id and t.ended_at is null
          and t.valid_from <= :s1_5 and t.valid_to >= :s1_6) m on true
  left join organisations.unit_card u on u.id = m.unit_id
 where s.token_hash = :s1_7
   and s.ended_at is null
   and s.expires_at > :s1_8
 order by m.role, u.name, m.on_behalf_of nulls first;

BEGIN;

select set_config('prostup.viewer', :s3_1, true), set_config('prostup.today', :s3_2, true);

with seen as materialized (
    select a.placement_id, min(a.basis) as basis
      from ipm.placement_access a
     where a.user_id = :s4_1
     group by a.placement_id),
hits as (
    select p.id, p.person_id, p.position_id, p.state, p.start_date,
           coalesce(p.ended_on, p.extended_end, p.basic_end) as last_day,
           p.extended_end is not null as extended, pc.sort_name, o.name as employer,
           g.number as agreement, d.state as plan, d.due_on as plan_due, seen.basis,
           count(*) over () as total, row_number() over (order by pc.sort_name, pc.sort_name, p.id) as place
      from seen
      join ipm.placement p on p.id = seen.placement_id
      join people.person_card pc on pc.id = p.person_id
      join organisations.organisation_card o on o.id = p.employer_id
      join ipm.agreement g on g.id = p.agreement_id
      left join lateral (select state, due_on
                           from ipm.development_plan
                          where placement_id = p.id
                          order by version_no desc
                          limit 1) d on true
     where p.state = any (:s4_2)
       and (:s4_3 = 'ANY'
            or :s4_4 = 'SUBMITTED' and d.state = 'SUBMITTED'
            or :s4_5 = 'LATE' and d.state in ('DRAFT', 'PROPOSED', 'RETURNED')
               and d.due_on < access.today())
       and (cast(:s4_6 as text) = '' or not exists (select from unnest(:s4_7::text[]) w (word)
             where ' ' || access.plain(pc.given_name || ' ' || pc.family_name || ' ' || o.name || ' ' || g.number) not like '% ' || access.plain(w.word) || '%')
)
     order by place
     limit :s4_8 offset :s4_9)
select h.*, s.job_title
  from hits h
  join ipm.position s on s.id = h.position_id
 order by h.place;

insert into access.read_log (at, user_id, person_id, what, object_id, basis, query, ids, request_id)
values (:s5_1, :s5_2, null, :s5_4, null, :s5_6, :s5_7, :s5_8, :s5_9);

COMMIT;

BEGIN;

select set_config('prostup.viewer', :s8_1, true), set_config('prostup.today', :s8_2, true);

select p.state, count(*) as number
  from ipm.placement p
 where p.id in (select a.placement_id from ipm.placement_access a where a.user_id = :s9_1)
 group by p.state;

COMMIT;
