-- The terms of a place that an amendment brought, from a month on; what it began with stays in its own row. So a month
-- is always counted by the terms that held in it.
create table ipm.position_terms (
    position_id  uuid not null references ipm.position,
    valid_from   date not null check (extract(day from valid_from) = 1),
    fte          numeric(3,2) not null check (fte between 0.05 and 1),
    weekly_hours numeric(5,2) not null check (weekly_hours > 0),
    gross_wage   numeric(12,2) check (gross_wage > 0),
    workplace    text not null,
    primary key (position_id, valid_from)
);

create function ipm.terms_of(place uuid, day date)
    returns table (fte numeric, weekly_hours numeric, gross_wage numeric, workplace text)
    language sql stable
as $$
    select t.fte, t.weekly_hours, t.gross_wage, t.workplace
      from ipm.position_terms t
     where t.position_id = terms_of.place and t.valid_from <= terms_of.day
     order by t.valid_from desc
     limit 1
$$;

grant select, insert, update on ipm.position_terms to prostup_app;
grant execute on function ipm.terms_of to prostup_app;
