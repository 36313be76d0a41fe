-- The number of the agreement is also the variable symbol of its payments (decisions 9), so its digits alone must name it.
alter table ipm.agreement add column variable_symbol text not null
    generated always as (left(regexp_replace(number, '\D', '', 'g'), 10)) stored check (variable_symbol <> '');
create unique index agreement_variable_symbol on ipm.agreement (variable_symbol);

-- Whose work it was when somebody stood in: the name in by_user is always the person who did it.
alter table ipm.history add column on_behalf_of uuid references access.user_account;
create index history_on_behalf_of on ipm.history (on_behalf_of);

-- A correction has a calculation of its own beside the untouched one of the return (decisions 8).
alter table ipm.calculation alter column return_id drop not null;
alter table ipm.calculation alter column submission_id drop not null;
alter table ipm.calculation add column correction_id uuid;
alter table ipm.calculation add constraint calculation_of_one check (num_nonnulls(return_id, correction_id) = 1);
create index calculation_correction on ipm.calculation (correction_id) where correction_id is not null;

-- Finance of the office see amounts and bank data of what they pay, no kinds of support (matrix 2.7).
create or replace view ipm.placement_access as
select p.placement_id, m.user_id, m.role, m.unit_id, r.basis, r.sees_wages, r.sees_kinds
  from ipm.placement_party p
  join access.membership_card m on m.unit_id = p.unit_id
  join (values ('OFFICE',   'KOP_OFFICER',            'VLASTNI_POBOCKA', true,  true,  false),
               ('OFFICE',   'KOP_FINANCE',            'VYPLATA', true, false, false),
               ('EMPLOYER', 'EMPLOYER_ADMIN',         'VLASTNI_ZAMESTNANEC', true,  false, false),
               ('PAYROLL',  'EMPLOYER_PAYROLL',       'VLASTNI_ZAMESTNANEC', true,  false, false),
               ('EMPLOYER', 'MENTOR',                 'VLASTNI_UCASTNIK', false, false, true),
               ('PROVIDER', 'PROVIDER_WORKER',        'VLASTNI_UCASTNIK', false, true,  false),
               ('PROVIDER', 'EMPLOYER_SOCIAL_WORKER', 'VLASTNI_UCASTNIK', false, true,  false)
       ) r (capacity, role, basis, sees_wages, sees_kinds, mine_only)
    on r.capacity = p.capacity and r.role = m.role
 where p.valid_from <= access.today()
   and (p.valid_to is null or p.valid_to >= access.today())
   and (not r.mine_only or exists (select from ipm.placement q
                                    where q.id = p.placement_id and q.mentor_id = m.user_id));
