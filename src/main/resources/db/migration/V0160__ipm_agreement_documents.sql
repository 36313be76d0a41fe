-- What was agreed, word by word: a document is frozen when it is sent and nobody can change it any more. The bytes are
-- kept, so the paper of any version can be had again exactly as it was.
create table ipm.agreement_document (
    id           uuid primary key,
    agreement_id uuid not null references ipm.agreement,
    amendment_id uuid unique references ipm.agreement_amendment,
    kind         text not null check (kind in ('AGREEMENT', 'AMENDMENT')),
    number       int not null check (number > 0),
    title        text not null,
    pdf          bytea not null,
    sha256       bytea not null check (length(sha256) = 32),
    frozen_by    uuid not null references access.user_account,
    frozen_at    timestamptz not null,
    unique (agreement_id, kind, number),
    check ((kind = 'AMENDMENT') = (amendment_id is not null))
);
create index agreement_document_frozen_by on ipm.agreement_document (frozen_by);

-- The same words as data: a label and a text, a paragraph has no label.
create table ipm.agreement_document_line (
    document_id uuid not null references ipm.agreement_document,
    seq         int not null,
    section     text not null,
    label       text not null,
    text        text not null,
    primary key (document_id, seq)
);

-- Who signed what: of a text that was taken back the signature stays and holds no more (A026).
create table ipm.agreement_signature (
    id           uuid primary key,
    document_id  uuid not null references ipm.agreement_document,
    side         text not null check (side in ('EMPLOYER', 'OFFICE')),
    method       text not null check (method in ('ACCOUNT', 'PAPER')),
    role         text not null,
    signatory    text not null check (length(signatory) between 1 and 200),
    signed_on    date not null,
    entered_by   uuid not null references access.user_account,
    on_behalf_of uuid references access.user_account,
    entered_at   timestamptz not null,
    sha256       bytea not null,
    paper_reason text not null default '',
    scan_id      uuid unique references documents.attachment,
    withdrawn_at timestamptz,
    withdrawn_by uuid references access.user_account,
    check ((method = 'PAPER') = (scan_id is not null))
);
create index agreement_signature_document on ipm.agreement_signature (document_id);
create unique index agreement_signature_once on ipm.agreement_signature (document_id, side) where withdrawn_at is null;
create index agreement_signature_entered_by on ipm.agreement_signature (entered_by);
create index agreement_signature_on_behalf_of on ipm.agreement_signature (on_behalf_of);
create index agreement_signature_withdrawn_by on ipm.agreement_signature (withdrawn_by);

-- The scan may be read by whoever may read the agreement.
create view ipm.agreement_scan_access as
select s.scan_id as attachment_id, a.user_id
  from ipm.agreement_signature s
  join ipm.agreement_document d on d.id = s.document_id
  join ipm.agreement_access a on a.agreement_id = d.agreement_id
 where a.role <> 'LOCAL_IPM_COORDINATOR';
create policy attachment_of_agreement on documents.attachment for select
    using (owner = 'ipm.agreement_signature'
           and exists (select from ipm.agreement_scan_access a where a.attachment_id = id and a.user_id = access.viewer()));

-- What a document names and no version of the rules knows.
create table ipm.agreement_parameter (
    parameter  text not null,
    value      text not null,
    valid_from date not null,
    valid_to   date check (valid_to >= valid_from),
    status     text not null,
    source     text not null,
    primary key (parameter, valid_from)
);
insert into ipm.agreement_parameter (parameter, value, valid_from, status, source) values
 ('programme',          'Integrační pracovní místa (IPM)', '2024-02-01', 'GIVEN', 'domain P6'),
 ('registrationNumber', 'doplní úřad práce', '2024-02-01', 'INF', 'číslo projektu není v podkladech'),
 ('payBackDays',        '30', '2024-02-01', 'INF', 'do kolika dnů od výzvy se vrací vyplacené prostředky'),
 ('reportChangeDays',   '8', '2024-02-01', 'INF', 'do kolika dnů se hlásí změna; vzor dohody SÚPM');

insert into notifications.kind (code, label, roles, email, urgent, in_app_always, sort_order, source, valid_from) values
 ('AGREEMENT_SENT',       'úřad poslal dohodu k podpisu nebo ji stáhl k úpravě', '{EMPLOYER_ADMIN}', true, true, true, 310, 'P6', '2024-02-01'),
 ('AGREEMENT_SIGNED',     'zaměstnavatel podepsal dohodu',  '{KOP_DIRECTOR,KOP_OFFICER}', true, false, true, 311, 'P6', '2024-02-01'),
 ('AGREEMENT_IN_FORCE',   'dohoda platí',                   '{EMPLOYER_ADMIN,EMPLOYER_PAYROLL,KOP_OFFICER}', true, false, true, 312, 'P6', '2024-02-01'),
 ('AGREEMENT_TERMINATED', 'dohoda skončila předčasně',      '{EMPLOYER_ADMIN,EMPLOYER_PAYROLL,KOP_OFFICER,KOP_FINANCE}', true, true, true, 313, '3.B', '2024-02-01'),
 ('AMENDMENT_PROPOSED',   'druhá strana navrhla dodatek dohody', '{EMPLOYER_ADMIN,KOP_OFFICER,KOP_DIRECTOR}', true, false, true, 314, 'P6', '2024-02-01'),
 ('AMENDMENT_DECIDED',    'o dodatku dohody je rozhodnuto', '{EMPLOYER_ADMIN,KOP_OFFICER}', true, false, false, 315, 'P6', '2024-02-01');

grant select, insert on ipm.agreement_document, ipm.agreement_document_line, ipm.agreement_signature to prostup_app;
grant update (withdrawn_at, withdrawn_by) on ipm.agreement_signature to prostup_app;
grant select on ipm.agreement_parameter, ipm.agreement_scan_access to prostup_app;
