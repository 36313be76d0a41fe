-- Where a person reads mail. Accounts of the demo get an address that cannot exist.
alter table access.user_account add column email text check (email ~ '^[^@[:space:]<>"]+@[^@[:space:]<>"]+$');
update access.user_account set email = login || '@ukazka.prostup.invalid' where demo;

-- Whom to tell something, and where; nobody else asks for addresses.
create view access.contact_card as
select id, display_name, email from access.user_account where active;
grant select on access.contact_card to prostup_app;

create schema notifications;
grant usage on schema notifications to prostup_app;

-- What people are told about. Rows of a kind belong to the module that tells; this one knows only how loudly.
-- `in_app_always`: may not be turned off, because somebody's money depends on it.
create table notifications.kind (
    code          text primary key,
    label         text not null,
    roles         text[] not null,
    email         boolean not null,
    urgent        boolean not null,
    in_app_always boolean not null default false,
    sort_order    int not null,
    source        text not null,
    valid_from    date not null,
    valid_to      date check (valid_to >= valid_from)
);

-- When mail goes out and how often it is tried: dated rows, never constants (decisions 4).
create table notifications.parameter (
    parameter  text not null,
    value      text not null,
    valid_from date not null,
    valid_to   date check (valid_to >= valid_from),
    status     text not null,
    source     text not null,
    primary key (parameter, valid_from)
);

-- What a person chose differently from the default of the kind.
create table notifications.preference (
    user_id uuid not null references access.user_account on delete cascade,
    kind    text not null references notifications.kind,
    in_app  boolean not null,
    email   boolean not null,
    primary key (user_id, kind)
);
create index preference_kind on notifications.preference (kind);

-- What happened, for one person. It never says more than what and where; the page behind the path shows the rest to
-- whoever may see it. The same key is told once.
create table notifications.notice (
    id         uuid primary key,
    user_id    uuid not null references access.user_account on delete cascade,
    kind       text not null references notifications.kind,
    subject    text not null check (length(subject) between 1 and 200),
    text       text not null check (length(text) <= 2000),
    path       text not null check (path ~ '^/([^/\\].*)?$'),
    dedupe_key text not null check (length(dedupe_key) between 1 and 200),
    in_app     boolean not null,
    created_at timestamptz not null,
    read_at    timestamptz,
    unique (user_id, dedupe_key)
);
create index notice_list on notifications.notice (user_id, created_at desc, id) where in_app;
create index notice_unread on notifications.notice (user_id) where in_app and read_at is null;
create index notice_kind on notifications.notice (kind);

-- The outbox: written in the transaction of what happened, sent afterwards. A sender that takes a letter holds it by
-- its lease for a while; when it died, the lease runs out and another one takes over.
create table notifications.mail (
    id         uuid primary key,
    user_id    uuid not null references access.user_account on delete cascade,
    address    text not null,
    subject    text not null,
    body       text not null,
    state      text not null check (state in ('WAITING', 'SENT', 'KEPT', 'FAILED')),
    due_at     timestamptz not null,
    created_at timestamptz not null,
    attempts   int not null default 0,
    lease      uuid,
    leased_to  timestamptz,
    sent_at    timestamptz,
    failure    text not null default ''
);
create index mail_due on notifications.mail (due_at, id) where state = 'WAITING';
create index mail_user on notifications.mail (user_id, due_at);
create index mail_newest on notifications.mail (due_at desc, id);
create index mail_failed on notifications.mail (state) where state = 'FAILED';

-- What waits for the one letter of a day, and in which letter it left.
create table notifications.digest_item (
    notice_id uuid primary key references notifications.notice on delete cascade,
    user_id   uuid not null references access.user_account on delete cascade,
    due_at    timestamptz not null,
    mail_id   uuid references notifications.mail on delete cascade
);
create index digest_item_waiting on notifications.digest_item (due_at, user_id) where mail_id is null;
create index digest_item_user on notifications.digest_item (user_id);
create index digest_item_mail on notifications.digest_item (mail_id);

create view notifications.kind_stat as
select 'notice' as kind, count(*) from notifications.notice
union all select 'delivery', count(*) from notifications.mail
union all select 'failed_delivery', count(*) from notifications.mail where state = 'FAILED';

grant select on notifications.kind, notifications.parameter, notifications.kind_stat to prostup_app;
grant select, insert, update on notifications.preference, notifications.notice, notifications.mail, notifications.digest_item
    to prostup_app;
grant delete on notifications.digest_item to prostup_app;

insert into notifications.parameter (parameter, value, valid_from, status, source) values
 ('quietFrom',        '20:00', '2024-02-01', 'INF', 'decisions 4: v noci se neposílá'),
 ('quietTo',          '07:00', '2024-02-01', 'INF', 'decisions 4'),
 ('digestAt',         '07:30', '2024-02-01', 'INF', 'souhrn v pracovní den ráno'),
 ('suppression',      '5',     '2024-02-01', 'INF', 'decisions 4: víc e-mailů za den jednomu člověku počká na souhrn'),
 ('mailAttempts',     '12',    '2024-02-01', 'INF', 'kolikrát se zkusí odeslat, dohromady asi den a půl'),
 ('mailFirstWait',    '60',    '2024-02-01', 'INF', 'sekundy do druhého pokusu; každé další čekání je dvojnásobné');
