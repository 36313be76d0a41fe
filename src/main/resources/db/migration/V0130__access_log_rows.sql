-- Complete rows of the logs (control 22): in which roles and from which units somebody acted, what they did, with what
-- outcome, from where. What was written before this day has less, and is not made up. `xid` says which transaction wrote
-- the row: only rows of transactions that ended are sealed.
alter table access.read_log
    add column roles text[],
    add column units uuid[],
    add column organisations uuid[],
    add column action text,
    add column outcome text,
    add column address text,
    add column xid xid8 default pg_current_xact_id();

alter table access.refusal_log
    add column roles text[],
    add column units uuid[],
    add column organisations uuid[],
    add column action text,
    add column address text,
    add column xid xid8 default pg_current_xact_id();

-- The log of one organisation, newest first; few people work for two, theirs is looked up beside it.
create index read_log_organisation on access.read_log ((organisations[1]), at desc, id desc);
create index read_log_more_organisations on access.read_log (at desc, id desc) where organisations[2] is not null;
create index read_log_at on access.read_log (at desc, id desc);
create index read_log_ids on access.read_log using gin (ids);
create index refusal_log_organisation on access.refusal_log ((organisations[1]), at desc, id desc);

-- What concerns accounts and not a person's file: signing in, failures, roles, emergency access, exports.
create table access.security_event (
    id            bigint generated always as identity primary key,
    at            timestamptz not null,
    user_id       uuid references access.user_account,
    kind          text not null,
    subject_id    uuid references access.user_account,
    detail        text not null,
    roles         text[],
    units         uuid[],
    organisations uuid[],
    request_id    text,
    address       text,
    xid           xid8 not null default pg_current_xact_id()
);
create index security_event_user on access.security_event (user_id, at desc);
create index security_event_subject on access.security_event (subject_id, at desc);
create index security_event_organisation on access.security_event ((organisations[1]), at desc, id desc);
grant select, insert on access.security_event to prostup_app;

create or replace procedure ipm.forget_unfinished_demo()
    language plpgsql as $$
begin
    if exists (select from ipm.demo_load where finished_at is null) then
        truncate organisations.organisation, people.person, calendar.deadline, access.session, access.read_log,
                 access.refusal_log, access.security_event, access.sign_in_failure, access.demo_clock, payments.history,
                 notifications.notice, notifications.mail, ipm.rules_trial cascade;
        delete from ipm.rules_history h
         using ipm.rules_version v where v.code = h.rules and v.status = 'DRAFT' and v.proposed_by is not null;
        delete from ipm.rules_parameter p
         using ipm.rules_version v where v.code = p.rules and v.status = 'DRAFT' and v.proposed_by is not null;
        delete from ipm.rules_version where status = 'DRAFT' and proposed_by is not null;
        delete from ipm.dated_rate where proposed_by is not null;
        delete from access.user_account where id <> access.system_viewer();
        delete from ipm.demo_load;
    end if;
end $$;
revoke execute on procedure ipm.forget_unfinished_demo() from public;
