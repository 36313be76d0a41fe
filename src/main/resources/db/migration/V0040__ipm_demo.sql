-- Whether the demo was loaded whole; outside the demo the table stays empty.
create table ipm.demo_load (
    single_row  boolean primary key default true check (single_row),
    started_at  timestamptz not null,
    finished_at timestamptz
);
grant select, insert, update on ipm.demo_load to prostup_app;

-- A loading that was cut off is thrown away and begun again. It says so itself, so nothing else can ever be swept
-- away; and only the owner of the tables may call it.
create procedure ipm.forget_unfinished_demo()
    language plpgsql as $$
begin
    if exists (select from ipm.demo_load where finished_at is null) then
        truncate organisations.organisation, people.person, calendar.deadline, access.session, access.read_log,
                 access.refusal_log, access.sign_in_failure, access.demo_clock cascade;
        delete from access.user_account where id <> access.system_viewer();
        delete from ipm.demo_load;
    end if;
end $$;
revoke execute on procedure ipm.forget_unfinished_demo() from public;
