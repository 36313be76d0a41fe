-- Papers in a person's file. Who reads them is decided like with notes: layer, author's unit, domain, part DOCUMENT.
create table people.document_kind (
    code       text primary key,
    label      text not null,
    sort_order int not null
);
insert into people.document_kind (code, label, sort_order) values
 ('CONSENT_SCAN', 'sken souhlasu', 10), ('COURT_DECISION', 'rozhodnutí soudu', 20),
 ('MEDICAL_REPORT', 'lékařská zpráva', 30), ('CONTRACT', 'smlouva', 40),
 ('LETTER_PHOTO', 'fotografie dopisu', 50), ('OTHER', 'jiný dokument', 60);

create table people.document (
    id            uuid primary key,
    person_id     uuid not null references people.person,
    unit_id       uuid not null references organisations.unit,
    layer         text not null check (layer in ('ADMIN', 'WORK', 'SUPPORT', 'PRIVATE')),
    domain        text not null references people.domain,
    kind          text not null references people.document_kind,
    title_sealed  bytea not null,
    dated         date not null,
    attachment_id uuid not null unique references documents.attachment,
    added_by      uuid not null references access.user_account,
    added_at      timestamptz not null,
    withdrawn_at  timestamptz,
    withdrawn_by  uuid references access.user_account,
    withdrawal_sealed bytea,
    version       int not null default 0
);
create index document_person on people.document (person_id, dated desc, id);
create index document_unit on people.document (unit_id);
create index document_domain on people.document (domain);
create index document_kind_fk on people.document (kind);
create index document_added_by on people.document (added_by);
create index document_withdrawn_by on people.document (withdrawn_by);

create view people.document_access as
select d.id as document_id, d.attachment_id, d.person_id, a.user_id
  from people.document d
  join people.content_access a on a.person_id = d.person_id and a.layer = d.layer
   and (a.from_unit is null or a.from_unit = d.unit_id)
   and (a.domains is null or d.domain = any (a.domains))
   and (a.parts is null or 'DOCUMENT' = any (a.parts));

-- Not forced on the owner of the table: the view above reads it.
alter table people.document enable row level security;
create policy document_read on people.document for select
    using (access.viewer() = access.system_viewer()
           or exists (select from people.content_access a
                       where a.person_id = document.person_id and a.user_id = access.viewer() and a.layer = document.layer
                         and (a.from_unit is null or a.from_unit = document.unit_id)
                         and (a.domains is null or document.domain = any (a.domains))
                         and (a.parts is null or 'DOCUMENT' = any (a.parts))));
create policy document_add on people.document for insert
    with check (access.viewer() = access.system_viewer()
                or added_by = access.viewer()
                   and exists (select from people.person_access a
                                where a.person_id = document.person_id and a.user_id = access.viewer()
                                  and a.unit_id = document.unit_id));
create policy document_change on people.document for update
    using (access.viewer() = access.system_viewer()
           or exists (select from people.person_access a
                       where a.person_id = document.person_id and a.user_id = access.viewer()
                         and a.unit_id = document.unit_id));

create policy attachment_of_document on documents.attachment for select
    using (owner = 'people.document'
           and exists (select from people.document_access a where a.attachment_id = id and a.user_id = access.viewer()));

grant select on people.document_kind, people.document_access to prostup_app;
grant select, insert on people.document to prostup_app;
grant update (person_id, withdrawn_at, withdrawn_by, withdrawal_sealed, version) on people.document to prostup_app;
