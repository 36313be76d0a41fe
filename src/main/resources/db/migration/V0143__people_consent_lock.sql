-- The second lock on consents and on what is shared (decisions 14 and 17): until now only the queries asked. The tables
-- are not forced on their owner, because the views of access stand on them.

-- Who may ask a person for consent and share on it; the same roles as in the moves of consents and in sharing.
create table people.sharing_role (
    role text primary key
);
insert into people.sharing_role (role) values
 ('KOP_OFFICER'), ('EMPLOYER_SOCIAL_WORKER'), ('PROVIDER_WORKER'), ('CASE_MANAGER'), ('SOCIAL_HEAD'), ('OSPOD'),
 ('PUBLIC_GUARDIAN'), ('HOUSING_DEPARTMENT'), ('FINANCE_DEPARTMENT');

-- Who reads a consent: the person, the unit that asked while it has to do with the person, and a recipient as long as it
-- has (`whole` tells them apart: a recipient learns only that it holds or ended). Never by emergency access.
create view people.consent_access as
select c.id as consent_id, a.user_id, true as whole
  from people.consent c
  join people.person_access a on a.person_id = c.person_id
 where a.basis = 'OWN_FILE'
    or a.unit_id = c.from_unit and a.basis <> 'EMERGENCY'
       and exists (select from people.sharing_role t where t.role = a.role)
union all
select r.consent_id, a.user_id, false
  from people.consent_recipient r
  join people.consent c on c.id = r.consent_id
  join people.person_access a on a.person_id = c.person_id and a.unit_id = r.unit_id
 where a.basis <> 'EMERGENCY';

-- Whether a consent holds, for what hangs on it and tells nobody whose it is.
create view people.consent_state_card as
select id, state, valid_from, valid_to from people.consent;

alter table people.consent enable row level security;
create policy consent_read on people.consent for select
    using (access.viewer() = access.system_viewer()
           or exists (select from people.person_access a
                       where a.person_id = consent.person_id and a.user_id = access.viewer()
                         and (a.basis = 'OWN_FILE'
                              or a.unit_id = consent.from_unit and a.basis <> 'EMERGENCY'
                                 and a.role in (select role from people.sharing_role)))
           or exists (select from people.consent_access a
                       where a.consent_id = consent.id and a.user_id = access.viewer()));
create policy consent_write on people.consent for insert
    with check (access.viewer() = access.system_viewer()
                or exists (select from people.person_access a
                            where a.person_id = consent.person_id and a.user_id = access.viewer()
                              and a.unit_id = consent.from_unit and a.basis <> 'EMERGENCY'
                              and a.role in (select role from people.sharing_role)));
create policy consent_change on people.consent for update
    using (access.viewer() = access.system_viewer()
           or exists (select from people.person_access a
                       where a.person_id = consent.person_id and a.user_id = access.viewer()
                         and (a.basis = 'OWN_FILE'
                              or a.unit_id = consent.from_unit and a.basis <> 'EMERGENCY'
                                 and a.role in (select role from people.sharing_role))));

alter table people.consent_recipient enable row level security;
create policy consent_recipient_read on people.consent_recipient for select
    using (access.viewer() = access.system_viewer()
           or exists (select from people.consent_access a
                       where a.consent_id = consent_recipient.consent_id and a.user_id = access.viewer()));
create policy consent_recipient_write on people.consent_recipient for insert
    with check (access.viewer() = access.system_viewer()
                or exists (select from people.consent_access a
                            where a.consent_id = consent_recipient.consent_id and a.user_id = access.viewer() and a.whole));

-- A grant is read by the person, by the unit that gave it while it has to do with the person, and by the unit that got
-- it: that one learns of the end as well.
alter table people.share_grant enable row level security;
create policy share_grant_read on people.share_grant for select
    using (access.viewer() = access.system_viewer()
           or to_unit in (select m.unit_id from access.membership_card m
                           where m.user_id = access.viewer() and m.role in (select role from people.sharing_role))
           or from_unit in (select m.unit_id from access.membership_card m
                             where m.user_id = access.viewer() and m.role in (select role from people.sharing_role))
              and exists (select from people.person_access a
                           where a.person_id = share_grant.person_id and a.user_id = access.viewer())
           or exists (select from people.person_access a
                       where a.person_id = share_grant.person_id and a.user_id = access.viewer() and a.basis = 'OWN_FILE'));
create policy share_grant_write on people.share_grant for insert
    with check (access.viewer() = access.system_viewer()
                or exists (select from people.person_access a
                            where a.person_id = share_grant.person_id and a.user_id = access.viewer()
                              and a.unit_id = share_grant.from_unit and a.basis <> 'EMERGENCY'
                              and a.role in (select role from people.sharing_role)));
create policy share_grant_change on people.share_grant for update
    using (access.viewer() = access.system_viewer()
           or exists (select from people.person_access a
                       where a.person_id = share_grant.person_id and a.user_id = access.viewer()
                         and a.unit_id = share_grant.from_unit and a.basis <> 'EMERGENCY'
                         and a.role in (select role from people.sharing_role)));

grant select on people.sharing_role, people.consent_access, people.consent_state_card to prostup_app;
