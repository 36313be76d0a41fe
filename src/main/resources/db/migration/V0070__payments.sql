create schema payments;
grant usage on schema payments to prostup_app;

-- From which account a branch pays, and the numbers of the payment: dated rows, never constants.
create table payments.payer_account (
    id         uuid primary key,
    branch_id  uuid not null references organisations.branch,
    account    text not null,
    holder     text not null,
    valid_from date not null,
    valid_to   date check (valid_to >= valid_from),
    unique (branch_id, valid_from)
);

create table payments.parameter (
    parameter  text not null,
    value      numeric(14,2) not null,
    valid_from date not null,
    valid_to   date check (valid_to >= valid_from),
    status     text not null,
    source     text not null,
    primary key (parameter, valid_from)
);

create sequence payments.batch_number;

-- One batch of a branch: prepared by one person, confirmed by another, made into files once (decisions 8 and 15).
create table payments.batch (
    id            uuid primary key,
    number        text not null unique,
    branch_id     uuid not null references organisations.branch,
    state         text not null check (state in ('PREPARED', 'CONFIRMED', 'EXPORTED', 'CLOSED', 'VOIDED')),
    form_key      uuid not null unique,
    payer_account text not null,
    prepared_by   uuid not null references access.user_account,
    prepared_at   timestamptz not null,
    confirmed_by  uuid references access.user_account,
    confirmed_at  timestamptz,
    exported_by   uuid references access.user_account,
    exported_at   timestamptz,
    closed_at     timestamptz,
    voided_by     uuid references access.user_account,
    voided_at     timestamptz,
    void_reason   text not null default '',
    version       int not null default 0
);
create index batch_branch on payments.batch (branch_id, prepared_at desc, id);
create index batch_prepared_by on payments.batch (prepared_by);
create index batch_confirmed_by on payments.batch (confirmed_by);
create index batch_exported_by on payments.batch (exported_by);
create index batch_voided_by on payments.batch (voided_by);

-- Money on its way to one payee: for one agreement and one month (decisions 9). A failed one stays as it is and a new
-- one replaces it.
create table payments.payment (
    id              uuid primary key,
    batch_id        uuid not null references payments.batch,
    branch_id       uuid not null references organisations.branch,
    payee_id        uuid not null references organisations.organisation,
    reference       text not null,
    period          date not null check (extract(day from period) = 1),
    account         text not null,
    variable_symbol text not null check (variable_symbol ~ '^\d{1,10}$'),
    amount          numeric(14,2) not null check (amount > 0),
    state           text not null check (state in ('ORDERED', 'SENT', 'PAID', 'FAILED', 'VOIDED')),
    end_to_end      text not null unique,
    replaces        uuid unique references payments.payment,
    reissue_by      uuid references access.user_account,
    reissue_at      timestamptz,
    settled_on      date,
    failure         text not null default '',
    version         int not null default 0
);
create index payment_batch on payments.payment (batch_id, id);
create index payment_payee on payments.payment (payee_id, period desc, id);
create index payment_branch on payments.payment (branch_id, state, id);
create index payment_reissue_by on payments.payment (reissue_by);

-- What the money is for. While the way is open or the money has arrived the item is live, and nothing is ever live
-- twice: the return, the correction or the claim that is set off.
create table payments.payment_item (
    id           uuid primary key,
    payment_id   uuid not null references payments.payment,
    subject_kind text not null check (subject_kind in ('RETURN', 'CORRECTION', 'SET_OFF')),
    subject_id   uuid not null,
    wage         numeric(14,2) not null,
    integration  numeric(14,2) not null,
    amount       numeric(14,2) not null generated always as (wage + integration) stored,
    live         boolean not null default true
);
create unique index payment_item_once on payments.payment_item (subject_kind, subject_id) where live;
create index payment_item_payment on payments.payment_item (payment_id);
create index payment_item_subject on payments.payment_item (subject_id);

-- Who approved, corrected or overrode what is paid, and on whose behalf: none of them confirms the batch.
create table payments.involved (
    item_id uuid not null references payments.payment_item,
    user_id uuid not null references access.user_account,
    primary key (item_id, user_id)
);
create index involved_user on payments.involved (user_id);

-- Money the other way: a claim with a due date, paid back or set off (decisions 8).
create sequence payments.recovery_number;
create table payments.recovery (
    id              uuid primary key,
    variable_symbol text not null unique check (variable_symbol ~ '^\d{1,10}$'),
    branch_id       uuid not null references organisations.branch,
    debtor_id       uuid not null references organisations.organisation,
    reference       text not null,
    subject_id      uuid not null unique,
    reason          text not null,
    amount          numeric(14,2) not null check (amount > 0),
    due_on          date not null,
    state           text not null check (state in ('RAISED', 'PAID', 'SET_OFF')),
    set_off_wanted  boolean not null default false,
    raised_by       uuid not null references access.user_account,
    raised_at       timestamptz not null,
    closed_on       date,
    version         int not null default 0
);
create index recovery_branch on payments.recovery (branch_id, state, due_on, id);
create index recovery_debtor on payments.recovery (debtor_id, state);
create index recovery_raised_by on payments.recovery (raised_by);

-- Who may look at the money of a branch, and of an organisation that receives it.
create view payments.branch_access as
select b.id as branch_id, m.user_id, m.role
  from organisations.branch b
  join access.membership_card m on m.unit_id = b.unit_id
 where m.role in ('KOP_OFFICER', 'KOP_FINANCE', 'KOP_DIRECTOR');

create view payments.payee_access as
select u.organisation_id, m.user_id, m.role
  from organisations.unit_card u
  join access.membership_card m on m.unit_id = u.id
 where m.role in ('EMPLOYER_ADMIN', 'EMPLOYER_PAYROLL');

-- How far the money for something is, for the modules that know what it is for.
create view payments.item_card as
select i.subject_kind, i.subject_id, i.wage, i.integration, i.amount, i.live, p.id as payment_id, p.state, p.amount as payment_amount,
       p.settled_on, p.failure, p.account, p.period, p.replaces, p.reference, b.id as batch_id, b.number as batch_number,
       b.state as batch_state, b.prepared_at, b.confirmed_at, b.exported_at
  from payments.payment_item i
  join payments.payment p on p.id = i.payment_id
  join payments.batch b on b.id = p.batch_id;

create view payments.recovery_card as
select id, variable_symbol, branch_id, debtor_id, reference, subject_id, amount, due_on, state, set_off_wanted, closed_on
  from payments.recovery;

insert into payments.parameter (parameter, value, valid_from, status, source) values
 ('batchLimit', 20000000, '2024-02-01', 'INF', 'nejvyšší částka jedné dávky'),
 ('recoveryDueDays', 30, '2024-02-01', 'INF', 'splatnost vratky v kalendářních dnech'),
 ('paymentDays', 30, '2024-02-01', 'INF', 'očekávaná výplata po odeslání výkazu v kalendářních dnech');

grant select, insert, update on payments.payer_account, payments.batch, payments.payment, payments.payment_item, payments.recovery to prostup_app;
grant select, insert on payments.parameter, payments.involved to prostup_app;
grant usage on sequence payments.batch_number, payments.recovery_number to prostup_app;
grant select on payments.branch_access, payments.payee_access, payments.item_card, payments.recovery_card to prostup_app;
