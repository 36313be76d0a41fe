-- An officer decides the integration contribution of one sending against the policy (11/C3, INF-7). It holds for that
-- sending only: a return that is sent again begins without it. At most one holds at a time.
create table ipm.return_override (
    id            uuid primary key,
    return_id     uuid not null references ipm.monthly_return,
    submission_id uuid not null references ipm.submission,
    placement_id  uuid not null references ipm.placement,
    amount        numeric(12,2) not null check (amount >= 0 and amount = trunc(amount)),
    reason        text not null check (length(reason) between 10 and 1000),
    decided_by    uuid not null references access.user_account,
    on_behalf_of  uuid references access.user_account,
    decided_at    timestamptz not null,
    withdrawn_by  uuid references access.user_account,
    withdrawn_at  timestamptz,
    check ((withdrawn_by is null) = (withdrawn_at is null))
);
create unique index return_override_holds on ipm.return_override (return_id, submission_id) where withdrawn_at is null;
create index return_override_return on ipm.return_override (return_id, decided_at desc);
create index return_override_submission on ipm.return_override (submission_id);
create index return_override_placement on ipm.return_override (placement_id);
create index return_override_decided_by on ipm.return_override (decided_by);
create index return_override_on_behalf_of on ipm.return_override (on_behalf_of);
create index return_override_withdrawn_by on ipm.return_override (withdrawn_by);

alter table ipm.return_override enable row level security;
alter table ipm.return_override force row level security;
create policy amounts_by_placement on ipm.return_override
    using (access.viewer() = access.system_viewer()
           or exists (select from ipm.placement_access a
                       where a.placement_id = return_override.placement_id and a.user_id = access.viewer() and a.sees_wages));
grant select, insert, update on ipm.return_override to prostup_app;

-- A stored calculation can be made again from its own row and the override it names.
alter table ipm.calculation add column override_id uuid references ipm.return_override;
create index calculation_override on ipm.calculation (override_id) where override_id is not null;
