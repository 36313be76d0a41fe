-- What a purpose needs: a follow-up call goes to nobody, a query at partners tells nothing of any domain.
alter table people.consent_purpose
    add column needs_recipients boolean not null default true,
    add column needs_domains boolean not null default true;
update people.consent_purpose set needs_recipients = false, needs_domains = false where code in ('STORY', 'FOLLOW_UP');
update people.consent_purpose set needs_domains = false where code = 'PARTNER_QUERY';

-- Who decided (the worker beside the person, or the person's own account), where the paper lies, and that somebody
-- asked whether a person of limited capacity or a minor may consent alone.
alter table people.consent
    add column decided_by uuid references access.user_account,
    add column paper_place text not null default '' check (length(paper_place) <= 200),
    add column scan_id uuid,
    add column capacity_checked boolean not null default false,
    add check (given_by = 'PERSON' or btrim(guardian) <> '');
create index consent_decided_by on people.consent (decided_by);
create index consent_recorded on people.consent (recorded_by, state);
drop index people.consent_recorded_by;
create index consent_from_unit_until on people.consent (from_unit, valid_to);
drop index people.consent_from_unit;
grant update (decided_by, paper_place, scan_id) on people.consent to prostup_app;

-- What was said stays as it was said (control 20): whoever writes, the moves are those of the domain and what was
-- decided is decided. Only the scan of a signed paper may come later, once.
create function people.consent_is_kept() returns trigger
    language plpgsql as $$
begin
    if (old.state, new.state) not in (('DRAFT', 'GIVEN'), ('DRAFT', 'REFUSED'), ('DRAFT', 'WITHDRAWN'), ('DRAFT', 'EXPIRED'),
                                      ('GIVEN', 'WITHDRAWN'), ('GIVEN', 'EXPIRED')) and old.state <> new.state then
        raise exception 'a consent cannot go from % to %', old.state, new.state using errcode = 'check_violation';
    end if;
    if (new.decided_at, new.decided_by, new.paper_place) is distinct from (old.decided_at, old.decided_by, old.paper_place)
          and not (old.state = 'DRAFT' and new.state in ('GIVEN', 'REFUSED'))
       or (new.withdrawn_at, new.withdrawn_by, new.withdrawal_note)
              is distinct from (old.withdrawn_at, old.withdrawn_by, old.withdrawal_note)
          and not (old.state in ('DRAFT', 'GIVEN') and new.state = 'WITHDRAWN')
       or old.scan_id is not null and new.scan_id is distinct from old.scan_id then
        raise exception 'what was decided about a consent is never rewritten' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger consent_is_kept before update on people.consent
    for each row execute function people.consent_is_kept();

-- Two records of one person become one, and two again: the only way in which a consent changes whose it is, and it
-- leaves a trace.
create table people.consent_move (
    id         bigint generated always as identity primary key,
    consent_id uuid not null references people.consent,
    from_id    uuid not null references people.person,
    into_id    uuid not null references people.person,
    moved_by   uuid references access.user_account,
    moved_at   timestamptz not null
);
create index consent_move_consent on people.consent_move (consent_id);
create index consent_move_from on people.consent_move (from_id);
create index consent_move_into on people.consent_move (into_id);
create index consent_move_by on people.consent_move (moved_by);

create function people.move_consents(from_person uuid, into_person uuid, only_these uuid[]) returns setof uuid
    language sql security definer set search_path = people, access, pg_temp as $$
    with moved as (
        update people.consent c set person_id = into_person
         where c.person_id = from_person and (only_these is null or c.id = any (only_these))
        returning c.id)
    insert into people.consent_move (consent_id, from_id, into_id, moved_by, moved_at)
    select id, from_person, into_person, access.viewer(), access.now() from moved
    returning consent_id
$$;
revoke all on function people.move_consents(uuid, uuid, uuid[]) from public;
grant execute on function people.move_consents(uuid, uuid, uuid[]) to prostup_app;

-- Whom we already told that a consent ends.
create table people.consent_reminder (
    consent_id   uuid not null references people.consent,
    occasion     text not null check (occasion in ('FIRST', 'LAST')),
    announced_on date not null,
    primary key (consent_id, occasion)
);
grant select, insert on people.consent_reminder to prostup_app;

insert into notifications.kind (code, label, roles, email, urgent, in_app_always, sort_order, source, valid_from) values
 ('CONSENT_ENDING',  'souhlas člověka brzy skončí',           '{EMPLOYER_SOCIAL_WORKER,PROVIDER_WORKER,CASE_MANAGER,SOCIAL_HEAD,OSPOD,PUBLIC_GUARDIAN}', true, false, false, 210, '3.A', '2024-02-01'),
 ('CONSENT_CHANGED', 'člověk dal, odmítl nebo odvolal souhlas', '{EMPLOYER_SOCIAL_WORKER,PROVIDER_WORKER,CASE_MANAGER,SOCIAL_HEAD,OSPOD,PUBLIC_GUARDIAN}', true, true,  true,  220, '7.3.5', '2024-02-01');
