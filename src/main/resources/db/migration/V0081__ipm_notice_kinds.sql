-- What the jobs tell about. What waits for somebody's correction or is about money goes at once, the rest in the
-- letter of the day.
insert into notifications.kind (code, label, roles, email, urgent, in_app_always, sort_order, source, valid_from) values
 ('RETURN_SUBMITTED',   'zaměstnavatel odeslal výkazy za měsíc',        '{KOP_OFFICER}',                                true,  false, false, 10, 'P12', '2024-02-01'),
 ('RETURN_SENT_BACK',   'úřad vrátil výkaz k opravě',                   '{EMPLOYER_PAYROLL,EMPLOYER_ADMIN}',            true,  true,  false, 20, 'P12', '2024-02-01'),
 ('RETURN_APPROVED',    'úřad schválil výkaz',                          '{EMPLOYER_PAYROLL,EMPLOYER_ADMIN}',            true,  false, false, 30, 'P12', '2024-02-01'),
 ('RETURN_REJECTED',    'úřad zamítl výkaz',                            '{EMPLOYER_PAYROLL,EMPLOYER_ADMIN}',            true,  true,  false, 40, 'P12', '2024-02-01'),
 ('STATEMENT_SIGNED',   'poskytovatel podepsal výkaz aktivit',          '{MENTOR}',                                     true,  false, false, 50, 'P11', '2024-02-01'),
 ('STATEMENT_RETURNED', 'mentor vrátil výkaz aktivit',                  '{PROVIDER_WORKER,EMPLOYER_SOCIAL_WORKER}',     true,  true,  false, 60, 'P11', '2024-02-01'),
 ('STATEMENT_ACCEPTED', 'mentor převzal výkaz aktivit',                 '{PROVIDER_WORKER,EMPLOYER_SOCIAL_WORKER}',     false, false, false, 70, 'P11', '2024-02-01'),
 ('PLAN_SUBMITTED',     'IPOR čeká na schválení',                       '{KOP_OFFICER}',                                true,  false, false, 80, 'P10', '2024-02-01'),
 ('PLAN_DECIDED',       'úřad schválil nebo vrátil IPOR',               '{MENTOR,PROVIDER_WORKER,EMPLOYER_SOCIAL_WORKER}', true, false, false, 90, 'P10', '2024-02-01'),
 ('PLACEMENT_CHANGED',  'pracovní místo začalo, prodloužilo se nebo skončilo', '{KOP_OFFICER,EMPLOYER_ADMIN,EMPLOYER_PAYROLL,MENTOR,PROVIDER_WORKER,EMPLOYER_SOCIAL_WORKER}', true, false, false, 100, 'P9, P15, P17', '2024-02-01'),
 ('PAYMENT_PAID',       'příspěvek byl vyplacen',                       '{EMPLOYER_PAYROLL,EMPLOYER_ADMIN,PROVIDER_WORKER,EMPLOYER_SOCIAL_WORKER}', true, false, false, 110, 'P12', '2024-02-01'),
 ('PAYMENT_FAILED',     'platba se nezdařila',                          '{EMPLOYER_PAYROLL,KOP_OFFICER}',               true,  true,  true,  120, 'P12, K11', '2024-02-01'),
 ('RECOVERY_RAISED',    'úřad žádá vrátit část příspěvku',              '{EMPLOYER_PAYROLL,EMPLOYER_ADMIN}',            true,  true,  true,  130, 'P13', '2024-02-01'),
 ('CORRECTION_PROPOSED', 'oprava měsíce čeká na úřad',                 '{KOP_OFFICER}',                                true,  false, false, 105, 'P12, decisions 8', '2024-02-01'),
 ('CORRECTION_DECIDED', 'úřad rozhodl o opravě měsíce',               '{EMPLOYER_PAYROLL,EMPLOYER_ADMIN}',            true,  false, false, 106, 'P12, decisions 8', '2024-02-01'),
 ('LATE_REMINDER',      'úřad připomíná, co mu chybí',                 '{EMPLOYER_PAYROLL,PROVIDER_WORKER}',           true,  true,  false, 107, 'P12', '2024-02-01'),
 ('ACCOUNT_CHANGED',    'změna bankovního účtu dohody',                 '{EMPLOYER_PAYROLL,EMPLOYER_ADMIN,KOP_OFFICER}', true, true,  true,  140, 'decisions 15', '2024-02-01');
