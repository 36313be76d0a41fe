-- Recorded by bin/bench from the page itself; do not edit, run `bin/bench --record`.
-- Every tenth transaction of a client goes on with the parameters of another recorded request.
\set turn random(1, 10)
\set n random(1, :recorded)
\if :turn = 1 or :begun = 0
select * from bench.returns_list where n = :n \gset
\set begun 1
\endif

select s.id, s.last_used_at, a.id as user_id, a.display_name,
       u.id as unit_id, u.name as unit, u.organisation_id, u.organisation_name, m.role
  from access.session s
  join access.user_account a on a.id = s.user_id and a.active
  left join access.membership m
    on m.user_id = a.id and m.valid_from <= :s1_1 and (m.valid_to is null or m.valid_to >= :s1_2)
  left join organisations.unit_card u on u.id = m.unit_id
 where s.token_hash = :s1_3
   and s.ended_at is null
   and s.expires_at > :s1_4
 order by m.role, u.name;

BEGIN;

select set_config('prostup.viewer', :s3_1, true), set_config('prostup.today', :s3_2, true);

select r.id, p.person_id, c.display_name, e.name as employer, g.number, r.month, r.state, r.due_on,
       r.submitted_at, r.version, k.total, k.hours, k.required_hours
  from (select r.id, r.placement_id, r.employer_id, r.month, r.state, r.due_on, r.submitted_at, r.version
 from ipm.monthly_return r  where r.branch_id = any (array(select b.id from organisations.branch_card b where b.unit_id = any (:s4_1)))
   and r.state = any (:s4_2)
   and exists (select from ipm.placement_access a
                where a.placement_id = r.placement_id and a.user_id = :s4_3 and a.role = 'KOP_OFFICER'
               offset 0)
         order by r.due_on, r.id
         limit :s4_4 offset :s4_5) r
  join ipm.placement p on p.id = r.placement_id
  join ipm.agreement g on g.id = p.agreement_id
  join people.person_card c on c.id = p.person_id
  join organisations.organisation_card e on e.id = r.employer_id
  left join lateral (select k.total, k.hours, k.required_hours from ipm.calculation k
                      where k.return_id = r.id
                      order by k.made_at desc limit 1) k on true
 order by r.due_on, r.id;

insert into access.read_log (at, user_id, person_id, what, object_id, basis, query, ids, request_id)
values (:s5_1, :s5_2, null, :s5_4, null, :s5_6, :s5_7, :s5_8, :s5_9);

select count(*) from (select  from ipm.monthly_return r  where r.branch_id = any (array(select b.id from organisations.branch_card b where b.unit_id = any (:s6_1)))
   and r.state = any (:s6_2)
   and exists (select from ipm.placement_access a
                where a.placement_id = r.placement_id and a.user_id = :s6_3 and a.role = 'KOP_OFFICER'
               offset 0)
 limit 1000) counted;

COMMIT;
