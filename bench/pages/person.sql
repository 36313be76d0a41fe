-- Recorded by bin/bench from the page itself; do not edit, run `bin/bench --record`.
-- Every tenth transaction of a client goes on with the parameters of another recorded request.
\set turn random(1, 10)
\set n random(1, :recorded)
\if :turn = 1 or :begun = 0
select * from bench.person where n = :n \gset
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
       p.given_name, p.family_name, p.titles, p.birth_date, p.citizenship, coalesce(p.phone, '') as phone, p.email,
p.preferred_contact, p.permanent_address, p.delivery_address, p.residence, p.language, p.easy_reading,
p.interpreter, p.communication_needs, p.birth_number_sealed, p.birth_number_reason, p.version

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

select n.id, n.unit_id, case when :s6_1 or w.mine then u.name else u.neutral_name end as unit,
       c.display_name as author, n.domain, coalesce(d.label, '') as domain_label, n.layer, n.wording, n.measure,
       n.sealed, n.starts_on, n.ends_on, n.responsible_id, r.display_name as responsible, n.state, n.version,
       w.mine as may_change, n.author_id = :s6_2 as mine
  from people.goal n
  join organisations.unit_card u on u.id = n.unit_id
  join access.user_card c on c.id = n.author_id
  join access.user_card r on r.id = n.responsible_id
  left join people.domain d on d.code = n.domain
  cross join lateral (select exists (select from people.writing_access x
                                      where x.person_id = n.person_id and x.user_id = :s6_3
                                        and x.unit_id = n.unit_id and x.layer = n.layer) as mine) w
 where n.person_id = :s6_4 and
exists (select from people.content_access a
         where a.person_id = n.person_id and a.user_id = :s6_5 and a.layer = n.layer
           and (a.from_unit is null or a.from_unit = n.unit_id)
           and (a.domains is null or n.domain = any (a.domains))
           and (a.parts is null or 'GOAL' = any (a.parts)))
 order by n.state not in ('OPEN', 'PARTLY'),
          case when n.state in ('OPEN', 'PARTLY') then n.ends_on end, n.ends_on desc, n.id
 limit :s6_6;

select 'JOB' as piece, p.id, s.job_title as title, o.name as who, p.start_date as since,
       coalesce(p.ended_on, p.extended_end, p.basic_end) as until, p.state
  from ipm.placement p
  join organisations.organisation_card o on o.id = p.employer_id
  join ipm.position s on s.id = p.position_id
 where p.person_id = :s7_1
   and exists (select from ipm.placement_access a where a.placement_id = p.id and a.user_id = :s7_2)
union all
select 'WAY', c.id, n.label, u.name, c.since, null, c.state
  from ipm.candidate c
  join ipm.nomination_channel n on n.code = c.channel
  join organisations.unit_card u on u.id = c.nominated_unit
 where c.person_id = :s7_3
   and exists (select from ipm.candidate_access a where a.candidate_id = c.id and a.user_id = :s7_4)
 order by since desc, id
 limit 20;

select n.id, n.unit_id, case when :s8_1 or w.mine then u.name else u.neutral_name end as unit,
       c.display_name as author, n.happened_on, n.domain, coalesce(d.label, '') as domain_label, n.layer, n.body,
       n.sealed, n.written_at, h.display_name as changed_by, n.changed_at, z.display_name as withdrawn_by,
       n.withdrawn_at, n.withdrawal_reason, n.version, w.mine as may_change, n.author_id = :s8_2 as mine,
       count(*) over () as total
  from people.note n
  join organisations.unit_card u on u.id = n.unit_id
  join access.user_card c on c.id = n.author_id
  left join people.domain d on d.code = n.domain
  left join access.user_card h on h.id = n.changed_by
  left join access.user_card z on z.id = n.withdrawn_by
  cross join lateral (select exists (select from people.writing_access x
                                      where x.person_id = n.person_id and x.user_id = :s8_3
                                        and x.unit_id = n.unit_id and x.layer = n.layer) as mine) w
 where n.person_id = :s8_4 and (n.withdrawn_at is null or w.mine) and
exists (select from people.content_access a
         where a.person_id = n.person_id and a.user_id = :s8_5 and a.layer = n.layer
           and (a.from_unit is null or a.from_unit = n.unit_id)
           and (a.domains is null or n.domain = any (a.domains))
           and (a.parts is null or 'NOTE' = any (a.parts)))
 and (cast(null as text) is null or n.domain = null)
 and (cast(null as text) is null or n.layer = null)
 and (cast(null as uuid) is null or n.unit_id = null)
 and (:s8_12 = '' or position(access.plain(:s8_13) in access.plain(coalesce(n.body, ''))) > 0
                 or position(access.plain(:s8_14) in access.plain(c.display_name)) > 0)
 order by n.happened_on desc, n.id desc
 limit :s8_15 offset :s8_16;

select c.id, c.purpose, p.label as purpose_label, c.form, c.given_by, c.guardian, c.language, c.text_version,
       case when c.state in ('GIVEN', 'DRAFT') and c.valid_to < :s9_1 then 'EXPIRED' else c.state end as state,
       f.name || case when f.name like '%' || f.organisation_name || '%' then '' else ', ' || f.organisation_name end
           as from_unit,
       c.domains as domain_codes, c.valid_from, c.valid_to, c.recorded_at, r.id as recorded_by_id, r.display_name as recorded_by, c.decided_at,
       d.display_name as decided_by, c.withdrawn_at, w.display_name as withdrawn_by, c.withdrawal_note,
       c.paper_place, c.version, c.scan_id, x.whole, c.valid_from > :s9_2 as ahead,
       c.valid_to <= cast(:s9_3 as date) + people.number_on('consentFirstWarning', :s9_4) as soon,
       array(select o.label from people.domain o where o.code = any (c.domains) order by o.sort_order) as domains,
       array(select u.name || case when u.name like '%' || u.organisation_name || '%' then ''
                                   else ', ' || u.organisation_name end
               from people.consent_recipient t
               join organisations.unit_card u on u.id = t.unit_id
              where t.consent_id = c.id order by 1) as recipients,
       (select count(*) from people.share_grant g where g.consent_id = c.id and g.ended_at is null) as grants
  from people.consent c
  join people.consent_purpose p on p.code = c.purpose
  join organisations.unit_card f on f.id = c.from_unit
  join access.user_card r on r.id = c.recorded_by
  left join access.user_card d on d.id = c.decided_by
  left join access.user_card w on w.id = c.withdrawn_by
 cross join lateral (select exists (select from people.person_access a
                                     where a.person_id = c.person_id and a.user_id = :s9_5
                                       and (a.unit_id = c.from_unit and a.basis <> 'EMERGENCY'
                                            and a.role = any (:s9_6)
                                            or a.basis = 'OWN_FILE')) as whole) x
 where c.person_id = :s9_7
   and (x.whole
        or c.decided_at is not null and c.state <> 'REFUSED'
           and exists (select from people.consent_recipient t
                         join people.person_access a on a.unit_id = t.unit_id and a.person_id = c.person_id
                        where t.consent_id = c.id and a.user_id = :s9_8 and a.basis <> 'EMERGENCY'))
   and (cast(null as uuid) is null or c.id = null)
 order by case when c.state in ('DRAFT', 'GIVEN') and c.valid_to >= :s9_11 then 0 else 1 end,
          c.valid_to desc, c.id desc
 limit 200;

with mine as (
    select h.id, h.name, max(s.valid_from) as since,
           bool_or(s.valid_from <= access.today() and (s.valid_to is null or s.valid_to >= access.today())) as current
      from people.household h
      join people.household_member s on s.household_id = h.id and s.person_id = :s10_1
     where exists (select from people.household_access a
                    where a.household_id = h.id and a.person_id = :s10_2 and a.user_id = :s10_3)
     group by h.id, h.name)
select g.kind, g.name, g.contact, g.decision_until, false as current, 0 as members, 0 as children,
       null::date as since
  from people.guardianship g
 where g.person_id = :s10_4 and g.valid_from <= access.today()
   and (g.valid_to is null or g.valid_to >= access.today())
   and g.end_reason is distinct from 'MISTAKE'
   and exists (select from people.person_access a
                where a.person_id = g.person_id and a.user_id = :s10_5
                  and a.role in (select role from people.merge_role))
union all
select null, mine.name, '', null, mine.current, count(m.id), count(m.id) filter (where m.relation = 'CHILD'),
       mine.since
  from mine
  left join people.household_member m on m.household_id = mine.id
   and (m.valid_to is null or m.valid_to >= access.today())
 group by mine.id, mine.name, mine.current, mine.since
 order by current desc, since desc, name;

select d.id, k.label, d.title_sealed, d.dated
  from people.document d
  join people.document_kind k on k.code = d.kind
 where d.person_id = :s11_1 and d.withdrawn_at is null
   and exists (select from people.content_access a
                where a.person_id = d.person_id and a.user_id = :s11_2 and a.layer = d.layer
                  and (a.from_unit is null or a.from_unit = d.unit_id)
                  and (a.domains is null or d.domain = any (a.domains))
                  and (a.parts is null or 'DOCUMENT' = any (a.parts)))
 order by d.dated desc, d.id desc
 limit 3;

select g.id, g.person_id, p.display_name as name, g.from_unit = any (:s12_1) as given,
       case when position(lower(fu.name) in lower(fu.organisation_name)) > 0 then fu.organisation_name else fu.name || ', ' || fu.organisation_name end as from_name, case when position(lower(tu.name) in lower(tu.organisation_name)) > 0 then tu.organisation_name else tu.name || ', ' || tu.organisation_name end as to_name,
       g.basis, g.basis_note, y.label as purpose, g.parts, g.most, g.valid_from, s.valid_to, b.display_name as given_by,
       s.state, (s.ended_at at time zone 'Europe/Prague')::date as ended_on, g.end_reason, g.version,
       array_to_string(array(select d.label from people.domain d where d.code = any (g.domains) order by d.sort_order), ', ') as domains
  from people.share_grant g
  join people.grant_state_card s on s.id = g.id
  join organisations.unit_card fu on fu.id = g.from_unit
  join organisations.unit_card tu on tu.id = g.to_unit
  join access.user_card b on b.id = g.given_by
  left join people.consent_purpose y on y.code = g.purpose
  left join people.person_card p on p.id = g.person_id
 where g.person_id = :s12_2
   and (:s12_3 or g.from_unit = any (:s12_4) or g.to_unit = any (:s12_5))
 order by (s.state = 'IN_FORCE') desc, s.valid_to desc, g.id desc
 limit :s12_6;

select t.id, t.subject_sealed, t.last_at,
       t.last_number > coalesce((select max(r.up_to) from people.message_read r
                                  where r.thread_id = t.id and r.user_id = :s13_1), 0) as unread
  from people.message_access a
  join people.message_thread t on t.id = a.thread_id
 where a.user_id = :s13_2 and a.person_id = :s13_3 and t.closed_at is null
 order by t.last_at desc, t.id
 limit 3;

COMMIT;
