-- The logs as others may join them: who reads them is decided by the pages of people.readlog.
create view access.read_card as
select id, at, user_id, person_id, action, what, object_id, basis, query, ids, roles, units, organisations, request_id, address
  from access.read_log;
create view access.refusal_card as
select id, at, user_id, action, path, status, roles, units, organisations, request_id, address from access.refusal_log;
create view access.security_card as
select id, at, user_id, kind, subject_id, detail, roles, units, organisations, request_id, address from access.security_event;

-- Who has ever belonged where; membership_card says only today.
create view access.belonging_card as
select m.user_id, m.unit_id, m.role, m.valid_from, m.valid_to from access.membership m;
grant select on access.read_card, access.refusal_card, access.security_card, access.belonging_card to prostup_app;

-- The organisations whose data-protection officer the viewer is.
create function people.dpo_organisations(viewer uuid) returns setof uuid
    language sql stable
    as $$
select distinct u.organisation_id
  from access.membership_card m
  join organisations.unit_card u on u.id = m.unit_id
 where m.user_id = viewer and m.role = 'DPO'
$$;
grant execute on function people.dpo_organisations(uuid) to prostup_app;

-- What the second lock hides and the log must still be able to say: an id of one's own that was merged, the name of
-- somebody whose file was read. Each function answers only for the viewer of the transaction, looks as the system and
-- steps back; an error ends the transaction and with it the borrowed eyes.
create function people.own_ids() returns setof uuid
    language plpgsql volatile security definer
    set search_path = pg_catalog, pg_temp
    as $$
declare
    asking text := coalesce(current_setting('prostup.viewer', true), '');
    viewer uuid := access.viewer();
begin
    perform set_config('prostup.viewer', access.system_viewer()::text, true);
    return query
        with recursive mine as (
            select a.person_id as one from people.person_account a where a.user_id = viewer
            union
            select p.id from people.person p join mine m on p.merged_into = m.one)
        select one from mine;
    perform set_config('prostup.viewer', asking, true);
end $$;
revoke execute on function people.own_ids() from public;
grant execute on function people.own_ids() to prostup_app;

-- `known`: a unit of the organisation has or had a relation. Whoever is not known is named only when somebody of the
-- organisation read about them.
create function people.audited(persons uuid[])
    returns table (id uuid, name text, birth_date date, known boolean)
    language plpgsql volatile security definer
    set search_path = pg_catalog, pg_temp
    as $$
declare
    asking text := coalesce(current_setting('prostup.viewer', true), '');
    mine uuid[] := array(select people.dpo_organisations(access.viewer()));
begin
    perform set_config('prostup.viewer', access.system_viewer()::text, true);
    return query
        select p.id, p.given_name || ' ' || p.family_name, p.birth_date, k.known
          from people.person p
         cross join lateral (select exists (select from people.person_relation r
                                              join organisations.unit_card u on u.id = r.unit_id
                                             where r.person_id = p.id and u.organisation_id = any (mine)) as known) k
         where p.id = any (persons)
           and (k.known
                or exists (select from access.read_log l where l.person_id = p.id and l.organisations && mine)
                or exists (select from access.read_log l where l.ids @> array[p.id] and l.organisations && mine));
    perform set_config('prostup.viewer', asking, true);
end $$;
revoke execute on function people.audited(uuid[]) from public;
grant execute on function people.audited(uuid[]) to prostup_app;

create function people.audited_search(family text)
    returns table (id uuid, name text, birth_date date)
    language plpgsql volatile security definer
    set search_path = pg_catalog, pg_temp
    as $$
declare
    asking text := coalesce(current_setting('prostup.viewer', true), '');
    mine uuid[] := array(select people.dpo_organisations(access.viewer()));
    beginning text := replace(replace(replace(access.plain(family), '\', '\\'), '%', '\%'), '_', '\_') || '%';
begin
    perform set_config('prostup.viewer', access.system_viewer()::text, true);
    return query
        select p.id, p.given_name || ' ' || p.family_name, p.birth_date
          from people.person p
         where access.plain(p.family_name) like beginning
           and p.merged_into is null
           and exists (select from people.person_relation r
                         join organisations.unit_card u on u.id = r.unit_id
                        where r.person_id = p.id and u.organisation_id = any (mine))
         order by access.plain(p.family_name), access.plain(p.given_name), p.id
         limit 20;
    perform set_config('prostup.viewer', asking, true);
end $$;
revoke execute on function people.audited_search(text) from public;
grant execute on function people.audited_search(text) to prostup_app;
