-- Numbers of the board and of imports: dated rows.
create table ipm.board_parameter (
    parameter  text not null,
    value      int not null check (value > 0),
    valid_from date not null,
    valid_to   date check (valid_to >= valid_from),
    status     text not null,
    source     text not null,
    primary key (parameter, valid_from)
);
insert into ipm.board_parameter (parameter, value, valid_from, status, source) values
 ('silentDays',  21, '2024-02-01', 'INF', 'nástěnka: po kolika kalendářních dnech beze změny stavu je vidět ticho'),
 ('cards',       20, '2024-02-01', 'INF', 'nástěnka: nejvíc karet v jednom sloupci'),
 ('intakeBytes', 31457280, '2024-02-01', 'INF', 'dovoz: největší soubor, 30 MB'),
 ('intakeRows',  50000, '2024-02-01', 'INF', 'dovoz: nejvíc řádků souboru'),
 ('intakeHours', 48, '2024-02-01', 'INF', 'dovoz: jak dlouho čeká nahraný soubor a odmítnuté řádky');
grant select on ipm.board_parameter to prostup_app;

-- Matrix 2.7, row "state only": the board shows how far a way is, without who goes it. An owner's view, so that the lock
-- of candidates lets through what says nothing of a person.
create view ipm.board_candidate_card as
select c.id as candidate_id, c.branch_id, c.state, c.since, c.officer_id, c.nominated_by,
       (select p.agreement_id from ipm.candidate_position cp
          join ipm.position p on p.id = cp.position_id
         where cp.candidate_id = c.id
         order by p.agreement_id, p.seq limit 1) as agreement_id
  from ipm.candidate c
 where c.state in ('NOMINATED', 'CONTACTED', 'INFORMED', 'INTERVIEWED', 'ELIGIBILITY_CHECK', 'RECOMMENDED', 'APPROVED',
                   'WAITLISTED');

-- Who sees that state: the branch, and the coordinator of the territory of an agreement the person is thought of for.
create view ipm.board_candidate_access as
select c.id as candidate_id, m.user_id, m.role, m.unit_id
  from ipm.candidate c
  join organisations.branch_card b on b.id = c.branch_id
  join access.membership_card m on m.unit_id = b.unit_id
 where m.role in ('KOP_OFFICER', 'KOP_DIRECTOR')
union
select cp.candidate_id, m.user_id, m.role, m.unit_id
  from ipm.candidate_position cp
  join ipm.position p on p.id = cp.position_id
  join ipm.agreement g on g.id = p.agreement_id
  join ipm.position_application a on a.id = g.application_id
  join organisations.unit_territory_card t on t.territory_code = a.territory_code
  join access.membership_card m on m.unit_id = t.unit_id
 where m.role = 'LOCAL_IPM_COORDINATOR';
grant select on ipm.board_candidate_card, ipm.board_candidate_access to prostup_app;

-- The running jobs of an agreement: one in eighty of all there are.
create index board_placement_running on ipm.placement (agreement_id)
    where state in ('APPROVED', 'ACTIVE', 'EXIT_PHASE', 'INTERRUPTED');
create index board_position_waiting on ipm.position (agreement_id)
    where state in ('PLANNED', 'VACANT', 'RESERVED', 'SUSPENDED');
create index board_candidate_going on ipm.candidate (branch_id, since)
    where state in ('NOMINATED', 'CONTACTED', 'INFORMED', 'INTERVIEWED', 'ELIGIBILITY_CHECK', 'RECOMMENDED', 'APPROVED',
                    'WAITLISTED');
