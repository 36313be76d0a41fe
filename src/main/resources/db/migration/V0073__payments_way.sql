-- Numbers of batches run for each branch and year without gaps, under the lock of the branch; a sequence is not needed.
drop sequence payments.batch_number;

-- Each payment has its own specific symbol: with it the bank's answer names exactly one payment, in any format.
create sequence payments.payment_number maxvalue 9999999999;
grant usage on sequence payments.payment_number to prostup_app;

-- On whose behalf it was done when somebody stood in: four eyes count persons on both sides (control 57).
alter table payments.batch add column prepared_for uuid references access.user_account;
alter table payments.batch add column confirmed_for uuid references access.user_account;
create index batch_prepared_for on payments.batch (prepared_for);
create index batch_confirmed_for on payments.batch (confirmed_for);
create index batch_state on payments.batch (branch_id, state, prepared_at desc);

-- A failed payment is replaced once; a replacement that was voided before it left may be made again.
alter table payments.payment drop constraint payment_replaces_key;
create unique index payment_replaces_once on payments.payment (replaces) where state <> 'VOIDED';
create index payment_replaces on payments.payment (replaces);
create index payment_variable_symbol on payments.payment (branch_id, variable_symbol, amount);
create index payment_reference on payments.payment (reference text_pattern_ops);

-- Every move of a batch, a payment and a claim: who, when, from where to where, why and for whom.
create table payments.history (
    id           bigint generated always as identity primary key,
    subject      text not null check (subject in ('batch', 'payment', 'recovery')),
    subject_id   uuid not null,
    action       text not null,
    from_state   text,
    to_state     text not null,
    by_user      uuid not null references access.user_account,
    on_behalf_of uuid references access.user_account,
    at           timestamptz not null,
    reason       text not null default ''
);
create index history_subject on payments.history (subject_id, id);
create index history_by_user on payments.history (by_user);
create index history_on_behalf_of on payments.history (on_behalf_of);

-- What went to the bank, byte for byte. Made once.
create table payments.bank_file (
    id       uuid primary key,
    batch_id uuid not null references payments.batch,
    format   text not null check (format in ('PAIN_001', 'ABO')),
    name     text not null,
    sha256   text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    content  bytea not null,
    made_by  uuid not null references access.user_account,
    made_at  timestamptz not null,
    unique (batch_id, format)
);
create index bank_file_made_by on payments.bank_file (made_by);

-- What the bank said. The same file is never read twice.
create table payments.statement (
    id          uuid primary key,
    branch_id   uuid not null references organisations.branch,
    format      text not null check (format in ('CAMT_053', 'GPC')),
    name        text not null,
    number      text not null,
    account     text not null,
    sha256      text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    uploaded_by uuid not null references access.user_account,
    uploaded_at timestamptz not null,
    unique (branch_id, sha256)
);
create index statement_branch on payments.statement (branch_id, uploaded_at desc, id);
create index statement_uploaded_by on payments.statement (uploaded_by);

create table payments.statement_entry (
    id              uuid primary key,
    statement_id    uuid not null references payments.statement,
    branch_id       uuid not null references organisations.branch,
    seq             int not null,
    booked_on       date not null,
    direction       text not null check (direction in ('OUT', 'IN')),
    returned        boolean not null,
    amount          numeric(14,2) not null check (amount > 0),
    account         text not null,
    variable_symbol text not null,
    end_to_end      text not null,
    message         text not null,
    verdict         text not null check (verdict in ('PAID', 'RETURNED', 'RECOVERED', 'PARTIAL', 'UNKNOWN', 'KNOWN', 'CLOSED')),
    payment_id      uuid references payments.payment,
    recovery_id     uuid references payments.recovery,
    note            text not null default '',
    closed_by       uuid references access.user_account,
    closed_at       timestamptz,
    unique (statement_id, seq)
);
create index statement_entry_waiting on payments.statement_entry (branch_id) where verdict in ('UNKNOWN', 'PARTIAL');
create index statement_entry_branch on payments.statement_entry (branch_id);
create index statement_entry_payment on payments.statement_entry (payment_id);
create index statement_entry_recovery on payments.statement_entry (recovery_id);
create index statement_entry_closed_by on payments.statement_entry (closed_by);

-- Money that came for a claim, typed or from a statement.
create table payments.receipt (
    id          uuid primary key,
    recovery_id uuid not null references payments.recovery,
    amount      numeric(14,2) not null check (amount > 0),
    received_on date not null,
    entry_id    uuid unique references payments.statement_entry,
    note        text not null default '',
    form_key    uuid unique,
    by_user     uuid not null references access.user_account,
    at          timestamptz not null
);
create index receipt_recovery on payments.receipt (recovery_id, received_on);
create index receipt_by_user on payments.receipt (by_user);

-- A reminder is announced once.
create table payments.recovery_reminder (
    recovery_id uuid not null references payments.recovery,
    occasion    text not null check (occasion in ('BEFORE_DUE', 'AFTER_DUE')),
    announced_on date not null,
    primary key (recovery_id, occasion)
);
create index recovery_due on payments.recovery (due_on) where state = 'RAISED';

-- What is left of a claim: neither received nor taken off a payment that arrived.
create view payments.recovery_stat as
select r.id,
       coalesce((select sum(c.amount) from payments.receipt c where c.recovery_id = r.id), 0) as received,
       coalesce((select -sum(i.amount) from payments.payment_item i join payments.payment p on p.id = i.payment_id
                  where i.subject_kind = 'SET_OFF' and i.subject_id = r.id and p.state = 'PAID'), 0) as set_off,
       r.amount
         - coalesce((select sum(c.amount) from payments.receipt c where c.recovery_id = r.id), 0)
         + coalesce((select sum(i.amount) from payments.payment_item i join payments.payment p on p.id = i.payment_id
                      where i.subject_kind = 'SET_OFF' and i.subject_id = r.id and p.state = 'PAID'), 0) as outstanding
  from payments.recovery r;

grant select, insert on payments.history, payments.bank_file, payments.statement, payments.receipt, payments.recovery_reminder to prostup_app;
grant select, insert, update on payments.statement_entry to prostup_app;
grant select on payments.recovery_stat to prostup_app;
