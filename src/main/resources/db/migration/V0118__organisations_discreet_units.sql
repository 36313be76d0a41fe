-- The name of a service may say what somebody suffers from. A discreet unit is "Odborná podpora" to those who have no
-- reason to know (7.3.3).
alter table organisations.unit add column discreet boolean not null default false;
create or replace view organisations.unit_card as
select u.id, u.organisation_id, u.kind, u.name, o.name as organisation_name,
       case when u.discreet then 'Odborná podpora' else u.name end as neutral_name
  from organisations.unit u
  join organisations.organisation o on o.id = u.organisation_id;
