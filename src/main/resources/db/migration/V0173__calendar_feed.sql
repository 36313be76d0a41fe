-- Deadlines of somebody for their own calendar, behind a secret address. Only the hash of the secret is here; no row
-- means that the feed is off.
create table calendar.feed (
    user_id    uuid primary key references access.user_account on delete cascade,
    token_hash bytea not null unique,
    initials   boolean not null default false,
    made_at    timestamptz not null,
    fetched_at timestamptz
);
alter table calendar.feed enable row level security;
alter table calendar.feed force row level security;
create policy feed_of_its_owner on calendar.feed
    using (user_id = access.viewer() or access.viewer() = access.system_viewer());

-- Who asks too often waits: by feed, and by address for those who guess.
create table calendar.feed_fetch (
    id      bigint generated always as identity primary key,
    who     text not null check (length(who) <= 100),
    at      timestamptz not null
);
create index feed_fetch_who on calendar.feed_fetch (who, at);
create index feed_fetch_at on calendar.feed_fetch (at);

create table calendar.parameter (
    parameter  text not null,
    value      int not null check (value > 0),
    valid_from date not null,
    valid_to   date check (valid_to >= valid_from),
    status     text not null,
    source     text not null,
    primary key (parameter, valid_from)
);
insert into calendar.parameter (parameter, value, valid_from, status, source) values
 ('feedFetches',  60, '2024-02-01', 'INF', 'kolikrát za dobu feedMinutes smí kalendář číst jednu adresu'),
 ('feedGuesses',  30, '2024-02-01', 'INF', 'kolik neplatných adres za dobu feedMinutes přijmeme z jednoho místa'),
 ('feedMinutes',  60, '2024-02-01', 'INF', 'za jak dlouho se čtení sčítají');

grant select, insert, update, delete on calendar.feed, calendar.feed_fetch to prostup_app;
grant select on calendar.parameter to prostup_app;
