-- Rates of the state that change by the calendar, not with the rules of the programme (decisions 4): one proposes,
-- another confirms. Delivered rows have nobody who proposed them.
create table ipm.dated_rate (
    id          uuid primary key,
    kind        text not null check (kind in ('LEVY_SOCIAL', 'LEVY_HEALTH', 'LEVY_EMPLOYEE_PART', 'LEVY_ROUNDING',
                                              'MINIMUM_WAGE')),
    valid_from  date not null,
    valid_to    date check (valid_to >= valid_from),
    value       text not null,
    status      text not null check (status in ('SOURCE', 'PUBLIC', 'UNVERIFIED', 'INFERRED')),
    source      text not null,
    state       text not null check (state in ('PROPOSED', 'CONFIRMED', 'WITHDRAWN')),
    reason      text not null default '',
    proposed_by uuid references access.user_account,
    persons     uuid[] not null default '{}',
    proposed_at timestamptz,
    decided_by  uuid references access.user_account,
    decided_at  timestamptz,
    version     int not null default 0,
    constraint dated_rate_one_a_day
        exclude using gist (kind with =, daterange(valid_from, valid_to, '[]') with &&) where (state = 'CONFIRMED')
);
create index dated_rate_proposed_by on ipm.dated_rate (proposed_by);
create index dated_rate_decided_by on ipm.dated_rate (decided_by);
grant select, insert, update on ipm.dated_rate to prostup_app;

-- What months were calculated by stays: only the end of a confirmed rate may move.
create function ipm.keep_confirmed_rate() returns trigger language plpgsql as $$
begin
    if old.state <> 'PROPOSED'
       and (new.state, new.kind, new.valid_from, new.value, new.status, new.source)
           is distinct from (old.state, old.kind, old.valid_from, old.value, old.status, old.source) then
        raise exception 'a decided rate cannot change' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger dated_rate_kept before update on ipm.dated_rate
    for each row execute function ipm.keep_confirmed_rate();
