-- An agreement changes by an amendment of two persons (decisions 2 and 15). Never two open ones about the same thing.
create table ipm.agreement_amendment (
    id             uuid primary key,
    agreement_id   uuid not null references ipm.agreement,
    kind           text not null check (kind in ('BANK_ACCOUNT', 'RULES')),
    state          text not null check (state in ('PROPOSED', 'IN_FORCE', 'REJECTED', 'WITHDRAWN')),
    old_value      text not null,
    new_value      text not null check (new_value <> old_value),
    effective_from date,
    reason         text not null check (length(reason) between 10 and 1000),
    proposed_by    uuid not null references access.user_account,
    proposed_on_behalf_of uuid references access.user_account,
    proposed_at    timestamptz not null,
    decided_by     uuid references access.user_account,
    decided_on_behalf_of uuid references access.user_account,
    decided_at     timestamptz,
    decision_reason text not null default '',
    version        int not null default 0,
    check (kind <> 'RULES' or (effective_from is not null and extract(day from effective_from) = 1)),
    check (state not in ('IN_FORCE', 'REJECTED') or decided_by is not null),
    check (state <> 'IN_FORCE' or decided_by <> proposed_by)
);
create unique index agreement_amendment_open on ipm.agreement_amendment (agreement_id, kind) where state = 'PROPOSED';
create index agreement_amendment_agreement on ipm.agreement_amendment (agreement_id, proposed_at desc);
create index agreement_amendment_waiting on ipm.agreement_amendment (proposed_at) where state = 'PROPOSED';
create index agreement_amendment_proposed_by on ipm.agreement_amendment (proposed_by);
create index agreement_amendment_proposed_for on ipm.agreement_amendment (proposed_on_behalf_of);
create index agreement_amendment_decided_by on ipm.agreement_amendment (decided_by);
create index agreement_amendment_decided_for on ipm.agreement_amendment (decided_on_behalf_of);

-- Every move of an amendment; an agreement has no placement, so it does not fit into ipm.history.
create table ipm.agreement_history (
    id           bigint generated always as identity primary key,
    agreement_id uuid not null references ipm.agreement,
    amendment_id uuid not null references ipm.agreement_amendment,
    action       text not null,
    from_state   text not null,
    to_state     text not null,
    by_user      uuid not null references access.user_account,
    on_behalf_of uuid references access.user_account,
    at           timestamptz not null,
    reason       text not null
);
create index agreement_history_agreement on ipm.agreement_history (agreement_id, id);
create index agreement_history_amendment on ipm.agreement_history (amendment_id);
create index agreement_history_by_user on ipm.agreement_history (by_user);
create index agreement_history_on_behalf_of on ipm.agreement_history (on_behalf_of);

-- The rules that an amendment brought, from a month on. What the agreement began with stays in its own column, whose
-- index had the name of this table.
alter index ipm.agreement_rules rename to agreement_rules_at_first;
create table ipm.agreement_rules (
    agreement_id uuid not null references ipm.agreement,
    rules        text not null references ipm.rules_version,
    valid_from   date not null check (extract(day from valid_from) = 1),
    primary key (agreement_id, valid_from)
);
create index agreement_rules_rules on ipm.agreement_rules (rules);

-- A month is calculated by the version that the agreement had in that month (decisions 2).
create function ipm.rules_of(agreement uuid, month date) returns text
    language sql stable
    return coalesce((select a.rules from ipm.agreement_rules a
                      where a.agreement_id = rules_of.agreement and a.valid_from <= rules_of.month
                      order by a.valid_from desc limit 1),
                    (select g.rules from ipm.agreement g where g.id = rules_of.agreement));

-- Who has to do with an agreement: the office of its branch, and the employer's own people.
create view ipm.agreement_access as
select g.id as agreement_id, m.user_id, m.role, m.unit_id
  from ipm.agreement g
  join organisations.branch_card b on b.id = g.branch_id
  join access.membership_card m on m.unit_id = b.unit_id
 where m.role in ('KOP_OFFICER', 'KOP_FINANCE', 'KOP_DIRECTOR')
union all
select g.id, m.user_id, m.role, m.unit_id
  from ipm.agreement g
  join organisations.unit_card u on u.organisation_id = g.employer_id
  join access.membership_card m on m.unit_id = u.id
 where m.role in ('EMPLOYER_ADMIN', 'EMPLOYER_PAYROLL');

grant select, insert, update on ipm.agreement_amendment, ipm.agreement_rules to prostup_app;
grant select, insert on ipm.agreement_history to prostup_app;
grant select on ipm.agreement_access to prostup_app;
