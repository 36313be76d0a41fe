-- An agreement goes from preparation to its end (P6); each day on the way stays readable on it.
alter table ipm.agreement
    add column since              date not null default date '2024-02-01',
    add column sent_on            date,
    add column signed_employer_on date,
    add column signed_office_on   date,
    add column ended_on           date,
    add column end_reason         text,
    add column end_note           text not null default '';

-- One row of numbers for all branches: its digits alone are the variable symbol of the payments (decisions 9).
create table ipm.agreement_counter (
    year int primary key,
    last int not null check (last > 0)
);

-- Why an agreement ends before its time.
create table ipm.agreement_end_reason (
    code       text primary key,
    label      text not null,
    sort_order int not null,
    source     text not null,
    valid_from date not null,
    valid_to   date
);
insert into ipm.agreement_end_reason (code, label, sort_order, source, valid_from) values
 ('BREACH_DUTIES',     'zaměstnavatel neplnil povinnosti z dohody', 10, '3.B', '2024-02-01'),
 ('BREACH_DATA',       'zaměstnavatel uvedl nepravdivé údaje', 20, '3.B (INF)', '2024-02-01'),
 ('BY_AGREEMENT',      'obě strany se dohodly', 30, '3.B', '2024-02-01'),
 ('EMPLOYER_GAVE_UP',  'zaměstnavatel končí s integračními místy', 40, 'INF', '2024-02-01'),
 ('EMPLOYER_DISSOLVED', 'zaměstnavatel zanikl nebo je v insolvenci', 50, 'INF', '2024-02-01'),
 ('PROGRAMME_ENDED',   'program skončil', 60, 'INF', '2024-02-01'),
 ('LAPSED',            'dohoda nebyla včas podepsaná', 70, 'P5, lapseAgreementDays', '2024-02-01');
alter table ipm.agreement add constraint agreement_end_reason_known
    foreign key (end_reason) references ipm.agreement_end_reason;
create index agreement_end_reason_fk on ipm.agreement (end_reason);
create index agreement_state on ipm.agreement (state, effective_to);

grant select, insert, update on ipm.agreement_counter to prostup_app;
grant select on ipm.agreement_end_reason to prostup_app;
