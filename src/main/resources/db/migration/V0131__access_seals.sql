-- The seal of the logs (decisions 18, control 24): a chain of SHA-256 over their rows, made by a job each minute and not
-- at insert. A row of a transaction that is still open waits; rows are taken in the order of transactions.
create table access.seal_run (
    id        bigint generated always as identity primary key,
    at        timestamptz not null,
    last_no   bigint not null unique,
    last_hash bytea not null,
    next_xid  xid8 not null
);
comment on column access.seal_run.next_xid is 'no transaction that began later had begun when this run looked';

-- How far a run came in each log, and the highest number that anybody could have had then.
create table access.seal_run_log (
    run_id       bigint not null references access.seal_run,
    log          text not null check (log in ('READ', 'REFUSAL', 'SECURITY')),
    sealed       bigint not null,
    position_xid xid8 not null,
    position_id  bigint not null,
    highest_id   bigint not null,
    primary key (run_id, log)
);

create table access.log_seal (
    seal_no bigint primary key,
    log     text not null check (log in ('READ', 'REFUSAL', 'SECURITY')),
    row_id  bigint not null,
    remark  text not null default '' check (remark in ('', 'INSERTED')),
    hash    bytea not null check (length(hash) = 32),
    unique (log, row_id)
);

create index read_log_xid on access.read_log (xid, id);
create index refusal_log_xid on access.refusal_log (xid, id);
create index security_event_xid on access.security_event (xid, id);

grant select, insert on access.seal_run, access.seal_run_log, access.log_seal to prostup_app;

-- Seals hang on no foreign key: a row that somebody took away must not take its seal along. Only the demo that was never
-- finished forgets both.
create or replace procedure ipm.forget_unfinished_demo()
    language plpgsql as $$
begin
    if exists (select from ipm.demo_load where finished_at is null) then
        truncate organisations.organisation, people.person, calendar.deadline, access.session, access.read_log,
                 access.refusal_log, access.security_event, access.seal_run, access.seal_run_log, access.log_seal,
                 access.sign_in_failure, access.demo_clock, payments.history,
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
