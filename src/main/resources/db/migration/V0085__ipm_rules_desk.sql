-- The directorate proposes versions of the rules; one that somebody works by never changes (decisions 2, 15).
alter table ipm.rules_version
    add column version     int not null default 0,
    add column copied_from text references ipm.rules_version,
    add column reason      text not null default '',
    add column proposed_by uuid references access.user_account,
    add column proposed_at timestamptz,
    -- never two versions for one day
    add constraint rules_version_one_a_day
        exclude using gist (daterange(valid_from, valid_to, '[]') with &&) where (status = 'ACTIVE');
create index rules_version_copied_from on ipm.rules_version (copied_from);
create index rules_version_proposed_by on ipm.rules_version (proposed_by);

alter table ipm.rules_parameter add column reason text not null default '';
grant update on ipm.rules_version, ipm.rules_parameter to prostup_app;

-- Who proposed, changed, tried, put in force. Four eyes look into `persons`: who acted and whomever they stood in for.
create table ipm.rules_history (
    id          bigint generated always as identity primary key,
    rules       text not null references ipm.rules_version,
    action      text not null,
    from_status text not null,
    to_status   text not null,
    parameter   text not null default '',
    note        text not null,
    by_user     uuid not null references access.user_account,
    persons     uuid[] not null,
    at          timestamptz not null
);
create index rules_history_rules on ipm.rules_history (rules, at desc);
create index rules_history_by_user on ipm.rules_history (by_user);
grant select, insert on ipm.rules_history to prostup_app;

create function ipm.keep_rules_in_use() returns trigger language plpgsql as $$
begin
    perform from ipm.rules_version v where v.code = old.rules and v.status = 'DRAFT' for share;
    if not found then
        raise exception 'rules % are in use: parameter % cannot change', old.rules, old.parameter
            using errcode = 'integrity_constraint_violation';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    if new.rules <> old.rules then
        raise exception 'a parameter stays with its version' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger rules_parameter_kept before update or delete on ipm.rules_parameter
    for each row execute function ipm.keep_rules_in_use();

-- Of a version in use only the end may move, and only forward through its states.
create function ipm.keep_version_in_use() returns trigger language plpgsql as $$
begin
    if old.status = 'DRAFT' then
        return case when tg_op = 'DELETE' then old else new end;
    end if;
    if tg_op = 'DELETE'
       or (new.code, new.label, new.valid_from, new.legal_basis, new.source, new.copied_from, new.reason,
           new.proposed_by, new.proposed_at)
          is distinct from
          (old.code, old.label, old.valid_from, old.legal_basis, old.source, old.copied_from, old.reason,
           old.proposed_by, old.proposed_at)
       or new.status = 'DRAFT'
       or old.status = 'RETIRED' and (new.status <> 'RETIRED' or new.valid_to is distinct from old.valid_to) then
        raise exception 'rules % are in use and cannot change', old.code
            using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger rules_version_kept before update or delete on ipm.rules_version
    for each row execute function ipm.keep_version_in_use();
