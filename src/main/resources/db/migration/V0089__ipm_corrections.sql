-- A month that was approved and proves wrong is mended beside itself: the return and its calculation stay untouched
-- (decisions 8). What is said here holds no wages, so a provider who asks about late hours may read it; the wages stand
-- in correction_claim behind the second lock.
create table ipm.correction (
    id                     uuid primary key,
    return_id              uuid not null references ipm.monthly_return,
    seq                    int not null check (seq > 0),
    placement_id           uuid not null references ipm.placement,
    agreement_id           uuid not null references ipm.agreement,
    branch_id              uuid not null references organisations.branch,
    employer_id            uuid not null references organisations.organisation,
    month                  date not null check (extract(day from month) = 1),
    state                  text not null check (state in ('DRAFT', 'PROPOSED', 'APPROVED', 'DONE', 'WITHDRAWN', 'REJECTED')),
    party                  text not null check (party in ('EMPLOYER', 'PROVIDER', 'OFFICE')),
    basis                  text not null check (basis in ('WAGE_COSTS', 'LATE_HOURS', 'DAYS', 'OVERRIDE', 'RULES', 'OTHER')),
    reason                 text not null check (length(reason) between 10 and 1000),
    -- what differs from the calculation that held; null means "as it was"
    hours_before           numeric(6,2) not null,
    hours                  numeric(6,2) check (hours >= 0),
    supported_from         date,
    supported_to           date check (supported_to >= supported_from),
    rules                  text references ipm.rules_version,
    override_amount        numeric(12,2) check (override_amount >= 0),
    override_reason        text not null default '',
    override_dropped       boolean not null default false,
    -- what was decided
    exit                   text check (exit in ('PAY_MORE', 'RECOVER', 'SETTLE')),
    base_calculation_id    uuid not null references ipm.calculation,
    calculation_id         uuid references ipm.calculation,
    integration_difference numeric(12,2),
    started_by             uuid not null references access.user_account,
    started_for            uuid references access.user_account,
    started_at             timestamptz not null,
    checked_by             uuid references access.user_account,
    checked_at             timestamptz,
    approved_by            uuid references access.user_account,
    approved_at            timestamptz,
    done_at                timestamptz,
    version                int not null default 0,
    unique (return_id, seq),
    constraint supported_days_together check (num_nonnulls(supported_from, supported_to) in (0, 2)),
    constraint checked_has_an_amount check (num_nonnulls(exit, calculation_id, checked_by) in (0, 3)),
    constraint approved_was_checked check (state not in ('APPROVED', 'DONE') or (exit is not null and approved_by is not null)),
    constraint approved_by_another check (approved_by is distinct from checked_by or approved_by is null)
);
create unique index correction_one_open on ipm.correction (return_id) where state in ('DRAFT', 'PROPOSED');
create index correction_branch on ipm.correction (branch_id, state, started_at desc, id);
create index correction_employer on ipm.correction (employer_id, started_at desc, id);
create index correction_placement on ipm.correction (placement_id, month);
create index correction_agreement on ipm.correction (agreement_id, state);
create index correction_rules on ipm.correction (rules);
create index correction_base on ipm.correction (base_calculation_id);
create index correction_result on ipm.correction (calculation_id);
create index correction_started_by on ipm.correction (started_by);
create index correction_started_for on ipm.correction (started_for);
create index correction_checked_by on ipm.correction (checked_by);
create index correction_approved_by on ipm.correction (approved_by);

alter table ipm.calculation add constraint calculation_of_correction foreign key (correction_id) references ipm.correction;

-- The corrected wage costs, and what the correction comes to: for those who see wages.
create table ipm.correction_claim (
    correction_id   uuid primary key references ipm.correction,
    placement_id    uuid not null references ipm.placement,
    gross_wage      numeric(12,2) not null check (gross_wage >= 0),
    employer_social numeric(12,2) not null check (employer_social >= 0),
    employer_health numeric(12,2) not null check (employer_health >= 0),
    sick_pay        numeric(12,2) not null check (sick_pay >= 0)
);
create index correction_claim_placement on ipm.correction_claim (placement_id);

alter table ipm.correction_claim enable row level security;
alter table ipm.correction_claim force row level security;
create policy claims_by_placement on ipm.correction_claim
    using (access.viewer() = access.system_viewer()
           or exists (select from ipm.placement_access a
                       where a.placement_id = correction_claim.placement_id and a.user_id = access.viewer() and a.sees_wages));

grant select, insert, update on ipm.correction, ipm.correction_claim to prostup_app;

-- What each approved correction changes: its calculation against the one that held before it. Asked with the rights of
-- whoever asks, so the second lock holds.
create view ipm.correction_difference_card with (security_invoker = true) as
select c.id as correction_id, c.return_id, c.seq, c.placement_id, c.agreement_id, c.branch_id, c.employer_id, c.month, c.state, c.exit,
       n.wage_contribution - b.wage_contribution as wage,
       n.integration_contribution - b.integration_contribution as integration,
       n.total - b.total as total, n.id as calculation_id, b.id as base_calculation_id
  from ipm.correction c
  join ipm.calculation n on n.id = c.calculation_id
  join ipm.calculation b on b.id = c.base_calculation_id;

-- What holds today for a month that was decided: the original and all approved corrections together.
create view ipm.return_truth_card with (security_invoker = true) as
select r.id as return_id, r.placement_id, r.branch_id, r.employer_id, r.month, r.state,
       o.id as original_calculation_id,
       o.wage_contribution as original_wage, o.integration_contribution as original_integration, o.total as original_total,
       coalesce(d.corrections, 0) as corrections,
       o.wage_contribution + coalesce(d.wage, 0) as wage,
       o.integration_contribution + coalesce(d.integration, 0) as integration,
       o.total + coalesce(d.total, 0) as total,
       coalesce(d.calculation_id, o.id) as calculation_id
  from ipm.monthly_return r
  join lateral (select k.* from ipm.calculation k where k.return_id = r.id order by k.made_at desc, k.id desc limit 1) o on true
  left join lateral (select count(*) as corrections, sum(x.wage) as wage, sum(x.integration) as integration, sum(x.total) as total,
                            (array_agg(x.calculation_id order by x.seq desc))[1] as calculation_id
                       from ipm.correction_difference_card x
                      where x.return_id = r.id and x.state in ('APPROVED', 'DONE')) d on true
 where r.state in ('APPROVED', 'PAYMENT_ORDERED', 'PAID');

grant select on ipm.correction_difference_card, ipm.return_truth_card to prostup_app;
