-- What the demo of the way to work leaves behind without hanging on organisations or persons: who moved what, and the
-- addresses from which strangers wrote.
create or replace procedure ipm.forget_unfinished_demo()
    language plpgsql as $$
begin
    if exists (select from ipm.demo_load where finished_at is null) then
        truncate organisations.organisation, people.person, calendar.deadline, access.session, access.read_log,
                 access.refusal_log, access.security_event, access.seal_run, access.seal_run_log, access.log_seal,
                 access.sign_in_failure, access.demo_clock, access.factor, access.factor_offer, access.recovery_code,
                 payments.history, notifications.notice, notifications.mail, documents.attachment,
                 people.guest_failure, people.duplicate_search, ipm.rules_trial, ipm.process_history, ipm.agreement_counter,
                 ipm.application_counter, ipm.interest_attempt cascade;
        alter table ipm.rules_version disable trigger user; -- rules that the demo put in force are no longer draft
        alter table ipm.rules_parameter disable trigger user;
        delete from ipm.rules_history h
         using ipm.rules_version v where v.code = h.rules and v.proposed_by is not null;
        delete from ipm.rules_parameter p
         using ipm.rules_version v where v.code = p.rules and v.proposed_by is not null;
        delete from ipm.rules_version where proposed_by is not null;
        alter table ipm.rules_version enable trigger user;
        alter table ipm.rules_parameter enable trigger user;
        delete from ipm.dated_rate where proposed_by is not null;
        delete from access.user_account where id <> access.system_viewer();
        delete from ipm.demo_load;
    end if;
end $$;
revoke execute on procedure ipm.forget_unfinished_demo() from public;
