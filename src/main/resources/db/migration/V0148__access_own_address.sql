-- A change of one's own e-mail address waits until its owner opens the link at the new one. Only the hash of the link
-- lies here.
create table access.email_change (
    id           uuid primary key,
    user_id      uuid not null references access.user_account,
    email        text not null check (email = lower(email)),
    token_hash   bytea not null unique,
    asked_at     timestamptz not null,
    expires_at   timestamptz not null,
    used_at      timestamptz,
    cancelled_at timestamptz
);
create index email_change_user on access.email_change (user_id, asked_at desc);
grant select, insert on access.email_change to prostup_app;
grant update (used_at, cancelled_at) on access.email_change to prostup_app;

insert into access.parameter (parameter, value, valid_from, status, source) values
 ('emailChangeHours', 24, '2024-01-01', 'INF', 'platnost odkazu, kterým se potvrzuje nová adresa'),
 ('emailChangesADay', 5,  '2024-01-01', 'INF', 'kolikrát za den si účet smí říct o změnu adresy');

-- An invitation may say under which name its owner will sign in; without it that is the address.
alter table access.invitation add column login text check (login = lower(login));
