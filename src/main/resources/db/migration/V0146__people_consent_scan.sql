-- The scan of a signed consent is a kept file. Who may see the whole consent may open it: the unit that asked, in the
-- roles that ask, and the person (the same as `ConsentScreens`); who only receives on it may not.
alter table people.consent
    add foreign key (scan_id) references documents.attachment;
create unique index consent_scan on people.consent (scan_id);

create view people.consent_scan_access as
select c.id as consent_id, c.scan_id as attachment_id, a.user_id
  from people.consent c
  join people.person_access a on a.person_id = c.person_id
   and (a.basis = 'OWN_FILE'
        or a.basis <> 'EMERGENCY' and a.unit_id = c.from_unit
           and a.role in ('EMPLOYER_SOCIAL_WORKER', 'PROVIDER_WORKER', 'CASE_MANAGER', 'SOCIAL_HEAD', 'OSPOD',
                          'PUBLIC_GUARDIAN', 'HOUSING_DEPARTMENT', 'FINANCE_DEPARTMENT', 'KOP_OFFICER'))
 where c.scan_id is not null;
grant select on people.consent_scan_access to prostup_app;

create policy attachment_of_consent on documents.attachment for select
    using (owner = 'people.consent'
           and exists (select from people.consent_scan_access a where a.attachment_id = id and a.user_id = access.viewer()));

-- A scan comes once; only one that was destroyed as harmful may be replaced. It belongs to a paper that was signed.
create or replace function people.consent_is_kept() returns trigger
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
       or old.scan_id is not null and new.scan_id is distinct from old.scan_id
          and not (new.scan_id is not null
                   and exists (select from documents.attachment f where f.id = old.scan_id and f.state = 'INFECTED')) then
        raise exception 'what was decided about a consent is never rewritten' using errcode = 'check_violation';
    end if;
    if new.scan_id is distinct from old.scan_id
          and (new.form <> 'PAPER_SCAN' or new.decided_at is null or new.state = 'REFUSED') then
        raise exception 'only a consent signed on paper has a scan' using errcode = 'check_violation';
    end if;
    return new;
end $$;

-- What was read because of a consent: also while it belonged to a record that became one with another.
grant select on people.consent_move to prostup_app;
