-- Whether the demo was loaded whole; outside the demo the table stays empty.
create table ipm.demo_load (
    single_row  boolean primary key default true check (single_row),
    started_at  timestamptz not null,
    finished_at timestamptz
);
grant select, insert, update on ipm.demo_load to prostup_app;
