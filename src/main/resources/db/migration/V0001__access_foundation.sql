-- One history for the whole database; the file name says the module. Migrations run as the owner, the application
-- as prostup_app, which owns nothing (decisions 20).

do $$
begin
    if not exists (select from pg_roles where rolname = 'prostup_app') then
        create role prostup_app nologin;
    end if;
    -- lets a single external login step down to the application's rights
    if not pg_has_role(current_user, 'prostup_app', 'member') then
        execute format('grant prostup_app to %I', current_user);
    end if;
exception when insufficient_privilege then
    -- the operator made the role and its grants himself
    if not exists (select from pg_roles where rolname = 'prostup_app') then
        raise;
    end if;
end $$;

create extension if not exists btree_gist;
create extension if not exists pg_trgm;
create extension if not exists unaccent;

create schema organisations;
create schema access;
create schema calendar;
create schema people;
create schema ipm;
grant usage on schema organisations, access, calendar, people, ipm to prostup_app;

-- Who asks and what day it is: told by the transaction, see access.ViewerTransactionManager.
create function access.viewer() returns uuid
    language sql stable parallel safe
    return nullif(current_setting('prostup.viewer', true), '')::uuid;

create function access.today() returns date
    language sql stable parallel safe
    return coalesce(nullif(current_setting('prostup.today', true), '')::date, current_date);

-- Jobs, the command line and the demo act as this named viewer.
create function access.system_viewer() returns uuid
    language sql immutable parallel safe
    return '00000000-0000-7000-8000-000000000001'::uuid;

-- For searching without diacritics; unaccent itself is only stable, an index wants immutable.
create function access.plain(text) returns text
    language sql immutable strict parallel safe
    return lower(public.unaccent('public.unaccent'::regdictionary, $1));
