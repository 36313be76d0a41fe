-- The first person of an organisation is often all in one: the same link gives further roles.
create table access.invitation_role (
    invitation_id uuid not null references access.invitation,
    unit_id       uuid not null references organisations.unit,
    role          text not null,
    primary key (invitation_id, unit_id, role)
);
create index invitation_role_unit on access.invitation_role (unit_id);
grant select, insert on access.invitation_role to prostup_app;
