-- What somebody took away can be put back, and it stays known that it was there.
alter table ipm.absence add column version int not null default 0;

create table ipm.absence_removed (
    id           uuid primary key,
    placement_id uuid not null references ipm.placement,
    kind         text not null references ipm.absence_kind,
    from_date    date not null,
    to_date      date not null,
    recorded_by  uuid not null references access.user_account,
    recorded_at  timestamptz not null,
    removed_by   uuid not null references access.user_account,
    removed_at   timestamptz not null
);
create index absence_removed_placement on ipm.absence_removed (placement_id);
create index absence_removed_kind on ipm.absence_removed (kind);
create index absence_removed_recorded_by on ipm.absence_removed (recorded_by);
create index absence_removed_removed_by on ipm.absence_removed (removed_by);
grant select, insert, delete on ipm.absence_removed to prostup_app;
