-- Files that people attach: checked by content, cleaned of what they tell beside it, scanned, sealed piece by piece.
create schema if not exists documents;
grant usage on schema documents to prostup_app;

create table documents.parameter (
    parameter  text not null,
    value      text not null,
    valid_from date not null,
    valid_to   date check (valid_to >= valid_from),
    status     text not null,
    source     text not null,
    primary key (parameter, valid_from)
);
insert into documents.parameter (parameter, value, valid_from, status, source) values
 ('mostBytes',        '20971520',  '2024-02-01', 'INF', 'control 40: velikost jedné přílohy do 20 MB'),
 ('mostUnpacked',     '209715200', '2024-02-01', 'INF', 'control 40: rozbalený obsah docx, xlsx, odt a ods'),
 ('mostEntries',      '5000',      '2024-02-01', 'INF', 'control 40: počet souborů uvnitř'),
 ('mostRatio',        '120',       '2024-02-01', 'INF', 'control 40: kolikrát se obsah smí rozbalením zvětšit'),
 ('mostPixels',       '60000000',  '2024-02-01', 'INF', 'control 40: rozlišení obrázku'),
 ('unclaimedHours',   '24',        '2024-02-01', 'INF', 'nahraná a neodeslaná příloha se po této době zničí');

-- `owner` is the table of the module whose matter the file is; until it takes the file over it is the uploader's draft.
-- The name may say something of a person, so it is sealed as well.
create table documents.attachment (
    id          uuid primary key,
    name_sealed bytea not null,
    kind        text not null check (kind in ('PDF', 'PNG', 'JPEG', 'DOCX', 'XLSX', 'ODT', 'ODS', 'TXT', 'CSV')),
    size        bigint not null check (size >= 0),
    sha256      bytea not null check (length(sha256) = 32),
    state       text not null check (state in ('QUARANTINED', 'CLEAN', 'INFECTED', 'DISCARDED')),
    finding     text not null default '',
    scanner     text not null default '',
    uploaded_by uuid not null references access.user_account,
    uploaded_at timestamptz not null,
    moved_at    timestamptz not null,
    owner       text,
    owner_id    uuid,
    check ((owner is null) = (owner_id is null))
);
create index attachment_waiting on documents.attachment (uploaded_at) where state = 'QUARANTINED';
create index attachment_drafts on documents.attachment (uploaded_at) where owner is null and state <> 'DISCARDED';
create index attachment_uploaded_by on documents.attachment (uploaded_by);

create table documents.attachment_chunk (
    attachment_id uuid not null references documents.attachment,
    number        int not null check (number >= 0),
    content       bytea not null,
    primary key (attachment_id, number)
);

create table documents.attachment_move (
    id            bigint generated always as identity primary key,
    attachment_id uuid not null references documents.attachment,
    state         text not null,
    at            timestamptz not null,
    note          text not null default ''
);
create index attachment_move_attachment on documents.attachment_move (attachment_id, id);

-- What other modules may join; the second lock below applies to it too.
create view documents.attachment_card with (security_invoker = true) as
select id, name_sealed, kind, size, sha256, state, uploaded_by, uploaded_at, owner, owner_id from documents.attachment;

-- The second lock: the uploader's own drafts and the jobs. Each owning module adds a policy for its own readers.
-- Not forced on the owner of the tables: the access views of the owning modules read them.
alter table documents.attachment enable row level security;
create policy attachment_own on documents.attachment for select
    using (access.viewer() = access.system_viewer() or uploaded_by = access.viewer());
create policy attachment_keep on documents.attachment for insert
    with check (access.viewer() = access.system_viewer() or uploaded_by = access.viewer());
create policy attachment_change on documents.attachment for update
    using (access.viewer() = access.system_viewer() or uploaded_by = access.viewer())
    with check (access.viewer() = access.system_viewer() or uploaded_by = access.viewer());
alter table documents.attachment_chunk enable row level security;
create policy attachment_chunk_of_attachment on documents.attachment_chunk
    using (exists (select from documents.attachment a where a.id = attachment_id));

grant select on documents.parameter, documents.attachment_card to prostup_app;
grant select, insert on documents.attachment, documents.attachment_chunk, documents.attachment_move to prostup_app;
grant update (state, finding, scanner, moved_at, owner, owner_id) on documents.attachment to prostup_app;
grant delete on documents.attachment_chunk to prostup_app;

insert into notifications.kind (code, label, roles, email, urgent, in_app_always, sort_order, source, valid_from) values
 ('FILE_INFECTED', 'v nahraném souboru byl škodlivý kód', '{KOP_OFFICER,EMPLOYER_ADMIN,MENTOR,EMPLOYER_SOCIAL_WORKER,PROVIDER_WORKER,CASE_MANAGER,SOCIAL_HEAD,OSPOD,PUBLIC_GUARDIAN,HOUSING_DEPARTMENT,FINANCE_DEPARTMENT,ORGANISATION_ADMIN,SYSADMIN,PARTICIPANT}', true, true, true, 300, 'control 41', '2024-02-01'),
 ('FILE_CLEAN', 'soubor prošel kontrolou a je připravený', '{KOP_OFFICER,EMPLOYER_ADMIN,MENTOR,EMPLOYER_SOCIAL_WORKER,PROVIDER_WORKER,CASE_MANAGER,SOCIAL_HEAD,OSPOD,PUBLIC_GUARDIAN,HOUSING_DEPARTMENT,FINANCE_DEPARTMENT,PARTICIPANT}', false, false, false, 301, 'control 41', '2024-02-01');
